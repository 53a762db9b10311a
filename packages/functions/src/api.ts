import { handle } from "hono/aws-lambda";
import { apiApp } from "./api-app.ts";
import { lambdaWorld } from "./world.ts";

export const handler = handle(apiApp(lambdaWorld("api")));
