import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import type { Operation } from "@vanthu/platform/store/operation.ts";
import { clip } from "../clip.ts";
import { stopTask } from "../task/rules.ts";
import { changeByPacket } from "./change-case.ts";
import type { Ended } from "./change-schema.ts";
import { leadData, receivedData } from "./counted-rules.ts";
import { incomingPartition } from "./item.ts";
import { asOwned, takeOwnCopies } from "./own-copy-service.ts";
import type { IncomingCase } from "./case-service.ts";
import { end, isStanding } from "./recall-rules.ts";
import type { IncomingId } from "./schema.ts";
import { replaceWithTasks } from "./share-line.ts";

type Ending = Omit<Ended, "from">;

/**
 * Stops the use of a document because its sender recalled it, took us off its receivers or replaced it: at once, by the
 * system itself (NĐ 30 Điều 18.4; QĐ 28/2018 Điều 9). Its number, its row and the trace stay; open shares are stopped; the
 * event tells the sender (status 15). One that is not held any more is only noted, and the sender told.
 * @param more the receipt of the packet and of its message, in the same transaction
 */
export async function endByPacket(
  cx: Cx,
  id: IncomingId,
  ending: Ending,
  more: readonly Operation[] = [],
): Promise<void> {
  await changeByPacket(cx, id, async (before) => {
    await takeOwnCopies(cx, before.document);
    return [...endOperations(cx, before, ending), ...more];
  });
}

/** At most 22 operations: the document, 20 shares, the event. Own copies of its files have been taken. */
export function endOperations(cx: Cx, { document, tasks }: IncomingCase, ending: Ending): Operation[] {
  const { kind } = ending;
  const reason = ending.reason === undefined ? undefined : clip(ending.reason, 300);
  // What was replaced may be recalled afterwards, which weighs more; nothing else follows an end.
  const isHeavier = document.ended?.kind === "replaced" && kind !== "replaced";
  if (!isStanding(document) && !isHeavier) {
    return [event(cx, "incoming.recall_noted", incomingPartition(document.id), { kind, reason })];
  }
  const next = { ...document.ended, ...ending, reason };
  const after = end(asOwned(document), next);
  const ended = isHeavier && document.ended ? { ...after, ended: { ...next, from: document.ended.from } } : after;
  return [
    ...replaceWithTasks(ended, tasks.map(stopTask)),
    event(cx, "incoming.ended", incomingPartition(document.id), {
      kind,
      reason,
      by: ending.byName,
      ...leadData(document),
      ...receivedData(document),
      arrivalNumber: document.arrivalNumber,
      arrivalYear: document.arrivalYear,
      ...(document.arrivalNumber !== undefined && { registeredOn: document.arrivedOn }),
      ...(ending.replacedByReference !== undefined && { replacedByReference: ending.replacedByReference }),
      wasDone: document.finishedAt !== undefined || isHeavier,
    }),
  ];
}
