import type { Cx } from "@vanthu/platform/context.ts";
import { create, type Operation } from "@vanthu/platform/store/operation.ts";
import type { AgencyId } from "../organisation/schema.ts";
import { RECEIVERS_A_LIST, ReceiverListEntity, receiverListKey } from "./receiver-list-item.ts";
import type { OutgoingDocument } from "./schema.ts";

/** All receivers of a document, those of its groups as they were resolved at its issue. */
export async function readReceivers(
  cx: Cx,
  { id, receivers, receiverCount }: Pick<OutgoingDocument, "id" | "receivers" | "receiverCount">,
): Promise<AgencyId[]> {
  if (receiverCount === undefined) return receivers.map(({ agencyId }) => agencyId);
  const [partition] = receiverListKey(id, 0);
  const lists = await cx.store.queryAll(ReceiverListEntity, partition);
  return lists.flatMap(({ agencyIds }) => agencyIds);
}

/** Who is to have the document today: its receivers at issue, with those added since and without those removed. */
export async function readPresentReceivers(cx: Cx, document: OutgoingDocument): Promise<AgencyId[]> {
  const { addedReceivers = [], removedReceivers = [] } = document;
  const removed = new Set(removedReceivers.map(({ agencyId }) => agencyId));
  const all = [...(await readReceivers(cx, document)), ...addedReceivers.map(({ agencyId }) => agencyId)];
  return all.filter((id) => !removed.has(id));
}

/** What the issue writes of these receivers: a few items, whatever their number. */
export function receiverListOperations(documentId: string, agencyIds: readonly AgencyId[]): Operation[] {
  const lists = Math.ceil(agencyIds.length / RECEIVERS_A_LIST);
  return Array.from({ length: lists }, (_, at) =>
    create(ReceiverListEntity, {
      documentId,
      at,
      agencyIds: agencyIds.slice(at * RECEIVERS_A_LIST, (at + 1) * RECEIVERS_A_LIST),
    }),
  );
}
