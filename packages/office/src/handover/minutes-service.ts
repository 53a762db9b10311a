import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { setCircuit } from "../outgoing/circuit-service.ts";
import { createDraft, saveDraft } from "../outgoing/draft-service.ts";
import { readStaff } from "../staff/service.ts";
import { HANDOVERS, HandoverEntity, handoverPartition } from "./item.ts";
import { attendance, minutesBody, minutesSubject } from "./minutes-text.ts";
import { withBothSides } from "./minutes-visa.ts";
import { readHandover } from "./read-service.ts";
import type { HandoverId, HandoverMinutes } from "./schema.ts";

/**
 * Makes the minutes of a handover (biên bản bàn giao) a draft of type Biên bản (NĐ 30 Phụ lục III, mẫu 1.9), to be
 * reviewed, signed by the head and numbered like any other; both sides stand in it, give a visa on its way where they still
 * work here, and sign the printed one. A repeat answers the same draft.
 * @throws Refusal `handover.missing`, `handover.still_running`, `outgoing.no_signer`
 */
export async function makeMinutes(cx: Cx, id: HandoverId): Promise<HandoverMinutes> {
  require(cx, "handover.make");
  require(cx, "outgoing.draft");
  const { handover, lines } = await readHandover(cx, id);
  if (handover.state === "running") throw new Refusal("conflict", "handover.still_running");
  if (handover.minutesId !== undefined) return { outgoingId: handover.minutesId };
  const subject = minutesSubject(handover);
  const { document } = await createDraft(cx, { typeName: "Biên bản", subject }, `minutes-${id}`);
  // A repeat after an interruption finds it filled.
  if (document.version === 1) {
    const { typeName, urgency, addressees, receivers, signerId, recipientLines, form, version } = document;
    const saved = await saveDraft(cx, document.id, {
      typeName,
      subject,
      urgency,
      addressees,
      receivers,
      signerId,
      recipientLines,
      ...(form?.kind === "minutes" && {
        form: { ...form, attendance: attendance(handover), secretary: handover.startedByName },
      }),
      body: minutesBody(handover, lines),
      annexes: [],
      version,
    });
    const people = await readStaff(cx, [handover.fromId, handover.toId]);
    const visas = withBothSides(handover, saved.document, people);
    if (visas.length > 0) await setCircuit(cx, document.id, { version: saved.document.version, visas });
  }
  const item = await cx.store.get(HandoverEntity, [HANDOVERS, id]);
  if (item) {
    await cx.store.write([
      replace(HandoverEntity, { ...item, minutesId: document.id }),
      event(cx, "handover.minutes_drafted", handoverPartition(id), { outgoingId: document.id }),
    ]);
  }
  return { outgoingId: document.id };
}
