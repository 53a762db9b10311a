import { Refusal } from "@vanthu/platform/refusal.ts";
import type { FileId, FileReference } from "../attachment/schema.ts";
import { pendingVisa, refusePendingVisa, withStepDue } from "./circuit-rules.ts";
import type { Circuit, HigherDeciders } from "./circuit-schema.ts";
import { needsBody } from "./form-rules.ts";
import { referenceOf } from "./notation-rules.ts";
import type { AnnexMark, Approval, OutgoingDocument, OutgoingState, Placement } from "./schema.ts";

/** Who decides on a document, as the record of approvals names that person. */
export interface Decider {
  readonly id: Approval["byId"];
  readonly name: string;
  readonly position: string;
}

/** @throws Refusal `item.changed` when somebody changed the item after this person saw it */
export function checkVersion(item: { readonly version: number }, seen: number): void {
  if (item.version !== seen) throw new Refusal("conflict", "item.changed");
}

/** @throws Refusal `outgoing.wrong_state` */
export function inState(document: OutgoingDocument, ...states: readonly OutgoingState[]): void {
  if (!states.includes(document.state))
    throw new Refusal("conflict", "outgoing.wrong_state", { state: document.state });
}

/**
 * What must be there before others look at a draft.
 * @throws Refusal `outgoing.subject_missing`, `outgoing.body_empty`, `outgoing.addressee_missing`
 */
export function checkComplete(document: OutgoingDocument): void {
  if (document.subject.trim() === "") throw new Refusal("input", "outgoing.subject_missing");
  const hasText = document.body.some((block) =>
    block.kind === "table" ? false : block.runs?.some(({ text }) => text.trim() !== ""),
  );
  if (!hasText && needsBody(document)) throw new Refusal("input", "outgoing.body_empty");
  // NĐ 30 Phụ lục I, mục II.9.a: a công văn is addressed to somebody.
  if (document.typeName === "Công văn" && document.addressees.length === 0) {
    throw new Refusal("input", "outgoing.addressee_missing");
  }
}

/** Submits a draft with its composed file. Approvals of an earlier round fall: what changed is looked at again (Điều 11). */
export function submit<D extends OutgoingDocument>(
  document: D,
  composed: {
    readonly file: FileReference;
    readonly placement: Placement;
    readonly at: string;
    readonly circuit?: Circuit;
    /** A leader who wrote in the place of the drafter. */
    readonly amendedBy?: OutgoingDocument["amendedBy"];
    readonly higher?: HigherDeciders | undefined;
  },
): D {
  inState(document, "draft");
  const { file, placement, at, circuit, amendedBy, higher } = composed;
  const fresh = { editorId: undefined, approvals: [], returned: undefined, leftIds: undefined };
  const submitted = { file, placement, circuit, amendedBy, higher, ...fresh };
  return withStepDue({ ...document, ...submitted, state: "contentReview", updatedAt: at }, at);
}

/** The state in which a document waits for an approval. */
export const REVIEW_OF = { content: "contentReview", layout: "layoutReview" } as const;

/** SHA-256 of the certificates of the signatures the file of a document bears by now, in their order. */
export function signaturesSoFar({ initials = [], signerCertificateSha256 }: OutgoingDocument): string[] {
  const signer = signerCertificateSha256 === undefined ? [] : [signerCertificateSha256];
  return [...initials.map(({ certificateSha256 }) => certificateSha256), ...signer];
}

/** Content is the drafting unit's head's, layout the head of office's: two approvals, recorded apart (Điều 12). */
export function approve<D extends OutgoingDocument>(
  document: D,
  step: "content" | "layout",
  by: Decider,
  at: string,
  initialled?: { readonly file: FileReference; readonly certificateSha256: string },
): D {
  inState(document, REVIEW_OF[step]);
  refusePendingVisa(document);
  const approved: D = {
    ...document,
    ...(initialled && {
      file: initialled.file,
      initials: [
        ...(document.initials ?? []),
        { step, byId: by.id, byName: by.name, certificateSha256: initialled.certificateSha256, at },
      ],
    }),
    state: step === "content" ? "layoutReview" : "awaitingSignature",
    approvals: [...document.approvals, approval(step, "approved", by, at)],
    returned: undefined,
    updatedAt: at,
  };
  return withStepDue(approved, at);
}

const STEP_BY_STATE = { contentReview: "content", layoutReview: "layout", awaitingSignature: "signature" } as const;

