import { constants, createHash, createPrivateKey, createPublicKey, verify } from "node:crypto";
import {
  CreateAliasCommand,
  CreateKeyCommand,
  DecryptCommand,
  DeleteAliasCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateDataKeyPairWithoutPlaintextCommand,
  GetPublicKeyCommand,
  ListAliasesCommand,
  ListResourceTagsCommand,
  ScheduleKeyDeletionCommand,
  SignCommand,
  VerifyCommand,
  type CreateKeyCommandInput,
  type KeySpec,
  type SigningAlgorithmSpec,
} from "@aws-sdk/client-kms";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aName, openTarget, type Target } from "./target.ts";

let target: Target;
let symmetric: string;
const made: string[] = [];

beforeAll(async () => {
  target = await openTarget();
  symmetric = await aKey({});
});
afterAll(async () => {
  for (const KeyId of made) await target.kms.send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 7 }));
  await target.close();
});

async function aKey(input: CreateKeyCommandInput): Promise<string> {
  const { KeyMetadata } = await target.kms.send(new CreateKeyCommand(input));
  made.push(KeyMetadata!.KeyId!);
  return KeyMetadata!.KeyId!;
}

const message = Buffer.from("Thuộc tính đã ký");
const digest = createHash("sha256").update(message).digest();

async function publicKey(KeyId: string) {
  const { PublicKey } = await target.kms.send(new GetPublicKeyCommand({ KeyId }));
  return createPublicKey({ key: Buffer.from(PublicKey!), format: "der", type: "spki" });
}

describe.each<[KeySpec, SigningAlgorithmSpec]>([
  ["RSA_2048", "RSASSA_PKCS1_V1_5_SHA_256"],
  ["RSA_3072", "RSASSA_PSS_SHA_256"],
  ["RSA_4096", "RSASSA_PKCS1_V1_5_SHA_256"],
  ["ECC_NIST_P256", "ECDSA_SHA_256"],
])("a key of %s", (KeySpec, SigningAlgorithm) => {
  let KeyId: string;
  beforeAll(async () => {
    KeyId = await aKey({ KeySpec, KeyUsage: "SIGN_VERIFY" });
  });

  test.each([
    ["RAW", message],
    ["DIGEST", digest],
  ] as const)(`signs a %s message by ${SigningAlgorithm}, as node:crypto confirms`, async (MessageType, Message) => {
    const signed = await target.kms.send(new SignCommand({ KeyId, Message, MessageType, SigningAlgorithm }));
    const key = await publicKey(KeyId);
    const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
    const verifier = SigningAlgorithm.includes("PSS") ? pss : key;
    expect(verify("sha256", message, verifier, signed.Signature!)).toBe(true);
    expect(verify("sha256", Buffer.from("khác"), verifier, signed.Signature!)).toBe(false);
  });

  test("verifies its own signature and no other", async () => {
    const input = { KeyId, SigningAlgorithm, MessageType: "RAW" } as const;
    const { Signature } = await target.kms.send(new SignCommand({ ...input, Message: message }));
    const check = (Message: Buffer) => target.kms.send(new VerifyCommand({ ...input, Message, Signature }));
    expect((await check(message)).SignatureValid).toBe(true);
    await expect(check(Buffer.from("khác"))).rejects.toMatchObject({ name: "KMSInvalidSignatureException" });
  });
});

describe("signing", () => {
  let KeyId: string;
  beforeAll(async () => {
    KeyId = await aKey({ KeySpec: "ECC_NIST_P256", KeyUsage: "SIGN_VERIFY" });
  });
  const sign = (input: object) =>
    target.kms.send(new SignCommand({ KeyId, Message: message, SigningAlgorithm: "ECDSA_SHA_256", ...input }));

  test("4096 bytes are signed", async () => {
    expect((await sign({ Message: Buffer.alloc(4096) })).Signature).toBeDefined();
  });

  test.each([
    ["of 4097 bytes", { Message: Buffer.alloc(4097) }, "ValidationException"],
    ["as a digest of the wrong length", { Message: Buffer.alloc(20), MessageType: "DIGEST" }, "ValidationException"],
    ["by an algorithm of another kind of key", { SigningAlgorithm: "RSASSA_PSS_SHA_256" }, "InvalidKeyUsageException"],
    ["with a key that is not there", { KeyId: "00000000-0000-4000-8000-000000000000" }, "NotFoundException"],
  ])("a message %s is refused", async (_what, input, name) => {
    await expect(sign(input)).rejects.toMatchObject({ name });
  });

  test("a symmetric key does not sign", async () => {
    await expect(sign({ KeyId: symmetric })).rejects.toMatchObject({ name: "InvalidKeyUsageException" });
  });
});

