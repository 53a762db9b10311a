import { handle } from "hono/aws-lambda";
import { composeApp } from "./compose-app.ts";
import { lambdaWorld } from "./world.ts";

export const handler = handle(composeApp(lambdaWorld("compose")));
