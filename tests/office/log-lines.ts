import { redact, type Log } from "@vanthu/platform/log.ts";

/** A log that keeps its lines as the process log would write them, redaction included. */
export function keptLog(): { readonly log: Log; text(): string } {
  const lines: string[] = [];
  const keep =
    (level: string): Log["error"] =>
    (label, fields = {}) => {
      const { error, ...others } = redact(fields);
      lines.push(JSON.stringify([level, label, others, error instanceof Error ? (error.stack ?? error.message) : ""]));
    };
  return {
    log: { info: keep("info"), warn: keep("warn"), error: keep("error") },
    text: () => lines.join("\n"),
  };
}
