import { handle } from "hono/aws-lambda";
import { signApp } from "./sign-app.ts";
import { lambdaWorld } from "./world.ts";

export const handler = handle(signApp(lambdaWorld("sign")));
