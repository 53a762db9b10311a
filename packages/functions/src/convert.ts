import { handle } from "hono/aws-lambda";
import { convertApp } from "./convert-app.ts";
import { lambdaWorld } from "./world.ts";

export const handler = handle(convertApp(lambdaWorld("convert")));
