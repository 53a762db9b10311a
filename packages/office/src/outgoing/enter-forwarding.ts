import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { forwardOperations } from "../register/forward-service.ts";
import { OutgoingEntity, outgoingKey } from "./item.ts";
import { receiversInRow } from "./number-service.ts";

/**
 * Fills Ngày chuyển of the row once the document is issued, and Nơi nhận and Số lượng bản as it in fact went out (NĐ 30
 * Phụ lục IV); a row the clerk corrected keeps the clerk's words. What the issued file is, is nobody's to correct.
 */
export async function enterForwarding(cx: Cx, issued: DomainEvent, id: string): Promise<void> {
  const document = await cx.store.get(OutgoingEntity, outgoingKey(id));
  if (document?.number === undefined || document.issuedOn === undefined) return;
  const operations = await forwardOperations(
    cx,
    {
      kind: "outgoing",
      series: document.councilId,
      year: Number(document.issuedOn.slice(0, 4)),
      number: document.number,
    },
    officeDate(new Date(issued.at)),
    (row) => ({
      ...(row.corrected ? {} : receiversInRow(document)),
      ...(document.issuedSha256 !== undefined && { issuedSha256: document.issuedSha256 }),
      ...(document.expectedSignatures !== undefined && { signatures: document.expectedSignatures }),
    }),
  );
  await cx.store.write(operations);
}
