import { PDFDocument, PDFName } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyMaker } from "@vanthu/functions/copy-maker.ts";
import { loadFonts } from "@vanthu/letter/load-fonts.ts";
import { UploadedFileEntity } from "@vanthu/office/attachment/item.ts";
import type { FileId } from "@vanthu/office/attachment/schema.ts";
import { readFile, storeFile } from "@vanthu/office/attachment/service.ts";
import { makeCopy } from "@vanthu/office/copy/compose-service.ts";
import { decideCopy, refuseCopy } from "@vanthu/office/copy/decide-service.ts";
import { listCopies, readCopy } from "@vanthu/office/copy/list-service.ts";
import { numberCopy } from "@vanthu/office/copy/number-service.ts";
import { copiesInRegister } from "@vanthu/office/copy/register-document.ts";
import { requestCopy } from "@vanthu/office/copy/request-service.ts";
import type { CopyDetail, RequestCopy } from "@vanthu/office/copy/schema.ts";
import { signCopy } from "@vanthu/office/copy/seal-service.ts";
import { OutgoingEntity, outgoingKey } from "@vanthu/office/outgoing/item.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { openRegister, voidNumber } from "@vanthu/office/register/book-service.ts";
import { readRegister } from "@vanthu/office/register/read-service.ts";
import { readToday } from "@vanthu/office/today/service.ts";
import { formFields } from "@vanthu/pades/form-fields.ts";
import { PdfFile } from "@vanthu/pades/pdf-file.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { startOfficeWorld, type OfficeWorld, type Person } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";
import { equip, issuedReport } from "./outgoing-builder.ts";

const fonts = loadFonts(process.env["VANTHU_FONT_DIRECTORY"]);
const maker = copyMaker(() => fonts);

let world: OfficeWorld;
let issued: OutgoingDetail["document"];
beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.lacThuy);
  issued = (await issuedReport({ office: world.lacThuy, world }, [])).document;
});
afterAll(() => world.stop());

const cxOf = (person: Person): Cx => world.lacThuy.cx(person);
const clerk = () => cxOf(world.lacThuy.people.clerk);
const chair = () => cxOf(world.lacThuy.people.chair);

describe("a copy", () => {
  test("is decided by a leader, numbered by the clerk in the series of copies, and printed with the form of copies", async () => {
    const { copy } = await made(await ofIssued({ to: "paper" }));
    const printed = await PDFDocument.load(await readFile(clerk(), copy.file!.id));

    const book = await readRegister(clerk(), "copies", 2026, {});

    expect(copy).toMatchObject({
      state: "done",
      referenceNumber: `${String(copy.number).padStart(2, "0")}/SY-UBND`,
      copiedOn: "2026-11-25",
      signerName: "Bùi Xuân Thuỵ",
      authority: ["TM. ỦY BAN NHÂN DÂN"],
    });
    // The last page of the report has room below its end.
    expect(printed.getPageCount()).toBe(issued.file!.pages);
    expect(book.rows[0]).toMatchObject({
      number: copy.number,
      typeName: "Sao y",
      documentId: copy.id,
      note: "Bản giấy",
    });
  });

  test("on paper shows signature and seal as part of the page, and bears no signature itself", async () => {
    const { copy } = await made(await ofIssued({ to: "paper" }));
    const bytes = await readFile(clerk(), copy.file!.id);

    const file = PdfFile.open(bytes);

    expect(formFields(file)).toEqual([]);
    expect((await PDFDocument.load(bytes)).getPages().map(({ node }) => node.Annots())).toEqual([undefined]);
    expect(
      Buffer.from(bytes)
        .toString("latin1")
        .match(/\/Subtype \/Image/g)!.length,
    ).toBeGreaterThan(1);
  });

  test("from paper to electronic is the scan with the agency's signature in box 14", async () => {
    const scan = await aScan();
    const { copy } = await made(await requestCopy(clerk(), ofScan(await uploaded(scan))));
    const bytes = await readFile(clerk(), copy.file!.id);

    expect(copy).toMatchObject({ state: "done", file: { verdict: { state: "valid" } } });
    expect(copy.file!.verdict!.signatures).toMatchObject([{ commonName: "UBND xã Lạc Thuỷ", fieldName: copy.id }]);
    expect(Buffer.from(bytes.subarray(0, scan.length)).equals(scan)).toBe(true);
  });

  test("of a part, from electronic to electronic, holds the pages chosen and the agency's signature alone", async () => {
    const { copy } = await made(await ofIssued({ form: "trichSao", to: "electronic", pages: [1] }));
    const bytes = await readFile(clerk(), copy.file!.id);

    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1);
    expect(copy.referenceNumber).toMatch(/^\d+\/TrS-UBND$/);
    expect(copy.file!.verdict!.signatures).toMatchObject([{ commonName: "UBND xã Lạc Thuỷ", state: "valid" }]);
  });

  test("of all forms takes its number from one series, opened with the last number used before", async () => {
    await openRegister(world.caoPhong.cx(world.caoPhong.people.clerk), "copies", 2026, { lastNumber: 7 });
    const elsewhere = world.caoPhong;
    const incoming = await registered(elsewhere, { files: [] });
    const numbers = [];
    for (const form of ["saoLuc", "trichSao"] as const) {
      const file = await uploaded(await aScan(), elsewhere.people.clerk, elsewhere);
      const asked = await requestCopy(elsewhere.cx(elsewhere.people.clerk), {
        ...ofScan(file),
        form,
        source: { ...ofScan(file).source, isCopy: true } as RequestCopy["source"],
        ...(form === "trichSao" && { pages: [1] }),
      });
      const decided = await decideCopy(elsewhere.cx(elsewhere.people.chair), asked.copy.id, {
        version: asked.copy.version,
      });
      const { copy } = await numberCopy(elsewhere.cx(elsewhere.people.clerk), asked.copy.id, decided.copy.version);
      numbers.push(copy.referenceNumber);
    }

    expect(incoming).toBeDefined();
    expect(numbers).toEqual(["08/SL-UBND", "09/TrS-UBND"]);
  });
});

