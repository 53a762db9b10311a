import type { Database } from "../storage/database.ts";
import type { CorsRule } from "./cors.ts";
import { S3Error } from "./s3-error.ts";
import { objectPrefix } from "./objects.ts";

export interface Bucket {
  name: string;
  createdAt: string;
  corsRules?: CorsRule[];
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

  async create(name: string): Promise<void> {
    if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name)) {
      throw new S3Error(400, "InvalidBucketName", "The specified bucket is not valid.");
    }
    if (this.exists(name)) {
      throw new S3Error(409, "BucketAlreadyOwnedByYou", "Your previous request to create the named bucket succeeded.");
    }
    await this.save({ name, createdAt: new Date().toISOString() });
  }

  save(bucket: Bucket): Promise<void> {
    return this.#database.write([{ type: "put", key: bucketKey(bucket.name), value: bucket }]);
  }

  async remove(name: string): Promise<void> {
    this.find(name);
    for await (const entry of this.#database.under(objectPrefix(name))) {
      if (entry) throw new S3Error(409, "BucketNotEmpty", "The bucket you tried to delete is not empty");
    }
    await this.#database.write([{ type: "del", key: bucketKey(name) }]);
  }
}
