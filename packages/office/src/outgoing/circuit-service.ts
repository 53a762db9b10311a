import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff, signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { guardSecrecy } from "../secrecy-guard.ts";
import { readStaff } from "../staff/service.ts";
import { decidesFor, isDrafter, mayDecide } from "./access-rules.ts";
import { changedVisas, refuseCircle, visasOf } from "./circuit-choice.ts";
import { approveVisa, sendToPrevious } from "./circuit-return-rules.ts";
import { pendingVisa, stageOf, withStepDue } from "./circuit-rules.ts";
import type { ApproveVisa, SendBack, SetCircuit } from "./circuit-schema.ts";
import { deciderOf } from "./decider.ts";
import { readPlan } from "./review-plan-service.ts";
import { checkVersion, sendBack } from "./rules.ts";
import type { OutgoingDetail, OutgoingId } from "./schema.ts";
import { detailOf, eventData, readView, writeStep } from "./view.ts";

/**
 * The drafter says who approves the document on its way (luồng trình duyệt): while it is a draft, and later those steps
 * that are still to come, as when somebody has left.
 * @throws Refusal `outgoing.missing`, `outgoing.not_drafter`, `outgoing.wrong_state`, `item.changed`, `staff.missing`,
 *   `outgoing.circuit_repeats`, `outgoing.circuit_left`, `outgoing.circuit_drafter`, `outgoing.circuit_signer`,
 *   `outgoing.circuit_passed`
 */
export async function setCircuit(cx: Cx, id: OutgoingId, { version, visas }: SetCircuit): Promise<OutgoingDetail> {
  const person = requireStaff(cx, "outgoing.draft");
  // First, so that what is wrong with the people is told only to who sees the document.
  const view = await readView(cx, id);
  const [plan, people] = await Promise.all([
    readPlan(cx),
    visas.length > 0
      ? readStaff(
          cx,
          visas.map(({ staffId }) => staffId),
        )
      : [],
  ]);
  const { document } = view;
  if (!isDrafter(person, document)) throw new Refusal("forbidden", "outgoing.not_drafter");
  const stage = stageOf(document);
  if (document.state !== "draft" && !stage) {
    throw new Refusal("conflict", "outgoing.wrong_state", { state: document.state });
  }
  checkVersion(document, version);
  const done = document.circuit?.visas.filter(({ at }) => at !== undefined) ?? [];
  // Who approved and left afterwards has approved.
  const asked = visas.filter(({ staffId }) => !done.some((one) => one.staffId === staffId));
  const kept = done.filter(({ staffId, before }) =>
    visas.some((one) => one.staffId === staffId && one.before === before),
  );
  const wanted = [...kept, ...visasOf(asked, people, plan.visaDays)];
  refuseCircle(document, wanted);
  const days = document.circuit?.days ?? plan.days;
  const circuit = stage
    ? { ...document.circuit, days, visas: changedVisas(document.circuit?.visas ?? [], wanted, stage) }
    : { days, visas: visasOf(visas, people, plan.visaDays) };
  const at = cx.clock.now().toISOString();
  const isSame = pendingVisa(document)?.staffId === pendingVisa({ ...document, circuit })?.staffId;
  const changed = { ...document, circuit, updatedAt: at };
  const next = isSame ? changed : withStepDue(changed, at);
  const data = { ...eventData(next), steps: circuit.visas.map(({ fullName }) => fullName) };
  return detailOf(cx, await writeStep(cx, view, next, { type: "outgoing.circuit_set", data }));
}

/**
 * Duyệt một bước của luồng trình: only the person the step names.
 * @throws Refusal `outgoing.missing`, `outgoing.not_decider`, `outgoing.no_visa_pending`, `item.changed`, `secrecy.word_found`
 */
export async function approveStep(cx: Cx, id: OutgoingId, { version, remark }: ApproveVisa): Promise<OutgoingDetail> {
  const person = signedIn(cx);
  guardSecrecy(cx, [{ field: "remark", text: remark ?? "" }]);
  const [view, by] = await Promise.all([readView(cx, id), deciderOf(cx, person)]);
  if (!pendingVisa(view.document)) throw new Refusal("conflict", "outgoing.no_visa_pending");
  if (!mayDecide(person, view.document)) throw new Refusal("forbidden", "outgoing.not_decider");
  checkVersion(view.document, version);
  const next = approveVisa(view.document, by, cx.clock.now().toISOString(), remark);
  const onBehalfOf = decidesFor(person, view.document);
  return detailOf(
    cx,
    await writeStep(cx, view, next, { type: "outgoing.visa_approved", data: eventData(next), onBehalfOf }),
  );
}

/**
 * Trả lại: whoever the document waits for sends it back one step or to its drafter, and says why.
 * @throws Refusal `outgoing.missing`, `outgoing.not_decider`, `outgoing.wrong_state`, `outgoing.no_previous_step`,
 *   `item.changed`, `secrecy.word_found`
 */
export async function returnStep(cx: Cx, id: OutgoingId, { version, reason, to }: SendBack): Promise<OutgoingDetail> {
  const person = signedIn(cx);
  guardSecrecy(cx, [{ field: "reason", text: reason }]);
  const [view, by] = await Promise.all([readView(cx, id), deciderOf(cx, person)]);
  const { document } = view;
  if (!stageOf(document)) throw new Refusal("conflict", "outgoing.wrong_state", { state: document.state });
  if (!mayDecide(person, document)) throw new Refusal("forbidden", "outgoing.not_decider");
  checkVersion(document, version);
  const at = cx.clock.now().toISOString();
  const next = to === "previous" ? sendToPrevious(document, by, at, reason) : sendBack(document, by, at, reason);
  const type = to === "previous" ? "outgoing.returned_one_step" : "outgoing.returned";
  const data = { ...eventData(next), step: next.returned?.step, reason };
  return detailOf(cx, await writeStep(cx, view, next, { type, data, onBehalfOf: decidesFor(person, document) }));
}
