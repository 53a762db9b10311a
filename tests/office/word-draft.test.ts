import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { convertWord } from "@vanthu/functions/word-converter.ts";
import { askUpload, confirmUpload } from "@vanthu/office/attachment/service.ts";
import type { FileId } from "@vanthu/office/attachment/schema.ts";
import { readWord, writeWord } from "@vanthu/office/outgoing/word-service.ts";
import { startOfficeWorld, type OfficeWorld, type Person } from "../office-world.ts";
import { reportAt } from "./outgoing-builder.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
});
afterAll(() => world.stop());

const people = () => world.lacThuy.people;
const cxOf = (person: Person) => world.lacThuy.cx(person);
const drafter = () => cxOf(people().specialist);

async function uploaded(person: Person, bytes: Uint8Array): Promise<FileId> {
  const cx = cxOf(person);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { fileId, upload } = await askUpload(cx, {
    name: "bao cao.docx",
    contentType: DOCX,
    sizeBytes: bytes.byteLength,
    sha256,
    passing: true,
  });
  await fetch(upload.url, { method: "PUT", headers: upload.headers, body: Buffer.from(bytes) });
  return (await confirmUpload(cx, fileId)).id;
}

describe("a document as a Word file", () => {
  test("comes back as the draft it was, and its upload is gone", async () => {
    const { document } = await reportAt(world.lacThuy, "draft", { recipientLines: ["Đảng ủy xã"] });
    const { name, bytes } = await writeWord(drafter(), convertWord, document.id);
    const fileId = await uploaded(people().specialist, bytes);

    const draft = await readWord(drafter(), convertWord, { fileId });

    expect(name).toBe("Báo cáo Kết quả thu gom rác thải tháng 11 năm 2026.docx");
    expect(draft).toMatchObject({
      typeName: "Báo cáo",
      subject: document.subject,
      addressees: document.addressees,
      body: document.body,
      recipientLines: ["Đảng ủy xã"],
    });
    await expect(readWord(drafter(), convertWord, { fileId })).rejects.toMatchObject({ code: "file.missing" });
    expect(await drafter().files.stat(`file/${fileId}`)).toBeUndefined();
  });

  test("with a word of secrecy is not taken, not even in what is left out; nor is its upload kept", async () => {
    const { document } = await reportAt(world.lacThuy, "draft");
    const secret = {
      ...convertWord,
      read: async (bytes: Uint8Array) => {
        const found = await convertWord.read(bytes);
        return { ...found, lines: [...found.lines, "TỐI MẬT"] };
      },
    };
    const { bytes } = await writeWord(drafter(), convertWord, document.id);
    const fileId = await uploaded(people().specialist, bytes);

    await expect(readWord(drafter(), secret, { fileId })).rejects.toMatchObject({ code: "secrecy.word_found" });

    expect(await drafter().files.stat(`file/${fileId}`)).toBeUndefined();
  });

  test("is for those who may see the document, and read by whom it was uploaded", async () => {
    const { document } = await reportAt(world.lacThuy, "draft");
    const other = people().otherSpecialist;
    const { bytes } = await writeWord(drafter(), convertWord, document.id);
    const fileId = await uploaded(people().specialist, bytes);

    await expect(writeWord(cxOf(other), convertWord, document.id)).rejects.toMatchObject({ code: "outgoing.missing" });
    await expect(readWord(cxOf(other), convertWord, { fileId })).rejects.toMatchObject({ code: "file.missing" });
  });
});
