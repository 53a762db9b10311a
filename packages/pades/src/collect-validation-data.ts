import { type Certificate, readCertificate } from "./certificate.ts";
import { isSignedBy } from "./certificate-chain.ts";
import { distinctBytes } from "./distinct-bytes.ts";
import { PdfFile } from "./pdf-file.ts";
import type { RevocationSource } from "./revocation-evidence.ts";
import { signatureContents, type SignatureContents } from "./signature-contents.ts";
import { readSignedData } from "./signed-data.ts";
import { readTimestampToken } from "./timestamp-token.ts";
import type { ValidationData } from "./validation-data.ts";

/** Where validation data comes from. */
export interface CollectOptions {
  revocation: RevocationSource;
  /** Certificates of the trusted authorities and of those between, DER: issuers that signatures do not carry. */
  authorities: Uint8Array[];
}

/**
 * Fetches, for every certificate of every signature and of every time-stamp in a file, what tells whether it was revoked;
 * with the certificates themselves and those of their issuers. To be asked after the time-stamp was put, so that the
 * answers are newer than it. A certificate whose issuer is not known, that no given authority stands for, or about which
 * nobody answers, is left without: the verifier names what is missing, and whoever made up a certificate does not choose
 * where this code goes to ask.
 *
 * @throws {PdfProblem} what `PdfFile.open` refuses; `cms.damaged` and the like when a signature cannot be read.
 */
export async function collectValidationData(pdf: Uint8Array, options: CollectOptions): Promise<ValidationData> {
  const own = signatureContents(PdfFile.open(pdf)).flatMap(certificatesOf);
  const known = distinctCertificates([...own, ...options.authorities.map(readCertificate)]);
  const chain = withIssuers(own, known);
  const data: ValidationData = { certificates: chain.map(({ der }) => der), ocsps: [], crls: [] };
  const trusted = new Set(options.authorities.map((der) => Buffer.from(der).toString("latin1")));
  for (const certificate of chain) {
    const issuer = issuerOf(certificate, known);
    if (!issuer || issuer === certificate || !leadsTo(trusted, certificate, known)) continue;
    const { ocsps, crls } = await options.revocation.evidenceFor(certificate, issuer);
    data.ocsps.push(...ocsps);
    data.crls.push(...crls);
  }
  return { certificates: data.certificates, ocsps: distinctBytes(data.ocsps), crls: distinctBytes(data.crls) };
}

/** What a signature carries, and what the time-stamps over it do. */
function certificatesOf({ kind, contents }: SignatureContents): Certificate[] {
  if (kind === "timestamp") return certificatesOfToken(contents);
  const { certificates, timestamps } = readSignedData(contents);
  return [...certificates, ...timestamps.flatMap(certificatesOfToken)];
}

function certificatesOfToken(token: Uint8Array): Certificate[] {
  return readTimestampToken(token).signedData.certificates;
}

/** Certificates and, above each, its issuers as far as they are known. */
function withIssuers(certificates: Certificate[], known: Certificate[]): Certificate[] {
  const chain = new Set<Certificate>();
  for (const certificate of distinctCertificates(certificates)) {
    let next: Certificate | undefined = known.find(({ der }) => Buffer.compare(der, certificate.der) === 0);
    while (next && !chain.has(next)) {
      chain.add(next);
      next = issuerOf(next, known);
    }
  }
  return [...chain];
}

/** Whether issuers lead from a certificate up to one of these. */
function leadsTo(trusted: ReadonlySet<string>, certificate: Certificate, known: Certificate[]): boolean {
  const seen = new Set<Certificate>();
  for (let next: Certificate | undefined = certificate; next && !seen.has(next); next = issuerOf(next, known)) {
    if (trusted.has(Buffer.from(next.der).toString("latin1"))) return true;
    seen.add(next);
  }
  return false;
}

/** The name of an issuer is written into a certificate by whoever makes it; the signature is the issuer's own. */
function issuerOf(certificate: Certificate, known: Certificate[]): Certificate | undefined {
  return known.find(
    (one) => one.isCa && Buffer.compare(one.subjectDer, certificate.issuerDer) === 0 && isSignedBy(certificate, one),
  );
}

function distinctCertificates(certificates: Certificate[]): Certificate[] {
  const kept = new Set(distinctBytes(certificates.map(({ der }) => der)));
  return certificates.filter(({ der }) => kept.has(der));
}
