import type { Cx } from "@vanthu/platform/context.ts";
import { newId } from "@vanthu/platform/id.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { storeFile } from "../attachment/service.ts";
import { requireWithinCap } from "../metering/limit-service.ts";
import { guardSecrecy } from "../secrecy-guard.ts";
import { markTime } from "../signing/mark-service.ts";
import { listStaff } from "../staff/service.ts";
import { readOffice } from "../tenant/service.ts";
import { beginCircuit } from "./begin-circuit.ts";
import { giveCheckMark } from "./check-mark.ts";
import { isEditor } from "./access-rules.ts";
import { higherDeciders } from "./higher-rules.ts";
import { letterOf, type Composer, type LaidOutLetter } from "./composer.ts";
import { forgetFiles, keep } from "./draft-history.ts";
import { draftTexts } from "./draft-texts.ts";
import { writeFieldTemplates } from "./field-templates.ts";
import { issuerAbbreviation, notationOf } from "./notation-rules.ts";
import { refuseOtherForm } from "./replace-rules.ts";
import { checkComplete, checkVersion, inState, submit } from "./rules.ts";
import { OutgoingId, type OutgoingDetail, type OutgoingDocument, type Placement, type PreviewDraft } from "./schema.ts";
import { readDepartment, signerFields } from "./signer.ts";
import { detailOf, eventData, readView, writeStep } from "./view.ts";

/** What an API of AWS answers directly; larger previews are submitted and looked at from the store. */
const MAX_PREVIEW_BYTES = 1_000_000;

/**
 * Lays a draft out as it is being written and stores nothing.
 * @throws Refusal `cost.cap_reached`, `secrecy.word_found`, `outgoing.signer_unfit`, `outgoing.preview_too_large`, `letter.*`
 */
export async function previewDraft(cx: Cx, composer: Composer, draft: PreviewDraft): Promise<LaidOutLetter> {
  const person = requireStaff(cx, "outgoing.draft");
  await requireWithinCap(cx);
  const { secrecyRelease, ...fields } = draft;
  guardSecrecy(cx, draftTexts(fields), secrecyRelease);
  const [office, { department }] = await Promise.all([readOffice(cx), readDepartment(cx, person.departmentId)]);
  const signer = await signerFields(cx, office, draft);
  const at = cx.clock.now();
  const document: OutgoingDocument = {
    ...fields,
    ...signer,
    id: newId(OutgoingId, "out", at),
    state: "draft",
    medium: "electronic",
    draftedById: person.staffId as OutgoingDocument["draftedById"],
    draftedByName: person.name,
    departmentId: department.id,
    departmentName: department.name,
    departmentAbbreviation: department.abbreviation,
    notation: notationOf(draft.typeName, issuerAbbreviation(office, signer), department.abbreviation),
    approvals: [],
    annexes: [],
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
  };
  const letter = await composer.compose(letterOf(document, office, { at, preview: true }));
  if (letter.pdf.byteLength > MAX_PREVIEW_BYTES) throw new Refusal("limit", "outgoing.preview_too_large");
  return letter;
}

/**
 * Trình duyệt: lays the draft out for good, stores the file and the templates of its reserved fields, and puts it before
 * the head of the drafting unit.
 * @throws Refusal `outgoing.missing`, `outgoing.not_drafter`, `outgoing.wrong_state`, `item.changed`,
 *   `outgoing.subject_missing`, `outgoing.body_empty`, `outgoing.addressee_missing`, `outgoing.signer_unfit`,
 *   `outgoing.form_differs`, `outgoing.circuit_left`, `outgoing.circuit_drafter`, `outgoing.circuit_signer`,
 *   `outgoing.nobody_to_approve`, `letter.*`
 */
export async function submitDraft(
  cx: Cx,
  composer: Composer,
  id: OutgoingId,
  version: number,
): Promise<OutgoingDetail> {
  const person = requireStaff(cx, "outgoing.draft");
  const [view, office] = await Promise.all([readView(cx, id), readOffice(cx)]);
  const { document } = view;
  if (!isEditor(person, document)) throw new Refusal("forbidden", "outgoing.not_drafter");
  inState(document, "draft");
  checkVersion(document, version);
  checkComplete(document);
  refuseOtherForm(document.follows, document.typeName);
  const now = cx.clock.now();
  // The signer's post may have changed since the draft was saved.
  const fields = await signerFields(cx, office, document);
  // A leader's words stay a leader's words until the drafter has written over them and submits.
  const amendedBy = document.editorId === undefined ? undefined : { id: document.editorId, name: person.name };
  const [mark, circuit, { items: colleagues }] = await Promise.all([
    giveCheckMark(cx, document, office),
    beginCircuit(cx, { ...document, ...fields }),
    listStaff(cx),
  ]);
  const higher = higherDeciders({ ...document, ...fields, amendedBy }, colleagues);
  const settled = { ...document, ...fields, ...(mark && { checkCode: mark.checkCode }) };
  const letter = await composer.compose(
    letterOf(settled, office, { at: now, preview: false, checkMark: mark?.printed }),
  );
  const [file, templatesFileId] = await Promise.all([
    storeFile(cx, {
      name: "du-thao.pdf",
      contentType: "application/pdf",
      bytes: letter.pdf,
      role: "main",
      pages: letter.pages,
    }),
    markOf(composer, settled).then((mark) => writeFieldTemplates(cx, letter, office.place, mark)),
  ]);
  const placement: Placement = {
    signature: boxOf(letter.signature),
    seal: boxOf(letter.seal),
    initials: { content: boxOf(letter.initials.content), layout: boxOf(letter.initials.layout) },
    templatesFileId,
    pages: letter.pages,
  };
  const kept = await keep(cx, settled, "submit");
  const next = {
    ...submit(settled, { file, placement, at: now.toISOString(), circuit, amendedBy, higher }),
    keptVersions: kept.keptVersions,
  };
  const submitted = await writeStep(cx, view, next, {
    type: "outgoing.submitted",
    data: eventData(next),
    more: [...kept.operations, ...(mark?.operations ?? [])],
  });
  await forgetFiles(cx, kept);
  return detailOf(cx, submitted);
}

/** Made here, where fonts are: the number and the time are written with it when the agency signs. */
async function markOf(composer: Composer, { annexes, notation, id }: OutgoingDocument) {
  const hasPdf = annexes.some(({ contentType }) => contentType === "application/pdf");
  const lines = [`00000/${notation}`, markTime(new Date(0))];
  return hasPdf ? composer.textMark({ lines, key: id }) : undefined;
}

function boxOf({ page, rect }: LaidOutLetter["signature"]): Placement["signature"] {
  return { page, rect: [...rect] };
}
