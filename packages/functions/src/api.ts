import { handle } from "hono/aws-lambda";
import { apiApp } from "./api-app.ts";
import { lambdaWorld } from "./world.ts";

export const handler = handle(apiApp(lambdaWorld("api")), {
  // All but JSON leaves as bytes: read as text, a book as CSV would lose the mark by which Excel knows UTF-8.
  isContentTypeBinary: (type) => !/json/i.test(type),
});
