import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { setConnection } from "@vanthu/office/connection/secret-service.ts";
import { hearRefused, PACKET_REFUSED } from "@vanthu/office/exchange/axis-outcome.ts";
import { AgencyId } from "@vanthu/office/organisation/schema.ts";
import { enterAgencies } from "@vanthu/office/organisation/service.ts";
import { issueOutgoing, resendDelivery } from "@vanthu/office/outgoing/issue-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { searchDirectory } from "@vanthu/office/recipient/search-service.ts";
import { joinProvince } from "@vanthu/office/tenant/service.ts";
import { newId } from "@vanthu/platform/id.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { LGSP_SYSTEM, PROVINCES } from "./axis-connections.ts";
import { PARTNER_CODE, startPartner } from "./axis-partner.ts";
import { equip, sealedReport } from "./outgoing-builder.ts";

let world: OfficeWorld;
let axis: Awaited<ReturnType<typeof startPartner>>;
let outside: AgencyId;

/** Only the province of Cao Phong is connected; Lạc Thuỷ has neither a connection nor a province here. */
beforeAll(async () => {
  world = await startOfficeWorld();
  axis = await startPartner({ [LGSP_SYSTEM]: ["H56.902", "H56.903"] });
  outside = newId(AgencyId, "agy", world.world.clock.now());
  const names = [{ name: "Sở Y tế Phú Thọ", from: "2020-01-01" }];
  const codes = [{ code: PARTNER_CODE, scheme: "QD20" as const, from: "2020-01-01" }];
  await enterAgencies(world.world, [{ id: outside, level: "province", provinceGso: "25", names, codes, axis: "lgsp" }]);
  await equip(world.lacThuy);
  await equip(world.caoPhong);
  const { soNoiVu, caoPhong } = world;
  await joinProvince(world.world, soNoiVu.system().meter, caoPhong.tenantId, soNoiVu.tenantId);
  const wanted = { ...PROVINCES, address: `${axis.address}/lgsp` };
  await setConnection(soNoiVu.cx(soNoiVu.people.provinceAdmin), wanted);
  await settle();
});
afterAll(async () => {
  await world.stop();
  await axis.stop();
});

const clerkOf = (office: TestOffice) => office.cx(office.people.clerk);
const settle = () =>
  world.settle({
    relay: eventRelay(world.world, new Set(consumers.map(({ on }) => on))),
    worker: messageWorker(world.world, consumers, receivers),
  });

async function sends(office: TestOffice) {
  const { document } = await sealedReport({ office, world });
  await issueOutgoing(clerkOf(office), document.id, { version: document.version, receiverIds: [outside] });
  await settle();
  const delivery = async () => (await readOutgoing(clerkOf(office), document.id)).deliveries[0];
  return { document, delivery };
}

test("the directory says before sending that nobody connects the office to an axis, and the document goes on paper", async () => {
  const found = async (office: TestOffice) =>
    (await searchDirectory(clerkOf(office), { q: PARTNER_CODE })).items.find(({ id }) => id === outside);

  expect(await found(world.lacThuy)).toMatchObject({ connected: false, axis: "lgsp" });
  expect(await found(world.caoPhong)).toMatchObject({ connected: true, axis: "lgsp" });

  const { delivery } = await sends(world.lacThuy);
  expect(await delivery()).toMatchObject({ state: "paper", failure: "exchange.axis_missing" });
});

test("a connection taken away before the packet went leaves it on paper; with a connection it is sent again", async () => {
  const { document, delivery } = await sends(world.caoPhong);
  expect(await delivery()).toMatchObject({ state: "sent" });
  const about = { of: "delivery", documentId: document.id, agencyId: outside } as const;
  const at = world.world.clock.now().toISOString();
  const refused = { id: "axis#gone!", type: PACKET_REFUSED, at, payload: { code: "connection.missing", about } };

  await hearRefused(world.caoPhong.system(), refused);
  await hearRefused(world.caoPhong.system(), refused);

  expect(await delivery()).toMatchObject({ state: "paper", failure: "exchange.axis_missing" });
  const { history, actions } = await readOutgoing(clerkOf(world.caoPhong), document.id);
  expect(history.filter(({ type }) => type === "delivery.on_paper")).toHaveLength(1);
  expect(actions).toContain("resend");

  await resendDelivery(clerkOf(world.caoPhong), document.id, outside);
  await settle();

  expect(await delivery()).toMatchObject({ state: "sent" });
  expect(await axis.taken("document")).toHaveLength(2);
});
