import {
  DeliveryEntity,
  outgoingPartition,
  DELIVERIES,
  OutgoingEntity,
  outgoingKey,
} from "@vanthu/office/outgoing/item.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { SealedLetter } from "./sealed-letters.ts";

const READS_AT_ONCE = 8;

/** What became of a letter at one receiver, as its sender knows it. */
export interface Outcome {
  readonly documentId: string;
  readonly agencyId: string;
  readonly state: string;
  readonly shownCode: string | undefined;
  readonly codes: readonly string[];
  /** From the issue to the first 01 in the sender's store; undefined while there is none. */
  readonly millisecondsTo01: number | undefined;
}

/** Reads what the sender knows of all its letters, from its own store. */
export async function readOutcomes(sender: Cx, letters: readonly SealedLetter[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const left = [...letters];
  const work = async () => {
    for (let letter = left.pop(); letter; letter = left.pop()) outcomes.push(...(await outcomesOf(sender, letter.id)));
  };
  await Promise.all(Array.from({ length: READS_AT_ONCE }, work));
  return outcomes;
}

async function outcomesOf(sender: Cx, id: string): Promise<Outcome[]> {
  const [document, deliveries] = await Promise.all([
    sender.store.get(OutgoingEntity, outgoingKey(id)),
    sender.store.queryAll(DeliveryEntity, outgoingPartition(id), { prefix: DELIVERIES }),
  ]);
  const issuedAt = Date.parse(document?.issuedAt ?? "");
  return deliveries.map(({ documentId, agencyId, state, shownCode, statuses }) => {
    const arrived = statuses.find(({ code }) => code === "01");
    return {
      documentId,
      agencyId,
      state,
      shownCode,
      codes: statuses.map(({ code }) => code),
      millisecondsTo01: arrived && Date.parse(arrived.receivedAt) - issuedAt,
    };
  });
}
