import { afterAll, beforeAll, expect, test } from "vitest";
import { buildStatusPacket } from "@vanthu/edxml/build-status-packet.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import { readFile } from "@vanthu/office/attachment/service.ts";
import { dismissWaiting } from "@vanthu/office/exchange/dismiss-waiting-service.ts";
import { readInbox } from "@vanthu/office/exchange/inbox-service.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { aPacket, askBackOf, takeIn } from "./arriving-packet.ts";
import { handlersOf } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
});
afterAll(() => world.stop());

const clerk = () => world.lacThuy.cx(world.lacThuy.people.clerk);

test("a wish to have back what never came is dismissed by the clerk, once, and its sender is told (16)", async () => {
  const packet = await aPacket();
  await takeIn(world.lacThuy, buildStatusPacket(askBackOf(packet, "2026-11-25T02:40:00.000Z")));
  const [waiting] = (await readInbox(clerk())).waiting;
  const { documentId, packetSha256 } = waiting!;

  const inbox = await dismissWaiting(clerk(), { documentId, packetSha256, note: "Chưa thấy văn bản này" });
  await world.settle(handlersOf(world), { twice: true });
  // Its sender never sent such a document, so its own inbox shows the status it got.
  const [answer] = (await readInbox(world.soNoiVu.cx(world.soNoiVu.people.clerk))).rejected;
  const bytes = await readFile(world.soNoiVu.system(), answer!.packetFileId);

  expect(inbox.waiting).toEqual([]);
  expect(readPacket(bytes).packet).toMatchObject({ statusCode: "16", responseFor: { documentId } });
  await expect(dismissWaiting(clerk(), { documentId, packetSha256, note: "Lần nữa" })).rejects.toMatchObject({
    code: "exchange.waiting_missing",
  });
});
