import { formFields } from "../form-fields.ts";
import { IncrementalUpdate } from "../incremental-update.ts";
import { pageAt } from "../page-tree.ts";
import { asRef, PdfFile } from "../pdf-file.ts";
import { PdfDict, PdfName, type PdfObject, PdfRef, PdfStream } from "../pdf-object.ts";
import { textString } from "../pdf-text.ts";
import { writeObject } from "../pdf-writer.ts";
import type { SignatureState } from "../file-verdict.ts";
import { NUMBER_FIELD } from "./sample-documents.ts";

/** A change made to the sealed letter behind the signers' backs. */
export interface Tampering {
  name: string;
  apply(letter: Uint8Array): Uint8Array;
  /** What the file is from then on. */
  state: SignatureState;
  /** A code the verdict must hold among its problems or changes. */
  reason: string;
}

type Change = (update: IncrementalUpdate, file: PdfFile) => void;

/** Appends an update to a file. */
export function updated(bytes: Uint8Array, change: Change): Buffer {
  const file = PdfFile.open(bytes);
  const update = new IncrementalUpdate(file);
  change(update, file);
  return Buffer.concat([bytes, update.build().bytes]);
}

/** Adds an object and gives its reference. */
export function added(update: IncrementalUpdate, object: PdfObject): PdfRef {
  const number = update.allocate();
  update.put({ number, body: writeObject(object) });
  return new PdfRef(number);
}

export function aForm(drawing: string, entries: [string, PdfObject][] = []): PdfStream {
  const dict = new PdfDict([
    ["Type", new PdfName("XObject")],
    ["Subtype", new PdfName("Form")],
    ["BBox", [0, 0, 100, 50]],
    ["Length", drawing.length],
    ...entries,
  ]);
  return new PdfStream(dict, Buffer.from(drawing));
}

const OVERPAINT = "1 1 1 rg 0 0 100 50 re f";

