import type { Cx } from "@vanthu/platform/context.ts";
import { newId } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import type { FileReference } from "../attachment/schema.ts";
import { takeFiles } from "../attachment/service.ts";
import { guardSecrecy } from "../secrecy-guard.ts";
import { readOffice } from "../tenant/service.ts";
import { BusinessSendingEntity } from "./business-item.ts";
import { BusinessSendingId, type UpdateOutgoing } from "./business-schema.ts";
import { DeliveryEntity, deliveryKey } from "./item.ts";
import { openStep } from "./open-step.ts";
import { receiversOn } from "./receiver-service.ts";
import { once } from "./repeat.ts";
import { checkVersion } from "./rules.ts";
import type { OutgoingDetail, OutgoingDocument, OutgoingId } from "./schema.ts";
import { changeReceivers, refuseRemoval, refuseUnsealable, refuseUpdate } from "./update-rules.ts";
import { detailOf, eventData, readView, writeStep } from "./view.ts";
import { readDeliveries } from "./withdraw-service.ts";

/**
 * Cập nhật (packet of type 2): receivers added get the document as new, those removed lose it, and where the date of the
 * answer or the annexes change all who keep it are told. The signed file stays what it is: content that is wrong takes a
 * document that replaces it (NĐ 30 Điều 18.3). An annex in PDF would have to bear the agency's
 * signature (Phụ lục I, II.8.b) and goes with a letter of correction.
 * @throws Refusal `outgoing.missing`, `outgoing.wrong_state`, `item.changed`, `outgoing.recalled`, `outgoing.replaced`,
 *   `outgoing.update_paper`, `outgoing.update_empty`, `outgoing.receiver_unknown`, `outgoing.receiver_self`,
 *   `outgoing.receiver_present`, `outgoing.receiver_removed`, `outgoing.ask_back_finished`,
 *   `outgoing.too_many_receivers`, `outgoing.annex_not_sealable`, `agency.ended`, `agency.dissolved`, `file.missing`,
 *   `secrecy.word_found`
 */
export async function updateOutgoing(
  cx: Cx,
  id: OutgoingId,
  input: UpdateOutgoing,
  key?: string,
): Promise<OutgoingDetail> {
  const clerk = requireStaff(cx, "outgoing.issue");
  await once(cx, key, "outgoing.update", async (remember) => {
    const view = await readView(cx, id);
    const { document } = view;
    refuseUpdate(document, input);
    checkVersion(document, input.version);
    guardSecrecy(cx, [{ field: "reason", text: input.reason }]);
    const now = cx.clock.now();
    const [added, removed] = await Promise.all([addedOf(cx, document, input), removedOf(cx, document, input)]);
    const next = {
      ...changeReceivers(document, added, removed),
      ...(await withAnnexes(cx, document, input.annexes)),
      dueOn: input.dueOn ?? document.dueOn,
      updatedAt: now.toISOString(),
    };
    const isChanged = input.annexes.length > 0 || next.dueOn !== document.dueOn;
    const removedIds = removed.map(({ agencyId }) => agencyId);
    const sending = {
      id: newId(BusinessSendingId, "bus", now),
      documentId: id,
      kind: "update" as const,
      reason: input.reason,
      at: now.toISOString(),
      byName: clerk.name,
      added: added.map(({ agencyId }) => agencyId),
      removed: removedIds,
      changed: isChanged,
      ...(!isChanged && { agencyIds: removedIds }),
    };
    const data = {
      ...eventData(next),
      sendingId: sending.id,
      reason: input.reason,
      added: added.map(({ name }) => name),
      removed: removed.map(({ name }) => name),
      annexes: input.annexes.length,
      dueOn: input.dueOn,
    };
    const more = [create(BusinessSendingEntity, sending), openStep(cx, id, sending.id), ...remember(id)];
    await writeStep(cx, view, next, { type: "outgoing.updated", data, more });
    return id;
  });
  return detailOf(cx, await readView(cx, id));
}

async function addedOf(cx: Cx, { id, issuedOn }: OutgoingDocument, { addIds }: UpdateOutgoing) {
  if (addIds.length === 0) return [];
  const { agencyId } = await readOffice(cx);
  const added = await receiversOn(cx, agencyId, addIds, issuedOn ?? officeDate(cx.clock.now()));
  const present = await cx.store.getMany(
    added.map((one) => ({ entity: DeliveryEntity, key: deliveryKey(id, one.agencyId) })),
  );
  const twice = added.find((_, at) => present[at] !== undefined);
  if (twice) throw new Refusal("conflict", "outgoing.receiver_present", { agency: twice.name });
  return added;
}

async function removedOf(cx: Cx, document: OutgoingDocument, { removeIds }: UpdateOutgoing) {
  if (removeIds.length === 0) return [];
  const deliveries = await readDeliveries(cx, document.id, removeIds);
  for (const delivery of deliveries) refuseRemoval(document, delivery);
  return deliveries.map(({ agencyId, agencyName: name }) => ({ agencyId, name }));
}

/** The annexes with those left out; none of them can bear the agency's signature, which a PDF would have to. */
async function withAnnexes(
  cx: Cx,
  document: OutgoingDocument,
  files: UpdateOutgoing["annexes"],
): Promise<Partial<Pick<OutgoingDocument, "annexes" | "annexMarks">>> {
  if (files.length === 0) return {};
  const taken: FileReference[] = (await takeFiles(cx, files)).map((file) => ({ ...file, role: "annex" }));
  refuseUnsealable(taken);
  return {
    annexes: [...document.annexes, ...taken],
    annexMarks: [
      ...(document.annexMarks ?? []),
      ...taken.map(({ id: fileId }) => ({ fileId, state: "notPdf" as const })),
    ],
  };
}
