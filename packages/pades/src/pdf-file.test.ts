import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PdfFile } from "./pdf-file.ts";
import { PdfLexer } from "./pdf-lexer.ts";
import { PdfDict, PdfName, type PdfObject, PdfReal, PdfRef, PdfString } from "./pdf-object.ts";
import { readPdfDate, readTextString, pdfDate, textString } from "./pdf-text.ts";
import { writeObject } from "./pdf-writer.ts";
import { aLetter } from "./testing/sample-documents.ts";
import { assemble, onePage, stream } from "./testing/hostile-files.ts";

function read(text: string): PdfObject {
  return new PdfLexer(Buffer.from(text, "latin1")).object();
}

describe("objects are read", () => {
  test.each<[string, PdfObject]>([
    ["12", 12],
    ["-1.5", new PdfReal("-1.5")],
    ["+3", new PdfReal("+3")],
    ["7 0 R", new PdfRef(7, 0)],
    ["[1 2 3 0 R]", [1, 2, new PdfRef(3, 0)]],
    ["[1 2 0 R]", [1, new PdfRef(2)]],
    ["/A#20B#2f", new PdfName("A B/")],
    ["% note\n true", true],
    ["null", null],
  ])("%s", (text, object) => {
    expect(read(text)).toEqual(object);
  });

  test.each([
    ["(a\\(b\\)(c)\\n\\101\\7\\\r\nd)", "a(b)(c)\nA\x07d"],
    ["<48 65 6C6>", "Hel`"],
  ])("string %s", (text, value) => {
    expect(Buffer.from((read(text) as PdfString).bytes).toString("latin1")).toBe(value);
  });

  test("a dictionary remembers that a key stood in it twice", () => {
    const dict = read("<</A 1 /B 2 /A 3>>") as PdfDict;

    expect(dict.get("A")).toBe(3);
    expect(dict.hasDuplicateKeys).toBe(true);
  });

  test.each(["", "<<", "[1", "(a", "<4x>", "<</A>>", ")", "x", "[1 R]"])("%j is damaged", (text) => {
    expect(() => read(text)).toThrow("pdf.damaged");
  });
});

test("what is written reads back equal", () => {
  const { object } = fc.letrec<{ object: PdfObject }>((tie) => ({
    object: fc.oneof(
      { depthSize: "small" },
      fc.boolean(),
      fc.constant(null),
      fc.nat(),
      fc.string({ unit: "binary-ascii" }).map((text) => new PdfName(text.replaceAll("\0", ""))),
      fc.nat({ max: 9999 }).map((number) => new PdfRef(number)),
      fc.uint8Array().map((bytes) => new PdfString(bytes)),
      fc.array(tie("object")),
      fc
        .dictionary(fc.string({ minLength: 1, unit: "grapheme-ascii" }), tie("object"))
        .map((record) => new PdfDict(Object.entries(record))),
    ),
  }));

  fc.assert(
    fc.property(object, (value) => {
      const bytes = writeObject(value);
      expect(writeObject(new PdfLexer(bytes).object()).equals(bytes)).toBe(true);
    }),
  );
});

test("text strings keep Vietnamese text, composed", () => {
  const text = "Ủy ban nhân dân xã Đắk Tơ Lung";

  expect(readTextString(textString(text.normalize("NFD")))).toBe(text.normalize("NFC"));
  expect(readTextString(new PdfString(Buffer.from("plain")))).toBe("plain");
  expect(readTextString(new PdfString(Buffer.from("\ufeffệ", "utf8")))).toBe("ệ");
});

test.each([
  ["D:20260803090000+07'00'", "2026-08-03T02:00:00.000Z"],
  ["D:20260803090000Z", "2026-08-03T09:00:00.000Z"],
  ["D:20260803", "2026-08-03T00:00:00.000Z"],
  ["D:20260803090000-03'30'", "2026-08-03T12:30:00.000Z"],
  ["2026-08-03", undefined],
  ["D:20261399", undefined],
])("the date %s is %s", (text, instant) => {
  expect(readPdfDate(text)).toBe(instant);
});

test("a date that is written reads back", () => {
  const instant = new Date("2026-12-31T17:00:00Z");

  expect(pdfDate(instant)).toBe("D:20270101000000+07'00'");
  expect(readPdfDate(pdfDate(instant))).toBe(instant.toISOString());
});

describe.each([false, true])("a file (object streams: %s)", (objectStreams) => {
  test("gives its objects when asked, and null for those it has not", async () => {
    const file = PdfFile.open(await aLetter({ objectStreams }));

    expect(file.catalog.get("Type")).toEqual(new PdfName("Catalog"));
    expect(file.object(99_999)).toBe(null);
  });
});

test("an object whose number is another than its table says is damaged", () => {
  const bytes = assemble(onePage(stream("", "BT ET")));
  const renumbered = Buffer.from(bytes.toString("latin1").replace("2 0 obj", "9 0 obj"), "latin1");

  expect(() => PdfFile.open(renumbered).object(2)).toThrow("pdf.damaged");
});
