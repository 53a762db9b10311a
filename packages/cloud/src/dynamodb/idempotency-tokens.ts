import { createHash } from "node:crypto";
import { ServiceError } from "../http/service-error.ts";
import type { Database, Write } from "../storage/database.ts";
import { tokenKey, tokenPrefix } from "./store-keys.ts";

/** DynamoDB remembers a ClientRequestToken for ten minutes. */
const rememberedMs = 10 * 60 * 1000;

interface Token {
  token: string;
  digest: string;
  at: number;
}

/** The tokens of transactions done in the last ten minutes; the SDK puts one into every transaction it sends. */
export class IdempotencyTokens {
  readonly #database: Database;
  /** In the order of their times, so that the oldest stand first. */
  readonly #tokens = new Map<string, Token>();

  private constructor(database: Database) {
    this.#database = database;
  }

  static async open(database: Database): Promise<IdempotencyTokens> {
    const tokens = new IdempotencyTokens(database);
    for await (const [, token] of database.under<Token>(tokenPrefix)) tokens.#tokens.set(token.token, token);
    return tokens;
  }

  /** Says whether the same transaction was done before under this token; refuses a different one. */
  isDone(token: string, digest: string): boolean {
    const seen = this.#tokens.get(token);
    if (!seen || seen.at < Date.now() - rememberedMs) return false;
    if (seen.digest === digest) return true;
    throw new ServiceError(
      "IdempotentParameterMismatchException",
      "The request uses the same client token as a previous, but non-identical request.",
    );
  }

  /** The write that notes the token; `remember` is called when it is committed. */
  note(token: string, digest: string): { write: Write; remember: () => void } {
    const value: Token = { token, digest, at: Date.now() };
    return {
      write: { type: "put", key: tokenKey(value.at, token), value },
      remember: () => {
        this.#tokens.delete(token);
        this.#tokens.set(token, value);
      },
    };
  }

  async sweep(now: number): Promise<void> {
    const old: Write[] = [];
    for (const { token, at } of this.#tokens.values()) {
      if (at >= now - rememberedMs) break;
      this.#tokens.delete(token);
      old.push({ type: "del", key: tokenKey(at, token) });
    }
    await this.#database.write(old);
  }
}

export function digestOf(items: unknown): string {
  return createHash("sha256").update(JSON.stringify(items)).digest("base64");
}
