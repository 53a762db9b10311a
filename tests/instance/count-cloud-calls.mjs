// Preloaded into an instance: counts the calls that arrive at the embedded cloud, apart from what the store says of itself.
import { subscribe } from "node:diagnostics_channel";

const SERVICES = { DynamoDB_20120810: "DynamoDB", TrentService: "KMS", AmazonSQS: "SQS" };
const counts = {};

subscribe("http.server.request.start", ({ request }) => {
  const [service, operation] = String(request.headers["x-amz-target"] ?? "").split(".");
  const isSigned = String(request.headers.authorization ?? "").startsWith("AWS4-");
  if (!isSigned) return;
  const name = operation ? `${SERVICES[service] ?? service}.${operation}` : `S3.${request.method}`;
  counts[name] = (counts[name] ?? 0) + 1;
});

process.on("message", (question) => {
  if (question === "cloud calls") process.send(counts);
});
process.channel?.unref();
