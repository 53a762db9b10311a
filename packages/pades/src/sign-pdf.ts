import { createHash } from "node:crypto";
import { type AppearanceTemplate, type PageTurn, renderAppearance } from "./appearance-template.ts";
import { type Certificate, isValidAt, readCertificate } from "./certificate.ts";
import { changePermissions } from "./certification.ts";
import { signedAttributes, writeSignedData } from "./cms-writer.ts";
import { formFields } from "./form-fields.ts";
import { IncrementalUpdate } from "./incremental-update.ts";
import { pageAt } from "./page-tree.ts";
import { PdfFile } from "./pdf-file.ts";
import { PdfDict, PdfName, type PdfObject, PdfReal, PdfRef } from "./pdf-object.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { pdfDate, textString } from "./pdf-text.ts";
import { writeObject } from "./pdf-writer.ts";
import { schemeOf, verifySignature } from "./signature-algorithm.ts";
import type { ExternalSigner } from "./signer.ts";

/** Where a signature is shown and how it looks. */
export interface SignatureAppearance {
  template: AppearanceTemplate;
  /** Page, from 0. */
  page: number;
  /** Lower left and upper right corner on the page, in points. */
  rect: readonly [number, number, number, number];
  /** Lines of text over the image, parted by `\n`, where the template has a font. */
  text?: string;
  /** `center` when absent. */
  align?: "left" | "center" | "right";
  /** The page's own `/Rotate`: what is shown is turned back by it. */
  turn?: PageTurn;
}

/** What `signPdf` needs beside the file. */
export interface SignPdfOptions {
  signer: ExternalSigner;
  /** The signer's certificate, DER. */
  certificate: Uint8Array;
  /** The certificates between the signer's and the root's, DER; put into the signature. */
  chain: Uint8Array[];
  /** Name of the new signature field, without dots. */
  fieldName: string;
  /** The time the signer claims; written with Vietnam's offset. */
  signedAt: Date;
  name?: string;
  reason?: string;
  location?: string;
  /** Absent for an invisible signature. */
  appearance?: SignatureAppearance;
}

/** `/F` of a signature's widget: printed, locked. */
const WIDGET_FLAGS = 132;
/** `/SigFlags`: signatures exist, and only appending keeps them. */
const SIGNATURE_FLAGS = 3;
const MIN_RESERVED_BYTES = 6144;
/** What a B-B signature holds beside certificates and names: attributes, an RSA-4096 signature. */
const OTHER_SIGNATURE_BYTES = 2048;
const RANGE_PLACEHOLDER = "[0 0000000000 0000000000 0000000000]";

/**
 * Signs a PDF (PAdES B-B) by an incremental update: not one byte of the file changes, earlier signatures stay valid. A new
 * approval signature covers the whole result. Apart from hashing, the cost does not grow with the file.
 *
 * With RSA PKCS#1 v1.5 the same input gives the same bytes.
 *
 * @throws {PdfProblem} what `PdfFile.open` refuses; `field.name_invalid`, `field.name_taken` ({ field });
 *   `pdf.changes_forbidden` when an earlier signature forbids any change; `pdf.page_missing`; `certificate.damaged`;
 *   `certificate.not_valid_at` ({ at, from, to }); `certificate.use_forbidden` when it is not for signatures;
 *   `signature.key_mismatch` when the signer's key is not the certificate's; `signature.too_large`; what `renderAppearance` refuses.
 */
export async function signPdf(pdf: Uint8Array, options: SignPdfOptions): Promise<Uint8Array> {
  const certificate = usableCertificate(options);
  const file = PdfFile.open(pdf);
  checkField(file, options.fieldName);

  const reserved = reservedBytes(certificate, options.chain);
  const update = new IncrementalUpdate(file);
  const signatureNumber = update.allocate();
  const placed = placeholder(options, reserved);
  update.put({ number: signatureNumber, body: placed.body });
  addWidget(file, update, new PdfRef(signatureNumber), options);

  const { bytes, bodyOffsets } = update.build();
  const contentsAt = (bodyOffsets.get(signatureNumber) ?? 0) + placed.contentsAt;
  const contentsEnd = contentsAt + reserved * 2 + 2;
  const range = [pdf.length + contentsAt, pdf.length + contentsEnd, bytes.length - contentsEnd];
  const rangeText = `[0 ${range.map((value) => String(value).padStart(10, " ")).join(" ")}]`;
  bytes.write(rangeText, (bodyOffsets.get(signatureNumber) ?? 0) + placed.rangeAt, "latin1");

  const digest = createHash("sha256")
    .update(pdf)
    .update(bytes.subarray(0, contentsAt))
    .update(bytes.subarray(contentsEnd))
    .digest();
  const cms = await signDigest(digest, certificate, options);
  if (cms.length > reserved) throw new PdfProblem("signature.too_large", { bytes: cms.length, reserved });
  bytes.write(cms.toString("hex"), contentsAt + 1, "latin1");

  const signed = new Uint8Array(pdf.length + bytes.length);
  signed.set(pdf);
  signed.set(bytes, pdf.length);
  return signed;
}

