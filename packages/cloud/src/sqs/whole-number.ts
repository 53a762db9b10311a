import type { JsonObject } from "../http/service-error.ts";
import { invalidParameter } from "./queues.ts";

/** `fallback` undefined: the number must be given. */
export function wholeNumber(
  input: JsonObject,
  name: string,
  min: number,
  max: number,
  fallback: number | undefined,
): number {
  const value = input[name] ?? fallback;
  if (typeof value === "number" && Number.isInteger(value) && value >= min && value <= max) return value;
  throw invalidParameter(
    `Value ${String(value)} for parameter ${name} is invalid. Reason: Must be between ${String(min)} and ${String(max)}.`,
  );
}
