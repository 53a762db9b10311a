import {
  DeleteObjectCommand,
  GetObjectLegalHoldCommand,
  GetObjectLockConfigurationCommand,
  GetObjectRetentionCommand,
  HeadObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  PutObjectLockConfigurationCommand,
  PutObjectRetentionCommand,
  S3Client,
  type ObjectLockRetention,
} from "@aws-sdk/client-s3";
import { movableClock } from "@vanthu/cloud/clock.ts";
import { startCloud } from "@vanthu/cloud/start-cloud.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBucket, dropBucket, dropVersionedBucket, readText } from "./a-bucket.ts";
import { aName, credentials, isAws, isEmbedded, openTarget, region, type Target } from "./target.ts";

const dayMs = 24 * 60 * 60 * 1000;
let target: Target;
let bucket: string;
beforeAll(async () => {
  target = await openTarget();
  bucket = await createBucket(target.s3, true);
});
afterAll(async () => {
  // What compliance keeps nobody can remove before its time, and with it the bucket stays.
  if (isAws) await dropVersionedBucket(target.s3, bucket).catch(() => undefined);
  await target.close();
});

const inDays = (days: number) => new Date(Math.floor(Date.now() / 1000) * 1000 + days * dayMs);
async function put(more = {}): Promise<{ Bucket: string; Key: string; VersionId: string }> {
  const Key = aName("locked");
  const sent = new PutObjectCommand({
    Bucket: bucket,
    Key,
    Body: "đã phát hành",
    ChecksumAlgorithm: "SHA256",
    ...more,
  });
  return { Bucket: bucket, Key, VersionId: (await target.s3.send(sent)).VersionId ?? "" };
}
type Version = Awaited<ReturnType<typeof put>>;
const retain = (version: Version, Mode: ObjectLockRetention["Mode"], days: number, BypassGovernanceRetention = false) =>
  target.s3.send(
    new PutObjectRetentionCommand({
      ...version,
      Retention: { Mode, RetainUntilDate: inDays(days) },
      BypassGovernanceRetention,
    }),
  );
const remove = (version: Version, BypassGovernanceRetention = false) =>
  target.s3.send(new DeleteObjectCommand({ ...version, BypassGovernanceRetention }));
const denied = { name: "AccessDenied", $metadata: { httpStatusCode: 403 } };

