import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as v from "valibot";
import type { FileId } from "@vanthu/office/attachment/schema.ts";
import { askUpload, confirmUpload, readFile } from "@vanthu/office/attachment/service.ts";
import { attachToOutgoing } from "@vanthu/office/outgoing/draft-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { numberOutgoing } from "@vanthu/office/outgoing/number-service.ts";
import { registerPaper } from "@vanthu/office/outgoing/paper-service.ts";
import { sealOutgoing } from "@vanthu/office/outgoing/sign-service.ts";
import { DepartmentId } from "@vanthu/office/staff/schema.ts";
import type { RegisterPaperOutgoing } from "@vanthu/office/outgoing/schema.ts";
import { formFields } from "@vanthu/pades/form-fields.ts";
import { PdfFile } from "@vanthu/pades/pdf-file.ts";
import type { PdfString } from "@vanthu/pades/pdf-object.ts";
import { readTextString } from "@vanthu/pades/pdf-text.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { composer, equip, handlersOf, LETTER, reportAt } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.lacThuy);
});
afterAll(() => world.stop());

const clerkCx = () => world.lacThuy.cx(world.lacThuy.people.clerk);
const settle = (options?: { twice: boolean }) => world.settle(handlersOf(world), options);

describe("taking a number", () => {
  test("number, notation and date stand on the document before its file bears them; sealing waits", async () => {
    const signed = await reportAt(world.lacThuy, "signed");
    const { id, version } = signed.document;

    const numbered = await numberOutgoing(clerkCx(), id, version);
    const waiting = await readOutgoing(clerkCx(), id);

    expect(numbered).toEqual({ id, number: 1, referenceNumber: "01/BC-UBND", issuedOn: "2026-11-25" });
    expect(waiting.document).toMatchObject({ state: "numbered", filling: { done: false } });
    expect(waiting.actions).not.toContain("seal");
    await expect(sealOutgoing(clerkCx(), id, waiting.document.version)).rejects.toMatchObject({
      code: "outgoing.filling_in_progress",
    });
    await settle();
  });

  test("the file gets the same number after a stop between the two, however often the step is run", async () => {
    const signed = await reportAt(world.lacThuy, "signed");
    const { id, version } = signed.document;
    const { number } = await numberOutgoing(clerkCx(), id, version);
    const before = await readOutgoing(clerkCx(), id);

    // The process was killed here: nothing of the event was done. What starts again does it, twice.
    world.time.advance(3_600_000);
    await settle({ twice: true });
    const after = await readOutgoing(clerkCx(), id);
    const bytes = await readFile(clerkCx(), after.document.file!.id);

    expect(after.document).toMatchObject({ number, filling: { done: true } });
    expect(after.document.file!.id).toBe(before.document.filling!.fileId);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(after.document.file!.sha256);
    expect(fieldText(bytes, "SoVanBan")).toBe(`Số: 0${String(number)}/BC-UBND`);
    expect(fieldText(bytes, "NgayBanHanh")).toBe("Lạc Thuỷ, ngày 25 tháng 11 năm 2026");
    expect(after.history.filter(({ type }) => type === "outgoing.filled")).toHaveLength(1);
    expect(after.document.file!.verdict).toMatchObject({ state: "valid", signatures: [{ state: "valid" }] });
  });

  test("a repeat of the request answers as the first and takes no second number", async () => {
    const signed = await reportAt(world.lacThuy, "signed");
    const { id, version } = signed.document;

    const first = await numberOutgoing(clerkCx(), id, version, "clerk-number-1");
    const again = await numberOutgoing(clerkCx(), id, version, "clerk-number-1");
    const withoutKey = numberOutgoing(clerkCx(), id, version);

    expect(again).toEqual(first);
    await expect(withoutKey).rejects.toMatchObject({ code: "outgoing.wrong_state" });
  });

  test("documents numbered at once, signed with a key or on paper, share one series without gaps", async () => {
    const office = world.caoPhong;
    await equip(office);
    const signed = await Promise.all([1, 2, 3].map(() => reportAt(office, "signed")));
    const cx = office.cx(office.people.clerk);

    const numbers = await Promise.all([
      ...signed.map(({ document }) => numberOutgoing(cx, document.id, document.version)),
      ...[1, 2, 3, 4, 5].map(() => registerPaper(cx, aPaper(office))),
    ]);

    expect(numbers.map(({ number }) => number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(numbers.map(({ referenceNumber }) => referenceNumber.split("/")[1]))).toEqual(
      new Set(["BC-UBND", "UBND-VP"]),
    );
  });
});

describe("a document signed on paper", () => {
  test("is issued with its number; its receivers get it on paper and its scan comes later", async () => {
    const office = world.soNoiVu;
    const cx = office.cx(office.people.clerk);
    const paper = aPaper(office, { receivers: [{ agencyId: world.lacThuy.agencyId, name: "UBND xã Lạc Thuỷ" }] });

    const { id, referenceNumber } = await registerPaper(cx, paper, "paper-key-1");
    const repeated = await registerPaper(cx, paper, "paper-key-1");
    await settle({ twice: true });
    const scan = await uploaded(office);
    const { document, deliveries, actions } = await attachToOutgoing(cx, id, [{ fileId: scan, role: "scan" }]);

    expect(referenceNumber).toBe("01/SNV-VP");
    expect(repeated.id).toBe(id);
    expect(document).toMatchObject({ state: "issued", medium: "paper", file: { id: scan, role: "scan" } });
    expect(deliveries).toMatchObject([{ agencyName: "UBND xã Lạc Thuỷ", state: "paper" }]);
    expect(actions).toEqual(["attach", "recall", "replace"]);
  });
});

function aPaper(office: TestOffice, changes: Partial<RegisterPaperOutgoing> = {}): RegisterPaperOutgoing {
  const { actor } = office.cx(office.people.clerk);
  return {
    typeName: "Công văn",
    subject: "V/v đôn đốc thu quỹ phòng, chống thiên tai",
    urgency: "normal",
    signerId: office.people.chair.id,
    departmentId: v.parse(DepartmentId, actor.kind === "staff" ? actor.departmentId : ""),
    receivers: [],
    recipientLines: [],
    copies: 3,
    files: [],
    ...changes,
  };
}

/** A scan the clerk uploaded and the system confirmed. */
async function uploaded(office: TestOffice): Promise<FileId> {
  const cx = office.cx(office.people.clerk);
  const pdf = (await composer.compose(LETTER)).pdf;
  const { fileId, upload } = await askUpload(cx, {
    name: "ban-quet.pdf",
    contentType: "application/pdf",
    sizeBytes: pdf.byteLength,
    sha256: createHash("sha256").update(pdf).digest("hex"),
  });
  await fetch(upload.url, { method: upload.method, headers: upload.headers, body: Buffer.from(pdf) });
  await confirmUpload(cx, fileId);
  return fileId;
}

/** What a field of the file holds. */
function fieldText(bytes: Uint8Array, name: string): string {
  const file = PdfFile.open(bytes);
  const value = formFields(file)
    .find((field) => field.name === name)!
    .dict.get("V");
  return readTextString(file.resolve(value) as PdfString);
}
