import { GetObjectRetentionCommand } from "@aws-sdk/client-s3";
import { retainFiles } from "@vanthu/office/outgoing/retain-files.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { equip, handlersOf, issuedReport, reportAt } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.lacThuy);
});
afterAll(() => world.stop());

async function retentionOf(fileId: string): Promise<unknown> {
  const { s3, config } = world.world;
  const Key = `t/${world.lacThuy.tenantId}/file/${fileId}`;
  const { Retention } = await s3.send(new GetObjectRetentionCommand({ Bucket: config.bucketName, Key }));
  return Retention;
}

test("the file of an issued document is kept from deletion for five years from its issuing, also when told twice", async () => {
  const { document } = await issuedReport({ office: world.lacThuy, world }, [world.soNoiVu]);

  await world.settle(handlersOf(world), { twice: true });

  const until = new Date(document.issuedAt!);
  until.setUTCFullYear(until.getUTCFullYear() + 5);
  expect(await retentionOf(document.file!.id)).toEqual({ Mode: "GOVERNANCE", RetainUntilDate: until });
});

test("a document that is not issued is not locked", async () => {
  const { document } = await reportAt(world.lacThuy, "contentReview");

  await retainFiles(world.lacThuy.system(), document.id);

  await expect(retentionOf(document.file!.id)).rejects.toMatchObject({ name: "NoSuchObjectLockConfiguration" });
});
