import type { Account } from "@vanthu/office/account/schema.ts";
import { found } from "../../fold.ts";

/** Which people are shown. */
export const FILTERS = ["all", "waiting", "locked"] as const;
export type Filter = (typeof FILTERS)[number];

/** How a person stands with signing in, in one word. */
export type Standing = "active" | "code" | "expired" | "locked";

export function standingOf({ state, entry }: Pick<Account, "state" | "entry">): Standing {
  if (state === "locked") return "locked";
  return entry === "password" ? "active" : entry;
}

export function filterOf(text: unknown): Filter {
  return FILTERS.find((one) => one === text) ?? "all";
}

function passes(account: Account, filter: Filter): boolean {
  const standing = standingOf(account);
  if (filter === "all") return true;
  return filter === "locked" ? standing === "locked" : standing === "code" || standing === "expired";
}

/** How many people each filter shows. */
export function countsOf(accounts: readonly Account[]): Record<Filter, number> {
  const count = (filter: Filter): number => accounts.filter((one) => passes(one, filter)).length;
  return { all: count("all"), waiting: count("waiting"), locked: count("locked") };
}

/** The people looked for, locked ones last, by the name they are called by. */
export function shown(accounts: readonly Account[], text: string, filter: Filter): Account[] {
  const called = ({ fullName }: Account): string => fullName.split(" ").toReversed().join(" ");
  return accounts
    .filter(
      (one) =>
        passes(one, filter) && found(text, [one.fullName, one.position, one.signInName, one.departmentName].join(" ")),
    )
    .toSorted(
      (a, b) => Number(a.state === "locked") - Number(b.state === "locked") || called(a).localeCompare(called(b), "vi"),
    );
}
