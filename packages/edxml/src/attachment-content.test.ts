import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { decodeBase64, readAttachmentContent } from "./attachment-content.ts";
import { A_PDF, bytesOf, textOf } from "./fixtures/packets.ts";
import { DEFAULT_LIMITS } from "./read-limits.ts";

function read(file: Uint8Array, name = "57.pdf", contentType = "application/pdf") {
  const base64 = Buffer.from(file).toString("base64");
  return readAttachmentContent(base64, { contentId: "a1", name, contentType }, DEFAULT_LIMITS);
}

describe("a ZIP of one entry is the Java SDK's wrapping", () => {
  test("its entry is the file, whatever ContentType says", () => {
    const zip = zipSync({ "3f0c.pdf": A_PDF });

    expect(read(zip)).toEqual({ bytes: A_PDF });
    expect(read(zip, "57.pdf", "application/zip")).toEqual({ bytes: A_PDF });
  });

  test("an entry that is stored and not deflated comes out as well", () => {
    expect(read(zipSync({ "3f0c.pdf": A_PDF }, { level: 0 }))).toEqual({ bytes: A_PDF });
  });

  test("a PDF that begins soon after the beginning of its ZIP is no junk before a file", () => {
    expect(read(zipSync({ "20945.pdf": A_PDF }, { level: 0 }))).toEqual({ bytes: A_PDF });
  });

  test("the raw file stays as it is", () => {
    expect(read(A_PDF)).toEqual({ bytes: A_PDF });
  });

  test.each([
    ["a ZIP of two entries", "a.bin", zipSync({ a: bytesOf("1"), b: bytesOf("2") })],
    ["a ZIP that is called so", "ban-ve.ZIP", zipSync({ "a.pdf": A_PDF })],
    [
      "a Word document",
      "a.docx",
      zipSync({ "[Content_Types].xml": bytesOf("<Types/>"), "word/document.xml": bytesOf("<w/>") }),
    ],
    ["a Word document with one part", "a.docx", zipSync({ "[Content_Types].xml": bytesOf("<Types/>") })],
    [
      "an OpenDocument file",
      "a.odt",
      zipSync({ mimetype: [bytesOf("application/vnd.oasis.opendocument.text"), { level: 0 }] }),
    ],
    ["an empty ZIP", "a.bin", zipSync({})],
  ])("%s stays as it is", (_title, name, file) => {
    expect(read(file, name, "application/octet-stream")).toEqual({ bytes: file });
  });

  test("a Word document inside the wrapping comes out as the Word document", () => {
    const docx = zipSync({ "[Content_Types].xml": bytesOf("<Types/>"), "word/document.xml": bytesOf("<w/>") });

    expect(read(zipSync({ "3f0c.docx": docx }), "a.docx", "application/docx")).toEqual({ bytes: docx });
  });
});

describe("damage is told, the bytes are kept", () => {
  const zip = zipSync({ "3f0c.pdf": A_PDF });

  test.each([
    ["a wrapping cut short", zip.slice(0, -10)],
    ["a wrapping with a changed byte", zip.with(45, (zip[45] ?? 0) ^ 0xff)],
    ["an encrypted entry", zip.with(Buffer.from(zip).lastIndexOf("PK\u0001\u0002") + 8, 1)],
    ["a packing method nobody reads", zip.with(Buffer.from(zip).lastIndexOf("PK\u0001\u0002") + 10, 99)],
  ])("%s", (_title, file) => {
    expect(read(file)).toEqual({ bytes: file, damage: "bad_zip" });
  });

  test("a wrapping that went through a text decoder", () => {
    const decoded = bytesOf(textOf(zip));

    expect(read(decoded)).toEqual({ bytes: decoded, damage: "text_decoded" });
  });

  test.each([
    ["1212", zip],
    ["12", zip],
    ["1212", A_PDF],
    ["\n 12126 ", A_PDF],
  ])("the characters %j before the file", (junk, file) => {
    const base64 = junk + Buffer.from(file).toString("base64");

    const content = readAttachmentContent(base64, { contentId: "a1", name: "57.pdf", contentType: "" }, DEFAULT_LIMITS);

    expect(content.damage).toBe("junk_before");
  });

  test("something else under the name of a PDF", () => {
    expect(read(bytesOf("<html>Lỗi 502</html>")).damage).toBe("not_pdf");
    expect(read(bytesOf("<html>Lỗi 502</html>"), "57.html", "text/html")).not.toHaveProperty("damage");
  });

  test("a PDF with EF BF BD where its bytes were", () => {
    const decoded = bytesOf(textOf(A_PDF));

    expect(Buffer.from(decoded).toString("hex")).toContain("efbfbd");
    expect(read(decoded)).toEqual({ bytes: decoded, damage: "text_decoded" });
  });

  test("a sound PDF that holds EF BF BD by chance", () => {
    const sound = Uint8Array.from([...A_PDF, 0xef, 0xbf, 0xbd, 0xff]);

    expect(read(sound)).toEqual({ bytes: sound });
  });

  test("nothing at all", () => {
    expect(read(new Uint8Array(0)).damage).toBe("empty");
  });
});

describe("base64", () => {
  test.each([
    ["padding", "QUI=", "AB"],
    ["no padding", "QUI", "AB"],
    ["two signs of padding", "QQ==", "A"],
    ["too little padding", "QQ=", "A"],
    ["too much padding", "QUI==", "AB"],
    ["lines and indentation", "\r\n  QU\r\n\tI=\r\n", "AB"],
    ["nothing", "", ""],
  ])("with %s", (_title, text, content) => {
    expect(textOf(decodeBase64(text)!)).toBe(content);
  });

  test.each(["QUI*", "QU=I", "Q", "====", "ộQUI", "data:application/pdf;base64,QUI="])("%s is none", (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });
});
