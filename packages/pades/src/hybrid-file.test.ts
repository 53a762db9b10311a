import { beforeAll, expect, test } from "vitest";
import { formFields } from "./form-fields.ts";
import { PdfFile } from "./pdf-file.ts";
import { signPdf } from "./sign-pdf.ts";
import { asHybrid } from "./testing/hybrid-document.ts";
import { aLetter } from "./testing/sample-documents.ts";
import { JUDGED_AT, numbered, SEALED_AT, signingBy, theCast } from "./testing/signed-letters.ts";
import { verifyPdf } from "./verify-pdf.ts";

let hybrid: Uint8Array;

beforeAll(async () => {
  hybrid = asHybrid(await aLetter());
});

test("a hybrid file shows the objects that only its cross-reference stream tells of", () => {
  const file = PdfFile.open(hybrid);

  expect(file.xref.sections[0]).toMatchObject({ kind: "table", isHybrid: true });
  expect(formFields(file).map(({ name }) => name)).toEqual(["SoVanBan", "NgayBanHanh"]);
  expect(file.xref.entries.get(formFields(file)[0]!.ref.number)?.kind).toBe("packed");
});

test("a hybrid file is signed, numbered and sealed, and every signature holds", async () => {
  const signed = await signPdf(hybrid, signingBy(theCast().leader));
  const sealing = signingBy(theCast().agency, { fieldName: "CoQuan", signedAt: SEALED_AT });
  const sealed = await signPdf(await numbered(signed), sealing);

  const verdict = verifyPdf(sealed, { trustAnchors: [theCast().root.certificate], at: JUDGED_AT });

  expect(Buffer.from(sealed.subarray(0, hybrid.length)).equals(hybrid)).toBe(true);
  expect(verdict.state).toBe("valid");
  expect(verdict.signatures.map(({ fieldName }) => fieldName)).toEqual(["LanhDao", "CoQuan"]);
});

test("what is appended to a hybrid file is a plain table that names no stream beside it", async () => {
  const [newest] = PdfFile.open(await signPdf(hybrid, signingBy(theCast().leader))).xref.sections;

  expect(newest).toMatchObject({ kind: "table", isHybrid: false });
});
