import { Refusal, type RefusalCode } from "@vanthu/platform/refusal.ts";
import type { IncomingDocument, IncomingState } from "./schema.ts";

/** What stands in the way of a step is the state the document has reached. */
const REFUSAL_BY_STATE: Readonly<Record<IncomingState, RefusalCode>> = {
  arrived: "incoming.not_registered",
  registered: "incoming.already_registered",
  refused: "incoming.already_refused",
  routed: "incoming.already_routed",
  inProgress: "incoming.already_started",
  done: "incoming.already_done",
  void: "incoming.already_void",
  ended: "incoming.already_ended",
};

/** @throws Refusal that says which state the document is in, when that is none of `states` */
export function requireState(document: IncomingDocument, ...states: readonly IncomingState[]): void {
  if (!states.includes(document.state)) {
    const { state, arrivalNumber } = document;
    throw new Refusal("conflict", REFUSAL_BY_STATE[state], arrivalNumber === undefined ? {} : { arrivalNumber });
  }
}

/** @throws Refusal `item.changed` when somebody changed the document after the caller saw it */
export function requireVersion(item: { readonly version: number }, seen: number): void {
  if (item.version !== seen) throw new Refusal("conflict", "item.changed");
}
