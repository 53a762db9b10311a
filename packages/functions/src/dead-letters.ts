import { deadLetterKeeper } from "./dead-letter-keeper.ts";
import { lambdaWorld } from "./world.ts";

export const handler = deadLetterKeeper(lambdaWorld("dead-letters"));
