import { createPrivateKey, randomUUID, type KeyObject } from "node:crypto";
import { ServiceError } from "../http/service-error.ts";
import type { Database } from "../storage/database.ts";
import { seal, unseal } from "./sealing.ts";

export interface Tag {
  TagKey: string;
  TagValue: string;
}

/** A key as it is kept; its secret is sealed under the root key and bound to the key's id. */
export interface KeyRecord {
  id: string;
  spec: string;
  usage: "SIGN_VERIFY" | "ENCRYPT_DECRYPT";
  description: string;
  tags: Tag[];
  createdAt: number;
  deletionAt?: number;
  /** Base64; PKCS#8 of an asymmetric key, 32 bytes of a symmetric one. */
  sealedSecret: string;
  /** Base64 of the SubjectPublicKeyInfo. */
  publicKey?: string;
}

const keyKey = (id: string) => `kms-key~${id}`;
const aliasPrefix = "kms-alias~";

export class KeyStore {
  readonly #database: Database;
  readonly #rootKey: Buffer;
  readonly #arnPrefix: string;
  readonly #privateKeys = new Map<string, KeyObject>();

  constructor(database: Database, rootKey: Buffer, region: string) {
    this.#database = database;
    this.#rootKey = rootKey;
    this.#arnPrefix = `arn:aws:kms:${region}:000000000000:`;
  }

  arn(id: string): string {
    return `${this.#arnPrefix}key/${id}`;
  }

  aliasArn(name: string): string {
    return this.#arnPrefix + name;
  }

  async create(described: Omit<KeyRecord, "id" | "createdAt" | "sealedSecret">, secret: Buffer): Promise<KeyRecord> {
    const id = randomUUID();
    const sealedSecret = seal(this.#rootKey, secret, Buffer.from(id)).toString("base64");
    const record: KeyRecord = { ...described, id, createdAt: Date.now(), sealedSecret };
    await this.save(record);
    return record;
  }

  save(record: KeyRecord): Promise<void> {
    return this.#database.write([{ type: "put", key: keyKey(record.id), value: record }]);
  }

  /** By id, ARN, alias or ARN of an alias. */
  find(reference: unknown): KeyRecord {
    const name = String(reference).replace(/^arn:aws:kms:[^:]*:[^:]*:/, "");
    const id = name.startsWith("alias/") ? this.#database.get<string>(aliasPrefix + name) : name.replace(/^key\//, "");
    const record = id === undefined ? undefined : this.#database.get<KeyRecord>(keyKey(id));
    if (!record) throw new ServiceError("NotFoundException", `Key '${this.arn(name)}' does not exist`);
    return record;
  }

  /** A key that is ready for this use. */
  findFor(usage: KeyRecord["usage"], reference: unknown): KeyRecord {
    const record = this.find(reference);
    if (record.deletionAt !== undefined) {
      throw new ServiceError("KMSInvalidStateException", `${this.arn(record.id)} is pending deletion.`);
    }
    if (record.usage !== usage) {
      throw new ServiceError(
        "InvalidKeyUsageException",
        `${this.arn(record.id)} key usage is ${record.usage} which is not valid for this operation.`,
      );
    }
    return record;
  }

  secret(record: KeyRecord): Buffer {
    return unseal(this.#rootKey, Buffer.from(record.sealedSecret, "base64"), Buffer.from(record.id));
  }

  privateKey(record: KeyRecord): KeyObject {
    const known = this.#privateKeys.get(record.id);
    if (known) return known;
    const key = createPrivateKey({ key: this.secret(record), format: "der", type: "pkcs8" });
    this.#privateKeys.set(record.id, key);
    return key;
  }

  async createAlias(name: string, targetId: string): Promise<void> {
    if (this.#database.get(aliasPrefix + name) !== undefined) {
      throw new ServiceError("AlreadyExistsException", `An alias with the name ${this.aliasArn(name)} already exists`);
    }
    await this.#database.write([{ type: "put", key: aliasPrefix + name, value: targetId }]);
  }

  async deleteAlias(name: string): Promise<void> {
    this.find(name);
    await this.#database.write([{ type: "del", key: aliasPrefix + name }]);
  }

  async aliases(): Promise<{ name: string; targetId: string }[]> {
    const found = [];
    for await (const [key, targetId] of this.#database.under<string>(aliasPrefix)) {
      found.push({ name: key.slice(aliasPrefix.length), targetId });
    }
    return found;
  }
}
