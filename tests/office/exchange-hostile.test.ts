import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildDocumentPacket } from "@vanthu/edxml/build-document-packet.ts";
import { buildStatusPacket } from "@vanthu/edxml/build-status-packet.ts";
import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import { SentPacketEntity, sentPacketKey } from "@vanthu/office/exchange/item.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { aLetter, takeIn } from "./arriving-packet.ts";
import { composer, equip, handlersOf, issuedReport, LETTER } from "./outgoing-builder.ts";

let world: OfficeWorld;
let pdf: Uint8Array;
beforeAll(async () => {
  world = await startOfficeWorld();
  ({ pdf } = await composer.compose(LETTER));
  await equip(world.lacThuy);
});
afterAll(() => world.stop());

const A_RECALL: DocumentPacket["business"] = { type: 1, paper: false, replacements: [] };
const clerk = () => world.lacThuy.cx(world.lacThuy.people.clerk);

describe("a packet of another system with strange texts", () => {
  test.each([
    ["of characters that show nothing", { subject: "\u202e\u2066" }, { subject: "(không ghi)" }],
    ["of 20,000 characters", { from: aSender("ẩ".repeat(19_999)) }, { issuer: `${"ẩ".repeat(199)}…` }],
  ])("%s is taken in, and what it tells of itself stays small", async (_, changes, shown) => {
    const { outcome, incomingId } = await take(buildDocumentPacket(aPacket(changes)));
    const { document, history } = await readDetail(clerk(), incomingId!);

    expect(outcome).toBe("arrived");
    expect(document).toMatchObject(shown);
    expect(JSON.stringify(history).length).toBeLessThan(2000);
  });

  test.each([
    ["notation", { code: { number: "12", notation: "BC-MẬT" } }],
    ["place it goes to", { toPlaces: ["Lưu: VT (MẬT)"] }],
    ["notice of recall", { business: { ...A_RECALL, reason: "Thu hồi văn bản MẬT" } }],
  ])("with a word of secrecy in its %s is held like any other", async (_, changes) => {
    expect(await take(buildDocumentPacket(aPacket(changes)))).toEqual({ outcome: "held" });
  });
});

test("a status with a long description is kept shortened; its packet keeps it whole", async () => {
  const { lacThuy, soNoiVu } = world;
  const { document } = await issuedReport({ office: lacThuy, world }, [soNoiVu]);
  await world.settle(handlersOf(world));
  const sent = await clerk().store.get(SentPacketEntity, sentPacketKey(document.id));

  const { outcome } = await take(
    buildStatusPacket({
      from: { organId: "H56.903", organName: "Sở Nội vụ tỉnh Phú Thọ" },
      responseFor: {
        organId: "H56.901",
        code: document.referenceNumber!,
        documentId: sent!.documentId,
        promulgatedOn: "2026-11-25",
      },
      staff: { staff: "a".repeat(5000) },
      statusCode: "03",
      description: "Đã tiếp nhận ".repeat(1000),
      at: "2026-11-25T03:00:00.000Z",
    }),
  );
  const { deliveries } = await readOutgoing(clerk(), document.id);
  const status = deliveries[0]!.statuses.find(({ code }) => code === "03")!;

  expect(outcome).toBe("reported");
  expect(status.description).toMatch(/^Đã tiếp nhận .*…$/);
  expect(status.description!.length + status.staffName!.length).toBeLessThan(1000);
});

const take = (bytes: Uint8Array) => takeIn(world.lacThuy, bytes);

function aSender(organName: string): DocumentPacket["from"] {
  return { organId: "H56.903", organName };
}

let made = 0;
function aPacket(changes: Partial<DocumentPacket> = {}): DocumentPacket {
  made += 1;
  return aLetter(String(900 + made), pdf, changes);
}
