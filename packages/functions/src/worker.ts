import { consumers } from "./consumers.ts";
import { messageWorker } from "./message-worker.ts";
import { receivers } from "./receivers.ts";
import { lambdaWorld } from "./world.ts";

export const handler = messageWorker(lambdaWorld("worker"), consumers, receivers);
