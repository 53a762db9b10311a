import { collectValidationData } from "@vanthu/pades/collect-validation-data.ts";
import { addDocumentTimestamp } from "@vanthu/pades/document-timestamp.ts";
import { revocationAddresses } from "@vanthu/pades/revocation-client.ts";
import { signPdf } from "@vanthu/pades/sign-pdf.ts";
import { asHybrid } from "@vanthu/pades/testing/hybrid-document.ts";
import { aLetter, aSealTemplate } from "@vanthu/pades/testing/sample-documents.ts";
import { timestampAuthorities } from "@vanthu/pades/timestamp-client.ts";
import { addValidationData } from "@vanthu/pades/validation-data-writer.ts";
import { certifiedSigner, type KeyTraits, rootOf } from "./certified-signers.ts";

export const LEVELS = ["B-B", "B-T", "B-LT", "B-LTA"] as const;
export type Level = (typeof LEVELS)[number];

export const KEYS = {
  "RSA-2048": { algorithm: "RSASSA_PKCS1_V1_5_SHA_256", bits: 2048 },
  "RSA-3072": { algorithm: "RSASSA_PKCS1_V1_5_SHA_256", bits: 3072 },
  "RSA-4096": { algorithm: "RSASSA_PKCS1_V1_5_SHA_256", bits: 4096 },
  "RSA-2048 PSS": { algorithm: "RSASSA_PSS_SHA_256", bits: 2048 },
  "P-256": { algorithm: "ECDSA_SHA_256" },
} as const satisfies Record<string, KeyTraits>;
export type KeyName = keyof typeof KEYS;

export const XREFS = ["table", "stream", "hybrid"] as const;
export type XrefKind = (typeof XREFS)[number];

/** A letter signed by one person, in one of the ways there are. */
export interface SignedSample {
  readonly level: Level;
  readonly key: KeyName;
  readonly xref: XrefKind;
  readonly bytes: Uint8Array;
}

/** Every level with every kind of key in every kind of file, certified and stamped by the authority of an embedded cloud. */
export async function signedSamples(endpoint: string): Promise<SignedSample[]> {
  const root = await rootOf(endpoint);
  const timestamp = timestampAuthorities([{ url: `${endpoint}/ca/tsa` }]);
  const collecting = { revocation: revocationAddresses(), authorities: [root] };
  const letters: Record<XrefKind, Uint8Array> = {
    table: await aLetter(),
    stream: await aLetter({ objectStreams: true }),
    hybrid: asHybrid(await aLetter()),
  };
  const samples: SignedSample[] = [];
  for (const key of Object.keys(KEYS) as KeyName[]) {
    const signer = await certifiedSigner(endpoint, "Nguyễn Văn Thử", KEYS[key]);
    const options = {
      ...signer,
      chain: [root],
      fieldName: "LanhDao",
      signedAt: new Date(),
      appearance: { template: aSealTemplate(), page: 0, rect: [350, 100, 450, 200] },
    } as const;
    for (const xref of XREFS) {
      const stamped = await signPdf(letters[xref], { ...options, chain: [root], timestamp });
      const proven = addValidationData(stamped, await collectValidationData(stamped, collecting));
      const bytes: Record<Level, Uint8Array> = {
        "B-B": await signPdf(letters[xref], { ...options, chain: [root] }),
        "B-T": stamped,
        "B-LT": proven,
        "B-LTA": await addDocumentTimestamp(proven, timestamp),
      };
      samples.push(...LEVELS.map((level) => ({ level, key, xref, bytes: bytes[level] })));
    }
  }
  return samples;
}