describe("what is refused", () => {
  test.each([
    ["a sao y from electronic to electronic", { to: "electronic" as const }, "copy.direction_forbidden"],
    ["a sao lục of an original", { form: "saoLuc" as const }, "copy.source_not_copy"],
    ["an extract without pages", { form: "trichSao" as const }, "copy.pages_missing"],
    ["an extract of pages there are not", { form: "trichSao" as const, pages: [1, 99] }, "copy.page_unknown"],
  ])("%s", async (_, changes, code) => {
    await expect(ofIssued(changes)).rejects.toMatchObject({ code });
  });

  test("a scan below 200 dpi, where the copy is to be electronic", async () => {
    const coarse = await uploaded(await aScan({ Width: 800, Height: 1100 }));

    await expect(requestCopy(clerk(), ofScan(coarse))).rejects.toMatchObject({ code: "copy.scan_resolution" });
    await expect(requestCopy(clerk(), { ...ofScan(coarse), to: "paper" })).resolves.toMatchObject({
      copy: { state: "requested" },
    });
  });

  test("a file that was changed after it was signed", async () => {
    const { store } = world.lacThuy.system();
    const put = async (state: "altered" | "valid") => {
      const document = (await store.get(OutgoingEntity, outgoingKey(issued.id)))!;
      const file = { ...document.file!, verdict: { ...document.file!.verdict!, state } };
      await store.write([replace(OutgoingEntity, { ...document, file })]);
    };
    await put("altered");

    await expect(ofIssued({ to: "paper" })).rejects.toMatchObject({ code: "copy.source_altered" });
    await put("valid");
  });

  test("deciding by the clerk, numbering by the chair, and each step out of its turn", async () => {
    const { copy } = await ofIssued({ to: "paper" });
    const { id, version } = copy;

    await expect(decideCopy(clerk(), id, { version })).rejects.toMatchObject({ code: "permission.denied" });
    await expect(numberCopy(chair(), id, version)).rejects.toMatchObject({ code: "permission.denied" });
    await expect(numberCopy(clerk(), id, version)).rejects.toMatchObject({ code: "copy.wrong_state" });
    await expect(makeCopy(clerk(), maker, id, version)).rejects.toMatchObject({ code: "copy.wrong_state" });
    await expect(signCopy(clerk(), id, version)).rejects.toMatchObject({ code: "copy.wrong_state" });
  });

  test("what others asked for to whoever does not read all documents", async () => {
    const { copy } = await ofIssued({ to: "paper" });
    const other = cxOf(world.lacThuy.people.otherSpecialist);

    await expect(readCopy(other, copy.id)).rejects.toMatchObject({ code: "copy.missing" });
    expect((await listCopies(other, {})).items).toEqual([]);
    expect((await listCopies(chair(), { documentId: issued.id })).items.map(({ id }) => id)).toContain(copy.id);
  });

  test("by a leader, with the reason", async () => {
    const { copy } = await ofIssued({ to: "paper" });

    const refused = await refuseCopy(chair(), copy.id, { version: copy.version, reason: "Không cần bản sao" });

    expect(refused).toMatchObject({ copy: { state: "refused", refusedReason: "Không cần bản sao" }, actions: [] });
  });
});

