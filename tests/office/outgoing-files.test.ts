import { afterAll, beforeAll, expect, test } from "vitest";
import { UploadedFileEntity } from "@vanthu/office/attachment/item.ts";
import { FileId } from "@vanthu/office/attachment/schema.ts";
import { attachToOutgoing, createDraft } from "@vanthu/office/outgoing/draft-service.ts";
import { newId } from "@vanthu/platform/id.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
});
afterAll(() => world.stop());

test("a document holds fifty files, each once", async () => {
  const cx = world.lacThuy.cx(world.lacThuy.people.specialist);
  const { document } = await createDraft(cx, { typeName: "Báo cáo", subject: "" });
  const ids = await confirmedFiles(51);
  const attach = (fileIds: readonly FileId[]) =>
    attachToOutgoing(
      cx,
      document.id,
      fileIds.map((fileId) => ({ fileId, role: "annex" })),
    );

  await attach(ids.slice(0, 20));
  await attach(ids.slice(10, 30));
  const full = await attach(ids.slice(30, 50));

  expect(full.document.annexes.map(({ id }) => id)).toEqual(ids.slice(0, 50));
  await expect(attach(ids.slice(50))).rejects.toMatchObject({ kind: "input", code: "input.invalid" });
});

/** Files the specialist uploaded and confirmed. */
async function confirmedFiles(count: number): Promise<FileId[]> {
  const { people } = world.lacThuy;
  const cx = world.lacThuy.cx(people.specialist);
  const at = cx.clock.now();
  const ids = Array.from({ length: count }, () => newId(FileId, "fil", at));
  const file = {
    contentType: "application/pdf",
    sizeBytes: 1000,
    sha256: "0".repeat(64),
    askedBy: people.specialist.id,
  };
  for (const id of ids) {
    const uploaded = { ...file, id, name: "phu-luc.pdf", state: "confirmed" as const, askedAt: at.toISOString() };
    await cx.store.write([create(UploadedFileEntity, uploaded)]);
  }
  return ids;
}
