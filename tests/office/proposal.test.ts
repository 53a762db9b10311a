import { createHash } from "node:crypto";
import type { FileId } from "@vanthu/office/attachment/schema.ts";
import { askUpload, confirmUpload } from "@vanthu/office/attachment/service.ts";
import { proposalConsumers } from "@vanthu/office/proposal/consumer.ts";
import { readProposal } from "@vanthu/office/proposal/read-service.ts";
import { readText } from "@vanthu/functions/text-reader.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";
import { composer, handlersOf, LETTER } from "./outgoing-builder.ts";

let world: OfficeWorld;
let office: TestOffice;

beforeAll(async () => {
  world = await startOfficeWorld();
  office = world.lacThuy;
});
beforeEach(() => {
  world.time.advance(60_000);
});
afterAll(() => world.stop());

/** A letter of another office, uploaded by the clerk. */
async function letter(...paragraphs: readonly string[]): Promise<FileId> {
  const body = paragraphs.map((text) => ({ kind: "paragraph" as const, runs: [{ text }] }));
  const { pdf } = await composer.compose({ ...LETTER, body });
  const cx = office.cx(office.people.clerk);
  const { fileId, upload } = await askUpload(cx, {
    name: "cong-van.pdf",
    contentType: "application/pdf",
    sizeBytes: pdf.length,
    sha256: createHash("sha256").update(pdf).digest("hex"),
  });
  await fetch(upload.url, { method: upload.method, headers: upload.headers, body: Buffer.from(pdf) });
  return (await confirmUpload(cx, fileId)).id;
}

const settle = () => world.settle(handlersOf(world, proposalConsumers(readText)));
const asChair = () => office.cx(office.people.chair);

describe("the text of an incoming document", () => {
  test("gives the deadline with its sentence, and to whom the report goes", async () => {
    const fileId = await letter(
      "Thực hiện Công văn số 412/UBND-NC ngày 10 tháng 12 năm 2026 của UBND tỉnh, Sở Nội vụ đề nghị UBND các xã rà soát.",
      "Kết quả gửi về Sở trước 16 giờ 30 ngày 04/12/2026 để tổng hợp.",
    );
    const id = await registered(office, { files: [{ fileId, role: "main" }] });
    const waiting = await readProposal(asChair(), id);
    await settle();

    const { reading, dueOn } = await readProposal(asChair(), id);
    expect(waiting.reading.state).toBe("waiting");
    expect(reading).toEqual({ state: "read" });
    expect(dueOn).toMatchObject({
      dueOn: "2026-12-04",
      dueAt: "2026-12-04T09:30:00.000Z",
      source: "text",
      words: "trước 16 giờ 30 ngày 04/12/2026",
      sentence: "Kết quả gửi về Sở trước 16 giờ 30 ngày 04/12/2026 để tổng hợp.",
      reportTo: "Sở Nội vụ tỉnh Phú Thọ",
      confidence: 0.5,
    });
  });

  test("gives the working day before a deadline on a day of rest, and says so", async () => {
    const id = await registered(office, { subject: "Về việc gửi báo cáo trước ngày 06/12/2026" });

    expect((await readProposal(asChair(), id)).dueOn).toMatchObject({ dueOn: "2026-12-04", statedOn: "2026-12-06" });
  });

  test("of one that bears a stamp of secrecy is not kept", async () => {
    const fileId = await letter("TỐI MẬT", "Báo cáo kết quả trước ngày 04/12/2026.");
    const id = await registered(office, { files: [{ fileId, role: "main" }] });
    await settle();

    expect(await readProposal(asChair(), id)).toMatchObject({ reading: { state: "held" }, otherDues: [] });
    expect((await readProposal(asChair(), id)).dueOn).toBeUndefined();
  });
});