test("what waits is told on Hôm nay: to leaders what to decide, to the clerk what to make", async () => {
  const waiting = async (cx: Cx) => (await readToday(cx)).copiesWaiting ?? 0;
  const [toDecide, toMake] = [await waiting(chair()), await waiting(clerk())];
  const { copy } = await ofIssued({ to: "paper" });
  const asked = await waiting(chair());

  await decideCopy(chair(), copy.id, { version: copy.version });

  expect([asked - toDecide, (await waiting(chair())) - asked, (await waiting(clerk())) - toMake]).toEqual([1, -1, 1]);
  expect((await readToday(cxOf(world.lacThuy.people.specialist))).copiesWaiting).toBeUndefined();
});

test("a number is taken once, however often it is asked for at once", async () => {
  const asked = await ofIssued({ to: "paper" });
  const { copy } = await decideCopy(chair(), asked.copy.id, { version: asked.copy.version });

  const both = await Promise.allSettled([1, 2].map(() => numberCopy(clerk(), copy.id, copy.version)));

  const rows = (await readRegister(clerk(), "copies", 2026, {})).rows.filter((row) => row.documentId === copy.id);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(rows).toHaveLength(1);
});

test("a request sent twice asks for one copy", async () => {
  const key = "copy-key-12345678";

  const first = await requestCopy(clerk(), aRequest({ to: "paper" }), key);
  const again = await requestCopy(clerk(), aRequest({ to: "paper" }), key);

  expect(again.copy.id).toBe(first.copy.id);
});

test("a voided number stays in the book and its copy is void", async () => {
  const { copy } = await made(await ofIssued({ to: "paper" }));
  const place = { kind: "copies" as const, year: 2026, number: copy.number! };

  const row = await voidNumber(clerk(), copiesInRegister, place, { reason: "Sao nhầm văn bản" });

  expect(row).toMatchObject({ state: "void", voidReason: "Sao nhầm văn bản" });
  expect((await readCopy(clerk(), copy.id)).copy).toMatchObject({ state: "void", voidReason: "Sao nhầm văn bản" });
});

function aRequest(changes: Partial<RequestCopy> = {}): RequestCopy {
  return {
    form: "saoY",
    to: "paper",
    source: { from: "outgoing", id: issued.id, fileId: issued.file!.id },
    recipients: ["Trạm Y tế xã"],
    copies: 3,
    ...changes,
  };
}

function ofIssued(changes: Partial<RequestCopy>): Promise<CopyDetail> {
  return requestCopy(clerk(), aRequest(changes));
}

function ofScan(fileId: FileId): RequestCopy {
  return aRequest({
    to: "electronic",
    source: {
      from: "scan",
      fileId,
      isCopy: false,
      typeName: "Quyết định",
      referenceNumber: "12/QĐ-UBND",
      issuedOn: "2019-03-04",
      issuer: "UBND huyện Lạc Thuỷ",
      subject: "về việc giao đất",
    },
  });
}

/** Decided by the chair, numbered, laid out and, where it is electronic, signed by the clerk. */
async function made({ copy }: CopyDetail): Promise<CopyDetail> {
  const decided = await decideCopy(chair(), copy.id, { version: copy.version });
  const numbered = await numberCopy(clerk(), copy.id, decided.copy.version);
  const composed = await makeCopy(clerk(), maker, copy.id, numbered.copy.version);
  return copy.to === "paper" ? composed : signCopy(clerk(), copy.id, composed.copy.version);
}

/** A page of A4 that is one colour image of 200 dpi, as a scanner makes it. */
async function aScan(image: object = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([595.28, 841.89]);
  const traits = { Type: "XObject", Subtype: "Image", ColorSpace: "DeviceRGB", BitsPerComponent: 8 };
  const sized = { ...traits, Width: 1654, Height: 2339, ...image };
  const ref = document.context.register(document.context.stream(new Uint8Array(3), sized));
  page.node.setXObject(PDFName.of("Im0"), ref);
  return document.save({ useObjectStreams: false });
}

async function uploaded(
  bytes: Uint8Array,
  person = world.lacThuy.people.clerk,
  office = world.lacThuy,
): Promise<FileId> {
  const cx = office.cx(person);
  const file = await storeFile(cx, { name: "scan.pdf", contentType: "application/pdf", bytes, role: "scan" });
  const at = cx.clock.now().toISOString();
  await cx.store.write([create(UploadedFileEntity, { ...file, state: "confirmed", askedBy: person.id, askedAt: at })]);
  return file.id;
}
