import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import { guardSecrecy } from "../secrecy-guard.ts";
import { expectSweep } from "../tenant/exchange-schedule-service.ts";
import { BusinessSendingEntity } from "./business-item.ts";
import { BusinessSendingId, type AskBack, type BusinessList } from "./business-schema.ts";
import { listBusinesses, readSendings } from "./business-service.ts";
import { refuseEndedDocument } from "./ended-rules.ts";
import { DeliveryEntity, deliveryKey, outgoingPartition, type DeliveryItem } from "./item.ts";
import { openStep } from "./open-step.ts";
import { readDocument } from "./read-document.ts";
import { once } from "./repeat.ts";
import { inState } from "./rules.ts";
import type { OutgoingId } from "./schema.ts";
import { eventData } from "./view.ts";
import { refuseAskBack } from "./withdraw-rules.ts";

/**
 * Yêu cầu lấy lại văn bản (status 13): asks receivers for a document that went to them by mistake. The document itself
 * stays as it is; each receiver agrees (15) or refuses with a reason (16).
 * @throws Refusal `outgoing.missing`, `outgoing.wrong_state`, `outgoing.recalled`, `outgoing.replaced`,
 *   `outgoing.receiver_unknown`, `outgoing.ask_back_finished`, `outgoing.ask_back_unfit`,
 *   `outgoing.already_asked_back`, `secrecy.word_found`
 */
export async function askBack(cx: Cx, id: OutgoingId, input: AskBack, key?: string): Promise<BusinessList> {
  const clerk = requireStaff(cx, "outgoing.issue");
  await once(cx, key, "outgoing.ask_back", async (remember) => {
    const document = await readDocument(cx, id);
    const [deliveries, sendings] = await Promise.all([readDeliveries(cx, id, input.agencyIds), readSendings(cx, id)]);
    inState(document, "issued");
    refuseEndedDocument(document);
    for (const delivery of deliveries) refuseAskBack(delivery, sendings);
    guardSecrecy(cx, [{ field: "reason", text: input.reason }]);
    const now = cx.clock.now();
    const sending = {
      id: newId(BusinessSendingId, "bus", now),
      documentId: id,
      kind: "askBack" as const,
      reason: input.reason,
      at: now.toISOString(),
      byName: clerk.name,
      agencyIds: deliveries.map(({ agencyId }) => agencyId),
    };
    await expectSweep(cx);
    await cx.store.write([
      create(BusinessSendingEntity, sending),
      openStep(cx, id, sending.id),
      event(cx, "outgoing.asked_back", outgoingPartition(id), {
        ...eventData(document),
        sendingId: sending.id,
        reason: input.reason,
        agencyNames: deliveries.map(({ agencyName }) => agencyName),
      }),
      ...remember(id),
    ]);
    return id;
  });
  return listBusinesses(cx, id);
}

/** Deliveries to these agencies, each once. @throws Refusal `outgoing.receiver_unknown` */
export async function readDeliveries(cx: Cx, id: OutgoingId, agencyIds: readonly string[]): Promise<DeliveryItem[]> {
  const wanted = [...new Set(agencyIds)];
  const found = await cx.store.getMany(
    wanted.map((agencyId) => ({ entity: DeliveryEntity, key: deliveryKey(id, agencyId) })),
  );
  return found.map((delivery) => {
    if (!delivery) throw new Refusal("input", "outgoing.receiver_unknown");
    return delivery as DeliveryItem;
  });
}
