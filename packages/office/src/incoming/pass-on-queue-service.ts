import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { inHandsToPassOn } from "./access-rules.ts";
import { listAll } from "./list-service.ts";
import type { IncomingSummary } from "./schema.ts";

/** An office has a few dozen that wait for a word; what lies behind these is less urgent and in the list. */
const MOST_REGISTERED = 100;

/**
 * Registered documents in the actor's hands to be passed on to a leader (chờ chuyển lãnh đạo), by urgency and deadline; with
 * the name, those in the hands of whom he or she stands in for. One round trip while the process knows the calendar.
 * @param limit most rows; there may be more than these
 * @throws Refusal `permission.denied`
 */
export async function listToPassOn(
  cx: Cx,
  limit: number,
): Promise<{ readonly items: IncomingSummary[]; readonly more: boolean }> {
  const actor = requireStaff(cx, "incoming.pass_on");
  const { items, next } = await listAll(cx, { state: "registered", limit: MOST_REGISTERED });
  const held = inHandsToPassOn(actor, items);
  return { items: held.slice(0, limit), more: held.length > limit || next !== undefined };
}