export const TAMPERINGS: Tampering[] = [
  inBytes("a byte of the page's text changed", "altered", "content.digest_mismatch", (bytes) => {
    const { raw } = contentOf(bytes);
    const at = raw.byteOffset - bytes.byteOffset + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
  }),
  inBytes("the signing time changed", "altered", "content.digest_mismatch", (bytes) => {
    const at = bytes.lastIndexOf("/M (D:2026");
    bytes.write("/M (D:2025", at, "latin1");
  }),
  inBytes("a byte of the signature value changed", "invalid", "signature.mismatch", (bytes) => {
    const [, gapStart, gapEnd] = lastRange(bytes);
    const value = bytes.toString("latin1", gapStart, gapEnd).replace(/0+>$/, "").length;
    const at = gapStart + value - 40;
    bytes[at] = bytes[at] === 0x31 ? 0x32 : 0x31;
  }),
  inBytes("bytes put into the room after the signature", "invalid", "cms.padding", (bytes) => {
    bytes[lastRange(bytes)[2] - 5] = 0x31;
  }),
  inBytes("the signature wiped out", "invalid", "asn1.damaged", (bytes) => {
    const [, gapStart, gapEnd] = lastRange(bytes);
    bytes.fill("0", gapStart + 1, gapEnd - 1);
  }),
  inBytes("the range made null", "invalid", "range.invalid", (bytes) => {
    const at = bytes.lastIndexOf("/ByteRange [");
    const end = bytes.indexOf("]", at) + 1;
    bytes.fill(" ", at + 11, end).write("null", at + 11, "latin1");
  }),
  inBytes("the gap widened beyond the signature", "invalid", "range.gap", (bytes) => {
    const [, gapStart, gapEnd, tail] = lastRange(bytes);
    const at = bytes.lastIndexOf("/ByteRange [");
    bytes.fill(" ", at + 12, bytes.indexOf("]", at));
    bytes.write(`0 ${gapStart} ${gapEnd + 30} ${tail - 30}`, at + 12, "latin1");
  }),
  {
    name: "what was signed pushed apart, and a copy of the tail put between",
    apply: (letter) => {
      const [, gapStart, gapEnd, tail] = lastRange(letter);
      // The copy stands where the table says its objects are; what was signed stands behind it, unread.
      const copy = letter.subarray(gapEnd, Buffer.from(letter).lastIndexOf("startxref"));
      const bytes = Buffer.concat([letter.subarray(0, gapEnd), copy, letter.subarray(gapEnd)]);
      const at = bytes.lastIndexOf("/ByteRange [");
      bytes.fill(" ", at + 12, bytes.indexOf("]", at));
      bytes.write(`0 ${gapStart} ${gapEnd + copy.length} ${tail}`, at + 12, "latin1");
      return bytes;
    },
    state: "invalid",
    reason: "range.gap",
  },
  inBytes(
    "a byte of the first signature changed, which the second covers",
    "altered",
    "content.digest_mismatch",
    (bytes) => {
      const at = bytes.indexOf("/Contents <") + 4000;
      bytes[at] = bytes[at] === 0x31 ? 0x32 : 0x31;
    },
  ),
  {
    name: "junk put before the header",
    apply: (letter) => Buffer.concat([Buffer.from("junk\n"), letter]),
    state: "invalid",
    reason: "range.invalid",
  },
  {
    name: "junk put after the end",
    apply: (letter) => Buffer.concat([letter, Buffer.from("% junk\n")]),
    state: "altered",
    reason: "revision:trailing_bytes",
  },
  byUpdate("the page's content replaced", "page_changed:1", (update, file) => {
    update.editDict(pageAt(file, 0)).set("Contents", added(update, aForm(OVERPAINT)));
  }),
  byUpdate("the content stream written again under its number", "page_content_changed:1", (update, file) => {
    const contents = file.dict(pageAt(file, 0), "Page").get("Contents");
    const ref = asRef(Array.isArray(contents) ? contents[0] : contents, "Contents");
    update.put({ number: ref.number, body: writeObject(aForm(OVERPAINT)) });
  }),
  byUpdate("a page added", "page_tree_changed", (update, file) => {
    const pages = asRef(file.catalog.get("Pages"), "Pages");
    const page = added(
      update,
      new PdfDict([
        ["Type", new PdfName("Page")],
        ["Parent", pages],
      ]),
    );
    update.append(pages, "Kids", page);
    update.editDict(pages).set("Count", 2);
  }),
  byUpdate("a stamp put over the text", "annotation_added", (update, file) => {
    const appearance = new PdfDict([["N", added(update, aForm(OVERPAINT))]]);
    const stamp = new PdfDict([
      ["Subtype", new PdfName("Stamp")],
      ["Rect", [80, 690, 400, 720]],
      ["AP", appearance],
    ]);
    update.append(pageAt(file, 0), "Annots", added(update, stamp));
  }),
  byUpdate("a filled text field put over the text", "field_added", (update, file) => {
    const field = aWidget("Tx", "Phu").set("V", textString("giả mạo"));
    const ref = added(update, field.set("AP", new PdfDict([["N", added(update, aForm(OVERPAINT))]])));
    update.append(update.formRef(), "Fields", ref);
    update.append(pageAt(file, 0), "Annots", ref);
  }),
  byUpdate("an empty signature field that draws over the text", "field_added", (update, file) => {
    const field = aWidget("Sig", "Trong").set("AP", new PdfDict([["N", added(update, aForm(OVERPAINT))]]));
    const ref = added(update, field);
    update.append(update.formRef(), "Fields", ref);
    update.append(pageAt(file, 0), "Annots", ref);
  }),
  byUpdate("the number filled in written over", `field_changed:${NUMBER_FIELD}`, (update, file) => {
    update.editDict(fieldRef(file, NUMBER_FIELD)).set("V", textString("999"));
  }),
  byUpdate("the appearance of the number replaced", `field_changed:${NUMBER_FIELD}`, (update, file) => {
    const appearance = new PdfDict([["N", added(update, aForm(OVERPAINT))]]);
    update.editDict(fieldRef(file, NUMBER_FIELD)).set("AP", appearance);
  }),
  byUpdate("the appearance of a signature replaced", "field_changed:CoQuan", (update, file) => {
    const appearance = new PdfDict([["N", added(update, aForm(OVERPAINT))]]);
    update.editDict(fieldRef(file, "CoQuan")).set("AP", appearance);
  }),
  byUpdate("a signature moved on the page", "field_changed:LanhDao", (update, file) => {
    update.editDict(fieldRef(file, "LanhDao")).set("Rect", [0, 0, 100, 100]);
  }),
  byUpdate("a signature field taken out of the form", "content.signature_removed", (update, file) => {
    const form = update.editDict(update.formRef());
    form.set("Fields", file.array(form.get("Fields"), "Fields").slice(0, -1));
  }),
  byUpdate("validation data added, and the page's content with them", "page_changed:1", (update, file) => {
    update.editDict(file.catalogRef).set("DSS", added(update, new PdfDict([["Type", new PdfName("DSS")]])));
    update.editDict(pageAt(file, 0)).set("Contents", added(update, aForm(OVERPAINT)));
  }),
  byUpdate("a script run on opening", "catalog:OpenAction", (update, file) => {
    const script = new PdfDict([
      ["S", new PdfName("JavaScript")],
      ["JS", textString("app.alert(1)")],
    ]);
    update.editDict(file.catalogRef).set("OpenAction", script);
  }),
  byUpdate("appearances asked to be drawn anew", "form:NeedAppearances", (update) => {
    update.editDict(update.formRef()).set("NeedAppearances", true);
  }),
  byUpdate("an object that says two things", "object_ambiguous", (update) => {
    update.put({ number: update.allocate(), body: Buffer.from("<</A 1 /A 2>>") });
  }),
];

function byUpdate(name: string, reason: string, change: Change): Tampering {
  return { name, apply: (letter) => updated(letter, change), state: "altered", reason };
}

function inBytes(name: string, state: SignatureState, reason: string, change: (bytes: Buffer) => void): Tampering {
  const apply = (letter: Uint8Array): Uint8Array => {
    const bytes = Buffer.from(letter);
    change(bytes);
    return bytes;
  };
  return { name, apply, state, reason };
}

function contentOf(bytes: Uint8Array): PdfStream {
  const file = PdfFile.open(bytes);
  const contents = file.resolve(file.dict(pageAt(file, 0), "Page").get("Contents"));
  return file.resolve(Array.isArray(contents) ? contents[0] : contents) as PdfStream;
}

function fieldRef(file: PdfFile, name: string): PdfRef {
  const field = formFields(file).find((candidate) => candidate.name === name);
  if (!field) throw new Error(`the letter has no field ${name}`);
  return field.ref;
}

export function aWidget(type: string, name: string): PdfDict {
  return new PdfDict([
    ["Type", new PdfName("Annot")],
    ["Subtype", new PdfName("Widget")],
    ["FT", new PdfName(type)],
    ["T", textString(name)],
    ["Rect", [80, 690, 400, 720]],
  ]);
}

/** The four integers of the last signature's range. */
export function lastRange(bytes: Uint8Array): [number, number, number, number] {
  const text = Buffer.from(bytes).toString("latin1");
  const found = /\/ByteRange \[([\d ]+)\]/.exec(text.slice(text.lastIndexOf("/ByteRange [")))?.[1];
  return found?.trim().split(/\s+/).map(Number) as [number, number, number, number];
}
