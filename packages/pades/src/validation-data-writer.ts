import { createHash } from "node:crypto";
import { changePermissions } from "./certification.ts";
import { distinctBytes } from "./distinct-bytes.ts";
import { formFields } from "./form-fields.ts";
import { IncrementalUpdate } from "./incremental-update.ts";
import { PdfFile } from "./pdf-file.ts";
import { PdfDict, PdfName, type PdfObject, PdfRef, PdfStream } from "./pdf-object.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { writeObject } from "./pdf-writer.ts";
import { signatureContents } from "./signature-contents.ts";
import { decodeStructureStream } from "./stream-decoder.ts";
import type { ValidationData } from "./validation-data.ts";

/** Keys of the DSS dictionary, and of one signature's entry in it (ETSI EN 319 142-1, 5.4.2). */
const KINDS = [
  { key: "Certs", entryKey: "Cert", items: ({ certificates }: ValidationData) => certificates },
  { key: "OCSPs", entryKey: "OCSP", items: ({ ocsps }: ValidationData) => ocsps },
  { key: "CRLs", entryKey: "CRL", items: ({ crls }: ValidationData) => crls },
] as const;

/**
 * Adds what proves the signatures later — certificates, OCSP responses, lists of revoked certificates — to a file, by an
 * incremental update that keeps the signatures valid (PAdES B-LT: a DSS dictionary with an entry for each signature). What
 * the file holds already is not written again; with nothing to add it is returned as it is.
 *
 * The same input gives the same bytes.
 *
 * @throws {PdfProblem} what `PdfFile.open` refuses; `pdf.changes_forbidden` when its author certified it against any change.
 */
export function addValidationData(pdf: Uint8Array, data: ValidationData): Uint8Array {
  const file = PdfFile.open(pdf);
  const old = dictionary(file, file.catalog.get("DSS"));
  const update = new IncrementalUpdate(file);
  const dss = new PdfDict(old).set("Type", new PdfName("DSS"));
  const entry = new PdfDict();
  let isNew = false;
  for (const { key, entryKey, items } of KINDS) {
    const present = file.array(old.get(key), key);
    const known = new Map(present.map((reference) => [contentKey(file, reference), reference]));
    const added: PdfObject[] = [];
    const used = distinctBytes(items(data)).map((bytes) => {
      const reference = known.get(latin1(bytes));
      if (reference !== undefined) return reference;
      const fresh = stream(update, bytes);
      added.push(fresh);
      return fresh;
    });
    isNew ||= added.length > 0;
    if (present.length + added.length > 0) dss.set(key, [...present, ...added]);
    if (used.length > 0) entry.set(entryKey, used);
  }
  if (!isNew) return pdf;
  if (changePermissions(file, formFields(file)).level === 1) throw new PdfProblem("pdf.changes_forbidden");
  dss.set("VRI", entriesOfSignatures(file, old, entry));
  const number = update.allocate();
  update.put({ number, body: writeObject(dss) });
  update.editDict(file.catalogRef).set("DSS", new PdfRef(number));
  const { bytes } = update.build();
  const extended = new Uint8Array(pdf.length + bytes.length);
  extended.set(pdf);
  extended.set(bytes, pdf.length);
  return extended;
}

/** Each signature's entry under the SHA-1 of its `/Contents`; those that stand there stay. */
function entriesOfSignatures(file: PdfFile, old: PdfDict, entry: PdfDict): PdfDict {
  const entries = new PdfDict(dictionary(file, old.get("VRI")));
  for (const { contents } of signatureContents(file)) {
    const key = createHash("sha1").update(contents).digest("hex").toUpperCase();
    if (!entries.has(key)) entries.set(key, entry);
  }
  return entries;
}

function dictionary(file: PdfFile, object: PdfObject | undefined): PdfDict {
  return object === undefined ? new PdfDict() : file.dict(object, "DSS");
}

function stream(update: IncrementalUpdate, bytes: Uint8Array): PdfRef {
  const number = update.allocate();
  update.put({ number, body: writeObject(new PdfStream(new PdfDict([["Length", bytes.length]]), bytes)) });
  return new PdfRef(number);
}

function contentKey(file: PdfFile, reference: PdfObject): string {
  const value = file.resolve(reference);
  return value instanceof PdfStream ? latin1(decodeStructureStream(value, file.budget)) : "";
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
