import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { StaffId } from "../staff/schema.ts";
import { isEditor, mayDecide } from "./access-rules.ts";
import { forgetFiles, keep } from "./draft-history.ts";
import { refusePendingVisa } from "./circuit-rules.ts";
import { checkVersion, inState, withdraw } from "./rules.ts";
import type { OutgoingDetail, OutgoingId } from "./schema.ts";
import { detailOf, eventData, readView, writeStep } from "./view.ts";

/**
 * Sửa trực tiếp: the signer takes the document back to edit it, in the place of its drafter (NĐ 30 Phụ lục VI, III.1.n). The
 * text as it was submitted is kept; what is submitted next is a version with the signer's name, and is looked at again as
 * Điều 12 says: content by the head of the drafting unit, layout by the office.
 * @throws Refusal `outgoing.missing`, `outgoing.wrong_state`, `outgoing.visa_pending`, `outgoing.not_signer`, `item.changed`
 */
export async function takeToEdit(cx: Cx, id: OutgoingId, version: number): Promise<OutgoingDetail> {
  const person = requireStaff(cx, "outgoing.draft");
  const view = await readView(cx, id);
  const { document } = view;
  inState(document, "awaitingSignature");
  refusePendingVisa(document);
  if (!mayDecide(person, document)) throw new Refusal("forbidden", "outgoing.not_signer");
  checkVersion(document, version);
  const at = cx.clock.now().toISOString();
  const kept = await keep(cx, document, "submit");
  const editorId = person.staffId as StaffId;
  const next = { ...withdraw(document, at), editorId, keptVersions: kept.keptVersions };
  const data = { ...eventData(next), toIds: [document.draftedById] };
  const taken = await writeStep(cx, view, next, { type: "outgoing.taken_to_edit", data, more: kept.operations });
  await forgetFiles(cx, kept);
  return detailOf(cx, taken);
}

/**
 * Giao lại người soạn: the leader stops editing; the draft is its drafter's again, with whatever was written.
 * @throws Refusal `outgoing.missing`, `outgoing.wrong_state`, `outgoing.not_editing`, `item.changed`
 */
export async function endEdit(cx: Cx, id: OutgoingId, version: number): Promise<OutgoingDetail> {
  const person = requireStaff(cx, "outgoing.draft");
  const view = await readView(cx, id);
  const { document } = view;
  inState(document, "draft");
  if (document.editorId === undefined || !isEditor(person, document)) {
    throw new Refusal("forbidden", "outgoing.not_editing");
  }
  checkVersion(document, version);
  const kept = await keep(cx, document, "submit");
  const at = cx.clock.now().toISOString();
  const next = { ...document, editorId: undefined, updatedAt: at, keptVersions: kept.keptVersions };
  const data = eventData(next);
  const given = await writeStep(cx, view, next, { type: "outgoing.edit_ended", data, more: kept.operations });
  await forgetFiles(cx, kept);
  return detailOf(cx, given);
}
