import { children, type DerNode, expectTag, readDer, readOid, TAG } from "./der.ts";
import { OID } from "./oids.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { type HashName, readHash } from "./signature-algorithm.ts";
import { type EnvelopedData, readEnvelopedData } from "./signed-data.ts";

/** What a time-stamp token states (RFC 3161, 2.4.2). Nothing of it is verified by reading. */
export interface TimestampToken {
  signedData: EnvelopedData;
  /** When the authority says it saw the imprint; UTC ISO string. */
  generatedAt: string;
  imprint: { hash: HashName; value: Uint8Array };
  /** Object identifier of the authority's policy. */
  policy: string;
  /** Lower-case hexadecimal, as written. */
  serialNumber: string;
  /** The number of the request this answers, as written; absent when it had none. */
  nonce?: Uint8Array;
}

/**
 * Reads a time-stamp token: a SignedData around a TSTInfo. Zeros after it are left out.
 * @throws {PdfProblem} `timestamp.damaged`; `algorithm.unknown` ({ oid }).
 */
export function readTimestampToken(bytes: Uint8Array): TimestampToken {
  try {
    return parse(bytes);
  } catch (error) {
    if (error instanceof PdfProblem && error.code.startsWith("algorithm.")) throw error;
    throw new PdfProblem("timestamp.damaged", {}, { cause: error });
  }
}

function parse(bytes: Uint8Array): TimestampToken {
  const signedData = readEnvelopedData(bytes, OID.timestampInfo);
  const info = readDer(signedData.content);
  const [, policy, messageImprint, serialNumber, generatedAt, ...optional] = children(expectTag(info, TAG.sequence));
  const [algorithm, value] = children(expectTag(messageImprint, TAG.sequence));
  const nonce = optional.find(({ tag }) => tag === TAG.integer);
  return {
    signedData,
    generatedAt: readGeneralizedTime(generatedAt),
    imprint: { hash: readHash(algorithm), value: expectTag(value, TAG.octetString).content },
    policy: readOid(policy),
    serialNumber: expectTag(serialNumber, TAG.integer).content.toString("hex"),
    ...(nonce && { nonce: nonce.content }),
  };
}

/** A GeneralizedTime in UTC, which in tokens may have fractions of a second. */
function readGeneralizedTime(node: DerNode | undefined): string {
  const text = expectTag(node, TAG.generalizedTime).content.toString("latin1");
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,3})\d*)?Z$/.exec(text);
  if (!match) throw new PdfProblem("asn1.damaged");
  const [, year, month, day, hour, minute, second, fraction = "0"] = match;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, "0")}Z`).toISOString();
}