function usableCertificate({ certificate: bytes, signedAt }: SignPdfOptions): Certificate {
  const certificate = readCertificate(bytes);
  if (!isValidAt(certificate, signedAt)) {
    const { validFrom: from, validTo: to } = certificate;
    throw new PdfProblem("certificate.not_valid_at", { at: signedAt.toISOString(), from, to });
  }
  const uses = certificate.keyUsage;
  if (uses && !uses.includes("digitalSignature") && !uses.includes("nonRepudiation")) {
    throw new PdfProblem("certificate.use_forbidden");
  }
  return certificate;
}

function checkField(file: PdfFile, fieldName: string): void {
  if (fieldName === "" || fieldName.includes(".")) throw new PdfProblem("field.name_invalid", { field: fieldName });
  const fields = formFields(file);
  const wanted = fieldName.normalize("NFC");
  if (fields.some(({ name }) => name === wanted || name.startsWith(`${wanted}.`))) {
    throw new PdfProblem("field.name_taken", { field: fieldName });
  }
  if (changePermissions(file, fields).level === 1) throw new PdfProblem("pdf.changes_forbidden");
}

/** Room for the signature; its issuer's name stands in it twice beside the certificates. */
function reservedBytes({ der, issuerDer }: Certificate, chain: Uint8Array[]): number {
  const certificates = chain.reduce((sum, member) => sum + member.length, der.length);
  return Math.max(MIN_RESERVED_BYTES, certificates + 2 * issuerDer.length + OTHER_SIGNATURE_BYTES);
}

/** The signature dictionary with room for range and signature, and where in it these stand. */
function placeholder(
  { signedAt, name, reason, location }: SignPdfOptions,
  reserved: number,
): { body: Buffer; rangeAt: number; contentsAt: number } {
  const head = "<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange ";
  const beforeContents = `${head}${RANGE_PLACEHOLDER} /Contents `;
  const details = new PdfDict();
  if (name !== undefined) details.set("Name", textString(name));
  if (reason !== undefined) details.set("Reason", textString(reason));
  if (location !== undefined) details.set("Location", textString(location));
  const tail = `> /M (${pdfDate(signedAt)}) ${writeObject(details).toString("latin1").slice(2)}`;
  const body = Buffer.concat([
    Buffer.from(`${beforeContents}<`, "latin1"),
    Buffer.alloc(reserved * 2, "0"),
    Buffer.from(tail, "latin1"),
  ]);
  return { body, rangeAt: head.length, contentsAt: beforeContents.length };
}

function addWidget(
  file: PdfFile,
  update: IncrementalUpdate,
  signature: PdfRef,
  { fieldName, appearance }: SignPdfOptions,
): void {
  const page = pageAt(file, appearance?.page ?? 0);
  const widget = new PdfRef(update.allocate());
  const dict = new PdfDict([
    ["Type", new PdfName("Annot")],
    ["Subtype", new PdfName("Widget")],
    ["FT", new PdfName("Sig")],
    ["T", textString(fieldName)],
    ["F", WIDGET_FLAGS],
    ["P", page],
    ["Rect", (appearance?.rect ?? [0, 0, 0, 0]).map(real)],
    ["V", signature],
  ]);
  if (appearance) dict.set("AP", new PdfDict([["N", drawAppearance(update, appearance)]]));
  update.put({ number: widget.number, body: writeObject(dict) });
  update.append(page, "Annots", widget);
  const form = update.formRef();
  update.append(form, "Fields", widget);
  update.editDict(form).set("SigFlags", SIGNATURE_FLAGS);
}

function drawAppearance(update: IncrementalUpdate, appearance: SignatureAppearance): PdfRef {
  const { template, rect, text, align = "center", turn = 0 } = appearance;
  const [across, up] = [rect[2] - rect[0], rect[3] - rect[1]];
  const [width, height] = turn % 180 === 0 ? [across, up] : [up, across];
  const content = { text, align, turn, width, height };
  const rendered = renderAppearance(template, content, () => update.allocate());
  for (const object of rendered.objects) update.put(object);
  return new PdfRef(rendered.formNumber);
}

async function signDigest(digest: Buffer, certificate: Certificate, options: SignPdfOptions): Promise<Buffer> {
  const { signer, chain } = options;
  const attributes = signedAttributes(digest, certificate);
  const signature = await signer.sign(attributes);
  if (!verifySignature(schemeOf(signer.algorithm), certificate.spki, attributes, signature)) {
    throw new PdfProblem("signature.key_mismatch");
  }
  return writeSignedData({ attributes, certificate, chain, algorithm: signer.algorithm, signature });
}

function real(value: number): PdfObject {
  return new PdfReal(String(Number(value.toFixed(2))));
}
