import { setTimeout as pause } from "node:timers/promises";
import { letterComposer } from "@vanthu/functions/letter-composer.ts";
import type { LetterFonts } from "@vanthu/letter/letter-fonts.ts";
import { submitDraft } from "@vanthu/office/outgoing/compose-service.ts";
import { createDraft, saveDraft } from "@vanthu/office/outgoing/draft-service.ts";
import { issueOutgoing } from "@vanthu/office/outgoing/issue-service.ts";
import { numberOutgoing } from "@vanthu/office/outgoing/number-service.ts";
import { approveContent, approveLayout } from "@vanthu/office/outgoing/review-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import type { OutgoingDetail, SaveDraft } from "@vanthu/office/outgoing/schema.ts";
import { sealOutgoing, signOutgoing } from "@vanthu/office/outgoing/sign-service.ts";
import type { SampleCast } from "./sample-people.ts";

/** A letter of the sample: how far it has come, from a draft to one that is out. */
export interface SampleLetter {
  readonly typeName: SaveDraft["typeName"];
  readonly subject: string;
  readonly addressees: readonly string[];
  readonly receivers: SaveDraft["receivers"];
  readonly paragraphs: readonly string[];
  readonly department: string;
  readonly until: "draft" | "contentReview" | "awaitingSignature" | "issued";
}

const FILL_TIMEOUT_MS = 20_000;

/** Takes a letter along the ordinary path, by the people whose step each is, as far as asked. */
export async function writeLetter(cast: SampleCast, letter: SampleLetter, fonts: LetterFonts): Promise<void> {
  const composer = letterComposer(() => Promise.resolve(fonts));
  const unitHead = cast.who("unitHead", letter.department);
  const head = cast.as(unitHead);
  // A head who drafts could not approve the draft.
  const drafter = cast.as(cast.who("specialist", letter.department, unitHead));
  const signer = cast.who("viceChair");
  const clerk = cast.as(cast.who("clerk"));
  const created = await createDraft(drafter, { typeName: letter.typeName, subject: letter.subject });
  const { id } = created.document;
  let { document } = await saveDraft(drafter, id, {
    typeName: letter.typeName,
    subject: letter.subject,
    urgency: "normal",
    addressees: [...letter.addressees],
    receivers: [...letter.receivers],
    body: letter.paragraphs.map((text) => ({ kind: "paragraph", runs: [{ text }] })),
    signerId: signer.id,
    recipientLines: [],
    annexes: [],
    version: created.document.version,
  });
  if (letter.until === "draft") return;
  ({ document } = await submitDraft(drafter, composer, id, document.version));
  if (letter.until === "contentReview") return;
  ({ document } = await approveContent(head, id, document.version));
  ({ document } = await approveLayout(cast.as(cast.who("headOfOffice")), id, document.version));
  if (letter.until === "awaitingSignature") return;
  ({ document } = await signOutgoing(cast.as(signer), id, document.version));
  await numberOutgoing(clerk, id, document.version);
  ({ document } = await filled(() => readOutgoing(clerk, id)));
  ({ document } = await sealOutgoing(clerk, id, document.version));
  await issueOutgoing(clerk, id, {
    version: document.version,
    receiverIds: letter.receivers.map(({ agencyId }) => agencyId),
  });
}

/** Number and date come into the file by the worker; seconds at most. */
async function filled(read: () => Promise<OutgoingDetail>): Promise<OutgoingDetail> {
  for (let waited = 0; waited < FILL_TIMEOUT_MS; waited += 50) {
    const detail = await read();
    if (detail.document.filling?.done) return detail;
    await pause(50);
  }
  throw new Error("the number did not come into the file of the sample letter");
}
