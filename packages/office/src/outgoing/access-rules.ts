import type { Actor, StaffActor, StandIn } from "@vanthu/platform/actor.ts";
import { holds, stoodInFor } from "@vanthu/platform/permission.ts";
import { hasPrevious, higherDecider, pendingVisa, stageOf } from "./circuit-rules.ts";
import { mayResend } from "./delivery-rules.ts";
import type { Delivery } from "./delivery-schema.ts";
import { mayAskBack } from "./withdraw-rules.ts";
import type { OutgoingAction, OutgoingDecision, OutgoingDocument, OutgoingState } from "./schema.ts";

/**
 * One's own drafts, those of one's department, those one is to sign, to approve on their way or to give an opinion on; all
 * with `outgoing.read_all`.
 */
export function maySee(actor: Actor, document: OutgoingDocument): boolean {
  if (holds(actor, "outgoing.read_all")) return true;
  return (
    actor.kind === "staff" &&
    (isDrafter(actor, document) ||
      document.departmentId === actor.departmentId ||
      document.signerId === actor.staffId ||
      headStoodInFor(actor, document) !== undefined ||
      isNamed(actor, document))
  );
}

/** Asked for an opinion, or a step of its circuit, or standing in for somebody who is. */
function isNamed(actor: StaffActor, { readerIds = [], circuit }: OutgoingDocument): boolean {
  const named = new Set<string>([...readerIds, ...(circuit?.visas ?? []).map((visa) => visa.staffId)]);
  return named.has(actor.staffId) || handledFor(actor).some((absent) => named.has(absent.staffId));
}

/** Whose drafts to look at passed on to the actor: with handling or approving, not with instructing alone. */
export function handledFor(actor: StaffActor): readonly StandIn[] {
  return [...stoodInFor(actor, "task.handle"), ...stoodInFor(actor, "outgoing.approve_content")];
}

/** Whose step of the circuit the actor may take today in the place of somebody absent; never an author's of the own text. */
function visaStoodInFor(actor: StaffActor, document: OutgoingDocument): StandIn | undefined {
  const visa = pendingVisa(document);
  if (!visa || isAuthor(actor, document)) return undefined;
  return handledFor(actor).find(({ staffId }) => staffId === visa.staffId);
}

/**
 * The head of the drafting unit, where the actor stands in for that head today; who drafted it or wrote over it does not
 * approve it in the place of the head.
 */
function headStoodInFor(actor: StaffActor, document: OutgoingDocument): StandIn | undefined {
  if (isAuthor(actor, document) || document.higher?.content) return undefined;
  const { departmentId } = document;
  return stoodInFor(actor, "outgoing.approve_content").find((head) => head.departmentId === departmentId);
}

/** Name of whom the actor decides for, absent today; undefined where that is the actor's own decision. */
export function decidesFor(actor: StaffActor, document: OutgoingDocument): string | undefined {
  const visa = pendingVisa(document);
  if (visa) return visa.staffId === actor.staffId ? undefined : visaStoodInFor(actor, document)?.fullName;
  return document.state === "contentReview" && !isOwnHead(actor, document)
    ? headStoodInFor(actor, document)?.fullName
    : undefined;
}

function isOwnHead(actor: StaffActor, { departmentId }: OutgoingDocument): boolean {
  return actor.grants.has("outgoing.approve_content") && departmentId === actor.departmentId;
}

/** Who drafted it or wrote over it: one's own words are another one's to approve, whatever one's post. */
function isAuthor({ staffId }: StaffActor, { draftedById, amendedBy }: OutgoingDocument): boolean {
  return staffId === draftedById || staffId === amendedBy?.id;
}

/** Whether the actor decides on content or layout: in person where somebody is named, else by post. */
function mayApprove(actor: StaffActor, document: OutgoingDocument): boolean {
  const higher = higherDecider(document);
  if (isAuthor(actor, document)) return false;
  if (higher) return higher.staffId === actor.staffId;
  if (document.state === "layoutReview") return holds(actor, "outgoing.approve_layout");
  return isOwnHead(actor, document) || headStoodInFor(actor, document) !== undefined;
}

