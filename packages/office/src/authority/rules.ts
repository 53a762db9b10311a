import { Refusal } from "@vanthu/platform/refusal.ts";
import type { DocumentTypeName } from "../document-type.ts";
import type { Staff } from "../staff/schema.ts";
import type { AddCouncil, AddDelegation, Council, Delegation } from "./schema.ts";

/** Who may be delegated to: heads of units (NĐ 30 Điều 13.3, 13.4). */
const HEADS_OF_UNITS = ["unitHead", "headOfOffice"] as const;

/**
 * A delegation comes from the head, goes to the head of a unit, and ends; only a standing order (TL.) may be open-ended.
 * @throws Refusal `authority.delegator_unfit`, `authority.delegate_unfit`, `authority.until_missing`,
 *   `authority.until_before_from`
 */
export function checkDelegation(
  { kind, from, until }: Pick<AddDelegation, "kind" | "from" | "until">,
  delegator: Pick<Staff, "posts" | "state">,
  delegate: Pick<Staff, "posts" | "state">,
): void {
  if (delegator.state !== "active" || !delegator.posts.includes("chair")) {
    throw new Refusal("input", "authority.delegator_unfit");
  }
  if (delegate.state !== "active" || !HEADS_OF_UNITS.some((post) => delegate.posts.includes(post))) {
    throw new Refusal("input", "authority.delegate_unfit");
  }
  if (until === undefined && kind === "TUQ") throw new Refusal("input", "authority.until_missing");
  if (until !== undefined && until < from) throw new Refusal("input", "authority.until_before_from");
}

/** Whether both still hold the posts the delegation rests on: it ends with the post of either. */
export function isFit(delegator: Pick<Staff, "posts" | "state">, delegate: Pick<Staff, "posts" | "state">): boolean {
  return (
    delegator.state === "active" &&
    delegator.posts.includes("chair") &&
    delegate.state === "active" &&
    HEADS_OF_UNITS.some((post) => delegate.posts.includes(post))
  );
}

/** Whether a delegation covers a document of this type signed on this day. */
export function covers(delegation: Delegation, typeName: DocumentTypeName, on: string): boolean {
  const { from, until, revokedOn, typeNames } = delegation;
  const isStanding = from <= on && (until === undefined || on <= until) && revokedOn === undefined;
  return isStanding && (typeNames.length === 0 || typeNames.includes(typeName));
}

/** The delegation under which this person signs; of several the one limited most, by the time it ends. */
export function delegationFor(
  delegations: readonly Delegation[],
  delegateId: string,
  typeName: DocumentTypeName,
  on: string,
): Delegation | undefined {
  return delegations
    .filter((one) => one.delegateId === delegateId && covers(one, typeName, on))
    .sort((a, b) => (a.until ?? "9999").localeCompare(b.until ?? "9999"))[0];
}

/**
 * Each council is told apart by name and abbreviation, has one head, and names nobody twice.
 * @throws Refusal `authority.council_taken`, `authority.council_head`
 */
export function checkCouncil(council: AddCouncil, others: readonly Council[], officeAbbreviation: string): void {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const isTaken = others.some(
    ({ name, abbreviation }) => same(name, council.name) || same(abbreviation, council.abbreviation),
  );
  if (isTaken || same(council.abbreviation, officeAbbreviation))
    throw new Refusal("conflict", "authority.council_taken");
  const heads = council.leaders.filter(({ deputy }) => !deputy);
  const people = new Set(council.leaders.map(({ staffId }) => staffId));
  if (heads.length !== 1 || people.size !== council.leaders.length)
    throw new Refusal("input", "authority.council_head");
}
