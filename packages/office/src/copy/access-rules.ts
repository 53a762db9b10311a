import type { Actor, StaffActor } from "@vanthu/platform/actor.ts";
import { holds } from "@vanthu/platform/permission.ts";
import type { Copy, CopyAction } from "./schema.ts";

/** One's own requests; all with `outgoing.read_all`, whose holders read every document of the office. */
export function maySeeCopy(actor: Actor, copy: Copy): boolean {
  return holds(actor, "outgoing.read_all") || (actor.kind === "staff" && copy.requestedById === actor.staffId);
}

export function copyActions(actor: StaffActor, { state, to }: Copy): CopyAction[] {
  const decides = state === "requested" && holds(actor, "copy.decide");
  const makes = holds(actor, "copy.make");
  const possible: readonly (readonly [CopyAction, boolean])[] = [
    ["decide", decides],
    ["refuse", decides],
    ["number", makes && state === "approved"],
    ["compose", makes && state === "numbered"],
    ["seal", makes && state === "composed" && to === "electronic"],
  ];
  return possible.filter(([, may]) => may).map(([action]) => action);
}