export function isDrafter(actor: StaffActor, { draftedById }: OutgoingDocument): boolean {
  return draftedById === actor.staffId;
}

/** Who writes its text now: its drafter, or the leader who has taken it to edit. */
export function isEditor(actor: StaffActor, { draftedById, editorId }: OutgoingDocument): boolean {
  return (editorId ?? draftedById) === actor.staffId;
}

/** Whose decision a document waits for: who may approve or sign it now may also send it back. */
export function mayDecide(actor: StaffActor, document: OutgoingDocument): boolean {
  const visa = pendingVisa(document);
  if (visa) return visa.staffId === actor.staffId || visaStoodInFor(actor, document) !== undefined;
  switch (document.state) {
    case "contentReview":
    case "layoutReview":
      return mayApprove(actor, document);
    case "awaitingSignature":
      return document.signerId === actor.staffId && (holds(actor, "outgoing.sign") || holds(actor, "signing.own"));
    default:
      return false;
  }
}

export function mayWithdraw(actor: StaffActor, document: OutgoingDocument): boolean {
  return isDrafter(actor, document) && ["contentReview", "layoutReview", "awaitingSignature"].includes(document.state);
}

/** A draft's annexes are its drafter's; the scan of a paper document comes from the clerk, at any time after. */
export function mayAttach(actor: StaffActor, document: OutgoingDocument): boolean {
  return document.medium === "paper"
    ? holds(actor, "outgoing.register_paper") && document.state !== "void" && document.ended?.kind !== "recalled"
    : isEditor(actor, document) && document.state === "draft";
}

const DECISION_BY_STATE: Readonly<Partial<Record<OutgoingState, OutgoingDecision>>> = {
  contentReview: "approveContent",
  layoutReview: "approveLayout",
  awaitingSignature: "sign",
};

/** The decision a document waits for, where it is the actor's to take. */
export function decisionOf(actor: StaffActor, document: OutgoingDocument): OutgoingDecision | undefined {
  if (!mayDecide(actor, document)) return undefined;
  return pendingVisa(document) ? "approveVisa" : DECISION_BY_STATE[document.state];
}

/** What the reader may do now; the page shows a button for each. */
export function actionsOf(
  actor: StaffActor,
  document: OutgoingDocument,
  deliveries: readonly Delivery[],
): OutgoingAction[] {
  const { state, filling } = document;
  const decision = decisionOf(actor, document);
  // What has ended is neither sent again nor ended once more.
  const mayTell = state === "issued" && !document.ended && holds(actor, "outgoing.issue");
  const isOwnDraft = state === "draft" && isEditor(actor, document);
  const isBeforeSignature = state === "draft" || stageOf(document) !== undefined;
  const possible: readonly (readonly [OutgoingAction, boolean])[] = [
    ["edit", isOwnDraft],
    ["submit", isOwnDraft],
    ...(decision
      ? ([
          [decision, true],
          ["return", true],
          ["returnToPrevious", hasPrevious(document)],
          ["takeToEdit", decision === "sign"],
        ] as const)
      : []),
    ["endEdit", isOwnDraft && document.editorId !== undefined],
    ["setCircuit", isBeforeSignature && isDrafter(actor, document) && document.medium === "electronic"],
    ["askOpinions", isBeforeSignature && isDrafter(actor, document) && document.medium === "electronic"],
    ["number", state === "signed" && holds(actor, "outgoing.number")],
    ["seal", state === "numbered" && filling?.done === true && holds(actor, "outgoing.seal")],
    ["issue", state === "sealed" && holds(actor, "outgoing.issue")],
    ["attach", mayAttach(actor, document)],
    ["resend", mayTell && deliveries.some(mayResend)],
    ["withdraw", mayWithdraw(actor, document)],
    ["askBack", mayTell && deliveries.some(mayAskBack)],
    ["recall", mayTell],
    ["update", mayTell && document.medium === "electronic"],
    ["replace", state === "issued" && !document.ended && holds(actor, "outgoing.draft")],
  ];
  return possible.filter(([, may]) => may).map(([action]) => action);
}