describe("locked versions", () => {
  test("a bucket made with object lock says so, and cannot stop keeping versions", async () => {
    const { ObjectLockConfiguration } = await target.s3.send(new GetObjectLockConfigurationCommand({ Bucket: bucket }));
    expect(ObjectLockConfiguration?.ObjectLockEnabled).toBe("Enabled");
    const VersioningConfiguration = { Status: "Suspended" as const };
    const suspended = target.s3.send(new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration }));
    await expect(suspended).rejects.toMatchObject({ name: "InvalidBucketState" });
  });

  test("a version that governance keeps cannot be removed; whoever may bypass it can", async () => {
    const version = await put();
    await retain(version, "GOVERNANCE", 1);
    await expect(remove(version)).rejects.toMatchObject(denied);
    await remove(version, true);
    await expect(readText(target.s3, bucket, version.Key)).rejects.toMatchObject({ name: "NoSuchKey" });
  });

  test("a locked object can be covered by a marker, and its version stays", async () => {
    const version = await put();
    await retain(version, "GOVERNANCE", 1);
    await target.s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: version.Key }));
    expect(await readText(target.s3, bucket, version.Key, version.VersionId)).toBe("đã phát hành");
  });

  test("without a version, the retention is that of the newest", async () => {
    const { Bucket, Key, VersionId } = await put();
    await target.s3.send(
      new PutObjectRetentionCommand({ Bucket, Key, Retention: { Mode: "GOVERNANCE", RetainUntilDate: inDays(2) } }),
    );
    const { Retention } = await target.s3.send(new GetObjectRetentionCommand({ Bucket, Key, VersionId }));
    expect(Retention).toEqual({ Mode: "GOVERNANCE", RetainUntilDate: inDays(2) });
  });

  test("a retention may be prolonged; shortening it takes the bypass", async () => {
    const version = await put();
    await retain(version, "GOVERNANCE", 2);
    await retain(version, "GOVERNANCE", 3);
    await expect(retain(version, "GOVERNANCE", 1)).rejects.toMatchObject(denied);
    await retain(version, "GOVERNANCE", 1, true);
  });

  test("a retention must end in the future", async () => {
    await expect(retain(await put(), "GOVERNANCE", -1)).rejects.toMatchObject({ name: "InvalidArgument" });
  });

  test("a legal hold keeps a version until it is lifted, bypass or not", async () => {
    const version = await put();
    const hold = (Status: "ON" | "OFF") =>
      target.s3.send(new PutObjectLegalHoldCommand({ ...version, LegalHold: { Status } }));
    await hold("ON");
    const { LegalHold } = await target.s3.send(new GetObjectLegalHoldCommand(version));
    expect(LegalHold?.Status).toBe("ON");
    await expect(remove(version, true)).rejects.toMatchObject(denied);
    await hold("OFF");
    await remove(version);
  });

  test("an upload can bring its lock along, and the head of the object tells it", async () => {
    const lock = {
      ObjectLockMode: "GOVERNANCE",
      ObjectLockRetainUntilDate: inDays(1),
      ObjectLockLegalHoldStatus: "OFF",
    };
    const version = await put(lock);
    expect(await target.s3.send(new HeadObjectCommand(version))).toMatchObject(lock);
    await expect(remove(version)).rejects.toMatchObject(denied);
  });

  test("a version without a lock has none to tell", async () => {
    const asked = target.s3.send(new GetObjectRetentionCommand(await put()));
    await expect(asked).rejects.toMatchObject({ name: "NoSuchObjectLockConfiguration" });
  });

  test("a bucket without object lock takes no retention, until versions and lock are switched on", async () => {
    const Bucket = await createBucket(target.s3);
    await target.s3.send(new PutObjectCommand({ Bucket, Key: "x", Body: "x" }));
    const Retention = { Mode: "GOVERNANCE", RetainUntilDate: inDays(1) } as const;
    const retained = () => target.s3.send(new PutObjectRetentionCommand({ Bucket, Key: "x", Retention }));
    await expect(retained()).rejects.toMatchObject({ name: "InvalidRequest" });
    await target.s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: "Enabled" } }));
    const ObjectLockConfiguration = { ObjectLockEnabled: "Enabled" } as const;
    await target.s3.send(new PutObjectLockConfigurationCommand({ Bucket, ObjectLockConfiguration }));
    await retained();
    await dropVersionedBucket(target.s3, Bucket);
  });

  test("a bucket without object lock has no configuration of it", async () => {
    const Bucket = await createBucket(target.s3);
    const asked = target.s3.send(new GetObjectLockConfigurationCommand({ Bucket }));
    await expect(asked).rejects.toMatchObject({ name: "ObjectLockConfigurationNotFoundError" });
    await dropBucket(target.s3, Bucket);
  });
});

describe.skipIf(!isEmbedded)("time", () => {
  test("compliance can be bypassed by nobody, and ends with its day", async () => {
    const clock = movableClock(new Date());
    const cloud = await startCloud({ port: 0, region, clock, credentials: { contract: "contract-secret" } });
    const s3 = new S3Client({ endpoint: cloud.endpoint, region, credentials, forcePathStyle: true, maxAttempts: 1 });
    const Bucket = await createBucket(s3, true);
    const { VersionId } = await s3.send(new PutObjectCommand({ Bucket, Key: "x", Body: "x" }));
    const version = { Bucket, Key: "x", VersionId };
    const Retention = { Mode: "COMPLIANCE", RetainUntilDate: inDays(30) } as const;
    await s3.send(new PutObjectRetentionCommand({ ...version, Retention }));
    const shortened = { ...Retention, RetainUntilDate: inDays(29) };
    const all = { ...version, BypassGovernanceRetention: true };
    await expect(s3.send(new PutObjectRetentionCommand({ ...all, Retention: shortened }))).rejects.toMatchObject(
      denied,
    );
    await expect(s3.send(new DeleteObjectCommand(all))).rejects.toMatchObject(denied);

    clock.advance(31 * dayMs);

    await s3.send(new DeleteObjectCommand(version));
    s3.destroy();
    await cloud.close();
  });
});
