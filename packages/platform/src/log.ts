import { Logger } from "@aws-lambda-powertools/logger";
import * as v from "valibot";

/** Structured log: the label is a static string, everything variable goes into fields. */
export interface Log {
  info(label: string, fields?: LogFields): void;
  warn(label: string, fields?: LogFields): void;
  error(label: string, fields?: LogFields & { readonly error?: unknown }): void;
}

export type LogFields = Readonly<Record<string, unknown>>;

/** Field names whose values never reach the log, at any depth: content of documents, people's secrets, tokens. */
const REDACTED =
  /^(subject|content|body|text|password|secret|token|cookie|authorization|reason|instruction|fileName|name|email|phone|signature|url)$/i;

/** Replaces the values of fields on the redaction list; what is not plain data becomes its type's name. */
export function redact(fields: LogFields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, REDACTED.test(name) ? "[redacted]" : plain(value)]),
  );
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Date) return value;
  if (value instanceof Error) return plainError(value);
  if (value instanceof Uint8Array) return `[${String(value.byteLength)} bytes]`;
  if (typeof value === "object" && value !== null) return redact(value as LogFields);
  return value;
}

/**
 * An error as the log may keep it: name, message, frames and cause. What else it carries stays out, because errors of the
 * store and of schemas hold the items they are about; the message of a schema quotes the value, so it tells paths instead.
 */
function plainError(error: Error): Error {
  const message = v.isValiError(error)
    ? error.issues.map((issue) => `${v.getDotPath(issue) ?? ""}:${issue.type}`).join(" ")
    : error.message;
  const cause = error.cause instanceof Error ? { cause: plainError(error.cause) } : {};
  const told = new Error(message, cause);
  told.name = error.name;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  told.stack = [`${error.name}: ${message}`, ...frames].join("\n");
  return told;
}

/** The process log: JSON lines by powertools, behind the redaction list. */
export function processLog(service: string): Log {
  const logger = new Logger({ serviceName: service });
  return {
    info: (label, fields = {}) => {
      logger.info(label, redact(fields));
    },
    warn: (label, fields = {}) => {
      logger.warn(label, redact(fields));
    },
    error: (label, { error, ...fields } = {}) => {
      logger.error(label, { ...redact(fields), ...(error instanceof Error && { error: plainError(error) }) });
    },
  };
}

/** Keeps nothing; for tests that do not look at the log. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
