import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Staff } from "../staff/schema.ts";
import type { AskOpinions, GiveOpinion, Opinion } from "./opinion-schema.ts";
import type { OutgoingDocument } from "./schema.ts";

/** Opinions asked on one draft in all: more is a meeting. */
export const MOST_OPINIONS = 60;

/**
 * Whom one may ask.
 * @throws Refusal `staff.missing`, `outgoing.circuit_left`, `outgoing.opinion_repeats`, `outgoing.opinion_self`,
 *   `outgoing.opinion_past`, `outgoing.opinion_waiting`, `outgoing.too_many_opinions`
 */
export function checkAsked(
  document: Pick<OutgoingDocument, "draftedById">,
  asked: AskOpinions["asked"],
  people: readonly Staff[],
  before: readonly Opinion[],
  today: string,
): void {
  if (before.length + asked.length > MOST_OPINIONS) {
    throw new Refusal("limit", "outgoing.too_many_opinions", { most: MOST_OPINIONS });
  }
  asked.forEach(({ staffId, dueOn = today }, at) => {
    const person = people.find(({ id }) => id === staffId);
    if (!person) throw new Refusal("missing", "staff.missing");
    const name = person.fullName;
    if (person.state !== "active") throw new Refusal("conflict", "outgoing.circuit_left", { name });
    if (asked.findIndex((one) => one.staffId === staffId) !== at) {
      throw new Refusal("input", "outgoing.opinion_repeats", { name });
    }
    if (staffId === document.draftedById) throw new Refusal("input", "outgoing.opinion_self");
    if (dueOn < today) throw new Refusal("input", "outgoing.opinion_past");
    if (before.some((one) => one.staffId === staffId && isAwaited(one))) {
      throw new Refusal("conflict", "outgoing.opinion_waiting", { name });
    }
  });
}

export function isAwaited({ state }: Pick<Opinion, "state">): boolean {
  return state === "open" || state === "waiting";
}

/** @throws Refusal `outgoing.opinion_closed`, `outgoing.opinion_reason_missing` */
export function give<O extends Opinion>(opinion: O, input: GiveOpinion, at: string, givenByName?: string): O {
  if (opinion.state !== "open") throw new Refusal("conflict", "outgoing.opinion_closed");
  const { verdict, reason, comments } = input;
  if (verdict === "disagree" && reason === undefined) throw new Refusal("input", "outgoing.opinion_reason_missing");
  return { ...opinion, state: "given", verdict, reason, comments, givenAt: at, givenByName };
}

/** @throws Refusal `outgoing.opinion_closed` */
export function drop<O extends Opinion>(opinion: O): O {
  if (!isAwaited(opinion)) throw new Refusal("conflict", "outgoing.opinion_closed");
  return { ...opinion, state: "dropped" };
}

/** Of a round in order: who is asked next once this one has answered or is not asked any more. */
export function nextInOrder<O extends Opinion>(opinion: Opinion, all: readonly O[]): O | undefined {
  if (opinion.mode !== "inOrder" || opinion.state === "waiting") return undefined;
  const rest = all.filter(({ round, id }) => round === opinion.round && id !== opinion.id);
  if (rest.some(({ state }) => state === "open")) return undefined;
  const next = rest.find(({ state, place }) => state === "waiting" && place > opinion.place);
  return next && { ...next, state: "open" };
}
