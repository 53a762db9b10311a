import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import * as v from "valibot";
import { Contest, LedgerLine, LedgerWeights } from "./schema.ts";

/** Everything of one person's ledger stands together; lines by the day the work was given. */
export function ledgerPartition(staffId: string): string {
  return `ledger#${staffId}`;
}

export const LINES = "line#";

export const LedgerLineEntity = entity({
  name: "LedgerLine",
  schema: LedgerLine,
  key: ({ staffId, assignedOn, workId }) => [ledgerPartition(staffId), `${LINES}${assignedOn}#${workId}`],
});
export type LedgerLineItem = ItemOf<typeof LedgerLineEntity>;

export const CONTESTS = "contest#";

export const ContestEntity = entity({
  name: "LedgerContest",
  schema: Contest,
  key: ({ staffId, workId }) => [ledgerPartition(staffId), `${CONTESTS}${workId}`],
});

export const RETURNS = "return#";

/** An answer that came back to its drafter, once for each time: an event heard twice is the same item. */
export const LedgerReturnEntity = entity({
  name: "LedgerReturn",
  schema: v.object({ staffId: v.string(), workId: v.string(), eventId: v.string() }),
  key: ({ staffId, workId, eventId }) => [ledgerPartition(staffId), `${RETURNS}${workId}#${eventId}`],
});

export const WEIGHTS = "ledger-weights";

export const LedgerWeightsEntity = entity({
  name: "LedgerWeights",
  schema: LedgerWeights,
  key: ({ fromMonth }) => [WEIGHTS, fromMonth],
});
