import { randomUUID } from "node:crypto";
import type { Context } from "aws-lambda";

const timeoutMs = 15 * 60 * 1000;

/** The context AWS Lambda would hand to a handler, for one invocation that starts now. */
export function lambdaContext(functionName: string): Context {
  const endsAt = Date.now() + timeoutMs;
  const ignore = () => undefined;
  return {
    functionName,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${functionName}`,
    memoryLimitInMB: "1024",
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: "local",
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, endsAt - Date.now()),
    done: ignore,
    fail: ignore,
    succeed: ignore,
  };
}

/** Third argument of handlers, for those of old that did not answer by a promise; ours all do. */
export function noCallback(): void {
  throw new Error("Handlers answer by a promise, not by the callback.");
}
