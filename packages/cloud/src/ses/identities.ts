import { ServiceError } from "../http/service-error.ts";
import type { Database } from "../storage/database.ts";

interface Identity {
  name: string;
  createdAt: number;
}

const identityKey = (name: string) => `mail-identity~${name.toLowerCase()}`;

/** Addresses and domains that may send. Here they count as verified at once: there is no mailbox to ask. */
export class Identities {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async create(name: string, now: number): Promise<void> {
    if (!/^(?:[^@\s]+@)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(name)) {
      throw new ServiceError("BadRequestException", `Invalid email address/domain name ${name}`);
    }
    if (this.#database.get(identityKey(name)) !== undefined) {
      throw new ServiceError("AlreadyExistsException", `Email identity ${name} already exist.`);
    }
    const identity: Identity = { name, createdAt: now };
    await this.#database.write([{ type: "put", key: identityKey(name), value: identity }]);
  }

  find(name: string): Identity {
    const identity = this.#database.get<Identity>(identityKey(name));
    if (identity) return identity;
    throw new ServiceError("NotFoundException", `Email identity ${name} does not exist.`, { status: 404 });
  }

  async remove(name: string): Promise<void> {
    this.find(name);
    await this.#database.write([{ type: "del", key: identityKey(name) }]);
  }

  async names(): Promise<string[]> {
    const names: string[] = [];
    for await (const [, { name }] of this.#database.under<Identity>(identityKey(""))) names.push(name);
    return names;
  }

  /** Whether an address, or the domain it belongs to, may send. */
  covers(address: string): boolean {
    const domain = address.split("@").at(-1) ?? "";
    return [address, domain].some((name) => this.#database.get(identityKey(name)) !== undefined);
  }
}

export function identityType(name: string): "EMAIL_ADDRESS" | "DOMAIN" {
  return name.includes("@") ? "EMAIL_ADDRESS" : "DOMAIN";
}
