import { add, type Operation } from "@vanthu/platform/store/operation.ts";
import { CARRIED, OPEN, TallyEntity } from "./tally.ts";
import type { Move } from "./tally-moves.ts";

/** What a move on a closed day does to what is carried. */
export function carriedMove({ amounts, names }: Move): Operation[] {
  const open = Object.fromEntries(Object.entries(amounts).filter(([name]) => name.startsWith(OPEN)));
  return Object.keys(open).length === 0 ? [] : [add(TallyEntity, { slot: CARRIED, ...names }, open)];
}
