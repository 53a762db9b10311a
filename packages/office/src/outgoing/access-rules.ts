import type { Actor, StaffActor, StandIn } from "@vanthu/platform/actor.ts";
import { holds, stoodInFor } from "@vanthu/platform/permission.ts";
import { mayResend } from "./delivery-rules.ts";
import type { Delivery } from "./delivery-schema.ts";
import { mayAskBack } from "./withdraw-rules.ts";
import type { OutgoingAction, OutgoingDocument } from "./schema.ts";

/** One's own drafts, those of one's department, those one is to sign; all with `outgoing.read_all`. */
export function maySee(actor: Actor, document: OutgoingDocument): boolean {
  if (holds(actor, "outgoing.read_all")) return true;
  return (
    actor.kind === "staff" &&
    (isDrafter(actor, document) ||
      document.departmentId === actor.departmentId ||
      document.signerId === actor.staffId ||
      headStoodInFor(actor, document) !== undefined)
  );
}

/** The head of the drafting unit, where the actor stands in for that head today. */
function headStoodInFor(actor: StaffActor, { departmentId }: OutgoingDocument): StandIn | undefined {
  return stoodInFor(actor, "outgoing.approve_content").find((head) => head.departmentId === departmentId);
}

/** Name of the head for whom the actor decides on the content; undefined where that is the actor's own decision. */
export function decidesFor(actor: StaffActor, document: OutgoingDocument): string | undefined {
  return document.state === "contentReview" && !isOwnHead(actor, document)
    ? headStoodInFor(actor, document)?.fullName
    : undefined;
}

function isOwnHead(actor: StaffActor, { departmentId }: OutgoingDocument): boolean {
  return actor.grants.has("outgoing.approve_content") && departmentId === actor.departmentId;
}

export function isDrafter(actor: StaffActor, { draftedById }: OutgoingDocument): boolean {
  return draftedById === actor.staffId;
}

/** Whose decision a document waits for: who may approve or sign it now may also send it back. */
export function mayDecide(actor: StaffActor, document: OutgoingDocument): boolean {
  switch (document.state) {
    case "contentReview":
      return isOwnHead(actor, document) || headStoodInFor(actor, document) !== undefined;
    case "layoutReview":
      return holds(actor, "outgoing.approve_layout");
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
    : isDrafter(actor, document) && document.state === "draft";
}

const DECISION_BY_STATE: Readonly<Record<string, OutgoingAction>> = {
  contentReview: "approveContent",
  layoutReview: "approveLayout",
  awaitingSignature: "sign",
};

/** What the reader may do now; the page shows a button for each. */
export function actionsOf(
  actor: StaffActor,
  document: OutgoingDocument,
  deliveries: readonly Delivery[],
): OutgoingAction[] {
  const { state, filling } = document;
  const decision = DECISION_BY_STATE[state];
  // What has ended is neither sent again nor ended once more.
  const mayTell = state === "issued" && !document.ended && holds(actor, "outgoing.issue");
  const isOwnDraft = state === "draft" && isDrafter(actor, document);
  const possible: readonly (readonly [OutgoingAction, boolean])[] = [
    ["edit", isOwnDraft],
    ["submit", isOwnDraft],
    ...(decision && mayDecide(actor, document)
      ? ([
          [decision, true],
          ["return", true],
        ] as const)
      : []),
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
