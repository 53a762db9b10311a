import type { Database } from "../storage/database.ts";

const prefix = "certificate-authority/issued/";

/** Why a certificate was revoked, by the numbers of RFC 5280, 5.3.1. */
export const revocationReasons = {
  unspecified: 0,
  keyCompromise: 1,
  affiliationChanged: 3,
  superseded: 4,
  cessationOfOperation: 5,
} as const;

export type RevocationReason = keyof typeof revocationReasons;

/** A certificate the authority issued; instants are UTC ISO strings. */
export interface IssuedCertificate {
  /** Lower-case hexadecimal. */
  serialNumber: string;
  issuedAt: string;
  revokedAt?: string;
  reason?: RevocationReason;
}

/** The authority's register of what it issued and revoked; on disk. */
export class IssuedCertificates {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  find(serialNumber: string): IssuedCertificate | undefined {
    return this.#database.get<IssuedCertificate>(prefix + serialNumber);
  }

  async add(serialNumber: string, issuedAt: Date): Promise<void> {
    await this.#put({ serialNumber, issuedAt: issuedAt.toISOString() });
  }

  /** Revokes once and for all: a second time changes nothing. Answers whether the certificate was issued here. */
  async revoke(serialNumber: string, revokedAt: Date, reason: RevocationReason): Promise<boolean> {
    const issued = this.find(serialNumber);
    if (!issued) return false;
    if (!issued.revokedAt) await this.#put({ ...issued, revokedAt: revokedAt.toISOString(), reason });
    return true;
  }

  async revoked(): Promise<IssuedCertificate[]> {
    const found: IssuedCertificate[] = [];
    for await (const [, issued] of this.#database.under<IssuedCertificate>(prefix)) {
      if (issued.revokedAt) found.push(issued);
    }
    return found;
  }

  #put(issued: IssuedCertificate): Promise<void> {
    return this.#database.write([{ type: "put", key: prefix + issued.serialNumber, value: issued }]);
  }
}
