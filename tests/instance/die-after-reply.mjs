// Preloaded into an instance: dies as by `kill -9` in the moment the reply to a matching request has been handed over.
import { subscribe } from "node:diagnostics_channel";

const fatal = new RegExp(process.env.DIE_AFTER_REPLY_TO ?? "(?!)");

subscribe("http.server.response.finish", ({ request, response }) => {
  if (response.statusCode < 300 && fatal.test(`${request.method} ${request.url}`)) process.kill(process.pid, "SIGKILL");
});
