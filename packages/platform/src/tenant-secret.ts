import { DecryptCommand, EncryptCommand } from "@aws-sdk/client-kms";
import type { TenantId } from "./id.ts";
import type { World } from "./world.ts";

type KeyWorld = Pick<World, "kms" | "config" | "usage">;

/**
 * Encrypts a short secret (at most 4 KB) of a tenant under the root key, bound by the encryption context to tenant and
 * `owner` (what it is for). Answers base64.
 */
export async function sealSecret(world: KeyWorld, tenantId: TenantId, owner: string, secret: string): Promise<string> {
  const { CiphertextBlob } = await world.kms.send(
    new EncryptCommand({
      KeyId: world.config.rootKeyId,
      Plaintext: Buffer.from(secret, "utf8"),
      EncryptionContext: { tenant: tenantId, owner },
    }),
  );
  world.usage.note(tenantId, { kmsCalls: 1 });
  return Buffer.from(CiphertextBlob ?? []).toString("base64");
}

/** Opens what {@link sealSecret} made for the same tenant and owner; KMS refuses any other. */
export async function openSecret(world: KeyWorld, tenantId: TenantId, owner: string, sealed: string): Promise<string> {
  const { Plaintext } = await world.kms.send(
    new DecryptCommand({
      CiphertextBlob: Buffer.from(sealed, "base64"),
      EncryptionContext: { tenant: tenantId, owner },
    }),
  );
  world.usage.note(tenantId, { kmsCalls: 1 });
  return Buffer.from(Plaintext ?? []).toString("utf8");
}
