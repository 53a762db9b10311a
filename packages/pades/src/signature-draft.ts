import { type Certificate, isValidAt, readCertificate } from "./certificate.ts";
import { signedAttributes, writeSignedData } from "./cms-writer.ts";
import { PdfFile } from "./pdf-file.ts";
import { PdfDict } from "./pdf-object.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { pdfDate, textString } from "./pdf-text.ts";
import { writeObject } from "./pdf-writer.ts";
import { schemeOf, type SigningAlgorithm, verifySignature } from "./signature-algorithm.ts";
import { openSlot } from "./signature-slot.ts";
import type { WidgetOptions } from "./signature-widget.ts";

/** What a signature says, whoever makes it. */
export interface SignatureOptions extends WidgetOptions {
  /** The signer's certificate, DER. */
  certificate: Uint8Array;
  /** The certificates between the signer's and the root's, DER; put into the signature. */
  chain: Uint8Array[];
  /** The time the signer claims; written with Vietnam's offset. */
  signedAt: Date;
  name?: string;
  reason?: string;
  location?: string;
}

/** A file that waits for its signature. */
export interface SignatureDraft {
  /** What is to be signed: the signed attributes, DER, at most 4096 bytes. */
  message: Uint8Array;
  /** @throws {PdfProblem} `signature.key_mismatch` when the signature is not by the certificate's key over the message. */
  check(algorithm: SigningAlgorithm, signature: Uint8Array): void;
  /**
   * The signed file.
   * @param timestamp a time-stamp token over the signature, DER
   * @throws {PdfProblem} `signature.too_large`.
   */
  complete(algorithm: SigningAlgorithm, signature: Uint8Array, timestamp?: Uint8Array): Uint8Array;
}

const MIN_RESERVED_BYTES = 6144;
/** What a B-B signature holds beside certificates and names: attributes, an RSA-4096 signature. */
const OTHER_SIGNATURE_BYTES = 2048;
/** A token with the certificates of its authority; the largest of public ones have 6 KB. */
const TIMESTAMP_BYTES = 8192;
const MIN_RESERVED_WITH_TIMESTAMP = 12_288;

/**
 * Does all of signing that needs no key. The same input gives the same bytes and the same message.
 * @param withTimestamp whether to leave room for a time-stamp token
 * @throws {PdfProblem} as `signPdf`, but for the signer's part.
 */
export function draftSignature(pdf: Uint8Array, options: SignatureOptions, withTimestamp: boolean): SignatureDraft {
  const certificate = usableCertificate(options);
  const slot = openSlot(PdfFile.open(pdf), {
    ...options,
    type: "Sig",
    subFilter: "ETSI.CAdES.detached",
    entries: entriesText(options),
    reservedBytes: reservedBytes(certificate, options.chain, withTimestamp),
  });
  const attributes = signedAttributes(slot.digest, certificate);
  return {
    message: attributes,
    check: (algorithm, signature) => {
      if (!verifySignature(schemeOf(algorithm), certificate.spki, attributes, signature)) {
        throw new PdfProblem("signature.key_mismatch");
      }
    },
    complete: (algorithm, signature, timestamp) => {
      const { chain } = options;
      return slot.fill(writeSignedData({ attributes, certificate, chain, algorithm, signature, timestamp }));
    },
  };
}

function usableCertificate({ certificate: bytes, signedAt }: SignatureOptions): Certificate {
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

/** Room for the signature; its issuer's name stands in it twice beside the certificates. */
function reservedBytes({ der, issuerDer }: Certificate, chain: Uint8Array[], withTimestamp: boolean): number {
  const certificates = chain.reduce((sum, member) => sum + member.length, der.length);
  const signature = certificates + 2 * issuerDer.length + OTHER_SIGNATURE_BYTES;
  if (withTimestamp) return Math.max(MIN_RESERVED_WITH_TIMESTAMP, signature + TIMESTAMP_BYTES);
  return Math.max(MIN_RESERVED_BYTES, signature);
}

function entriesText({ signedAt, name, reason, location }: SignatureOptions): string {
  const details = new PdfDict();
  if (name !== undefined) details.set("Name", textString(name));
  if (reason !== undefined) details.set("Reason", textString(reason));
  if (location !== undefined) details.set("Location", textString(location));
  return `/M (${pdfDate(signedAt)}) ${writeObject(details).toString("latin1").slice(2, -2)}`;
}
