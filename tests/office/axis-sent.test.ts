import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { setConnection } from "@vanthu/office/connection/secret-service.ts";
import { compareSent } from "@vanthu/office/exchange/axis-sent-service.ts";
import { AgencyId } from "@vanthu/office/organisation/schema.ts";
import { enterAgencies } from "@vanthu/office/organisation/service.ts";
import { issueOutgoing } from "@vanthu/office/outgoing/issue-service.ts";
import { newId } from "@vanthu/platform/id.ts";
import { addDays, officeDate } from "@vanthu/platform/office-time.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { OWN } from "./axis-connections.ts";
import { PARTNER_CODE, startPartner } from "./axis-partner.ts";
import { equip, sealedReport } from "./outgoing-builder.ts";

let world: OfficeWorld;
let axis: Awaited<ReturnType<typeof startPartner>>;
let outside: AgencyId;

beforeAll(async () => {
  world = await startOfficeWorld();
  axis = await startPartner({ "H56.901": ["H56.901"] });
  // The axis lists by day: both live in the same one, the later of the machine's and of the world's.
  const ahead = world.world.clock.now().getTime() - Date.now();
  if (ahead < 0) world.time.set(new Date().toISOString());
  else await axis.advance(ahead);
  outside = newId(AgencyId, "agy", world.world.clock.now());
  const names = [{ name: "Sở Y tế Phú Thọ", from: "2020-01-01" }];
  const codes = [{ code: PARTNER_CODE, scheme: "QD20" as const, from: "2020-01-01" }];
  await enterAgencies(world.world, [{ id: outside, level: "province", provinceGso: "25", names, codes, axis: "vxp" }]);
  await equip(world.lacThuy);
  const { people } = world.lacThuy;
  await setConnection(world.lacThuy.cx(people.unitAdmin), { ...OWN, address: `${axis.address}/vxp` });
  await settle();
});
afterAll(async () => {
  await world.stop();
  await axis.stop();
});

const clerk = () => world.lacThuy.cx(world.lacThuy.people.clerk);
const settle = () =>
  world.settle({
    relay: eventRelay(world.world, new Set(consumers.map(({ on }) => on))),
    worker: messageWorker(world.world, consumers, receivers),
  });

async function sends(): Promise<string> {
  const { document } = await sealedReport({ office: world.lacThuy, world });
  await issueOutgoing(clerk(), document.id, { version: document.version, receiverIds: [outside] });
  await settle();
  return document.id;
}

function period() {
  const to = officeDate(world.world.clock.now());
  return { from: addDays(to, -29), to };
}
const places = async () =>
  Object.fromEntries((await compareSent(clerk(), period())).items.map((row) => [row.documentId, row.onAxis]));

test("of documents nobody has answered for the axis says whether it has them and whether they were fetched", async () => {
  const fetched = await sends();
  await axis.taken("document");
  const waiting = await sends();
  await axis.faults({ call: "send", fault: "lose", rate: 1 });
  const lost = await sends();
  await axis.faults();

  expect(await places()).toEqual({ [fetched]: "taken", [waiting]: "waiting", [lost]: "missing" });
});

test("an office without an own connection, and a province's LGSP, have no such list; only who issues may ask", async () => {
  const { caoPhong, lacThuy } = world;
  const other = caoPhong.cx(caoPhong.people.clerk);

  await expect(compareSent(other, period())).rejects.toMatchObject({ code: "exchange.sent_list_missing" });
  await expect(compareSent(lacThuy.cx(lacThuy.people.specialist), period())).rejects.toMatchObject({
    code: "permission.denied",
  });
});
