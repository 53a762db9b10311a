import { createHash } from "node:crypto";
import { signatureWidget, type WidgetOptions } from "./signature-widget.ts";
import { IncrementalUpdate } from "./incremental-update.ts";
import type { PdfFile } from "./pdf-file.ts";
import { PdfRef } from "./pdf-object.ts";
import { joined } from "./joined-bytes.ts";
import { PdfProblem } from "./pdf-problem.ts";

/** A file with room for a signature over all of it but that room. */
export interface SignatureSlot {
  /** SHA-256 of what the signature covers. */
  digest: Buffer;
  /**
   * The whole file with the signature, or token, in its room.
   * @throws {PdfProblem} `signature.too_large` ({ bytes, reserved }).
   */
  fill(contents: Uint8Array): Uint8Array;
}

/** What is to be made room for. */
export interface SlotOptions extends WidgetOptions {
  /** `/Type` and `/SubFilter` of the dictionary. */
  type: "Sig" | "DocTimeStamp";
  subFilter: "ETSI.CAdES.detached" | "ETSI.RFC3161";
  /** Further entries of the dictionary, Latin-1 text. */
  entries: string;
  reservedBytes: number;
}

const RANGE_PLACEHOLDER = "[0 0000000000 0000000000 0000000000]";

/** Appends a signature field with its dictionary to a file, by an incremental update, and leaves room for the signature. */
export function openSlot(file: PdfFile, options: SlotOptions): SignatureSlot {
  const { reservedBytes: reserved } = options;
  const pdf = file.bytes;
  const update = new IncrementalUpdate(file);
  const signatureNumber = update.allocate();
  const placed = placeholder(options);
  update.put({ number: signatureNumber, body: placed.body });
  signatureWidget(file, update, new PdfRef(signatureNumber), options);

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
  return {
    digest,
    fill: (contents) => {
      if (contents.length > reserved) throw new PdfProblem("signature.too_large", { bytes: contents.length, reserved });
      bytes.write(Buffer.from(contents).toString("hex"), contentsAt + 1, "latin1");
      return joined(pdf, bytes);
    },
  };
}

/** The dictionary, and where in it range and signature stand. */
function placeholder(options: SlotOptions): { body: Buffer; rangeAt: number; contentsAt: number } {
  const { type, subFilter, entries, reservedBytes } = options;
  const head = `<</Type /${type} /Filter /Adobe.PPKLite /SubFilter /${subFilter} /ByteRange `;
  const beforeContents = `${head}${RANGE_PLACEHOLDER} /Contents `;
  const body = Buffer.concat([
    Buffer.from(`${beforeContents}<`, "latin1"),
    Buffer.alloc(reservedBytes * 2, "0"),
    Buffer.from(`> ${entries}>>`, "latin1"),
  ]);
  return { body, rangeAt: head.length, contentsAt: beforeContents.length };
}
