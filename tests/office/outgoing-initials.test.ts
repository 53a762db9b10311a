import { PDFDocument, PDFName } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UploadedFileEntity } from "@vanthu/office/attachment/item.ts";
import type { FileId } from "@vanthu/office/attachment/schema.ts";
import { fileKey, readFile, storeFile } from "@vanthu/office/attachment/service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { numberOutgoing } from "@vanthu/office/outgoing/number-service.ts";
import { approveLayout, returnDraft } from "@vanthu/office/outgoing/review-service.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { sealOutgoing, signOutgoing } from "@vanthu/office/outgoing/sign-service.ts";
import { requestCertificate, setAppearance } from "@vanthu/office/signing/certificate-service.ts";
import { formFields } from "@vanthu/pades/form-fields.ts";
import { PdfFile } from "@vanthu/pades/pdf-file.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import { startOfficeWorld, type OfficeWorld, type Person } from "../office-world.ts";
import { equip, handlersOf, IMAGE, reportAt, sealedReport } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.lacThuy);
  await equip(world.caoPhong);
  const { unitHead, headOfOffice } = world.lacThuy.people;
  for (const person of [unitHead, headOfOffice]) await mayInitial(person);
});
afterAll(() => world.stop());

const cxOf = (person: Person): Cx => world.lacThuy.cx(person);

describe("initials", () => {
  test("of both who checked stand in the file before the signer's signature, and all count", async () => {
    const { document } = await sealedReport({ office: world.lacThuy, world });

    expect(document.initials).toMatchObject([{ step: "content" }, { step: "layout" }]);
    expect(document.expectedSignatures).toBe(4);
    expect(document.file!.verdict).toMatchObject({
      state: "valid",
      signatures: [
        { fieldName: "KyNhayNoiDung", commonName: "Phùng Quốc Nghiễm" },
        { fieldName: "KyNhayTheThuc", commonName: "Quách Thị Uyển" },
        { commonName: "Bùi Xuân Thuỵ" },
        { commonName: "UBND xã Lạc Thuỷ", changesAfter: "permitted" },
      ],
    });
  });

  test("are visible, those for the content above the signature", async () => {
    const { document } = await reportAt(world.lacThuy, "awaitingSignature");
    const file = PdfFile.open(await readFile(cxOf(world.lacThuy.people.chair), document.file!.id));

    const fields = formFields(file).filter(({ name }) => name.startsWith("KyNhay"));

    expect(fields.map(({ dict }) => dict.has("AP"))).toEqual([true, true]);
    expect(document.placement!.initials!.content.rect[1]).toBeGreaterThan(document.placement!.signature.rect[3]);
  });

  test("are not put where somebody holds no certificate: the approval alone is recorded", async () => {
    const { document } = await reportAt(world.caoPhong, "signed");

    expect(document).toMatchObject({ expectedSignatures: 1, approvals: [{}, {}, {}] });
    expect(document.initials).toBeUndefined();
    expect(document.file!.verdict!.signatures).toHaveLength(1);
  });

  test("fall when the document is sent back, and are put anew", async () => {
    const { chair } = world.lacThuy.people;
    const { document } = await reportAt(world.lacThuy, "awaitingSignature");

    const back = await returnDraft(cxOf(chair), document.id, { version: document.version, reason: "Bổ sung số liệu" });

    expect(back.document.initials).toBeUndefined();
    expect(back.document.expectedSignatures).toBeUndefined();
  });

  test("missing from the file stop the next signature", async () => {
    const { unitHead, headOfOffice, chair } = world.lacThuy.people;
    const foreign = await readFile(cxOf(chair), (await reportAt(world.lacThuy, "contentReview")).document.file!.id);
    const reviewed = (await reportAt(world.lacThuy, "layoutReview")).document;
    const ready = (await reportAt(world.lacThuy, "awaitingSignature")).document;
    for (const { file } of [reviewed, ready]) {
      await cxOf(unitHead).files.write(fileKey(file!.id), foreign, "application/pdf");
    }

    const layout = approveLayout(cxOf(headOfOffice), reviewed.id, reviewed.version);
    const signature = signOutgoing(cxOf(chair), ready.id, ready.version);

    await expect(layout).rejects.toMatchObject({ code: "outgoing.initials_invalid" });
    await expect(signature).rejects.toMatchObject({ code: "outgoing.initials_invalid" });
  });

  test("come before the signature, the number and the seal: nobody acts out of turn", async () => {
    const { headOfOffice, chair, clerk } = world.lacThuy.people;
    const { document } = await reportAt(world.lacThuy, "contentReview");
    const { id, version } = document;

    const outOfTurn = [
      () => approveLayout(cxOf(headOfOffice), id, version),
      () => signOutgoing(cxOf(chair), id, version),
      () => numberOutgoing(cxOf(clerk), id, version),
      () => sealOutgoing(cxOf(clerk), id, version),
    ];

    for (const step of outOfTurn) await expect(step()).rejects.toMatchObject({ code: "outgoing.wrong_state" });
  });
});

