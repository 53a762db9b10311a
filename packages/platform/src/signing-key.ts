import {
  CreateKeyCommand,
  DecryptCommand,
  GenerateDataKeyPairWithoutPlaintextCommand,
  GetPublicKeyCommand,
  SignCommand,
} from "@aws-sdk/client-kms";
import { constants, createPrivateKey, sign as signLocally } from "node:crypto";
import * as v from "valibot";
import type { TenantId } from "./id.ts";
import type { World } from "./world.ts";

/**
 * A key the system holds. `kms`: an asymmetric key that never leaves KMS (about 1 USD a month each). `wrapped`: a pair
 * wrapped under the root key, bound by its encryption context to tenant and owner, opened inside one signing only.
 */
export const HeldKey = v.variant("custody", [
  v.object({ custody: v.literal("kms"), keyId: v.string(), publicKey: v.string() }),
  v.object({ custody: v.literal("wrapped"), wrapped: v.string(), owner: v.string(), publicKey: v.string() }),
]);
/** `publicKey` is the SPKI in DER, base64. All held keys are RSA-2048, what today's validators expect. */
export type HeldKey = v.InferOutput<typeof HeldKey>;

/**
 * A key outside: `remote` at a remote signing provider (ký số từ xa), which asks its owner on the phone; `token` in a USB
 * token, reached by a service on the owner's own machine. Nothing here can use it; whoever holds it hands back signatures.
 */
export const OutsideKey = v.variant("custody", [
  v.object({ custody: v.literal("remote"), credentialId: v.string(), publicKey: v.string() }),
  v.object({ custody: v.literal("token"), publicKey: v.string() }),
]);
export type OutsideKey = v.InferOutput<typeof OutsideKey>;

/** Where a signing key lives, and what is known of it here. */
export const SigningKey = v.variant("custody", [...HeldKey.options, ...OutsideKey.options]);
export type SigningKey = v.InferOutput<typeof SigningKey>;

export function isHeld(key: SigningKey): key is HeldKey {
  return key.custody === "kms" || key.custody === "wrapped";
}

/** Signs messages of at most 4,096 bytes (the limit of KMS Sign in RAW mode) with RSASSA PKCS#1 v1.5 and SHA-256. */
export interface KeySigner {
  readonly algorithm: "RSASSA_PKCS1_V1_5_SHA_256";
  sign(message: Uint8Array): Promise<Uint8Array>;
}

type KeyWorld = Pick<World, "kms" | "config" | "usage">;

/** Makes a key for `owner` (a staff id, or `seal` for the agency) of a tenant. */
export async function createSigningKey(
  world: KeyWorld,
  tenantId: TenantId,
  owner: string,
  custody: HeldKey["custody"],
): Promise<HeldKey> {
  if (custody === "wrapped") {
    const pair = await world.kms.send(
      new GenerateDataKeyPairWithoutPlaintextCommand({
        KeyId: world.config.rootKeyId,
        KeyPairSpec: "RSA_2048",
        EncryptionContext: { tenant: tenantId, owner },
      }),
    );
    world.usage.note(tenantId, { kmsPairs: 1 });
    return { custody, owner, wrapped: base64(pair.PrivateKeyCiphertextBlob), publicKey: base64(pair.PublicKey) };
  }
  const made = await world.kms.send(
    new CreateKeyCommand({
      KeySpec: "RSA_2048",
      KeyUsage: "SIGN_VERIFY",
      Tags: [
        { TagKey: "app", TagValue: world.config.appTag },
        { TagKey: "tenant", TagValue: tenantId },
        { TagKey: "owner", TagValue: owner },
      ],
    }),
  );
  const keyId = made.KeyMetadata?.KeyId;
  if (keyId === undefined) throw new Error("KMS made a key without an id");
  world.usage.note(tenantId, { kmsKeys: 1, kmsCalls: 1 });
  const { PublicKey } = await world.kms.send(new GetPublicKeyCommand({ KeyId: keyId }));
  return { custody, keyId, publicKey: base64(PublicKey) };
}

/** The signer of a key: one KMS call for each signature, whatever the custody. */
export function signerOf(world: KeyWorld, tenantId: TenantId, key: HeldKey): KeySigner {
  const algorithm = "RSASSA_PKCS1_V1_5_SHA_256";
  if (key.custody === "kms") {
    return {
      algorithm,
      async sign(message) {
        const reply = await world.kms.send(
          new SignCommand({ KeyId: key.keyId, Message: message, MessageType: "RAW", SigningAlgorithm: algorithm }),
        );
        world.usage.note(tenantId, { kmsCalls: 1 });
        return reply.Signature ?? new Uint8Array();
      },
    };
  }
  return {
    algorithm,
    async sign(message) {
      const { Plaintext } = await world.kms.send(
        new DecryptCommand({
          CiphertextBlob: Buffer.from(key.wrapped, "base64"),
          EncryptionContext: { tenant: tenantId, owner: key.owner },
        }),
      );
      world.usage.note(tenantId, { kmsCalls: 1 });
      if (!Plaintext) throw new Error("KMS opened a key pair to nothing");
      try {
        const privateKey = createPrivateKey({ key: Buffer.from(Plaintext), format: "der", type: "pkcs8" });
        return signLocally("sha256", message, { key: privateKey, padding: constants.RSA_PKCS1_PADDING });
      } finally {
        Plaintext.fill(0);
      }
    },
  };
}

function base64(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString("base64");
}
