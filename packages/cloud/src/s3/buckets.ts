import type { Database, Write } from "../storage/database.ts";
import type { CorsRule } from "./cors.ts";
import { S3Error } from "./s3-error.ts";
import { asFirstVersions, objectPrefix, versionPrefix } from "./versions.ts";

export interface Bucket {
  name: string;
  createdAt: string;
  corsRules?: CorsRule[];
  /** Once it has versioning, a bucket keeps it; suspending is not emulated. */
  versioned?: boolean;
  /** Whether its versions may be locked. */
  objectLock?: boolean;
}

const bucketKey = (name: string) => `bucket~${name}`;

export class Buckets {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  exists(name: string): boolean {
    return this.#database.get(bucketKey(name)) !== undefined;
  }

  find(name: string): Bucket {
    const bucket = this.#database.get<Bucket>(bucketKey(name));
    if (!bucket) throw new S3Error(404, "NoSuchBucket", "The specified bucket does not exist");
    return bucket;
  }

  /** A bucket with object lock has versioning too. */
  async create(name: string, objectLock: boolean): Promise<void> {
    if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name)) {
      throw new S3Error(400, "InvalidBucketName", "The specified bucket is not valid.");
    }
    if (this.exists(name)) {
      throw new S3Error(409, "BucketAlreadyOwnedByYou", "Your previous request to create the named bucket succeeded.");
    }
    await this.save({ name, createdAt: new Date().toISOString(), ...(objectLock && { objectLock, versioned: true }) });
  }

  save(bucket: Bucket, alongWith: readonly Write[] = []): Promise<void> {
    return this.#database.write([{ type: "put", key: bucketKey(bucket.name), value: bucket }, ...alongWith]);
  }

  async enableVersioning(bucket: Bucket): Promise<void> {
    if (bucket.versioned) return;
    await this.save({ ...bucket, versioned: true }, await asFirstVersions(this.#database, bucket.name));
  }

  async remove(name: string): Promise<void> {
    this.find(name);
    for (const prefix of [objectPrefix(name), versionPrefix(name)]) {
      for await (const entry of this.#database.under(prefix)) {
        if (entry) throw new S3Error(409, "BucketNotEmpty", "The bucket you tried to delete is not empty");
      }
    }
    await this.#database.write([{ type: "del", key: bucketKey(name) }]);
  }
}
