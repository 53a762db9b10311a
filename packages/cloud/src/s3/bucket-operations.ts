import type { Database } from "../storage/database.ts";
import type { Bucket, Buckets } from "./buckets.ts";
import { readSignedText, sendXml, type Operations } from "./call.ts";
import { readCorsRules, writeCorsRules } from "./cors.ts";
import { listObjects } from "./list-objects.ts";
import { listVersions } from "./list-versions.ts";
import type { MultipartUploads } from "./multipart-uploads.ts";
import { notImplemented, S3Error } from "./s3-error.ts";
import { childrenNamed, parseXml, textsOf, writeXml } from "./xml.ts";

/** What can be asked of a bucket, by its name. */
export function bucketOperations(
  database: Database,
  buckets: Buckets,
  uploads: MultipartUploads,
  region: string,
): Operations<string> {
  return {
    PUT: async (name, call) => {
      await readSignedText(call);
      await buckets.create(name, call.request.headers["x-amz-bucket-object-lock-enabled"] === "true");
      call.response.writeHead(200, { location: `/${name}` }).end();
    },
    HEAD: (name, { response }) => {
      buckets.find(name);
      response.writeHead(200, { "x-amz-bucket-region": region }).end();
    },
    DELETE: async (name, { response }) => {
      await buckets.remove(name);
      response.writeHead(204).end();
    },
    GET: async (name, { query, response }) => {
      buckets.find(name);
      if (query.get("list-type") !== "2") throw notImplemented("ListObjects; use ListObjectsV2");
      sendXml(response, await listObjects(database, name, query));
    },

    "PUT cors": async (name, call) => {
      await buckets.save({ ...buckets.find(name), corsRules: readCorsRules(await readSignedText(call)) });
      call.response.writeHead(200).end();
    },
    "GET cors": (name, { response }) => {
      sendXml(response, writeCorsRules(corsRulesOf(buckets.find(name))));
    },

    "PUT versioning": async (name, call) => {
      const [status] = textsOf(parseXml(await readSignedText(call)), "Status");
      const bucket = buckets.find(name);
      if (bucket.objectLock && status === "Suspended") {
        throw new S3Error(409, "InvalidBucketState", "Versioning cannot be suspended: Object Lock is enabled.");
      }
      if (status !== "Enabled") throw notImplemented("a versioning status other than Enabled");
      await buckets.enableVersioning(bucket);
      call.response.writeHead(200).end();
    },
    "GET versioning": (name, { response }) => {
      const status = buckets.find(name).versioned ? "Enabled" : undefined;
      sendXml(response, writeXml("VersioningConfiguration", [["Status", status]]));
    },
    "GET versions": async (name, { query, response }) => {
      buckets.find(name);
      sendXml(response, await listVersions(database, name, query));
    },

    "PUT object-lock": async (name, call) => {
      const configuration = parseXml(await readSignedText(call));
      const bucket = buckets.find(name);
      if (!bucket.versioned) {
        throw new S3Error(409, "InvalidBucketState", "Versioning must be 'Enabled' on the bucket to use Object Lock.");
      }
      if (childrenNamed(configuration, "Rule").length > 0) throw notImplemented("a default retention of the bucket");
      await buckets.save({ ...bucket, objectLock: true });
      call.response.writeHead(200).end();
    },
    "GET object-lock": (name, { response }) => {
      if (!buckets.find(name).objectLock) throw noLockConfiguration();
      sendXml(response, writeXml("ObjectLockConfiguration", [["ObjectLockEnabled", "Enabled"]]));
    },

    "GET uploads": async (name, { response }) => {
      buckets.find(name);
      sendXml(response, await uploads.list(name));
    },
  };
}

function corsRulesOf({ corsRules }: Bucket) {
  if (corsRules) return corsRules;
  throw new S3Error(404, "NoSuchCORSConfiguration", "The CORS configuration does not exist");
}

function noLockConfiguration(): S3Error {
  const message = "Object Lock configuration does not exist for this bucket";
  return new S3Error(404, "ObjectLockConfigurationNotFoundError", message);
}
