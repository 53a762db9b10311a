import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import type { Operation } from "@vanthu/platform/store/operation.ts";
import { changeByPacket } from "./change-case.ts";
import { receivedData } from "./counted-rules.ts";
import { incomingPartition } from "./item.ts";
import { asOwned, takeOwnCopies } from "./own-copy-service.ts";
import type { IncomingCase } from "./case-service.ts";
import { recountDeadline } from "./recount-service.ts";
import { isStanding } from "./recall-rules.ts";
import type { IncomingId } from "./schema.ts";
import { replaceWithTasks } from "./share-line.ts";
import { isOutdated, update, type UpdateParts } from "./update-rules.ts";

/**
 * Brings a document in step with its sender's update (gói tin cập nhật); the version before is kept, the handlers and the
 * clerk are told what changed. One that is not held any more stays as it is.
 * @param problems what is wrong with the files of the update, for the clerk to see
 * @param more the receipt of the packet and of its message, in the same transaction
 */
export async function updateByPacket(
  cx: Cx,
  id: IncomingId,
  parts: UpdateParts,
  problems: readonly string[],
  more: readonly Operation[] = [],
): Promise<void> {
  await changeByPacket(cx, id, async (before) => {
    // The version before is kept, and what replaces it may belong to a document that is ours already.
    await Promise.all([
      takeOwnCopies(cx, before.document),
      takeOwnCopies(cx, { ...before.document, files: [...parts.files] }),
    ]);
    return [...(await updateOperations(cx, before, parts, problems)), ...more];
  });
}

async function updateOperations(
  cx: Cx,
  before: IncomingCase,
  parts: UpdateParts,
  problems: readonly string[],
): Promise<Operation[]> {
  const { document, tasks } = before;
  const subject = incomingPartition(document.id);
  if (!isStanding(document)) return [event(cx, "incoming.recall_noted", subject, { kind: "updated" })];
  if (isOutdated(document, parts.cause)) return [];
  const files = parts.files.map((file) => ({ ...file, lent: undefined }));
  const updated = update(asOwned(document), { ...parts, files });
  const found = [...new Set([...(document.exchange?.problems ?? []), ...problems])];
  const { document: next, operations } = await recountDeadline(cx, before, {
    ...updated,
    ...(updated.exchange && found.length > 0 && { exchange: { ...updated.exchange, problems: found } }),
  });
  return [
    ...replaceWithTasks(next, tasks),
    ...operations,
    event(cx, "incoming.updated", subject, {
      fields: next.updates?.at(-1)?.changes.map(({ field }) => field) ?? [],
      reason: parts.cause.reason,
      state: document.state,
      ...receivedData(next),
      urgencyBefore: document.urgency,
    }),
  ];
}
