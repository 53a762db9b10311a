import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import type { Database, Write } from "../storage/database.ts";
import { S3Error } from "./s3-error.ts";

export interface Retention {
  mode: "GOVERNANCE" | "COMPLIANCE";
  /** ISO instant. */
  until: string;
}

/** What keeps one version from being deleted. */
export interface Lock {
  retention?: Retention;
  legalHold?: boolean;
}

export const lockPrefix = (bucket: string) => `lock~${bucket}~`;
const lockKey = (bucket: string, key: string, versionId: string) => `${lockPrefix(bucket)}${key}\u0000${versionId}`;

function accessDenied(): S3Error {
  return new S3Error(403, "AccessDenied", "Access Denied because object protected by object lock.");
}

export function invalidRequest(message: string): S3Error {
  return new S3Error(400, "InvalidRequest", message);
}

export const noLockOfBucket = "Bucket is missing Object Lock Configuration";

/** The locks of versions. */
export class Locks {
  readonly #database: Database;
  readonly #now: () => number;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  find(bucket: string, key: string, versionId: string): Lock {
    return this.#database.get<Lock>(lockKey(bucket, key, versionId)) ?? {};
  }

  put(bucket: string, key: string, versionId: string, lock: Lock): Write {
    return { type: "put", key: lockKey(bucket, key, versionId), value: lock };
  }

  removal(bucket: string, key: string, versionId: string): Write {
    return { type: "del", key: lockKey(bucket, key, versionId) };
  }

  save(bucket: string, key: string, versionId: string, lock: Lock): Promise<void> {
    return this.#database.write([this.put(bucket, key, versionId, lock)]);
  }

  /** @throws S3Error when a hold or a retention still keeps the version; a bypass lifts governance only. */
  checkDeletion({ retention, legalHold }: Lock, bypass: boolean): void {
    if (legalHold === true) throw accessDenied();
    if (retention && this.#keeps(retention) && !(bypass && retention.mode === "GOVERNANCE")) throw accessDenied();
  }

  /** @throws S3Error when the change would shorten or loosen what still keeps the version. */
  checkRetention(current: Retention | undefined, wanted: Retention | undefined, bypass: boolean): void {
    if (wanted && Date.parse(wanted.until) <= this.#now()) {
      throw new S3Error(400, "InvalidArgument", "The retain until date must be in the future!");
    }
    if (!current || !this.#keeps(current)) return;
    const prolongs = wanted?.mode === current.mode && Date.parse(wanted.until) >= Date.parse(current.until);
    if (prolongs || (bypass && current.mode === "GOVERNANCE")) return;
    throw accessDenied();
  }

  #keeps({ until }: Retention): boolean {
    return Date.parse(until) > this.#now();
  }
}

/** The lock an upload asks for in its headers. */
export function lockOf(headers: IncomingHttpHeaders): Lock | undefined {
  const [mode, until, hold] = ["mode", "retain-until-date", "legal-hold"].map((name) =>
    headers[`x-amz-object-lock-${name}`]?.toString(),
  );
  if (mode === undefined && until === undefined && hold === undefined) return undefined;
  if ((mode === undefined) !== (until === undefined)) {
    throw invalidRequest("x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied");
  }
  return {
    ...(mode !== undefined && { retention: readRetention(mode, until ?? "") }),
    ...(hold !== undefined && { legalHold: hold === "ON" }),
  };
}

export function readRetention(mode: string, until: string): Retention {
  const at = Date.parse(until);
  if ((mode !== "GOVERNANCE" && mode !== "COMPLIANCE") || Number.isNaN(at)) {
    throw new S3Error(400, "MalformedXML", "The XML you provided was not well-formed");
  }
  return { mode, until: new Date(at).toISOString() };
}

export function lockHeaders({ retention, legalHold }: Lock): OutgoingHttpHeaders {
  return {
    ...(retention && {
      "x-amz-object-lock-mode": retention.mode,
      "x-amz-object-lock-retain-until-date": retention.until,
    }),
    ...(legalHold !== undefined && { "x-amz-object-lock-legal-hold": legalHold ? "ON" : "OFF" }),
  };
}
