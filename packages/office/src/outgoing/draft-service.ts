import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { requireStaff, signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import type * as v from "valibot";
import type { AttachedFile, FileReference } from "../attachment/schema.ts";
import { takeFiles } from "../attachment/service.ts";
import { guardSecrecy } from "../secrecy-guard.ts";
import { readOffice } from "../tenant/service.ts";
import { isEditor, mayAttach } from "./access-rules.ts";
import { forgetFiles, keepBefore } from "./draft-history.ts";
import type { KeptBecause } from "./draft-history-schema.ts";
import { newTexts } from "./draft-texts.ts";
import type { FormFields } from "./form-schema.ts";
import { OutgoingEntity, outgoingPartition } from "./item.ts";
import { issuerAbbreviation, notationOf } from "./notation-rules.ts";
import { openReceivers } from "./open-receivers.ts";
import { readQuestion } from "./question.ts";
import { begunAfter, namedOf } from "./replace-rules.ts";
import { readFollowed } from "./replace-service.ts";
import { once } from "./repeat.ts";
import { checkVersion, inState } from "./rules.ts";
import {
  OutgoingId,
  type CreateDraft,
  type OutgoingDetail,
  type OutgoingDocument,
  type Receiver,
  type SaveDraft,
} from "./schema.ts";
import { readDepartment, signerFields, usualSigner } from "./signer.ts";
import { beginDraft } from "./template.ts";
import { detailOf, eventData, readView, writeStep } from "./view.ts";

/** References stand in the document itself, which has to stay an item of the store. */
const MOST_ANNEXES = 50;
/** Named one by one after "Kính gửi"; more are named as the letter they owe an answer to named them. */
const MOST_ADDRESSED = 15;

/** What a form brings leaves the draft when a save does not name it. */
const NO_FORM: Readonly<Record<keyof typeof FormFields, undefined>> = {
  form: undefined,
  appendices: undefined,
  enclosure: undefined,
  landscape: undefined,
  councilId: undefined,
  circulation: undefined,
  drafterMark: undefined,
};

type Attached = readonly v.InferOutput<typeof AttachedFile>[];

/**
 * Begins a draft (dự thảo) from the template of its type, by itself or as the answer to an incoming document.
 * or after a document of ours that it replaces, corrects or recalls.
 * @throws Refusal `incoming.missing`, `secrecy.word_found`, `outgoing.no_signer`, `outgoing.missing`,
 *   `outgoing.wrong_state`, `outgoing.recalled`, `outgoing.replaced`, `outgoing.form_differs`, `outgoing.answer_not_awaited`
 */
export async function createDraft(cx: Cx, input: CreateDraft, key?: string): Promise<OutgoingDetail> {
  const person = requireStaff(cx, "outgoing.draft");
  const id = await once(cx, key, "outgoing.draft", async (remember) => {
    const now = cx.clock.now();
    const id = newId(OutgoingId, "out", now);
    const released = guardSecrecy(
      cx,
      [{ field: "subject", text: input.subject }],
      input.secrecyRelease,
      outgoingPartition(id),
    );
    const [office, { department, colleagues }, answered, followed, urgedReceivers] = await Promise.all([
      readOffice(cx),
      readDepartment(cx, person.departmentId),
      input.answersId && readQuestion(cx, input.answersId),
      readFollowed(cx, input),
      input.follows?.how === "urges" ? openReceivers(cx, input.follows.id) : undefined,
    ]);
    const begun = beginDraft(input.typeName, office, input.subject, answered?.question);
    const document: OutgoingDocument = {
      id,
      state: "draft",
      medium: "electronic",
      typeName: input.typeName,
      ...begun,
      urgency: "normal",
      addressees: answered ? [answered.question.issuer] : [],
      receivers: answered?.receivers ?? [],
      recipientLines: [],
      ...(input.follows && followed && begunAfter(followed, input.follows.how, begun)),
      ...(urgedReceivers && { receivers: urgedReceivers, addressees: namesOf(urgedReceivers, followed) }),
      ...(await signerFields(cx, office, {
        typeName: input.typeName,
        // What replaces a document is signed by whom it was signed by, while that person may.
        signerId: usualSigner(colleagues, answered?.instructedById ?? followed?.signerId),
      })),
      draftedById: person.staffId as OutgoingDocument["draftedById"],
      draftedByName: person.name,
      departmentId: department.id,
      departmentName: department.name,
      departmentAbbreviation: department.abbreviation,
      notation: notationOf(input.typeName, office.abbreviation, department.abbreviation),
      answersId: input.answersId,
      answersReference: answered?.question.referenceNumber,
      ...(input.follows && followed && { follows: { how: input.follows.how, ...namedOf(followed) } }),
      approvals: [],
      annexes: [],
      createdAt: now.toISOString(),
      updatedAt: now.toISOString(),
    };
    await cx.store.write([
      create(OutgoingEntity, document),
      event(cx, "outgoing.drafted", outgoingPartition(id), eventData(document)),
      ...remember(id),
      ...released,
    ]);
    return id;
  });
  return detailOf(cx, await readView(cx, id));
}

/** Kính gửi of a letter that urges: those that have not answered, while they are few enough to be named. */
function namesOf(receivers: readonly Receiver[], followed: OutgoingDocument | undefined): string[] {
  const isFew = receivers.length > 0 && receivers.length <= MOST_ADDRESSED;
  return isFew ? receivers.map(({ name }) => name) : [...(followed?.addressees ?? [])];
}

/**
 * Saves a draft as the editor holds it. No event: an editor saves every few seconds, and who changed a draft is its
 * drafter; a release of a secrecy word is an event even here. Now and then the text that goes is kept (draft-history.ts).
 * @param because keeps the text that goes, whatever the rules say
 * @throws Refusal `outgoing.missing`, `outgoing.not_drafter`, `outgoing.wrong_state`, `item.changed`,
 *   `secrecy.word_found`, `outgoing.signer_unfit`
 */
export async function saveDraft(
  cx: Cx,
  id: OutgoingId,
  input: SaveDraft,
  because?: KeptBecause,
): Promise<OutgoingDetail> {
  const person = requireStaff(cx, "outgoing.draft");
  const { version, annexes, secrecyRelease, keep, ...fields } = input;
  const [view, office] = await Promise.all([readView(cx, id), readOffice(cx)]);
  const { document } = view;
  if (!isEditor(person, document)) throw new Refusal("forbidden", "outgoing.not_drafter");
  inState(document, "draft");
  checkVersion(document, version);
  const released = guardSecrecy(cx, newTexts(fields, document), secrecyRelease, outgoingPartition(id));
  const signer = await signerFields(cx, office, fields);
  const kept = await keepBefore(cx, document, fields, because ?? keep);
  const next = {
    ...document,
    ...NO_FORM,
    ...fields,
    ...signer,
    notation: notationOf(fields.typeName, issuerAbbreviation(office, signer), document.departmentAbbreviation),
    annexes: await annexesOf(cx, document.annexes, annexes),
    updatedAt: cx.clock.now().toISOString(),
    ...(kept.keptVersions && { keptVersions: kept.keptVersions }),
  };
  await cx.store.write([replace(OutgoingEntity, next), ...released, ...kept.operations]);
  await forgetFiles(cx, kept);
  return detailOf(cx, { ...view, document: { ...next, version: next.version + 1 } });
}

/**
 * Adds files: annexes of one's draft, or the scan of a paper document, which came later.
 * @throws Refusal `outgoing.missing`, `outgoing.not_attachable`, `file.missing`, `input.invalid` for over 50
 */
export async function attachToOutgoing(cx: Cx, id: OutgoingId, files: Attached): Promise<OutgoingDetail> {
  const person = signedIn(cx);
  const view = await readView(cx, id);
  const { document } = view;
  if (!mayAttach(person, document)) throw new Refusal("forbidden", "outgoing.not_attachable");
  const taken = await takeFiles(cx, files);
  const isPaper = document.medium === "paper";
  // The first scan of a paper document is the document; whatever else comes stands beside it.
  const scan = isPaper && !document.file ? taken.find(({ role }) => role !== "annex") : undefined;
  const known = new Set(document.annexes.map((file) => file.id));
  const annexes = [...document.annexes, ...taken.filter((file) => file !== scan && !known.has(file.id))];
  if (annexes.length > MOST_ANNEXES) throw new Refusal("input", "input.invalid", { fields: "files:max_length" });
  const next = {
    ...document,
    file: scan ?? document.file,
    annexes,
    updatedAt: cx.clock.now().toISOString(),
  };
  const data = { files: taken.length };
  return detailOf(cx, await writeStep(cx, view, next, { type: "outgoing.files_attached", data }));
}

/** Annexes named in a form: those the document has already stay, new ones are taken from the person's uploads. */
async function annexesOf(cx: Cx, present: readonly FileReference[], wanted: Attached): Promise<FileReference[]> {
  const known = new Map(present.map((file) => [file.id, file]));
  const fresh = wanted.filter(({ fileId }) => !known.has(fileId));
  const taken = new Map((fresh.length > 0 ? await takeFiles(cx, fresh) : []).map((file) => [file.id, file]));
  return wanted.flatMap(({ fileId }) => known.get(fileId) ?? taken.get(fileId) ?? []);
}
