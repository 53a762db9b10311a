import type { Context } from "hono";
import * as v from "valibot";
import type { Env } from "@vanthu/platform/http.ts";
import { IdempotencyKey } from "@vanthu/platform/idempotency.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";

/**
 * The Idempotency-Key of a request, if the client sent one.
 * @throws Refusal `input.invalid` for one that is no key
 */
export function repeatOf(c: Context<Env>): string | undefined {
  const given = c.req.header("idempotency-key");
  if (given === undefined) return undefined;
  if (!v.is(IdempotencyKey, given)) throw new Refusal("input", "input.invalid", { fields: "idempotency-key:regex" });
  return given;
}