describe("annexes in files of their own", () => {
  test("get the agency's signature with number and time when the document is sealed", async () => {
    const annex = await uploaded(await aPdf());
    const { document } = await sealedReport({ office: world.lacThuy, world }, annexes(annex));
    const [sealed] = document.annexes;
    const file = PdfFile.open(await readFile(cxOf(world.lacThuy.people.clerk), sealed!.id));

    const [field] = formFields(file);

    expect(document.annexMarks).toEqual([{ fileId: sealed!.id, state: "signed" }]);
    expect(sealed).toMatchObject({ name: "phu-luc.pdf", role: "annex" });
    expect(sealed!.id).not.toBe(annex);
    expect(sealed!.verdict).toMatchObject({ state: "valid", signatures: [{ commonName: "UBND xã Lạc Thuỷ" }] });
    expect(field!.dict.has("AP")).toBe(true);
  });

  test("that are not PDF stay as they are and are named", async () => {
    const sheet = await uploaded(Buffer.from("PK"), "application/zip");
    const pdf = await uploaded(await aPdf());
    const { document } = await sealedReport({ office: world.lacThuy, world }, annexes(sheet, pdf));

    expect(document.annexes[0]!.id).toBe(sheet);
    expect(document.annexMarks!.map(({ state }) => state)).toEqual(["notPdf", "signed"]);
  });

  test("that another signed already keep that signature", async () => {
    const issued = await sealedReport({ office: world.caoPhong, world });
    const bytes = await readFile(world.caoPhong.system(), issued.document.file!.id);
    const annex = await uploaded(bytes);

    const { document } = await sealedReport({ office: world.lacThuy, world }, annexes(annex));

    expect(document.annexes[0]!.verdict).toMatchObject({
      state: "valid",
      signatures: [{}, { commonName: "UBND xã Cao Phong" }, { commonName: "UBND xã Lạc Thuỷ" }],
    });
  });

  test("that forbid any change stay as they are and are named", async () => {
    const annex = await uploaded(await aLockedPdf());

    const { document } = await sealedReport({ office: world.lacThuy, world }, annexes(annex));

    expect(document).toMatchObject({ state: "sealed", annexMarks: [{ fileId: annex, state: "locked" }] });
  });

  test("are sealed with the document or not at all: broken off between them, it is sealed again", async () => {
    const { clerk } = world.lacThuy.people;
    const [first, second] = [await uploaded(await aPdf()), await uploaded(await aPdf())];
    const numbered = await numberedReport(annexes(first, second));
    const good = await readFile(cxOf(clerk), second);
    await cxOf(clerk).files.write(fileKey(second), Buffer.from("no file"), "application/pdf");

    const broken = sealOutgoing(cxOf(clerk), numbered.document.id, numbered.document.version);
    await expect(broken).rejects.toMatchObject({ code: "pdf.not_pdf" });
    const between = (await readOutgoing(cxOf(clerk), numbered.document.id)).document;
    await cxOf(clerk).files.write(fileKey(second), good, "application/pdf");
    const { document } = await sealOutgoing(cxOf(clerk), between.id, between.version);

    expect(between).toMatchObject({ state: "numbered", annexes: [{ id: first }, { id: second }] });
    expect(document.annexMarks!.map(({ state }) => state)).toEqual(["signed", "signed"]);
    expect(document.annexes.map(({ verdict }) => verdict!.signatures.length)).toEqual([1, 1]);
  });
});

async function mayInitial({ id }: Person): Promise<void> {
  await requestCertificate(world.lacThuy.system(), id);
  await setAppearance(world.lacThuy.system(), id, IMAGE);
}

async function numberedReport(changes: ReturnType<typeof annexes>): Promise<OutgoingDetail> {
  const cx = cxOf(world.lacThuy.people.clerk);
  const { document } = await reportAt(world.lacThuy, "signed", changes);
  await numberOutgoing(cx, document.id, document.version);
  await world.settle(handlersOf(world));
  return readOutgoing(cx, document.id);
}

function annexes(...fileIds: FileId[]) {
  return { annexes: fileIds.map((fileId) => ({ fileId, role: "annex" as const })) };
}

async function aPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]);
  return document.save({ useObjectStreams: false });
}

/** A file whose certification allows no change (DocMDP, level 1). */
async function aLockedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const { context } = document;
  const transform = { Type: "TransformParams", P: 1, V: "1.2" };
  const reference = { Type: "SigRef", TransformMethod: "DocMDP", TransformParams: transform };
  const signature = context.register(context.obj({ Type: "Sig", Reference: [reference] }));
  const field = context.register(
    context.obj({ Type: "Annot", Subtype: "Widget", FT: "Sig", Rect: [0, 0, 0, 0], P: page.ref, V: signature }),
  );
  document.catalog.set(PDFName.of("Perms"), context.obj({ DocMDP: signature }));
  document.catalog.set(PDFName.of("AcroForm"), context.obj({ Fields: [field], SigFlags: 3 }));
  return document.save({ useObjectStreams: false });
}

/** A file the specialist uploaded and confirmed. */
async function uploaded(bytes: Uint8Array, contentType = "application/pdf"): Promise<FileId> {
  const { specialist } = world.lacThuy.people;
  const cx = cxOf(specialist);
  const file = await storeFile(cx, { name: "phu-luc.pdf", contentType, bytes, role: "annex" });
  const at = cx.clock.now().toISOString();
  await cx.store.write([
    create(UploadedFileEntity, { ...file, state: "confirmed", askedBy: specialist.id, askedAt: at }),
  ]);
  return file.id;
}
