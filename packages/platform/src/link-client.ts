import { S3Client } from "@aws-sdk/client-s3";
import type { World } from "./world.ts";

const made = new WeakMap<World["config"], S3Client>();

/**
 * The client links to files are signed with. On a single machine behind a proxy browsers reach the files at an address of
 * their own, which the signature covers, while our own calls stay on loopback.
 */
export function linkClient({ s3, config }: Pick<World, "s3" | "config">): S3Client {
  const { awsEndpoint, fileOrigin } = config;
  if (awsEndpoint === undefined || new URL(awsEndpoint).origin === new URL(fileOrigin).origin) return s3;
  const client =
    made.get(config) ??
    new S3Client({ endpoint: fileOrigin, forcePathStyle: true, requestChecksumCalculation: "WHEN_REQUIRED" });
  made.set(config, client);
  return client;
}
