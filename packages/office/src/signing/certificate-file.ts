import { readCertificate, type Certificate } from "@vanthu/pades/certificate.ts";
import { children, contextTag, expectTag, readDer, readOid, TAG } from "@vanthu/pades/der.ts";
import { OID } from "@vanthu/pades/oids.ts";
import { PdfProblem } from "@vanthu/pades/pdf-problem.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";

const PEM = /-----BEGIN (CERTIFICATE|PKCS7|CMS)-----([\sA-Za-z0-9+/=]+)-----END \1-----/g;
/** First byte of everything in DER that can be a certificate. */
const DER_SEQUENCE = 0x30;

/**
 * The certificates of a file as authorities hand them out: DER, PEM, or PKCS#7 (`.p7b`, in DER or PEM), in its order.
 * @throws Refusal `certificate.unreadable`
 */
export function readCertificateFile(bytes: Uint8Array): Certificate[] {
  try {
    const found = bytes[0] === DER_SEQUENCE ? certificatesIn(bytes) : fromPem(Buffer.from(bytes).toString("latin1"));
    if (found.length > 0) return found;
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error;
    throw new Refusal("input", "certificate.unreadable", {}, { cause: error });
  }
  throw new Refusal("input", "certificate.unreadable");
}

function fromPem(text: string): Certificate[] {
  return [...text.matchAll(PEM)].flatMap(([, , base64 = ""]) => certificatesIn(Buffer.from(base64, "base64")));
}

/** A certificate, or a SignedData that signs nothing and only carries certificates (RFC 5652, 5.1). */
function certificatesIn(der: Uint8Array): Certificate[] {
  const [first, wrapped] = children(readDer(der));
  const isBundle = first?.tag === TAG.oid && readOid(first) === OID.signedData;
  if (!isBundle) return [readCertificate(der)];
  const [signedData] = children(expectTag(wrapped, contextTag(0)));
  const carried = children(expectTag(signedData, TAG.sequence)).find(({ tag }) => tag === contextTag(0));
  return (carried ? children(carried) : [])
    .filter(({ tag }) => tag === TAG.sequence)
    .map(({ raw }) => readCertificate(raw));
}
