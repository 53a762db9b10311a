import fc from "fast-check";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { expect, test } from "vitest";
import { guardPdf } from "./guard-pdf.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { signPdf } from "./sign-pdf.ts";
import { aSealedLetter, JUDGED_AT, signingBy, theCast } from "./testing/signed-letters.ts";
import { lastRange } from "./testing/tamperings.ts";
import { verifyPdf } from "./verify-pdf.ts";

const trust = () => ({ trustAnchors: [theCast().root.certificate], at: JUDGED_AT });

test("whatever the document, a signature verifies, and so does a second one after it", async () => {
  const documents = fc.record({
    pages: fc.integer({ min: 1, max: 5 }),
    text: fc.string({ unit: "grapheme-ascii", maxLength: 40 }),
    objectStreams: fc.boolean(),
    field: fc.boolean(),
    page: fc.nat({ max: 4 }),
    fieldName: fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((name) => !name.includes(".")),
  });

  await fc.assert(
    fc.asyncProperty(documents, async (traits) => {
      const document = await aDocument(traits);
      const page = Math.min(traits.page, traits.pages - 1);
      const { appearance, ...options } = signingBy(theCast().leader);
      const shown = { ...appearance!, page };
      const once = await signPdf(document, { ...options, fieldName: traits.fieldName, appearance: shown });
      const twice = await signPdf(once, signingBy(theCast().agency, { fieldName: `${traits.fieldName}2` }));

      expect(guardPdf(twice).signatureFields).toBe(2);
      expect(verifyPdf(once, trust()).state).toBe("valid");
      expect(verifyPdf(twice, trust()).signatures.map(({ state }) => state)).toEqual(["valid", "valid"]);
    }),
    { numRuns: 20 },
  );
});

test("whatever byte of a sealed letter is changed, it is valid no more", async () => {
  const letter = await aSealedLetter();
  const [, gapStart] = lastRange(letter);
  const changes = fc.record({ at: fc.nat({ max: gapStart }), by: fc.integer({ min: 1, max: 255 }) });

  fc.assert(
    fc.property(changes, ({ at, by }) => {
      const changed = Buffer.from(letter);
      changed[at] = (changed[at] ?? 0) ^ by;
      expect(stateOf(changed)).not.toBe("valid");
    }),
    { numRuns: 300 },
  );
});

test("bytes that are no PDF are refused with a code, whatever they are", () => {
  const bytes = fc.uint8Array({ maxLength: 200 }).map((tail) => Buffer.concat([Buffer.from("%PDF-1.7\n"), tail]));

  fc.assert(
    fc.property(bytes, (file) => {
      expect(stateOf(file)).toBe("refused");
    }),
  );
});

function stateOf(pdf: Uint8Array): string {
  try {
    return verifyPdf(pdf, trust()).state;
  } catch (error) {
    if (error instanceof PdfProblem) return "refused";
    throw error;
  }
}

async function aDocument(traits: {
  pages: number;
  text: string;
  objectStreams: boolean;
  field: boolean;
}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let i = 0; i < traits.pages; i++)
    document.addPage([300, 300]).drawText(traits.text, { font, size: 8, x: 10, y: 10 });
  if (traits.field) document.getForm().createTextField("Có sẵn").addToPage(document.getPage(0));
  return document.save({ useObjectStreams: traits.objectStreams });
}
