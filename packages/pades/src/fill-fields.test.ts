import { describe, expect, test } from "vitest";
import { fillFields } from "./fill-fields.ts";
import { formFields } from "./form-fields.ts";
import { PdfFile } from "./pdf-file.ts";
import type { PdfRef, PdfStream, PdfString } from "./pdf-object.ts";
import { readTextString } from "./pdf-text.ts";
import { aLetter, aTextTemplate, DATE_FIELD, NUMBER_FIELD } from "./testing/sample-documents.ts";
import { aLetterSignedByTheLeader, DATE_TEXT, FILLED_AT, numbered } from "./testing/signed-letters.ts";

const options = { filledAt: FILLED_AT };

describe.each([false, true])("filling reserved fields (object streams: %s)", (objectStreams) => {
  test("sets the text and a new appearance, and changes no byte of the file", async () => {
    const letter = await aLetterSignedByTheLeader({ objectStreams });
    const before = PdfFile.open(letter);

    const filled = await numbered(letter);

    const after = PdfFile.open(filled);
    expect(Buffer.from(filled.subarray(0, letter.length)).equals(letter)).toBe(true);
    expect(textOf(after, NUMBER_FIELD)).toBe("125");
    expect(textOf(after, DATE_FIELD)).toBe(DATE_TEXT);
    expect(appearanceOf(after, NUMBER_FIELD).number).toBeGreaterThanOrEqual(before.size);
    expect(appearanceOf(after, DATE_FIELD)).not.toEqual(appearanceOf(after, NUMBER_FIELD));
  });

  test("gives the same bytes for the same input", async () => {
    const letter = await aLetter({ objectStreams });

    expect(Buffer.from(await numbered(letter)).equals(await numbered(letter))).toBe(true);
  });
});

test("the appearance is as large as the field and centres the text by its glyphs' widths", async () => {
  const template = await aTextTemplate("1");

  const file = PdfFile.open(
    fillFields(await aLetter(), [{ fieldName: NUMBER_FIELD, text: "11", template, align: "center" }], options),
  );

  const form = file.resolve(appearanceOf(file, NUMBER_FIELD)) as PdfStream;
  const drawing = Buffer.from(form.raw).toString("latin1");
  const textWidth = (2 * template.font!.glyphs["1"]!.width * template.font!.size) / 1000;
  expect(form.dict.get("BBox")).toEqual([0, 0, 140, 20]);
  expect(drawing).toContain(`1 0 0 1 ${Number(((140 - textWidth) / 2).toFixed(3))} 5 Tm`);
});

test("a field that holds the text already is left alone: the file stays as it is", async () => {
  const filled = await numbered(await aLetter());

  expect(await numbered(filled)).toBe(filled);
});

test("of two fields, one filled already, only the other is filled", async () => {
  const template = await aTextTemplate("125");
  const number = { fieldName: NUMBER_FIELD, text: "125", template };
  const half = fillFields(await aLetter(), [number], options);

  const filled = fillFields(half, [number, { fieldName: DATE_FIELD, text: "2", template }], options);

  const [before, after] = [PdfFile.open(half), PdfFile.open(filled)];
  expect(appearanceOf(after, NUMBER_FIELD)).toEqual(appearanceOf(before, NUMBER_FIELD));
  expect(textOf(after, DATE_FIELD)).toBe("2");
});

test("the document's key makes the identifier another one, and nothing else", async () => {
  const letter = await aLetter();
  const fills = [{ fieldName: NUMBER_FIELD, text: "1", template: await aTextTemplate("1") }];

  const [one, other] = ["out_1", "out_2"].map((documentKey) => fillFields(letter, fills, { ...options, documentKey }));

  expect(Buffer.from(one!).equals(other!)).toBe(false);
  expect(withoutIdentifier(one!)).toBe(withoutIdentifier(other!));
});

describe("is refused", () => {
  test("another text for a field that is filled", async () => {
    const filled = await numbered(await aLetter());

    await expect(numbered(filled, "126")).rejects.toMatchObject({
      code: "field.already_filled",
      params: { field: NUMBER_FIELD },
    });
  });

  test("a field that is not there", async () => {
    const fill = { fieldName: "Khac", text: "1", template: await aTextTemplate("1") };
    const letter = await aLetter();

    expect(() => fillFields(letter, [fill], options)).toThrow("field.missing");
  });

  test("a signature field", async () => {
    const fill = { fieldName: "LanhDao", text: "1", template: await aTextTemplate("1") };
    const letter = await aLetterSignedByTheLeader();

    expect(() => fillFields(letter, [fill], options)).toThrow("field.not_fillable");
  });

  test("a character the template's font lacks, named", async () => {
    const fill = { fieldName: NUMBER_FIELD, text: "12a", template: await aTextTemplate("12") };
    const letter = await aLetter();

    expect(() => fillFields(letter, [fill], options)).toThrow(
      expect.objectContaining({ code: "appearance.character_missing", params: { character: "a" } }),
    );
  });
});

function fieldOf(file: PdfFile, name: string) {
  return formFields(file).find((field) => field.name === name)!.dict;
}

function textOf(file: PdfFile, name: string): string {
  return readTextString(fieldOf(file, name).get("V") as PdfString);
}

function appearanceOf(file: PdfFile, name: string): PdfRef {
  return file.dict(fieldOf(file, name).get("AP"), "AP").get("N") as PdfRef;
}

function withoutIdentifier(pdf: Uint8Array): string {
  return Buffer.from(pdf)
    .toString("latin1")
    .replace(/<[0-9A-F]{32}>\]/g, "<>]");
}