describe("keys", () => {
  test("a key is described, with its tags apart", async () => {
    const Tags = [{ TagKey: "tenant", TagValue: "xa-mau" }];
    const KeyId = await aKey({ KeySpec: "ECC_NIST_P256", KeyUsage: "SIGN_VERIFY", Description: "Con dấu", Tags });
    const { KeyMetadata } = await target.kms.send(new DescribeKeyCommand({ KeyId }));
    expect(KeyMetadata).toMatchObject({ KeyState: "Enabled", KeySpec: "ECC_NIST_P256", Description: "Con dấu" });
    expect((await target.kms.send(new ListResourceTagsCommand({ KeyId }))).Tags).toEqual(Tags);
  });

  test("a key is found by its ARN", async () => {
    const { KeyMetadata } = await target.kms.send(new DescribeKeyCommand({ KeyId: symmetric }));
    const byArn = await target.kms.send(new DescribeKeyCommand({ KeyId: KeyMetadata!.Arn }));
    expect(byArn.KeyMetadata?.KeyId).toBe(symmetric);
  });

  test("a key is found by its alias, which is taken once", async () => {
    const AliasName = `alias/${aName("root")}`;
    const create = () => target.kms.send(new CreateAliasCommand({ AliasName, TargetKeyId: symmetric }));
    await create();
    const found = await target.kms.send(new DescribeKeyCommand({ KeyId: AliasName }));
    expect(found.KeyMetadata?.KeyId).toBe(symmetric);
    const { Aliases } = await target.kms.send(new ListAliasesCommand({ KeyId: symmetric }));
    expect(Aliases?.map((alias) => alias.AliasName)).toContain(AliasName);
    await expect(create()).rejects.toMatchObject({ name: "AlreadyExistsException" });
    await target.kms.send(new DeleteAliasCommand({ AliasName }));
    await expect(target.kms.send(new DescribeKeyCommand({ KeyId: AliasName }))).rejects.toMatchObject({
      name: "NotFoundException",
    });
  });

  test("a key that awaits its deletion is of no use", async () => {
    const { KeyMetadata } = await target.kms.send(new CreateKeyCommand({}));
    const { KeyId } = KeyMetadata!;
    await target.kms.send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 7 }));
    const use = target.kms.send(new EncryptCommand({ KeyId, Plaintext: message }));
    await expect(use).rejects.toMatchObject({ name: "KMSInvalidStateException" });
  });
});

describe("encryption", () => {
  const EncryptionContext = { tenant: "xa-mau", owner: "nguyen-van-a" };
  const encrypt = () =>
    target.kms.send(new EncryptCommand({ KeyId: symmetric, Plaintext: message, EncryptionContext }));
  const decrypt = (CiphertextBlob: Uint8Array | undefined, context: Record<string, string> = EncryptionContext) =>
    target.kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: context }));

  test("what was encrypted is decrypted under the same context, in any order", async () => {
    const { CiphertextBlob } = await encrypt();
    const { Plaintext } = await decrypt(CiphertextBlob, { owner: "nguyen-van-a", tenant: "xa-mau" });
    expect(Buffer.from(Plaintext!).equals(message)).toBe(true);
  });

  test.each([
    ["another context", { tenant: "xa-khac", owner: "nguyen-van-a" }],
    ["a part of the context", { tenant: "xa-mau" }],
    ["no context", {}],
  ])("%s does not open it", async (_what, context) => {
    const { CiphertextBlob } = await encrypt();
    await expect(decrypt(CiphertextBlob, context)).rejects.toMatchObject({ name: "InvalidCiphertextException" });
  });

  test("changed or foreign bytes do not open", async () => {
    const { CiphertextBlob } = await encrypt();
    const changed = Uint8Array.from(CiphertextBlob!);
    changed[changed.length - 1]! ^= 1;
    await expect(decrypt(changed)).rejects.toMatchObject({ name: "InvalidCiphertextException" });
    await expect(decrypt(Buffer.from("gì đó"))).rejects.toMatchObject({ name: "InvalidCiphertextException" });
  });

  test("a data key decrypts to what was given in the clear", async () => {
    const input = { KeyId: symmetric, KeySpec: "AES_256", EncryptionContext } as const;
    const { Plaintext, CiphertextBlob } = await target.kms.send(new GenerateDataKeyCommand(input));
    expect(Plaintext).toHaveLength(32);
    expect((await decrypt(CiphertextBlob)).Plaintext).toEqual(Plaintext);
  });

  test.each(["RSA_2048", "ECC_NIST_P256"] as const)(
    "a wrapped pair of %s opens only under its context, to the key of its public half",
    async (KeyPairSpec) => {
      const input = { KeyId: symmetric, KeyPairSpec, EncryptionContext };
      const pair = await target.kms.send(new GenerateDataKeyPairWithoutPlaintextCommand(input));
      expect(pair).not.toHaveProperty("PrivateKeyPlaintext");
      const { Plaintext } = await decrypt(pair.PrivateKeyCiphertextBlob);
      const privateKey = createPrivateKey({ key: Buffer.from(Plaintext!), format: "der", type: "pkcs8" });
      const half = createPublicKey(privateKey).export({ format: "der", type: "spki" });
      expect(half.equals(Buffer.from(pair.PublicKey!))).toBe(true);
      const wrong = decrypt(pair.PrivateKeyCiphertextBlob, { tenant: "xa-khac" });
      await expect(wrong).rejects.toMatchObject({ name: "InvalidCiphertextException" });
    },
  );
});
