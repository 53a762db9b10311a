import type { Cx } from "@vanthu/platform/context.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { writeAgain } from "../write-again.ts";
import { IncomingEntity } from "./item.ts";
import { readDocument } from "./case-service.ts";
import type { IncomingDocument, IncomingId } from "./schema.ts";

/** Names in a document the one of ours that it replaces. Twice is once. */
export async function linkReplaced(cx: Cx, newerId: IncomingId, older: IncomingDocument): Promise<void> {
  await writeAgain(
    async () => {
      const newer = await readDocument(cx, newerId);
      const { exchange } = newer;
      if (!exchange?.replaces) return;
      const replaces = exchange.replaces.map((one) =>
        one.documentId === older.exchange?.documentId
          ? { ...one, id: older.id, referenceNumber: older.referenceNumber }
          : one,
      );
      if (exchange.replaces.some(({ id }) => id === older.id)) return;
      await cx.store.write([replace(IncomingEntity, { ...newer, exchange: { ...exchange, replaces } })]);
    },
    { tries: 8 },
  );
}
