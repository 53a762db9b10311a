import { createHash, sign } from "node:crypto";
import type { CertificateAuthority } from "./certificate-authority.ts";
import { keyIdentifier, publicKeyBits, publicKeyInfoOf, signatureAlgorithmOf } from "./certificate-writer.ts";
import * as der from "./der.ts";
import { type IssuedCertificate, revocationReasons } from "./issued-certificates.ts";

const nonceExtension = der.oid("1.3.6.1.5.5.7.48.1.2");
const basicResponse = der.oid("1.3.6.1.5.5.7.48.1.1");
const hashes = [
  { identifier: der.oid("1.3.14.3.2.26"), name: "sha1" },
  { identifier: der.oid("2.16.840.1.101.3.4.2.1"), name: "sha256" },
];
const validForMs = 24 * 60 * 60 * 1000;

/** `OCSPResponseStatus` (RFC 6960, 4.2.1) of answers that hold nothing else. */
export const ocspFailures = { malformedRequest: 1, tryLater: 3 } as const;

export function ocspFailure(failure: keyof typeof ocspFailures): Buffer {
  return der.sequence(der.enumerated(ocspFailures[failure]));
}

/**
 * Answers an OCSP request (RFC 6960) about certificates of this authority, signed by a responder it named; one it never
 * issued is `unknown`. A nonce comes back as it was sent. What cannot be read is answered as malformed.
 */
export async function answerOcsp(authority: CertificateAuthority, request: Buffer): Promise<Buffer> {
  let asked: OcspRequest;
  try {
    asked = readRequest(request);
  } catch (error) {
    if (error instanceof der.DerError) return ocspFailure("malformedRequest");
    throw error;
  }
  const responder = await authority.service("ocsp");
  const now = authority.time;
  const identifier = keyIdentifier(publicKeyInfoOf(responder.key));
  const body = der.sequence(
    der.explicit(2, der.octetString(identifier)),
    der.generalizedTime(now),
    der.sequence(...asked.certificates.map((each) => singleResponse(authority, each, now))),
    ...(asked.nonce ? [der.explicit(1, der.sequence(asked.nonce))] : []),
  );
  const signature = der.bitString(sign("sha256", body, responder.key));
  const certificates = der.explicit(0, der.sequence(responder.certificate));
  const response = der.sequence(body, signatureAlgorithmOf(responder.key), signature, certificates);
  return der.sequence(der.enumerated(0), der.explicit(0, der.sequence(basicResponse, der.octetString(response))));
}

interface AskedCertificate {
  /** The CertID as it was sent. */
  whole: Buffer;
  hash: string | undefined;
  issuerNameHash: Buffer;
  issuerKeyHash: Buffer;
  serialNumber: string;
}

interface OcspRequest {
  certificates: AskedCertificate[];
  /** The extension as it was sent. */
  nonce: Buffer | undefined;
}

function readRequest(request: Buffer): OcspRequest {
  const [body] = der.readAll(der.readOne(request, 0x30).content);
  const fields = der.readAll(body?.content ?? Buffer.alloc(0));
  const list = fields.find(({ tag }) => tag === 0x30);
  if (!list) throw new der.DerError("The list of certificates is missing");
  const extensions = fields.find(({ tag }) => tag === 0xa2);
  const nonce = extensions && der.readAll(der.readOne(extensions.content, 0x30).content).find(isNonce);
  return {
    certificates: der.readAll(list.content).map(({ content }) => readCertificateId(der.readAll(content)[0])),
    nonce: nonce?.whole,
  };
}

function isNonce({ content }: der.DerNode): boolean {
  return content.subarray(0, nonceExtension.length).equals(nonceExtension);
}

function readCertificateId(node: der.DerNode | undefined): AskedCertificate {
  const [algorithm, name, key, serial] = der.readAll(node?.content ?? Buffer.alloc(0));
  if (!node || !algorithm || !name || !key || serial?.tag !== 0x02) throw new der.DerError("Not a CertID");
  const [identifier] = der.readAll(algorithm.content);
  return {
    whole: node.whole,
    hash: hashes.find((each) => identifier && each.identifier.equals(identifier.whole))?.name,
    issuerNameHash: name.content,
    issuerKeyHash: key.content,
    serialNumber: serial.content.toString("hex").replace(/^(00)+(?=..)/, ""),
  };
}

function singleResponse(authority: CertificateAuthority, asked: AskedCertificate, now: Date): Buffer {
  const issued = isOfThisAuthority(authority, asked) ? authority.issued.find(asked.serialNumber) : undefined;
  const until = new Date(now.getTime() + validForMs);
  return der.sequence(
    asked.whole,
    statusOf(issued),
    der.generalizedTime(now),
    der.explicit(0, der.generalizedTime(until)),
  );
}

function isOfThisAuthority(authority: CertificateAuthority, { hash, ...asked }: AskedCertificate): boolean {
  if (hash === undefined) return false;
  const hashed = (bytes: Buffer) => createHash(hash).update(bytes).digest();
  return (
    asked.issuerNameHash.equals(hashed(authority.name)) &&
    asked.issuerKeyHash.equals(hashed(publicKeyBits(publicKeyInfoOf(authority.root.key))))
  );
}

function statusOf(issued: IssuedCertificate | undefined): Buffer {
  if (!issued) return der.tlv(0x82);
  if (!issued.revokedAt) return der.tlv(0x80);
  const reason = der.explicit(0, der.enumerated(revocationReasons[issued.reason ?? "unspecified"]));
  return der.explicit(1, der.generalizedTime(new Date(issued.revokedAt)), reason);
}
