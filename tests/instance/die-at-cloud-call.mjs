// Preloaded into an instance: dies as by `kill -9` at the n-th call of one kind to the embedded cloud, counted from the
// beginning of a request of the app: when the call arrives and nothing of it is done, or when it is done and answered.
import { subscribe } from "node:diagnostics_channel";

const { DIE_IN_REQUEST = "(?!)", DIE_AT_CALL = "", DIE_AT_COUNT = "1", DIE_WHEN = "arriving" } = process.env;
const fatal = new RegExp(DIE_IN_REQUEST);
let begun = false;
let calls = 0;

subscribe("http.server.request.start", ({ request }) => {
  begun ||= fatal.test(`${request.method} ${request.url}`);
  if (DIE_WHEN === "arriving") count(request);
});
subscribe("http.server.response.finish", ({ request, response }) => {
  if (DIE_WHEN === "answered" && response.statusCode < 300) count(request);
});

function count(request) {
  const isSigned = String(request.headers.authorization ?? "").startsWith("AWS4-");
  const [, operation = `S3.${request.method}`] = String(request.headers["x-amz-target"] ?? "").split(".");
  if (!begun || !isSigned || operation !== DIE_AT_CALL) return;
  calls += 1;
  if (calls === Number(DIE_AT_COUNT)) process.kill(process.pid, "SIGKILL");
}
