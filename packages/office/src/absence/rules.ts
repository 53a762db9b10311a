import { dayNumber } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Away } from "../staff/away-schema.ts";
import { grantsOf } from "../staff/post.ts";
import type { Staff } from "../staff/schema.ts";
import type { AddAbsence } from "./schema.ts";

const MOST_DAYS = 366;
/** They stand with the person, who is read at every turn. */
const MOST_AT_ONCE = 10;

type Term = Pick<AddAbsence, "kind" | "from" | "until" | "scope">;

/**
 * An absence has an end that is not over, and overlaps no other that passes on the same kind of work.
 * @throws Refusal `absence.until_before_from`, `absence.over`, `absence.too_long`, `absence.substitute_needed`,
 *   `absence.scope_needed`, `absence.person_locked`, `absence.overlaps`, `absence.too_many`
 */
export function checkAbsence(term: Term, person: Staff, substitute: Staff | undefined, today: string): void {
  const { kind, from, until, scope } = term;
  if (until < from) throw new Refusal("input", "absence.until_before_from");
  if (until < today) throw new Refusal("input", "absence.over");
  if (dayNumber(until) - dayNumber(from) >= MOST_DAYS) throw new Refusal("input", "absence.too_long");
  if (!substitute && (kind === "delegation" || scope.length > 0))
    throw new Refusal("input", "absence.substitute_needed");
  if (substitute && scope.length === 0) throw new Refusal("input", "absence.scope_needed");
  if (person.state !== "active") throw new Refusal("conflict", "absence.person_locked");
  const present = standing(person.away, today);
  if (present.length >= MOST_AT_ONCE) throw new Refusal("limit", "absence.too_many");
  if (present.some((one) => overlap(one, term) && sharesWork(one, term)))
    throw new Refusal("conflict", "absence.overlaps");
}

/**
 * Who stands in is at work all the time, and work passes on once only: not in a circle, and not further.
 * @param stoodInFor those for whom the absent person stands in, with what stands with them
 * @throws Refusal `absence.substitute_oneself`, `absence.substitute_locked`, `absence.substitute_handles_nothing`,
 *   `absence.circle`, `absence.substitute_away`, `absence.stands_in`
 */
export function checkSubstitute(
  term: Term,
  person: Staff,
  substitute: Staff,
  stoodInFor: readonly Staff[],
  today: string,
): void {
  if (substitute.id === person.id) throw new Refusal("input", "absence.substitute_oneself");
  if (substitute.state !== "active") throw new Refusal("input", "absence.substitute_locked");
  // Who looks after the system sees no document, also not by an absence entered for a leader.
  if (!grantsOf(substitute.posts).has("task.handle")) throw new Refusal("input", "absence.substitute_handles_nothing");
  const itsAway = standing(substitute.away, today).filter((one) => overlap(one, term));
  if (itsAway.some(({ substituteId }) => substituteId === person.id)) throw new Refusal("conflict", "absence.circle");
  if (itsAway.length > 0) throw new Refusal("conflict", "absence.substitute_away");
  const stoodIn = stoodInFor.find(({ away }) =>
    standing(away, today).some((one) => one.substituteId === person.id && overlap(one, term)),
  );
  if (stoodIn) throw new Refusal("conflict", "absence.stands_in", { name: stoodIn.fullName });
}

/** What of a person's absences is not over. */
export function standing(away: readonly Away[] = [], today: string): Away[] {
  return away.filter(({ until }) => until >= today);
}

function overlap(one: Pick<Term, "from" | "until">, other: Pick<Term, "from" | "until">): boolean {
  return one.from <= other.until && other.from <= one.until;
}

/** Two leaves at once are a mistake; a delegation of one kind of work may stand beside that of another. */
function sharesWork(one: Pick<Away, "scope">, other: Term): boolean {
  const isPlain = one.scope.length === 0 || other.scope.length === 0;
  return isPlain || one.scope.some((kind) => other.scope.includes(kind));
}
