import type { Cx } from "@vanthu/platform/context.ts";
import { documentsHeldBy, leaverOperations } from "../incoming/leaver-service.ts";
import type { IncomingId } from "../incoming/schema.ts";
import type { Staff } from "../staff/schema.ts";
import { OPEN, TaskEntity, todoPartition } from "../task/item.ts";
import { isUnfinished } from "../task/rules.ts";
import { idIn, type HandoverSource, type Move } from "./source.ts";

const titleOf = ({ typeName, referenceNumber }: { typeName: string; referenceNumber: string }) =>
  `${typeName} ${referenceNumber}`.trim();

/** Shares in incoming documents (việc được giao). */
export const taskSource: HandoverSource = {
  kinds: ["task"],
  async list(cx, staffId) {
    const tasks = await cx.store.queryAll(TaskEntity, todoPartition(staffId), { index: 1, prefix: OPEN });
    return tasks.filter(isUnfinished).map(({ documentId, dueOn, document }) => ({
      kind: "task" as const,
      ref: `task#${documentId}`,
      title: titleOf(document),
      dueOn,
      href: `/incoming/${documentId}`,
      how: "give" as const,
    }));
  },
  move: moveDocument,
};

/** Documents that wait in the leaver's hands to be registered or instructed. */
export const receivedSource: HandoverSource = {
  kinds: ["received"],
  async list(cx, staffId) {
    const documents = await documentsHeldBy(cx, staffId);
    return documents.map((document) => ({
      kind: "received" as const,
      ref: `received#${document.id}`,
      title: titleOf(document),
      dueOn: document.dueOn,
      href: `/incoming/${document.id}`,
      how: "give" as const,
    }));
  },
  move: moveDocument,
};

async function moveDocument(cx: Cx, ref: string, from: Staff, to: Staff): Promise<Move> {
  const operations = await leaverOperations(cx, idIn(ref) as IncomingId, from, to);
  return operations && { operations, ends: "moved" };
}
