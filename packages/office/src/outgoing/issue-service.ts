import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { AgencyId } from "../organisation/schema.ts";
import { refuseEnded } from "../organisation/succession-service.ts";
import { expectSweep } from "../tenant/exchange-schedule-service.ts";
import { readOffice } from "../tenant/service.ts";
import { mayResend } from "./delivery-rules.ts";
import { readDelivery, requeue } from "./delivery-service.ts";
import { refuseEndedDocument } from "./ended-rules.ts";
import { DELIVERING, openStep } from "./open-step.ts";
import { resolveGroups } from "./receiver-group-service.ts";
import { readReceivingAgencies, receiversOn } from "./receiver-service.ts";
import { followUpOperations, receiversOfReplaced } from "./replace-service.ts";
import { readDocument } from "./read-document.ts";
import { once } from "./repeat.ts";
import { checkVersion, inState, issue } from "./rules.ts";
import { MOST_NAMED, type IssueOutgoing, type OutgoingDetail, type OutgoingId } from "./schema.ts";
import { refuseRemoved } from "./update-rules.ts";
import { detailOf, eventData, issuedData, readView, writeStep, type OutgoingView } from "./view.ts";

/**
 * Phát hành: to receivers of the directory, over the exchange where they work on it, else on paper. Deliveries follow by
 * the event, in chunks. What it replaces or corrects is marked with it. A repeat of the request answers as the first.
 * @throws Refusal `outgoing.missing`, `outgoing.wrong_state`, `item.changed`, `outgoing.receiver_unknown`,
 *   `outgoing.receiver_self`, `outgoing.too_many_receivers`, `recipient.group_missing`, `agency.ended`, `agency.dissolved`
 */
export async function issueOutgoing(
  cx: Cx,
  id: OutgoingId,
  input: IssueOutgoing,
  key?: string,
): Promise<OutgoingDetail> {
  requireStaff(cx, "outgoing.issue");
  let issued: OutgoingView | undefined;
  await once(cx, key, "outgoing.issue", async (remember) => {
    const [view, { agencyId }] = await Promise.all([readView(cx, id), readOffice(cx)]);
    const { document } = view;
    inState(document, "sealed");
    checkVersion(document, input.version);
    const now = cx.clock.now();
    const others = await receiversOfReplaced(cx, document, input.receiverIds);
    // Of a document to hundreds they stand beside it, like those of a group.
    const named =
      input.receiverIds.length + others.length > MOST_NAMED ? input.receiverIds : [...input.receiverIds, ...others];
    const receivers = await receiversOn(cx, agencyId, named, document.issuedOn ?? officeDate(now));
    const groups = await resolveGroups(
      cx,
      document,
      [...receivers.map((one) => one.agencyId), ...others],
      input.groupIds ?? [],
    );
    const next = issue(document, { receivers, ...groups.fields }, now.toISOString());
    const count = next.receiverCount ?? receivers.length;
    const data = { ...eventData(next), ...issuedData(next), receivers: count };
    const openSteps = count > 0 ? [openStep(cx, id, DELIVERING)] : [];
    const more = [...(await followUpOperations(cx, next)), ...groups.operations, ...openSteps, ...remember(id)];
    await expectSweep(cx);
    issued = await writeStep(cx, view, next, { type: "outgoing.issued", data, more });
    return id;
  });
  return detailOf(cx, issued ?? (await readView(cx, id)));
}

/**
 * Gửi lại: queues afresh one delivery that failed or was refused (02).
 * @throws Refusal `outgoing.missing`, `outgoing.recalled`, `outgoing.replaced`, `outgoing.delivery_not_resendable`,
 *   `outgoing.receiver_removed`, `agency.ended`, `agency.dissolved`
 */
export async function resendDelivery(cx: Cx, id: OutgoingId, agencyId: AgencyId): Promise<OutgoingDetail> {
  requireStaff(cx, "outgoing.issue");
  const [document, delivery] = await Promise.all([readDocument(cx, id), readDelivery(cx, id, agencyId)]);
  refuseEndedDocument(document);
  if (!delivery || !mayResend(delivery)) throw new Refusal("conflict", "outgoing.delivery_not_resendable");
  refuseRemoved(document, delivery);
  await refuseEnded(cx, await readReceivingAgencies(cx, [agencyId]), officeDate(cx.clock.now()));
  await expectSweep(cx);
  await requeue(cx, delivery, eventData(document));
  return detailOf(cx, await readView(cx, id));
}
