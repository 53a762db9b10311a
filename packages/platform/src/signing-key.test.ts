import { ListResourceTagsCommand } from "@aws-sdk/client-kms";
import { createPublicKey, verify } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSigningKey, signerOf, type HeldKey } from "./signing-key.ts";
import { startTestWorld, tenantA, tenantB, type TestWorld } from "./test-world.ts";

let test: TestWorld;
beforeAll(async () => {
  test = await startTestWorld();
});
afterAll(() => test.stop());

const message = Buffer.from("thuộc tính được ký");

function isSignedBy({ publicKey }: HeldKey, signature: Uint8Array, signed: Uint8Array = message): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
  return verify("sha256", signed, key, signature);
}

describe.each(["kms", "wrapped"] as const)("a key in custody %s", (custody) => {
  it("signs with RSA-2048 what its public key verifies", async () => {
    const key = await createSigningKey(test.world, tenantA, "stf_1", custody);

    const signature = await signerOf(test.world, tenantA, key).sign(message);

    expect(signature).toHaveLength(256);
    expect(isSignedBy(key, signature)).toBe(true);
    expect(isSignedBy(key, signature, Buffer.from("khác"))).toBe(false);
  });

  it("is another for each owner", async () => {
    const [one, other] = await Promise.all([
      createSigningKey(test.world, tenantA, "stf_1", custody),
      createSigningKey(test.world, tenantA, "stf_2", custody),
    ]);

    expect(isSignedBy(one, await signerOf(test.world, tenantA, other).sign(message))).toBe(false);
  });
});

describe("a wrapped key", () => {
  const aKey = async () => {
    const key = await createSigningKey(test.world, tenantA, "stf_1", "wrapped");
    if (key.custody !== "wrapped") throw new Error("expected a wrapped key");
    return key;
  };

  it("cannot be opened for another tenant", async () => {
    const key = await aKey();

    await expect(signerOf(test.world, tenantB, key).sign(message)).rejects.toMatchObject({
      name: "InvalidCiphertextException",
    });
  });

  it("cannot be opened as another owner's", async () => {
    const key = await aKey();

    await expect(signerOf(test.world, tenantA, { ...key, owner: "stf_2" }).sign(message)).rejects.toMatchObject({
      name: "InvalidCiphertextException",
    });
  });

  it("cannot be opened when a bit of it has changed", async () => {
    const key = await aKey();
    const changed = Buffer.from(key.wrapped, "base64");
    changed[changed.length - 5]! ^= 1;

    const signing = signerOf(test.world, tenantA, { ...key, wrapped: changed.toString("base64") }).sign(message);

    await expect(signing).rejects.toMatchObject({ name: "InvalidCiphertextException" });
  });

  it("never shows its private half", async () => {
    const key = await aKey();

    expect(Buffer.from(key.wrapped, "base64").includes(Buffer.from("PRIVATE"))).toBe(false);
    expect(Object.keys(key).sort()).toEqual(["custody", "owner", "publicKey", "wrapped"]);
  });
});

describe("a key in KMS", () => {
  it("bears the tenant and the owner as tags, by which a policy tells whose it is", async () => {
    const key = await createSigningKey(test.world, tenantA, "seal", "kms");
    if (key.custody !== "kms") throw new Error("expected a key of KMS");

    const { Tags } = await test.world.kms.send(new ListResourceTagsCommand({ KeyId: key.keyId }));

    expect(Tags).toEqual(
      expect.arrayContaining([
        { TagKey: "app", TagValue: "vanthu" },
        { TagKey: "tenant", TagValue: tenantA },
        { TagKey: "owner", TagValue: "seal" },
      ]),
    );
  });
});
