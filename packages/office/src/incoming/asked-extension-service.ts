import type { Cx } from "@vanthu/platform/context.ts";
import { signedIn, stoodInFor } from "@vanthu/platform/permission.ts";
import { askedPartition, TaskEntity } from "../task/item.ts";
import type { AskedExtension } from "./handling-schema.ts";
import type { IncomingId } from "./schema.ts";

/**
 * Wishes for more time that wait for the actor's answer, the urgent ones first; also those of a leader he or she stands in
 * for. One read for each person.
 */
export async function listAskedExtensions(cx: Cx, limit: number): Promise<AskedExtension[]> {
  const askedOf = [
    { staffId: signedIn(cx).staffId, fullName: undefined },
    ...stoodInFor(cx.actor, "incoming.instruct"),
  ];
  const lists = await Promise.all(
    askedOf.map(async ({ staffId, fullName }) => {
      const { items } = await cx.store.query(TaskEntity, askedPartition(staffId), { index: 2, limit });
      return items.flatMap((task) =>
        task.extension === undefined
          ? []
          : [
              {
                documentId: task.documentId as IncomingId,
                referenceNumber: task.document.referenceNumber,
                subject: task.document.subject,
                urgency: task.document.urgency,
                staffId: task.staffId,
                staffName: task.staffName,
                dueOn: task.dueOn,
                wishedOn: task.extension.wishedOn,
                reason: task.extension.reason,
                onBehalfOf: fullName,
              },
            ],
      );
    }),
  );
  return lists.flat().slice(0, limit);
}
