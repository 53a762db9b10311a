import { generateKeyPair, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import { ServiceError } from "../http/service-error.ts";

const generate = promisify(generateKeyPair);

export type SigningAlgorithm = "RSASSA_PKCS1_V1_5_SHA_256" | "RSASSA_PSS_SHA_256" | "ECDSA_SHA_256";

const rsaAlgorithms: SigningAlgorithm[] = ["RSASSA_PKCS1_V1_5_SHA_256", "RSASSA_PSS_SHA_256"];

/** Asymmetric key specs of KMS that are emulated, and what may be done with them. */
const specs: Readonly<Record<string, { algorithms: SigningAlgorithm[]; make: () => Promise<KeyPair> }>> = {
  RSA_2048: { algorithms: rsaAlgorithms, make: () => generate("rsa", { modulusLength: 2048 }) },
  RSA_3072: { algorithms: rsaAlgorithms, make: () => generate("rsa", { modulusLength: 3072 }) },
  RSA_4096: { algorithms: rsaAlgorithms, make: () => generate("rsa", { modulusLength: 4096 }) },
  ECC_NIST_P256: { algorithms: ["ECDSA_SHA_256"], make: () => generate("ec", { namedCurve: "P-256" }) },
};

interface KeyPair {
  publicKey: KeyObject;
  privateKey: KeyObject;
}

export function signingAlgorithms(spec: string): SigningAlgorithm[] {
  return specs[spec]?.algorithms ?? [];
}

/** Makes a pair off the event loop; private key as PKCS#8, public key as SubjectPublicKeyInfo, both DER. */
export async function makeKeyPair(spec: unknown): Promise<{ privateKey: Buffer; publicKey: Buffer }> {
  const known = typeof spec === "string" && Object.hasOwn(specs, spec) ? specs[spec] : undefined;
  if (!known) throw new ServiceError("ValidationException", `The key spec ${String(spec)} is not emulated.`);
  const { privateKey, publicKey } = await known.make();
  return {
    privateKey: privateKey.export({ type: "pkcs8", format: "der" }),
    publicKey: publicKey.export({ type: "spki", format: "der" }),
  };
}
