import { createHash } from "node:crypto";
import type { Certificate } from "./certificate.ts";
import { children, expectTag, nullElement, octetString, oid, readBitString, readDer, sequence, TAG } from "./der.ts";
import { limitedBody } from "./limited-body.ts";
import { OID } from "./oids.ts";
import { PdfProblem } from "./pdf-problem.ts";
import type { RevocationEvidence, RevocationSource } from "./revocation-evidence.ts";

export interface RevocationClientOptions {
  /** @default the global one */
  fetch?: typeof fetch;
  /** How long one answer may take. @default 5000 */
  timeoutMs?: number;
  /** Whether an address may be asked: certificates in files of others can name any. @default every one of HTTP */
  mayAsk?: (address: URL) => boolean;
  /** Asked for a list even where a responder answered: some judges read lists only. @default false */
  withLists?: boolean;
}

const DEFAULT_TIMEOUT_MS = 5000;
/** The lists of the public authorities of Vietnam have up to 2 MB. */
const MAX_BYTES = 8 * 1024 * 1024;
/** `successful` (RFC 6960, 4.2.1). */
const OCSP_SUCCESSFUL = 0;

/**
 * Asks about certificates at the addresses they carry themselves: the OCSP responders in their order, and where none gives
 * an answer, the lists of revoked certificates. Only HTTP is spoken, no other address is gone to when one is pointed to, and
 * of an answer no more than 8 MB is read; what comes back is not judged here.
 */
export function revocationAddresses(options: RevocationClientOptions = {}): RevocationSource {
  const { withLists = false } = options;
  return {
    evidenceFor: async (certificate, issuer) => {
      const { ocsp, revocationLists } = certificate.addresses;
      const request = writeOcspRequest(certificate, issuer);
      const response = await first(ocsp, (url) => askResponder(url, request, options));
      const evidence: RevocationEvidence = { ocsps: response ? [response] : [], crls: [] };
      if (response && !withLists) return evidence;
      const list = await first(revocationLists, (url) => load(url, {}, options));
      return { ...evidence, crls: list ? [list] : [] };
    },
  };
}

/** An `OCSPRequest` about one certificate (RFC 6960, 4.1.1), its issuer named by SHA-1 as every responder understands. */
export function writeOcspRequest(certificate: Certificate, issuer: Certificate): Buffer {
  const sha1 = (bytes: Uint8Array): Buffer => createHash("sha1").update(bytes).digest();
  const [, keyBits] = children(expectTag(readDer(issuer.spki), TAG.sequence));
  const certificateId = sequence(
    sequence(oid(OID.sha1), nullElement()),
    octetString(sha1(certificate.issuerDer)),
    octetString(sha1(readBitString(keyBits))),
    certificate.serialNumberDer,
  );
  return sequence(sequence(sequence(sequence(certificateId))));
}

async function askResponder(
  url: string,
  request: Buffer,
  options: RevocationClientOptions,
): Promise<Uint8Array | undefined> {
  const headers = { "content-type": "application/ocsp-request" };
  const response = await load(url, { method: "POST", headers, body: new Uint8Array(request) }, options);
  return response && isAnswer(response) ? response : undefined;
}

/** A responder that is busy or does not know the certificate's issuer says so in place of an answer. */
function isAnswer(response: Uint8Array): boolean {
  try {
    const [status] = children(expectTag(readDer(response), TAG.sequence));
    return status?.content[0] === OCSP_SUCCESSFUL;
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error;
    return false;
  }
}

async function load(
  url: string,
  request: RequestInit,
  { fetch: send = fetch, timeoutMs = DEFAULT_TIMEOUT_MS, mayAsk = () => true }: RevocationClientOptions,
): Promise<Uint8Array | undefined> {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!address || !/^https?:$/.test(address.protocol) || !mayAsk(address)) return undefined;
  try {
    const reply = await send(url, { ...request, redirect: "error", signal: AbortSignal.timeout(timeoutMs) });
    const bytes = await limitedBody(reply, MAX_BYTES);
    return reply.ok ? bytes : undefined;
  } catch {
    // Who cannot be reached gives nothing; the verifier says what is missing.
    return undefined;
  }
}

async function first<T>(urls: string[], get: (url: string) => Promise<T | undefined>): Promise<T | undefined> {
  for (const url of urls) {
    const found = await get(url);
    if (found !== undefined) return found;
  }
  return undefined;
}
