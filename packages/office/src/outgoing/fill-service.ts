import { fillFields } from "@vanthu/pades/fill-fields.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { writeOnce } from "@vanthu/platform/consume.ts";
import { event, type DomainEvent } from "@vanthu/platform/event.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { readFile, storeFile } from "../attachment/service.ts";
import { verifyFile } from "../signing/verify-service.ts";
import { fieldFills } from "./field-templates.ts";
import { OutgoingEntity, outgoingKey, outgoingPartition } from "./item.ts";
import { fill } from "./rules.ts";
import { eventData } from "./view.ts";

/**
 * Writes number and date into their reserved places, which leaves the signer's signature valid. The bytes follow from
 * the document alone and the file's id was settled with the number: killed at any point and run again, or run twice, it
 * ends in the same file with the same number.
 */
export async function fillNumber(cx: Cx, consumer: string, numbered: DomainEvent, id: string): Promise<void> {
  const document = await cx.store.get(OutgoingEntity, outgoingKey(id));
  if (document?.state !== "numbered") return;
  const { file, filling, numberedAt } = document;
  if (!file || numberedAt === undefined || filling?.done !== false) return;
  const [signed, fills] = await Promise.all([readFile(cx, file.id), fieldFills(cx, document)]);
  const bytes = fillFields(signed, fills, { filledAt: new Date(numberedAt), documentKey: document.id });
  const { name, contentType, role, pages } = file;
  const stored = await storeFile(cx, {
    id: filling.fileId,
    name,
    contentType,
    bytes,
    role,
    ...(pages !== undefined && { pages }),
  });
  const filled = { ...stored, verdict: verifyFile(cx, bytes) };
  const next = fill(document, filled, cx.clock.now().toISOString());
  await writeOnce(cx, consumer, numbered.id, [
    replace(OutgoingEntity, next),
    event(cx, "outgoing.filled", outgoingPartition(document.id), eventData(next)),
  ]);
}