/** Sends a document back to its drafter, who sees who did and why. */
export function sendBack<D extends OutgoingDocument>(document: D, by: Decider, at: string, reason: string): D {
  inState(document, "contentReview", "layoutReview", "awaitingSignature");
  const step = pendingVisa(document) ? "visa" : STEP_BY_STATE[document.state as keyof typeof STEP_BY_STATE];
  return {
    ...backToDraft(document, at),
    approvals: [...document.approvals, { ...approval(step, "returned", by, at), reason }],
    returned: { byName: by.name, at, reason, step },
  };
}

/** The drafter takes it back before it is signed. */
export function withdraw<D extends OutgoingDocument>(document: D, at: string): D {
  inState(document, "contentReview", "layoutReview", "awaitingSignature");
  return backToDraft(document, at);
}

export function sign<D extends OutgoingDocument>(
  document: D,
  signed: {
    readonly file: FileReference;
    readonly certificateSha256: string;
    readonly by: Decider;
    readonly at: string;
  },
): D {
  inState(document, "awaitingSignature");
  refusePendingVisa(document);
  return {
    ...document,
    state: "signed",
    stepDueOn: undefined,
    returned: undefined,
    file: signed.file,
    signerCertificateSha256: signed.certificateSha256,
    expectedSignatures: (document.initials ?? []).length + 1,
    approvals: [...document.approvals, approval("signature", "approved", signed.by, signed.at)],
    updatedAt: signed.at,
  };
}

/** Takes number and date; the file gets them afterwards, under an id that is settled here. */
export function number<D extends OutgoingDocument>(
  document: D,
  taken: { readonly number: number; readonly on: string; readonly at: string },
  filledFileId: FileId,
): D {
  inState(document, "signed");
  return {
    ...document,
    state: "numbered",
    number: taken.number,
    referenceNumber: referenceOf(taken.number, document.notation),
    issuedOn: taken.on,
    numberedAt: taken.at,
    filling: { fileId: filledFileId, done: false },
    updatedAt: taken.at,
  };
}

export function fill<D extends OutgoingDocument>(document: D, file: FileReference, at: string): D {
  return { ...document, file, filling: { fileId: file.id, done: true }, updatedAt: at };
}

/** @throws Refusal `outgoing.wrong_state`, `outgoing.filling_in_progress` */
export function checkSealable(document: OutgoingDocument): void {
  inState(document, "numbered");
  if (document.filling?.done !== true) throw new Refusal("conflict", "outgoing.filling_in_progress");
}

/** The agency's signature stands after all others, and on every annex that can bear it. */
export function seal<D extends OutgoingDocument>(
  document: D,
  sealed: {
    readonly file: FileReference;
    readonly annexes: readonly { readonly file: FileReference; readonly state: AnnexMark["state"] }[];
    readonly at: string;
  },
): D {
  checkSealable(document);
  const { file, annexes, at } = sealed;
  return {
    ...document,
    state: "sealed",
    file,
    annexes: annexes.map((annex) => annex.file),
    ...(annexes.length > 0 && { annexMarks: annexes.map((annex) => ({ fileId: annex.file.id, state: annex.state })) }),
    expectedSignatures: signaturesSoFar(document).length + 1,
    updatedAt: at,
  };
}

export function issue<D extends OutgoingDocument>(
  document: D,
  { receivers, receiverGroups, receiverCount }: IssuedTo,
  at: string,
): D {
  inState(document, "sealed");
  return {
    ...document,
    state: "issued",
    receivers: [...receivers],
    receiverGroups,
    receiverCount,
    issuedSha256: document.file?.sha256,
    issuedAt: at,
    updatedAt: at,
  };
}

/** To whom a document goes: those named, and, of groups, how many there are in all. */
export type IssuedTo = Pick<OutgoingDocument, "receivers" | "receiverGroups" | "receiverCount">;

/**
 * Hủy số: with the row of the register. What has been issued stays; it is recalled, not voided.
 * @throws Refusal `outgoing.wrong_state`
 */
export function voidNumber<D extends OutgoingDocument>(document: D, reason: string, at: string): D {
  if (document.medium === "electronic") inState(document, "numbered", "sealed");
  else inState(document, "issued");
  return { ...document, state: "void", voidReason: reason, updatedAt: at };
}

function backToDraft<D extends OutgoingDocument>(document: D, at: string): D {
  return {
    ...document,
    state: "draft",
    file: undefined,
    placement: undefined,
    initials: undefined,
    expectedSignatures: undefined,
    stepDueOn: undefined,
    updatedAt: at,
  };
}

function approval(step: Approval["step"], decision: Approval["decision"], by: Decider, at: string): Approval {
  return { step, decision, byId: by.id, byName: by.name, byPosition: by.position, at };
}
