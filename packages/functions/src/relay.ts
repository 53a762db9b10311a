import { consumers } from "./consumers.ts";
import { eventRelay } from "./event-relay.ts";
import { lambdaWorld } from "./world.ts";

export const handler = eventRelay(lambdaWorld("relay"), new Set(consumers.map(({ on }) => on)));
