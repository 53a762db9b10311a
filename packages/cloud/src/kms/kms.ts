import { createPublicKey, randomBytes, type KeyObject } from "node:crypto";
import { ServiceError, type JsonObject, type JsonOperations } from "../http/service-error.ts";
import type { Database } from "../storage/database.ts";
import { makeKeyPair, signingAlgorithms, type SigningAlgorithm } from "./key-specs.ts";
import { KeyStore, type KeyRecord, type Tag } from "./key-store.ts";
import { openRootKey, seal, unseal } from "./sealing.ts";
import { signDigest, signMessage, verifyDigest, verifyMessage } from "./signing.ts";

const maxPlaintextBytes = 4096;
const maxMessageBytes = 4096;
/** First byte of our ciphertext blobs, before the key's id (36 letters) and the sealed bytes. */
const blobVersion = 1;
const blobHeaderBytes = 37;

function invalid(message: string): ServiceError {
  return new ServiceError("ValidationException", message);
}

export async function openKms(database: Database, dir: string, region: string): Promise<JsonOperations> {
  const keys = new KeyStore(database, await openRootKey(dir), region);

  function encrypt(key: KeyRecord, plaintext: Buffer, context: unknown): string {
    const sealed = seal(keys.secret(key), plaintext, contextBytes(context));
    return Buffer.concat([Buffer.from([blobVersion]), Buffer.from(key.id), sealed]).toString("base64");
  }

  function metadata(key: KeyRecord) {
    const signs = key.usage === "SIGN_VERIFY";
    return {
      AWSAccountId: "000000000000",
      KeyId: key.id,
      Arn: keys.arn(key.id),
      CreationDate: key.createdAt / 1000,
      Enabled: key.deletionAt === undefined,
      Description: key.description,
      KeyUsage: key.usage,
      KeyState: key.deletionAt === undefined ? "Enabled" : "PendingDeletion",
      ...(key.deletionAt !== undefined && { DeletionDate: key.deletionAt / 1000 }),
      Origin: "AWS_KMS",
      KeyManager: "CUSTOMER",
      KeySpec: key.spec,
      CustomerMasterKeySpec: key.spec,
      MultiRegion: false,
      ...(signs ? { SigningAlgorithms: signingAlgorithms(key.spec) } : { EncryptionAlgorithms: ["SYMMETRIC_DEFAULT"] }),
    };
  }

  return {
    CreateKey: async (input) => {
      const spec = String(input["KeySpec"] ?? "SYMMETRIC_DEFAULT");
      const usage = input["KeyUsage"] ?? "ENCRYPT_DECRYPT";
      const symmetric = spec === "SYMMETRIC_DEFAULT";
      if (usage !== (symmetric ? "ENCRYPT_DECRYPT" : "SIGN_VERIFY")) {
        throw invalid(`KeyUsage ${String(usage)} is not emulated for KeySpec ${spec}.`);
      }
      const pair = symmetric ? { privateKey: randomBytes(32), publicKey: undefined } : await makeKeyPair(spec);
      const described = {
        spec,
        usage: symmetric ? ("ENCRYPT_DECRYPT" as const) : ("SIGN_VERIFY" as const),
        description: String(input["Description"] ?? ""),
        tags: (input["Tags"] ?? []) as Tag[],
        ...(pair.publicKey && { publicKey: pair.publicKey.toString("base64") }),
      };
      return { KeyMetadata: metadata(await keys.create(described, pair.privateKey)) };
    },

    DescribeKey: (input) => ({ KeyMetadata: metadata(keys.find(input["KeyId"])) }),

    ListResourceTags: (input) => ({ Tags: keys.find(input["KeyId"]).tags, Truncated: false }),

    CreateAlias: async (input) => {
      const name = String(input["AliasName"]);
      if (!/^alias\/[A-Za-z0-9/_-]{1,250}$/.test(name)) throw invalid(`Invalid alias name ${name}`);
      await keys.createAlias(name, keys.find(input["TargetKeyId"]).id);
      return {};
    },

    DeleteAlias: async (input) => {
      await keys.deleteAlias(String(input["AliasName"]));
      return {};
    },

    ListAliases: async (input) => {
      const only = input["KeyId"] === undefined ? undefined : keys.find(input["KeyId"]).id;
      const aliases = (await keys.aliases()).filter(({ targetId }) => only === undefined || only === targetId);
      return {
        Aliases: aliases.map(({ name, targetId }) => ({
          AliasName: name,
          AliasArn: keys.aliasArn(name),
          TargetKeyId: targetId,
        })),
        Truncated: false,
      };
    },

    ScheduleKeyDeletion: async (input) => {
      const key = keys.find(input["KeyId"]);
      const days = Number(input["PendingWindowInDays"] ?? 30);
      if (!(days >= 7 && days <= 30)) throw invalid("PendingWindowInDays must be between 7 and 30");
      const deletionAt = Date.now() + days * 24 * 60 * 60 * 1000;
      await keys.save({ ...key, deletionAt });
      return { KeyId: keys.arn(key.id), DeletionDate: deletionAt / 1000, KeyState: "PendingDeletion" };
    },

    GetPublicKey: (input) => {
      const key = keys.findFor("SIGN_VERIFY", input["KeyId"]);
      return {
        KeyId: keys.arn(key.id),
        PublicKey: key.publicKey,
        KeySpec: key.spec,
        CustomerMasterKeySpec: key.spec,
        KeyUsage: key.usage,
        SigningAlgorithms: signingAlgorithms(key.spec),
      };
    },

    Sign: async (input) => {
      const key = keys.findFor("SIGN_VERIFY", input["KeyId"]);
      const { algorithm, message, isDigest } = signingInput(key, input);
      const privateKey = keys.privateKey(key);
      const signature = isDigest
        ? signDigest(privateKey, algorithm, message)
        : await signMessage(privateKey, algorithm, message);
      return { KeyId: keys.arn(key.id), Signature: signature.toString("base64"), SigningAlgorithm: algorithm };
    },

    Verify: async (input) => {
      const key = keys.findFor("SIGN_VERIFY", input["KeyId"]);
      const { algorithm, message, isDigest } = signingInput(key, input);
      const publicKey = publicKeyOf(key);
      const signature = bytesOf(input, "Signature");
      const valid = isDigest
        ? verifyDigest(publicKey, algorithm, message, signature)
        : await verifyMessage(publicKey, algorithm, message, signature);
      if (!valid) throw new ServiceError("KMSInvalidSignatureException", "The signature is not valid.");
      return { KeyId: keys.arn(key.id), SignatureValid: true, SigningAlgorithm: algorithm };
    },

    Encrypt: (input) => {
      const key = keys.findFor("ENCRYPT_DECRYPT", input["KeyId"]);
      const plaintext = bytesOf(input, "Plaintext");
      if (plaintext.length === 0 || plaintext.length > maxPlaintextBytes)
        throw invalid("Plaintext must have 1 to 4096 bytes");
      const blob = encrypt(key, plaintext, input["EncryptionContext"]);
      return { KeyId: keys.arn(key.id), CiphertextBlob: blob, EncryptionAlgorithm: "SYMMETRIC_DEFAULT" };
    },

    Decrypt: (input) => {
      const blob = bytesOf(input, "CiphertextBlob");
      const invalidCiphertext = new ServiceError("InvalidCiphertextException", "The ciphertext cannot be decrypted.");
      if (blob[0] !== blobVersion || blob.length < blobHeaderBytes) throw invalidCiphertext;
      const key = keys.findFor("ENCRYPT_DECRYPT", blob.subarray(1, blobHeaderBytes).toString());
      if (input["KeyId"] !== undefined && keys.find(input["KeyId"]).id !== key.id) {
        throw new ServiceError("IncorrectKeyException", "The key ID in the request is not the one that encrypted.");
      }
      try {
        const plaintext = unseal(
          keys.secret(key),
          blob.subarray(blobHeaderBytes),
          contextBytes(input["EncryptionContext"]),
        );
        return {
          KeyId: keys.arn(key.id),
          Plaintext: plaintext.toString("base64"),
          EncryptionAlgorithm: "SYMMETRIC_DEFAULT",
        };
      } catch {
        throw invalidCiphertext;
      }
    },

    GenerateDataKey: (input) => {
      const key = keys.findFor("ENCRYPT_DECRYPT", input["KeyId"]);
      const size = Number(input["NumberOfBytes"] ?? (input["KeySpec"] === "AES_128" ? 16 : 32));
      if (!(size >= 1 && size <= 1024)) throw invalid("NumberOfBytes must be between 1 and 1024");
      const plaintext = randomBytes(size);
      return {
        KeyId: keys.arn(key.id),
        Plaintext: plaintext.toString("base64"),
        CiphertextBlob: encrypt(key, plaintext, input["EncryptionContext"]),
      };
    },

    GenerateDataKeyPairWithoutPlaintext: async (input) => {
      const key = keys.findFor("ENCRYPT_DECRYPT", input["KeyId"]);
      const { privateKey, publicKey } = await makeKeyPair(input["KeyPairSpec"]);
      return {
        KeyId: keys.arn(key.id),
        KeyPairSpec: input["KeyPairSpec"],
        PublicKey: publicKey.toString("base64"),
        PrivateKeyCiphertextBlob: encrypt(key, privateKey, input["EncryptionContext"]),
      };
    },
  };
}

