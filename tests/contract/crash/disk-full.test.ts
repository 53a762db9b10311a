import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { HeadObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createBucket } from "../a-bucket.ts";
import { anItem, createTable } from "../a-table.ts";
import { isEmbedded } from "../target.ts";
import { clientsOf, spawnCloud, type CloudProcess } from "./spawn-cloud.ts";

const limitBytes = 1024 * 1024;
let dir: string;
let cloud: CloudProcess;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "vanthu-full-"));
  cloud = await spawnCloud(dir, limitBytes);
});
afterEach(async () => {
  await cloud.kill();
  await rm(dir, { recursive: true, force: true });
});

describe.skipIf(!isEmbedded)("where there is no room", () => {
  test("an object that does not fit is refused, leaves nothing behind, and the next one is stored", async () => {
    const { s3 } = clientsOf(cloud.said);
    const Bucket = await createBucket(s3);
    const put = (Key: string, size: number) => s3.send(new PutObjectCommand({ Bucket, Key, Body: Buffer.alloc(size) }));
    await expect(put("large", 2 * limitBytes)).rejects.toMatchObject({
      name: "InsufficientStorage",
      $metadata: { httpStatusCode: 507 },
    });
    await put("small", 10);
    await expect(s3.send(new HeadObjectCommand({ Bucket, Key: "large" }))).rejects.toMatchObject({ name: "NotFound" });
    expect(await readdir(join(dir, "uploads"))).toEqual([]);
  });

  test("a write that does not fit is refused; what was acknowledged before and after it survives a kill", async () => {
    let { dynamoDb } = clientsOf(cloud.said);
    const TableName = await createTable(dynamoDb);
    const acknowledged: string[] = [];
    let refusal: unknown;
    const put = async (sk: string) => {
      const v = randomBytes(20_000).toString("base64");
      await dynamoDb.send(new PutItemCommand({ TableName, Item: anItem({ pk: "p", sk, v }) }));
      acknowledged.push(sk);
    };

    for (let n = 0; refusal === undefined; n++) await put(String(n)).catch((error: unknown) => (refusal = error));
    await put("after");
    await cloud.kill();
    cloud = await spawnCloud(dir);

    expect(refusal).toMatchObject({ name: "InsufficientStorage", $metadata: { httpStatusCode: 507 } });
    expect(acknowledged).toContain("after");
    ({ dynamoDb } = clientsOf(cloud.said));
    for (const sk of acknowledged) {
      const { Item } = await dynamoDb.send(new GetItemCommand({ TableName, Key: anItem({ pk: "p", sk }) }));
      expect(Item?.["sk"]?.S).toBe(sk);
    }
  });
});
