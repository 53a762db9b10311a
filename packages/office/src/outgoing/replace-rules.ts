import { Refusal } from "@vanthu/platform/refusal.ts";
import { longDate, shortDate } from "@vanthu/platform/vietnamese-date.ts";
import { end, refuseEndedDocument } from "./ended-rules.ts";
import { inState } from "./rules.ts";
import { bareSubject } from "./subject-rules.ts";
import type { FollowUp, NamedOutgoing, OutgoingDocument } from "./schema.ts";

/** Corrections a document can name; more would only be miscounted paper. */
const MOST_CORRECTIONS = 20;

/** A document of ours as another names it. @throws Refusal `outgoing.wrong_state` for one without number and date */
export function namedOf({ id, state, typeName, referenceNumber, issuedOn }: OutgoingDocument): NamedOutgoing {
  if (referenceNumber === undefined || issuedOn === undefined) {
    throw new Refusal("conflict", "outgoing.wrong_state", { state });
  }
  return { id, typeName, referenceNumber, issuedOn };
}

/**
 * Whether a document can be followed by one that replaces, corrects or recalls it, which bears this type: content is
 * mended by a document of equal form, layout and procedure by a công văn (NĐ 30 Điều 18.3).
 * @throws Refusal `outgoing.wrong_state`, `outgoing.recalled`, `outgoing.replaced`, `outgoing.form_differs`
 */
export function refuseFollowUp(document: OutgoingDocument, how: FollowUp, typeName: string): void {
  inState(document, "issued");
  refuseEndedDocument(document);
  refuseOtherForm({ how, typeName: document.typeName }, typeName);
}

/** @throws Refusal `outgoing.form_differs` with the type it must be of */
export function refuseOtherForm(
  follows: { readonly how: FollowUp; readonly typeName: string } | undefined,
  typeName: string,
): void {
  const wanted = follows && wantedType(follows);
  if (wanted !== undefined && wanted !== typeName) throw new Refusal("input", "outgoing.form_differs", { wanted });
}

function wantedType({ how, typeName }: { readonly how: FollowUp; readonly typeName: string }): string | undefined {
  if (how === "replaces") return typeName;
  return how === "corrects" || how === "urges" ? "Công văn" : undefined;
}

type Begun = Pick<
  OutgoingDocument,
  "subject" | "body" | "addressees" | "recipientLines" | "receivers" | "form" | "appendices" | "enclosure" | "landscape"
>;

/**
 * What such a draft begins with: who has the document is told, and what replaces it begins as its text with a sentence
 * that says so.
 */
export function begunAfter(document: OutgoingDocument, how: FollowUp, begun: Pick<Begun, "subject" | "body" | "form">) {
  const { addressees, recipientLines, body, form, appendices, enclosure, landscape } = document;
  const receivers = receiversOf(document);
  if (how === "urges") return urging(document, begun);
  if (how !== "replaces") {
    const subject = begun.subject || `${how === "corrects" ? "đính chính" : "thu hồi"} ${shortName(document)}`;
    return { ...begun, subject, addressees, recipientLines, receivers };
  }
  const sentence = `Văn bản này thay thế ${longName(document)}.`;
  return {
    subject: begun.subject || document.subject,
    body: [...body, { kind: "paragraph" as const, runs: [{ text: sentence }] }],
    addressees,
    recipientLines,
    receivers,
    form,
    appendices,
    enclosure,
    landscape,
  };
}

/** Công văn đôn đốc: what was asked and by when, and that the answer has not come; to whom, the drafter's service knows. */
function urging(document: OutgoingDocument, begun: Pick<Begun, "subject" | "body" | "form">) {
  const { subject, dueOn, addressees, recipientLines } = document;
  const by = dueOn === undefined ? "" : `, đề nghị trả lời trước ${longDate(dueOn)}`;
  const texts = [
    `Đơn vị chúng tôi đã ban hành ${longName(document)} về việc ${bareSubject(subject)}${by}.`,
    "Đến nay chúng tôi chưa nhận được văn bản trả lời của Quý cơ quan.",
    "Đề nghị Quý cơ quan khẩn trương trả lời để kịp thời tổng hợp.",
  ];
  return {
    ...begun,
    subject: begun.subject || `đôn đốc trả lời ${shortName(document)}`,
    body: texts.map((text) => ({ kind: "paragraph" as const, runs: [{ text }] })),
    addressees,
    recipientLines,
    receivers: receiversOf(document),
  };
}

/** Receivers named one by one. */
export function receiversOf(document: OutgoingDocument): OutgoingDocument["receivers"] {
  const { receivers, addedReceivers = [], removedReceivers = [] } = document;
  const removed = new Set(removedReceivers.map(({ agencyId }) => agencyId));
  return [...receivers, ...addedReceivers].filter(({ agencyId }) => !removed.has(agencyId));
}

/** What the packet of a replacement gives as its reason. */
export function replacementReason(old: NamedOutgoing): string {
  return `Thay thế ${old.typeName} số ${old.referenceNumber} ngày ${shortDate(old.issuedOn)}`;
}

/** The old document, replaced by one that has just been issued. */
export function replacedBy<D extends OutgoingDocument>(old: D, by: NamedOutgoing, on: string, at: string): D {
  const ended = { kind: "replaced", on, by: by.referenceNumber, byOn: by.issuedOn, byId: by.id } as const;
  return end(old, ended, at);
}

/** The old document, with one more that corrects it. */
export function correctedBy<D extends OutgoingDocument>(old: D, by: NamedOutgoing, at: string): D {
  return { ...old, corrections: [...(old.corrections ?? []), by].slice(-MOST_CORRECTIONS), updatedAt: at };
}

function shortName({ typeName, referenceNumber = "" }: OutgoingDocument): string {
  return `${typeName} số ${referenceNumber}`;
}

function longName(document: OutgoingDocument): string {
  return `${shortName(document)} ${longDate(document.issuedOn ?? "")}`;
}
