import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IncomingDetail, IncomingList, RegisteredIncoming, RoutedIncoming } from "@vanthu/office/incoming/schema.ts";
import { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256Of } from "../job/api-client.ts";
import { copySealed, issueLetter, sealReport, type SealedLetter } from "./sealed-letters.ts";
import { Exchange } from "./two-deployments.ts";

const AXES = ["vxp", "lgsp"] as const;
const CLERK = "nguyen.bt";

let folder: string;
let exchange: Exchange;
let letters: SealedLetter[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vanthu-exchange-"));
  exchange = await Exchange.start(folder);
  const { sender } = exchange;
  letters = await copySealed(await sender.office(), await sealReport(sender.deployment.instance), 2 * AXES.length);
}, 180_000);

afterAll(async () => {
  await exchange.stop();
  await rm(folder, { recursive: true });
});

describe.each(AXES.map((axis, at) => ({ axis, at })))(
  "two deployments with the axis between them, over $axis",
  ({ axis, at }) => {
    beforeAll(() => exchange.goOver(axis));

    test("a document arrives with its file untouched, and each step of its handling comes back: 01, 03, 04, 05, 06", async () => {
      const letter = letters[2 * at]!;
      const id = await arrivalOf(letter);

      await handle(id);

      await exchange.untilReported(letter, "06");
      const [sent, received] = await Promise.all([
        (await exchange.sender.as(CLERK)).get(`/api/outgoing/${letter.id}`, OutgoingDetail),
        (await exchange.receiver.as("clerk")).get(`/api/incoming/${id}`, IncomingDetail),
      ]);
      const file = received.document.files.find(({ role }) => role === "main")!;
      const bytes = await (await exchange.receiver.as("clerk")).file(`/api/incoming/${id}/files/${file.id}`);
      expect(sent.deliveries.map(({ statuses }) => statuses.map(({ code }) => code))).toEqual([
        ["01", "03", "04", "05", "06"],
      ]);
      expect(received.document.state).toBe("done");
      expect(sha256Of(bytes.bytes)).toBe(sent.document.file?.sha256);
    });

    test("a refusal comes back as 02 with its reason", async () => {
      const letter = letters[2 * at + 1]!;
      const id = await arrivalOf(letter);
      const reason = "Văn bản gửi nhầm nơi nhận, đề nghị gửi đúng đơn vị có thẩm quyền.";

      await (await exchange.receiver.as("clerk")).post(`/api/incoming/${id}/refuse`, { reason }, IncomingDetail);

      await exchange.untilReported(letter, "02");
      const { deliveries } = await (await exchange.sender.as(CLERK)).get(`/api/outgoing/${letter.id}`, OutgoingDetail);
      expect(deliveries[0]?.statuses.at(-1)).toMatchObject({
        code: "02",
        description: expect.stringContaining(reason) as string,
      });
    });
  },
);

/** Issues a letter to the far office. @returns what it became there */
async function arrivalOf(letter: SealedLetter): Promise<string> {
  await issueLetter(await exchange.sender.as(CLERK), letter, [await exchange.receiverAgencyId()]);
  return exchange.eventually(`${letter.referenceNumber} at the far office`, async () => {
    const { items } = await (await exchange.receiver.as("clerk")).get("/api/incoming?state=arrived", IncomingList);
    return items.find(({ referenceNumber }) => referenceNumber === letter.referenceNumber)?.id;
  });
}

/** Accepted, instructed, begun and finished by the people of the far office. */
async function handle(id: string): Promise<void> {
  const [clerk, chair, specialist] = await Promise.all(
    ["clerk", "chair", "specialist"].map((who) => exchange.receiver.as(who)),
  );
  const path = `/api/incoming/${id}`;
  await clerk!.post(`${path}/accept`, {}, RegisteredIncoming);
  const { document } = await chair!.get(path, IncomingDetail);
  const instruction = {
    text: "Giao Văn phòng chủ trì xử lý trong tuần.",
    leadId: specialist!.me.staffId,
    coordinatingIds: [],
    informedIds: [],
    version: document.version,
  };
  await chair!.post(`${path}/instruct`, instruction, RoutedIncoming);
  await specialist!.post(`${path}/start`, undefined, IncomingDetail);
  await specialist!.post(`${path}/finish`, { result: "Đã xử lý xong theo đúng nội dung văn bản." }, IncomingDetail);
}