/** The encryption context as bytes that do not depend on the order of its pairs. */
function contextBytes(context: unknown): Buffer {
  const pairs = Object.entries((context ?? {}) as Record<string, string>);
  return Buffer.from(JSON.stringify(pairs.sort(([left], [right]) => (left < right ? -1 : 1))));
}

function bytesOf(input: JsonObject, name: string): Buffer {
  return Buffer.from(String(input[name] ?? ""), "base64");
}

function publicKeyOf(key: KeyRecord): KeyObject {
  return createPublicKey({ key: Buffer.from(key.publicKey ?? "", "base64"), format: "der", type: "spki" });
}

function signingInput(key: KeyRecord, input: JsonObject) {
  const algorithm = input["SigningAlgorithm"] as SigningAlgorithm;
  if (!signingAlgorithms(key.spec).includes(algorithm)) {
    const message = `Algorithm ${String(algorithm)} is incompatible with key spec ${key.spec}.`;
    throw new ServiceError("InvalidKeyUsageException", message);
  }
  const message = bytesOf(input, "Message");
  const isDigest = input["MessageType"] === "DIGEST";
  if (isDigest && message.length !== 32) throw invalid(`Digest is invalid length for algorithm ${algorithm}.`);
  if (message.length === 0 || message.length > maxMessageBytes) {
    throw invalid("Value at 'message' failed to satisfy constraint: Member must have length between 1 and 4096");
  }
  return { algorithm, message, isDigest };
}
