import type { Council, Delegation } from "@vanthu/office/authority/schema.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { delegationState } from "../authority/delegation-state.ts";

/** What settles who may sign a draft. */
export interface SigningChoice {
  readonly typeName: string;
  /** The council that issues it, where one does. */
  readonly council?: Council | undefined;
  readonly delegations: readonly Delegation[];
  /** Today, as a civil date. */
  readonly on: string;
}

/** Who may sign: the leaders of the council, else the agency's leaders and those delegated to today. The server checks again. */
export function signersOf(colleagues: readonly Colleague[], choice?: SigningChoice): readonly Colleague[] {
  const { council } = choice ?? {};
  if (council) return colleagues.filter(({ id }) => council.leaders.some(({ staffId }) => staffId === id));
  return colleagues.filter(
    ({ id, posts }) =>
      posts.includes("chair") ||
      posts.includes("viceChair") ||
      choice?.delegations.some((one) => one.delegateId === id && stands(one, choice)),
  );
}

function stands(delegation: Delegation, { typeName, on }: SigningChoice): boolean {
  const { typeNames } = delegation;
  const covers = typeNames.length === 0 || typeNames.some((one) => one === typeName);
  return covers && delegationState(delegation, on) === "standing";
}
