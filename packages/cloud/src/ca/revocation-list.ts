import type { CertificateAuthority } from "./certificate-authority.ts";
import {
  extension,
  keyIdentifier,
  publicKeyInfoOf,
  signatureAlgorithmOf,
  signedSequence,
} from "./certificate-writer.ts";
import * as der from "./der.ts";
import { type IssuedCertificate, revocationReasons } from "./issued-certificates.ts";

const validForMs = 7 * 24 * 60 * 60 * 1000;

/** The list of revoked certificates as of now (CRL version 2, RFC 5280, 5), DER. */
export async function writeRevocationList(authority: CertificateAuthority): Promise<Buffer> {
  const now = authority.time;
  const { key } = authority.root;
  const revoked = await authority.issued.revoked();
  const number = Buffer.alloc(6);
  number.writeUIntBE(now.getTime(), 0, 6);
  const extensions = [
    extension("2.5.29.35", false, der.sequence(der.tlv(0x80, keyIdentifier(publicKeyInfoOf(key))))),
    extension("2.5.29.20", false, der.integer(number)),
  ];
  const body = der.sequence(
    der.integer(Buffer.from([1])),
    signatureAlgorithmOf(key),
    authority.name,
    der.time(now),
    der.time(new Date(now.getTime() + validForMs)),
    ...(revoked.length > 0 ? [der.sequence(...revoked.map(entry))] : []),
    der.explicit(0, der.sequence(...extensions)),
  );
  return signedSequence(key, body);
}

function entry({ serialNumber, revokedAt = "", reason = "unspecified" }: IssuedCertificate): Buffer {
  // An unspecified reason is not written (RFC 5280, 5.3.1).
  const code = revocationReasons[reason];
  const reasons = code === 0 ? [] : [der.sequence(extension("2.5.29.21", false, der.enumerated(code)))];
  return der.sequence(der.integer(Buffer.from(serialNumber, "hex")), der.time(new Date(revokedAt)), ...reasons);
}
