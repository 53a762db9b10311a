import { buildDocumentPacket } from "@vanthu/edxml/build-document-packet.ts";
import { aDocumentPacket } from "@vanthu/edxml/fixtures/packets.ts";
import { DIRECTORY_DUE } from "@vanthu/office/exchange/directory-message.ts";
import { directoryReceiver } from "@vanthu/office/exchange/directory-receiver.ts";
import { joinProvince } from "@vanthu/office/tenant/service.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { takeIn } from "./arriving-packet.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
});
afterAll(() => world.stop());

describe("what an outside axis may say", () => {
  test("in the name of an office that works here: a new document, but no recall", async () => {
    const axis = "vxp" as const;

    expect(await take({ type: 1, axis })).toMatchObject({ outcome: "rejected", code: "packet.sender_works_here" });
    expect(await take({ type: 1 })).toMatchObject({ outcome: "waiting" });
    expect(await take({ type: 0, axis })).toMatchObject({ outcome: "arrived" });
  });

  test("of agencies: only to an office that stands under no province", async () => {
    const message = { id: "directory#vxp#2026-11-25", type: DIRECTORY_DUE, at: "", payload: { axis: "vxp" } };
    const ask = () => directoryReceiver.receive(world.caoPhong.system(), message);

    await expect(ask()).rejects.toMatchObject({ code: "connection.missing" });
    await joinProvince(world.world, new Meter(), world.caoPhong.tenantId, world.soNoiVu.tenantId);
    await expect(ask()).resolves.toBeUndefined();
  });
});

/** A packet of Cao Phong to Lạc Thuỷ. */
function take({ type, axis }: { readonly type: 0 | 1; readonly axis?: "vxp" }) {
  const packet = aDocumentPacket();
  const bytes = buildDocumentPacket({
    ...packet,
    from: { organId: "H56.902", organName: "UBND xã Cao Phong" },
    to: [{ organId: "H56.901", organName: "UBND xã Lạc Thuỷ" }],
    business: { ...packet.business, type, reason: "Thử" },
  });
  return takeIn(world.lacThuy, bytes, axis);
}
