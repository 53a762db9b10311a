import type { StaffActor } from "@vanthu/platform/actor.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { readStaff } from "../staff/service.ts";
import type { StaffId } from "../staff/schema.ts";
import { isDrafter, mayDecide } from "./access-rules.ts";
import { approve, checkVersion, inState, sendBack, withdraw, type Decider } from "./rules.ts";
import type { OutgoingDetail, OutgoingId } from "./schema.ts";
import { detailOf, eventData, readView, writeStep } from "./view.ts";

/**
 * Duyệt nội dung: the head of the drafting unit answers for the content (NĐ 30 Điều 12.1).
 * @throws Refusal `outgoing.missing`, `outgoing.wrong_state`, `outgoing.not_decider`, `item.changed`
 */
export async function approveContent(cx: Cx, id: OutgoingId, version: number): Promise<OutgoingDetail> {
  return approveStep(cx, requireStaff(cx, "outgoing.approve_content"), id, version, "content");
}

/** Duyệt thể thức: the head of office answers for layout and procedure (Điều 12.2). Refusals as {@link approveContent}. */
export async function approveLayout(cx: Cx, id: OutgoingId, version: number): Promise<OutgoingDetail> {
  return approveStep(cx, requireStaff(cx, "outgoing.approve_layout"), id, version, "layout");
}

/** Trả lại: whoever the document waits for sends it back to its drafter. Refusals as {@link approveContent}. */
export async function returnDraft(
  cx: Cx,
  id: OutgoingId,
  input: { readonly version: number; readonly reason: string },
): Promise<OutgoingDetail> {
  const person = requireStaff(cx, "outgoing.approve_content", "outgoing.approve_layout", "outgoing.sign");
  const [view, by] = await Promise.all([readView(cx, id), deciderOf(cx, person)]);
  inState(view.document, "contentReview", "layoutReview", "awaitingSignature");
  if (!mayDecide(person, view.document)) throw new Refusal("forbidden", "outgoing.not_decider");
  checkVersion(view.document, input.version);
  const next = sendBack(view.document, by, cx.clock.now().toISOString(), input.reason);
  const data = { ...eventData(next), step: next.returned?.step, reason: input.reason };
  return detailOf(cx, await writeStep(cx, view, next, { type: "outgoing.returned", data }));
}

/** The drafter takes the document back. @throws Refusal `outgoing.not_drafter`, `outgoing.wrong_state`, `item.changed` */
export async function withdrawDraft(cx: Cx, id: OutgoingId, version: number): Promise<OutgoingDetail> {
  const person = requireStaff(cx, "outgoing.draft");
  const view = await readView(cx, id);
  if (!isDrafter(person, view.document)) throw new Refusal("forbidden", "outgoing.not_drafter");
  const next = withdraw(view.document, cx.clock.now().toISOString());
  checkVersion(view.document, version);
  return detailOf(cx, await writeStep(cx, view, next, { type: "outgoing.withdrawn", data: eventData(next) }));
}

async function approveStep(
  cx: Cx,
  person: StaffActor,
  id: OutgoingId,
  version: number,
  step: "content" | "layout",
): Promise<OutgoingDetail> {
  const [view, by] = await Promise.all([readView(cx, id), deciderOf(cx, person)]);
  const next = approve(view.document, step, by, cx.clock.now().toISOString());
  if (!mayDecide(person, view.document)) throw new Refusal("forbidden", "outgoing.not_decider");
  checkVersion(view.document, version);
  const type = step === "content" ? "outgoing.content_approved" : "outgoing.layout_approved";
  return detailOf(cx, await writeStep(cx, view, next, { type, data: eventData(next) }));
}

async function deciderOf(cx: Cx, person: StaffActor): Promise<Decider> {
  const id = person.staffId as StaffId;
  const [staff] = await readStaff(cx, [id]);
  return { id, name: person.name, position: staff?.position ?? "" };
}
