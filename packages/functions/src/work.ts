import { handle } from "hono/aws-lambda";
import { workApp } from "./work-app.ts";
import { lambdaWorld } from "./world.ts";

export const handler = handle(workApp(lambdaWorld("work")), {
  // All but JSON leaves as bytes: read as text, a table as CSV would lose the mark by which Excel knows UTF-8.
  isContentTypeBinary: (type) => !/json/i.test(type),
});
