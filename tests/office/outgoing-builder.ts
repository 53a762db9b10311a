import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { letterComposer } from "@vanthu/functions/letter-composer.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { loadFonts } from "@vanthu/letter/load-fonts.ts";
import type { IncomingId } from "@vanthu/office/incoming/schema.ts";
import { submitDraft } from "@vanthu/office/outgoing/compose-service.ts";
import type { LetterToCompose } from "@vanthu/office/outgoing/composer.ts";
import { createDraft, saveDraft } from "@vanthu/office/outgoing/draft-service.ts";
import { issueOutgoing } from "@vanthu/office/outgoing/issue-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { numberOutgoing } from "@vanthu/office/outgoing/number-service.ts";
import { approveContent, approveLayout } from "@vanthu/office/outgoing/review-service.ts";
import type { OutgoingDetail, OutgoingState, SaveDraft } from "@vanthu/office/outgoing/schema.ts";
import { sealOutgoing, signOutgoing } from "@vanthu/office/outgoing/sign-service.ts";
import { requestCertificate, setAppearance } from "@vanthu/office/signing/certificate-service.ts";
import type { Consumer } from "@vanthu/platform/consume.ts";
import type { AppearanceTemplate } from "@vanthu/pades/appearance-template.ts";
import type { OfficeWorld, SettleHandlers, TestOffice } from "../office-world.ts";

const fonts = loadFonts(process.env["VANTHU_FONT_DIRECTORY"]);
export const composer = letterComposer(() => fonts);

/** The real handlers of the relay and the worker, for `settle`; of all consumers, or of some. */
export function handlersOf({ world }: Pick<OfficeWorld, "world">, of: readonly Consumer[] = consumers): SettleHandlers {
  return {
    relay: eventRelay(world, new Set(of.map(({ on }) => on))),
    worker: messageWorker(world, of) as SettleHandlers["worker"],
  };
}

/** One blue point; what an image looks like is the letter package's to test. */
export const IMAGE: AppearanceTemplate = {
  version: 1,
  width: 120,
  height: 60,
  objects: [
    [
      {
        text: "<</Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length 3>>\nstream\n",
      },
      { base64: Buffer.from([20, 40, 160]).toString("base64") },
      { text: "\nendstream" },
    ],
  ],
  image: { object: 0, pixelWidth: 2, pixelHeight: 1 },
};

/** A letter laid out without a document, where any PDF will do. */
export const LETTER: LetterToCompose = {
  typeName: "Công văn",
  issuer: ["SỞ NỘI VỤ"],
  notation: "SNV-VP",
  place: "Phú Thọ",
  subject: "đôn đốc báo cáo",
  urgency: "normal",
  addressees: ["UBND các xã"],
  body: [{ kind: "paragraph", runs: [{ text: "Đề nghị báo cáo trước ngày 30." }] }],
  signature: { authority: [], position: "GIÁM ĐỐC", name: "Hoàng Văn Thuỷ" },
  recipients: [],
  archive: "VT",
  language: "vi",
  sample: true,
  preview: false,
  composedAt: new Date("2026-11-25T02:00:00Z"),
  documentKey: "letter",
};

/** Certificates and images for the leaders and the seal of an office. */
export async function equip(office: TestOffice): Promise<void> {
  for (const owner of [office.people.chair.id, office.people.viceChair.id, "seal"]) {
    await requestCertificate(office.system(), owner);
    await setAppearance(office.system(), owner, IMAGE);
  }
}

/** What the specialist's editor holds of a complete report, from the detail it was opened with. */
export function edited({ document }: OutgoingDetail, changes: Partial<SaveDraft> = {}): SaveDraft {
  return {
    typeName: document.typeName,
    subject: "Kết quả thu gom rác thải tháng 11 năm 2026",
    urgency: "normal",
    addressees: ["Sở Nội vụ tỉnh Phú Thọ"],
    receivers: [],
    body: [{ kind: "paragraph", runs: [{ text: "Trong tháng, xã thu gom 12 tấn rác." }] }],
    signerId: document.signerId,
    recipientLines: ["Như trên"],
    version: document.version,
    annexes: [],
    ...changes,
  };
}

type Stage = Extract<OutgoingState, "draft" | "contentReview" | "layoutReview" | "awaitingSignature" | "signed">;
const STAGES: readonly Stage[] = ["draft", "contentReview", "layoutReview", "awaitingSignature", "signed"];

/** A report of the specialist, as far on its way as asked. */
export async function reportAt(
  office: TestOffice,
  stage: Stage,
  changes: Partial<SaveDraft> = {},
  answersId?: IncomingId,
): Promise<OutgoingDetail> {
  const { specialist, unitHead, headOfOffice, chair } = office.people;
  const begun = await createDraft(office.cx(specialist), { typeName: "Báo cáo", subject: "", answersId });
  let detail = await saveDraft(office.cx(specialist), begun.document.id, edited(begun, changes));
  const { id } = detail.document;
  const steps = [
    () => submitDraft(office.cx(specialist), composer, id, detail.document.version),
    () => approveContent(office.cx(unitHead), id, detail.document.version),
    () => approveLayout(office.cx(headOfOffice), id, detail.document.version),
    () => signOutgoing(office.cx(chair), id, detail.document.version),
  ];
  for (const step of steps.slice(0, STAGES.indexOf(stage))) detail = await step();
  return detail;
}

/** A report with number and seal; the file must be filled to be sealed, so events are carried once. */
export async function sealedReport(
  { office, world }: { office: TestOffice; world: Pick<OfficeWorld, "world" | "settle"> },
  changes: Partial<SaveDraft> = {},
  answersId?: IncomingId,
): Promise<OutgoingDetail> {
  const cx = office.cx(office.people.clerk);
  const signed = await reportAt(office, "signed", changes, answersId);
  const { id } = signed.document;
  await numberOutgoing(cx, id, signed.document.version);
  await world.settle(handlersOf(world));
  const filled = await readOutgoing(cx, id);
  return sealOutgoing(cx, id, filled.document.version);
}

/** A report issued to these offices; what follows is left to `settle`. */
export async function issuedReport(
  where: { office: TestOffice; world: OfficeWorld },
  receivers: readonly TestOffice[],
  changes: Partial<SaveDraft> = {},
  answersId?: IncomingId,
): Promise<OutgoingDetail> {
  const { document } = await sealedReport(where, changes, answersId);
  const receiverIds = receivers.map(({ agencyId }) => agencyId);
  const cx = where.office.cx(where.office.people.clerk);
  return issueOutgoing(cx, document.id, { version: document.version, receiverIds });
}
