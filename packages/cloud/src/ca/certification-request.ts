import { createPublicKey, verify, type KeyObject } from "node:crypto";
import { DerError, type DerNode, oid, readAll, readOne } from "./der.ts";

const sequenceTag = 0x30;
const integerTag = 0x02;
const bitStringTag = 0x03;
const attributesTag = 0xa0;

const extensionRequest = oid("1.2.840.113549.1.9.14");
const keyUsageExtension = oid("2.5.29.15");

/** What the CA takes from a PKCS#10 request (RFC 2986); DER as it stood there. */
export interface CertificationRequest {
  subject: Buffer;
  publicKeyInfo: Buffer;
  /** The uses asked for, as the content of a BIT STRING; of digital signature and non-repudiation only. */
  keyUsage: Buffer | undefined;
}

export class RequestRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = "RequestRefused";
  }
}

const algorithms: readonly { identifier: Buffer; keyType: string }[] = [
  { identifier: oid("1.2.840.113549.1.1.11"), keyType: "rsa" },
  { identifier: oid("1.2.840.10045.4.3.2"), keyType: "ec" },
];

/**
 * Reads a request and checks that it was signed by the key it is for.
 *
 * @throws RequestRefused when it is malformed, for another kind of key, or its signature is wrong.
 */
export function readCertificationRequest(der: Buffer): CertificationRequest {
  try {
    const [info, algorithm, signature] = readAll(readOne(der, sequenceTag).content);
    if (info?.tag !== sequenceTag || algorithm?.tag !== sequenceTag || signature?.tag !== bitStringTag) {
      throw new DerError("Not a certification request");
    }
    const [version, subject, publicKeyInfo, attributes] = readAll(info.content);
    if (version?.tag !== integerTag || subject?.tag !== sequenceTag || publicKeyInfo?.tag !== sequenceTag) {
      throw new DerError("Not a certification request info");
    }
    if (attributes?.tag !== attributesTag) throw new DerError("The attributes are missing");
    if (subject.content.length === 0) throw new DerError("The subject is empty");
    const key = createPublicKey({ key: publicKeyInfo.whole, format: "der", type: "spki" });
    const [identifier] = readAll(algorithm.content);
    const known = algorithms.find((each) => identifier && each.identifier.equals(identifier.whole));
    if (!known || !isAllowedKey(key, known.keyType)) {
      throw new RequestRefused(
        "Only RSA keys of 2048 bits or more and P-256 keys, signed with SHA-256, are certified.",
      );
    }
    if (!verify("sha256", info.whole, key, signature.content.subarray(1))) {
      throw new RequestRefused("The request is not signed by the key it is for.");
    }
    return { subject: subject.whole, publicKeyInfo: publicKeyInfo.whole, keyUsage: readKeyUsage(attributes) };
  } catch (error) {
    if (error instanceof RequestRefused) throw error;
    throw new RequestRefused("This is not a PKCS#10 certification request in DER.");
  }
}

/** Government certificates are for non-repudiation only, those of companies often for both. */
function readKeyUsage(attributes: DerNode): Buffer | undefined {
  const extensions = readAll(attributes.content)
    .map(({ content }) => readAll(content))
    .filter(([type]) => type?.whole.equals(extensionRequest))
    .flatMap(([, values]) => readAll(readOne(values?.content ?? Buffer.alloc(0), sequenceTag).content));
  for (const extension of extensions) {
    const parts = readAll(extension.content);
    if (!parts[0]?.whole.equals(keyUsageExtension)) continue;
    const bits = readOne(parts.at(-1)?.content ?? Buffer.alloc(0), bitStringTag).content;
    const uses = (bits[1] ?? 0) & 0xc0;
    return uses === 0 ? undefined : Buffer.from([(uses & 0x40) === 0 ? 7 : 6, uses]);
  }
  return undefined;
}

function isAllowedKey(key: KeyObject, type: string): boolean {
  if (key.asymmetricKeyType !== type) return false;
  const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {};
  return type === "rsa" ? modulusLength >= 2048 : namedCurve === "prime256v1";
}
