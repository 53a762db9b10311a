import { beforeAll, expect, test } from "vitest";
import { formFields } from "./form-fields.ts";
import type { IncrementalUpdate } from "./incremental-update.ts";
import { pageAt } from "./page-tree.ts";
import type { PdfFile } from "./pdf-file.ts";
import type { PdfRef } from "./pdf-object.ts";
import { PdfDict, PdfName, type PdfObject, PdfStream } from "./pdf-object.ts";
import { textString } from "./pdf-text.ts";
import { aLetter, NUMBER_FIELD } from "./testing/sample-documents.ts";
import { JUDGED_AT, signingBy, theCast } from "./testing/signed-letters.ts";
import { added, aForm, aWidget, updated } from "./testing/tamperings.ts";
import { signPdf } from "./sign-pdf.ts";
import { verifyPdf } from "./verify-pdf.ts";

/** Objects hidden in the letter before it was signed, drawn nowhere. */
interface Hidden {
  form: PdfRef;
  font: PdfRef;
  glyphFont: PdfRef;
  states: PdfRef;
}

let hidden: Hidden;
let signed: Uint8Array;

beforeAll(async () => {
  const prepared = updated(await aLetter(), (update) => {
    const form = added(update, aForm("(Dieu khac) Tj"));
    hidden = {
      form,
      states: added(update, new PdfDict([["N", form]])),
      font: added(update, font("Type1")),
      glyphFont: added(update, font("Type3")),
    };
    // So that they belong to what is signed.
    update.editDict(update.formRef()).set("DR", new PdfDict(Object.entries(hidden)));
  });
  signed = await signPdf(prepared, signingBy(theCast().leader));
});

/** The changes found after the number was filled in with an appearance. */
function filledWith(appearance: (update: IncrementalUpdate, file: PdfFile) => PdfObject): string[] {
  const filled = updated(signed, (update, file) => {
    const field = formFields(file).find(({ name }) => name === NUMBER_FIELD)!;
    const normal = appearance(update, file);
    update
      .editDict(field.ref)
      .set("V", textString("125"))
      .set("AP", new PdfDict([["N", normal]]));
  });
  return changesIn(filled);
}

function changesIn(file: Uint8Array): string[] {
  const verdict = verifyPdf(file, { trustAnchors: [theCast().root.certificate], at: JUDGED_AT });
  return verdict.signatures.find(({ fieldName }) => fieldName === "LanhDao")!.changes;
}

function drawing(update: IncrementalUpdate, kind: string, name: string, value: PdfObject): PdfRef {
  const resources = new PdfDict([[kind, new PdfDict([[name, value]])]]);
  return added(update, aForm(`/${name} Do`, [["Resources", resources]]));
}

function font(subtype: string): PdfDict {
  return new PdfDict([
    ["Type", new PdfName("Font")],
    ["Subtype", new PdfName(subtype)],
    ["BaseFont", new PdfName("Helvetica")],
  ]);
}

test("a field may be filled with a new form that draws new objects", () => {
  const changes = filledWith((update) => drawing(update, "XObject", "X", added(update, aForm("0 0 9 9 re f"))));

  expect(changes).toEqual([`field_filled:${NUMBER_FIELD}`]);
});

test("an outline font that was in the file may serve", () => {
  expect(filledWith((update) => drawing(update, "Font", "F", hidden.font))).toEqual([`field_filled:${NUMBER_FIELD}`]);
});

test.each([
  { rule: "as the appearance itself", appearance: () => hidden.form },
  {
    rule: "drawn by a new form",
    appearance: (update: IncrementalUpdate) => drawing(update, "XObject", "X", hidden.form),
  },
  {
    rule: "drawn by a new form within a new form",
    appearance: (update: IncrementalUpdate) =>
      drawing(update, "XObject", "Y", drawing(update, "XObject", "X", hidden.form)),
  },
  {
    rule: "named as a font",
    appearance: (update: IncrementalUpdate) => drawing(update, "Font", "X", hidden.form),
  },
  {
    rule: "in the glyphs of a font",
    appearance: (update: IncrementalUpdate) => drawing(update, "Font", "F", hidden.glyphFont),
  },
  {
    rule: "among the resources of the page",
    appearance: (update: IncrementalUpdate, file: PdfFile) => {
      const contents = file.dict(pageAt(file, 0), "Page").get("Contents");
      return drawing(update, "XObject", "X", Array.isArray(contents) ? contents[0]! : contents!);
    },
  },
])("content that was in the file when it was signed must not show in a field: $rule", ({ appearance }) => {
  expect(filledWith(appearance)).toEqual([`appearance_reused:${NUMBER_FIELD}`]);
});

test("nor in the appearance of a new signature", () => {
  const file = updated(signed, (update, old) => {
    const signature = added(update, new PdfDict([["Type", new PdfName("Sig")]]));
    const normal = drawing(update, "XObject", "X", hidden.form);
    const field = aWidget("Sig", "Sau")
      .set("V", signature)
      .set("AP", new PdfDict([["N", normal]]));
    const ref = added(update, field);
    update.append(update.formRef(), "Fields", ref);
    update.append(pageAt(old, 0), "Annots", ref);
  });

  expect(changesIn(file)).toEqual(["appearance_reused:Sau"]);
});

test("the dictionary of appearances may be an object of its own if that is new too", () => {
  const filled = (states: (update: IncrementalUpdate) => PdfRef) =>
    changesIn(
      updated(signed, (update, file) => {
        const field = formFields(file).find(({ name }) => name === NUMBER_FIELD)!;
        update.editDict(field.ref).set("V", textString("125")).set("AP", states(update));
      }),
    );
  const fresh = (update: IncrementalUpdate) =>
    added(update, new PdfDict([["N", added(update, aForm("0 0 9 9 re f"))]]));

  expect(filled(fresh)).toEqual([`field_filled:${NUMBER_FIELD}`]);
  expect(filled(() => hidden.states)).toEqual([`appearance_reused:${NUMBER_FIELD}`]);
});

test("an appearance of several states, or none that is drawn, fills no field", () => {
  const states = (update: IncrementalUpdate) => new PdfDict([["On", added(update, aForm("0 0 9 9 re f"))]]);
  const plain = (update: IncrementalUpdate) =>
    added(update, new PdfStream(new PdfDict([["Length", 1]]), Buffer.from("f")));

  expect(filledWith(states)).toEqual([`field_changed:${NUMBER_FIELD}`]);
  expect(filledWith(plain)).toEqual([`field_changed:${NUMBER_FIELD}`]);
});
