import { createHash } from "node:crypto";
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { aName, isAws, region } from "./target.ts";

export async function createBucket(client: S3Client, ObjectLockEnabledForBucket = false): Promise<string> {
  const Bucket = aName("bucket");
  const place = { CreateBucketConfiguration: { LocationConstraint: region as "ap-southeast-1" } };
  await client.send(
    new CreateBucketCommand({
      Bucket,
      ...(ObjectLockEnabledForBucket && { ObjectLockEnabledForBucket }),
      ...(isAws && region !== "us-east-1" && place),
    }),
  );
  return Bucket;
}

export async function dropBucket(client: S3Client, Bucket: string): Promise<void> {
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
  for (const { Key } of Contents) await client.send(new DeleteObjectCommand({ Bucket, Key }));
  await client.send(new DeleteBucketCommand({ Bucket }));
}

/** Drops a bucket with all versions, also those that governance keeps. */
export async function dropVersionedBucket(client: S3Client, Bucket: string): Promise<void> {
  const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket }));
  for (const { Key, VersionId } of [...Versions, ...DeleteMarkers]) {
    await client.send(new DeleteObjectCommand({ Bucket, Key, VersionId, BypassGovernanceRetention: true }));
  }
  await client.send(new DeleteBucketCommand({ Bucket }));
}

export async function readText(client: S3Client, Bucket: string, Key: string, VersionId?: string): Promise<string> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, VersionId }));
  return (await Body?.transformToString()) ?? "";
}

export function sha256Base64(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
