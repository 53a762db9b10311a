import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { buildDocumentPacket } from "@vanthu/edxml/build-document-packet.ts";
import { aDocumentPacket, textOf } from "@vanthu/edxml/fixtures/packets.ts";
import type { StatusPacket } from "@vanthu/edxml/status-packet.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import { AxisConnectionEntity, PollingEntity, pollingKey } from "@vanthu/office/connection/item.ts";
import { askForPoll, listConnections } from "@vanthu/office/connection/list-service.ts";
import { setConnection, testConnection } from "@vanthu/office/connection/secret-service.ts";
import { listWaiting } from "@vanthu/office/connection/waiting-service.ts";
import type { SetConnection } from "@vanthu/office/connection/schema.ts";
import { reconcile } from "@vanthu/office/exchange/reconcile-service.ts";
import { sendOverAxis } from "@vanthu/office/exchange/axis-send-service.ts";
import { hearRefused, PACKET_REFUSED } from "@vanthu/office/exchange/axis-outcome.ts";
import { readInbox } from "@vanthu/office/exchange/inbox-service.ts";
import { SentPacketEntity, sentPacketKey, SentStatusEntity, sentStatusKey } from "@vanthu/office/exchange/item.ts";
import { PACKET_FOR_AXIS, type PacketForAxis } from "@vanthu/office/exchange/outside-gateway.ts";
import { lentPacket } from "@vanthu/office/exchange/packet-file.ts";
import { pollTick } from "@vanthu/office/exchange/poll-tick.ts";
import { sweepTick } from "@vanthu/office/exchange/tick.ts";
import { poll } from "@vanthu/office/exchange/polling-service.ts";
import { refuse } from "@vanthu/office/incoming/acceptance-service.ts";
import { listAll } from "@vanthu/office/incoming/list-service.ts";
import { AgencyId } from "@vanthu/office/organisation/schema.ts";
import { changeAgency, enterAgencies } from "@vanthu/office/organisation/service.ts";
import { askBack } from "@vanthu/office/outgoing/withdraw-service.ts";
import { listBusinesses } from "@vanthu/office/outgoing/business-service.ts";
import { issueOutgoing } from "@vanthu/office/outgoing/issue-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { joinProvince } from "@vanthu/office/tenant/service.ts";
import { newId } from "@vanthu/platform/id.ts";
import { addDays, officeDate } from "@vanthu/platform/office-time.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import type { Message } from "@vanthu/platform/tenant-message.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startOfficeWorld, type OfficeWorld, type SettleHandlers, type TestOffice } from "../office-world.ts";
import { answerTo, PARTNER_CODE, SECRET, startPartner } from "./axis-partner.ts";
import { LGSP_SYSTEM, OWN, PROVINCES } from "./axis-connections.ts";
import { keptLog } from "./log-lines.ts";
import { equip, sealedReport } from "./outgoing-builder.ts";

/** The longest an axis is left alone, and the minute after which the schedule sees that. */
const POLLED_MS = 960_000;
const STRANGER = "X01.77";
const kept = keptLog();
let world: OfficeWorld;
let axis: Awaited<ReturnType<typeof startPartner>>;
let outside: AgencyId;
let overProvince: AgencyId;

beforeAll(async () => {
  world = await startOfficeWorld({ log: kept.log });
  axis = await startPartner({ "H56.901": ["H56.901"], [LGSP_SYSTEM]: ["H56.902", "H56.903", "H56.31.12"] });
  // The axis lists by day: both live in the same one, the later of the machine's and of the world's.
  const ahead = world.world.clock.now().getTime() - Date.now();
  if (ahead < 0) world.time.set(new Date().toISOString());
  else await axis.advance(ahead);
  outside = await partnerAgency("vxp", PARTNER_CODE);
  overProvince = await partnerAgency("lgsp", "H44.99");
  await equip(world.lacThuy);
  await equip(world.caoPhong);
  await joinProvince(world.world, world.soNoiVu.system().meter, world.caoPhong.tenantId, world.soNoiVu.tenantId);
  await connect(world.lacThuy, "unitAdmin", { ...OWN, address: `${axis.address}/vxp` });
  await connect(world.soNoiVu, "provinceAdmin", { ...PROVINCES, address: `${axis.address}/lgsp` });
  await settle();
});
afterAll(async () => {
  await world.stop();
  await axis.stop();
});

const connect = (office: TestOffice, post: "unitAdmin" | "provinceAdmin", wanted: SetConnection) =>
  setConnection(office.cx(office.people[post]), wanted);
const clerkOf = (office: TestOffice) => office.cx(office.people.clerk);

async function partnerAgency(over: "vxp" | "lgsp", code: string): Promise<AgencyId> {
  const id = newId(AgencyId, "agy", world.world.clock.now());
  const names = [{ name: `Sở ${code}`, from: "2020-01-01" }];
  const codes = [{ code, scheme: "QD20" as const, from: "2020-01-01" }];
  await enterAgencies(world.world, [{ id, level: "province", provinceGso: "25", names, codes, axis: over }]);
  return id;
}

function handlers(): SettleHandlers {
  return {
    relay: eventRelay(world.world, new Set(consumers.map(({ on }) => on))),
    worker: messageWorker(world.world, consumers, receivers) as SettleHandlers["worker"],
  };
}
const settle = () => world.settle(handlers());
/**
 * Lets the next polls come. Messages that come late do so by the time of the machine; here the schedule stands in, which
 * finds every axis that should have been asked.
 */
async function polled(): Promise<void> {
  world.time.advance(POLLED_MS);
  await pollTick.run(world.world, world.world.clock.now());
  await settle();
}

async function sends(office: TestOffice, receiverId: AgencyId) {
  const { document } = await sealedReport({ office, world });
  await issueOutgoing(clerkOf(office), document.id, { version: document.version, receiverIds: [receiverId] });
  await settle();
  const delivery = async () => (await readOutgoing(clerkOf(office), document.id)).deliveries[0];
  return { document, delivery };
}

/** The message by which the province tries to send a document of Cao Phong, after so many tries. */
async function tryOf(documentId: string, tries: number): Promise<Message> {
  const { store } = world.caoPhong.system();
  const sent = await store.get(SentPacketEntity, sentPacketKey(documentId));
  const about = { of: "delivery", documentId, agencyId: outside } as const;
  const packet = lentPacket(world.caoPhong.system(), sent!);
  const codes = { fromCode: "H56.902", toCode: PARTNER_CODE };
  const payload: PacketForAxis = { ...codes, packet, about, axis: "lgsp", kind: "document", tries };
  const at = world.world.clock.now().toISOString();
  return { id: `axis#try~${String(tries)}`, type: PACKET_FOR_AXIS, from: world.caoPhong.tenantId, at, payload };
}

let letters = 0;
/** The partner sends a letter to these codes. */
async function partnerWrites(
  to: readonly string[],
  from = PARTNER_CODE,
  documentId = `${from},2026/11/20,${String(++letters)}/SYT`,
) {
  const packet = aDocumentPacket({
    from: { organId: from, organName: "Sở Y tế" },
    to: to.map((organId) => ({ organId, organName: organId })),
    documentId,
    code: { number: String(letters), notation: "SYT-VP" },
  });
  const bytes = buildDocumentPacket(packet);
  await axis.partner.send({ kind: "document", fromCode: from, fileName: "a.edxml", bytes });
}

async function numbersAt(office: TestOffice): Promise<string[]> {
  const { items } = await listAll(clerkOf(office), { limit: 50 });
  return items.map(({ referenceNumber }) => referenceNumber).filter((one) => one.endsWith("SYT-VP"));
}

describe("over an office's own connection", () => {
  test("a document goes out to its receiver, in the connection's form of files, and its status comes back", async () => {
    const { document, delivery } = await sends(world.lacThuy, outside);
    const [sent] = await axis.taken("document");
    const read = readPacket(sent!);

    expect(read).toMatchObject({ packet: { to: [{ organId: PARTNER_CODE }], subject: document.subject } });
    expect(textOf(sent!)).toContain(Buffer.from("%PDF-1").toString("base64").slice(0, 7));
    expect(await delivery()).toMatchObject({ state: "sent" });

    const bytes = answerTo(sent!, "03");
    await axis.partner.send({ kind: "status", fromCode: PARTNER_CODE, fileName: "03.edxml", bytes });
    await polled();

    expect(await delivery()).toMatchObject({ state: "reported", shownCode: "03" });
  });

  test("a letter from outside arrives once however often it is offered, and its 01 goes back", async () => {
    await axis.faults({ call: "ack", fault: "drop", rate: 1, times: 2 });
    await partnerWrites(["H56.901"]);
    for (let polls = 0; polls < 4; polls += 1) await polled();
    await axis.faults();

    expect(await numbersAt(world.lacThuy)).toEqual([`${String(letters)}/SYT-VP`]);
    const statuses = (await axis.taken("status")).map((bytes) => readPacket(bytes));
    expect(statuses[0]).toMatchObject({
      packet: { from: { organId: "H56.901" }, statusCode: "01", responseFor: { organId: PARTNER_CODE } },
    });
  });

  test("a sender that no directory knows is told over the axis its letter came by", async () => {
    await axis.register(PARTNER_CODE, [PARTNER_CODE, STRANGER]);
    await partnerWrites(["H56.901"], STRANGER);
    await polled();
    const { items } = await listAll(clerkOf(world.lacThuy), { limit: 50 });
    const letter = items.find(({ referenceNumber }) => referenceNumber === `${String(letters)}/SYT-VP`)!;
    await refuse(clerkOf(world.lacThuy), letter.id, { reason: "Gửi nhầm cơ quan" });
    await settle();

    const told = (await axis.taken("status")).map((bytes) => readPacket(bytes).packet as StatusPacket);
    expect(told.map(({ responseFor, statusCode }) => `${responseFor.organId} ${statusCode}`)).toEqual([
      `${STRANGER} 01`,
      `${STRANGER} 02`,
    ]);
  });

  test("two pollers at once: one of them asks the axis, each packet is taken once", async () => {
    await partnerWrites(["H56.901"]);
    const cx = () => world.lacThuy.system();

    await Promise.all([poll(cx(), "vxp", { now: true }), poll(cx(), "vxp", { now: true })]);
    const before = kept.text().split('"axis.polled"').length;
    await settle();

    expect(kept.text().split('"axis.polled"').length).toBe(before);
    expect(await numbersAt(world.lacThuy)).toContain(`${String(letters)}/SYT-VP`);
    expect((await numbersAt(world.lacThuy)).filter((one) => one === `${String(letters)}/SYT-VP`)).toHaveLength(1);
  });

  test("a broken chain of polls is begun anew by the schedule, a living one is left alone", async () => {
    await partnerWrites(["H56.901"]);
    await pollTick.run(world.world, world.world.clock.now());
    await settle();
    expect(await numbersAt(world.lacThuy)).not.toContain(`${String(letters)}/SYT-VP`);

    // The message that keeps it going is lost: an hour passes without it.
    const { store } = world.lacThuy.system();
    const polling = (await store.get(PollingEntity, pollingKey("vxp")))!;
    const past = new Date(world.world.clock.now().getTime() - 3_600_000).toISOString();
    await store.write([replace(PollingEntity, { ...polling, generation: 900, nextPollAt: past })]);
    await pollTick.run(world.world, world.world.clock.now());
    await settle();

    expect(await numbersAt(world.lacThuy)).toContain(`${String(letters)}/SYT-VP`);
  });

  test("a request to have a document back that the axis refuses has failed, in the axis's words", async () => {
    const { document } = await sends(world.lacThuy, outside);
    await axis.faults({ call: "send", fault: "error", code: 23, rate: 1 });
    const asked = { agencyIds: [outside], reason: "Gửi nhầm phụ lục" };
    await askBack(clerkOf(world.lacThuy), document.id, asked);
    await settle();
    await axis.faults();

    const { items } = await listBusinesses(clerkOf(world.lacThuy), document.id);
    expect(items).toMatchObject([
      { counts: { sent: 0, failed: 1 }, receivers: [{ state: "failed", failure: "axis.receiver_locked" }] },
    ]);
    await axis.taken("document");
  });

  test("a status the axis refuses stands in the reconciliation with the reason, until it is taken", async () => {
    await axis.faults({ call: "send", fault: "error", code: 22, rate: 1, agency: "H56.901" });
    const documentId = `${PARTNER_CODE},2026/11/20,refused/SYT`;
    await partnerWrites(["H56.901"], PARTNER_CODE, documentId);
    await polled();
    await axis.faults();
    const open = async () => {
      const day = officeDate(world.world.clock.now());
      const period = { from: addDays(day, -1), to: day };
      const { items } = await reconcile(clerkOf(world.lacThuy), { side: "received", ...period });
      return items.filter(({ kind }) => kind === "untold");
    };
    expect(await open()).toMatchObject([{ agencyCode: PARTNER_CODE, code: "axis.packet_invalid" }]);

    await partnerWrites(["H56.901"], PARTNER_CODE, documentId);
    await polled();
    expect(await open()).toEqual([]);
    await axis.taken("status");
  });

  test("a status the axis could not take for the moment is sent again by the sweep; nothing is lost", async () => {
    await partnerWrites(["H56.901"]);
    await polled();
    await axis.taken("status");
    const { items } = await listAll(clerkOf(world.lacThuy), { limit: 50 });
    const incomingId = items.find(({ referenceNumber }) => referenceNumber === `${String(letters)}/SYT-VP`)!.id;
    const { store } = world.lacThuy.system();
    const [status] = await store.queryAll(SentStatusEntity, `incoming#${incomingId}`, { prefix: "status#" });
    const payload = { code: "axis.unreachable", about: { of: "status", incomingId, eventId: status!.eventId } };
    const at = world.world.clock.now().toISOString();
    await hearRefused(world.lacThuy.system(), { id: "axis#last!", type: PACKET_REFUSED, at, payload });

    world.time.advance(POLLED_MS);
    await sweepTick.run(world.world, world.world.clock.now());
    await settle();

    expect(readPacket((await axis.taken("status"))[0]!)).toMatchObject({ packet: { statusCode: "01" } });
    const kept = await store.get(SentStatusEntity, sentStatusKey(incomingId, status!.eventId));
    expect(kept).toMatchObject({ sent: true });
    expect(kept!.failure).toBeUndefined();
    // Documents nobody has answered for yet are sent again by the same sweep.
    await axis.taken("document");
  });

  test("what the axis holds and no poll could take is listed, and fetched when somebody asks", async () => {
    const admin = () => world.lacThuy.cx(world.lacThuy.people.unitAdmin);
    const day = officeDate(world.world.clock.now());
    const held = async () => (await listWaiting(admin(), "vxp", { from: addDays(day, -89), to: day })).items;
    await axis.faults({ call: "get", fault: "error", code: 21, rate: 1 });
    await partnerWrites(["H56.901"]);
    await polled();
    await axis.faults();
    expect(await held()).toMatchObject([{ kind: "document", from: PARTNER_CODE }]);

    await askForPoll(admin(), "vxp", addDays(day, -89));
    await settle();
    expect(await held()).toEqual([]);
    expect(await numbersAt(world.lacThuy)).toContain(`${String(letters)}/SYT-VP`);
  });
});

describe("over the connection of the province", () => {
  test("a unit without one sends; an axis that does not know the receiver fails the delivery, in the axis's words", async () => {
    const { delivery } = await sends(world.caoPhong, overProvince);

    expect(await delivery()).toMatchObject({ state: "failed", failure: "axis.receiver_missing" });
    expect((await listConnections(world.caoPhong.cx(world.caoPhong.people.unitAdmin))).fromProvince).toEqual(["lgsp"]);
  });

  test("a passing trouble of the axis is tried again, and fails the delivery only after the last try", async () => {
    await changeAgency(world.soNoiVu.system(), outside, (agency) => ({ ...agency, axis: "lgsp" }));
    await axis.faults({ call: "send", fault: "error", code: 20, rate: 1 });
    const { document, delivery } = await sends(world.caoPhong, outside);
    expect(await delivery()).toMatchObject({ state: "sent" });
    expect(kept.text()).toMatch(/axis\.send_failed.*"waitSeconds":30\b/);

    const province = world.soNoiVu.system();
    const last = await tryOf(document.id, 5);
    await sendOverAxis(province, last);
    await settle();
    expect(await delivery()).toMatchObject({ state: "failed", failure: "axis.failed" });

    await axis.faults();
    await sendOverAxis(province, { ...last, id: "axis#again" });
    await sendOverAxis(province, { ...last, id: "axis#again" });
    expect(await axis.taken("document")).toHaveLength(1);
  });

  test("letters to units arrive there, also under a former code, and nobody else's", async () => {
    await changeAgency(world.soNoiVu.system(), world.caoPhong.agencyId, (agency) => ({
      ...agency,
      codes: [...agency.codes, { code: "H56.31.12", scheme: "QD20", from: "2020-01-01", to: "2025-06-30" }],
    }));
    await partnerWrites(["H56.31.12"]);
    await polled();

    expect(await numbersAt(world.caoPhong)).toEqual([`${String(letters)}/SYT-VP`]);
    expect(await numbersAt(world.soNoiVu)).toEqual([]);
  });

  test("a letter to a unit that was merged goes on to its successor, and to nobody twice", async () => {
    const merged = { kind: "merge" as const, to: [world.soNoiVu.agencyId], from: "2026-11-25", legalBasis: "NQ 1676" };
    const become = (succession?: typeof merged) =>
      changeAgency(world.soNoiVu.system(), world.caoPhong.agencyId, (agency) => ({ ...agency, succession }));
    await become(merged);
    await partnerWrites(["H56.902"]);
    await polled();
    await become();

    expect(await numbersAt(world.soNoiVu)).toEqual([`${String(letters)}/SYT-VP`]);
    expect(await numbersAt(world.caoPhong)).not.toContain(`${String(letters)}/SYT-VP`);
  });

  test("a letter for nobody here is kept for the province, whose axis is told that it failed", async () => {
    const gone = "H56.777";
    await axis.register(LGSP_SYSTEM, ["H56.902", "H56.903", "H56.31.12", gone]);
    await partnerWrites([gone]);
    await polled();

    const { rejected } = await readInbox(clerkOf(world.soNoiVu));
    expect(rejected).toMatchObject([{ code: "packet.nobody_here", senderCode: PARTNER_CODE }]);
    const { items } = await listConnections(world.soNoiVu.cx(world.soNoiVu.people.provinceAdmin));
    expect(items[0]!.polling).toMatchObject({ strays: 1 });
    await polled();
    expect((await readInbox(clerkOf(world.soNoiVu))).rejected).toHaveLength(1);
  });
});

describe("the credentials of a connection", () => {
  test("are tried, and refused by an axis that knows others", async () => {
    const admin = () => world.lacThuy.cx(world.lacThuy.people.unitAdmin);
    expect(await testConnection(admin(), "vxp")).toEqual({ waiting: 0 });

    await connect(world.lacThuy, "unitAdmin", { ...OWN, address: `${axis.address}/vxp`, secret: "sai" });

    await expect(testConnection(admin(), "vxp")).rejects.toMatchObject({ code: "axis.credentials_refused" });
  });

  test("are kept only for the address they were given for", async () => {
    const elsewhere = { ...OWN, secret: undefined, address: "https://truc.khac.example.vn" };

    await expect(connect(world.lacThuy, "unitAdmin", elsewhere)).rejects.toMatchObject({
      code: "connection.secret_needed",
    });
  });

  test("stand in no reply, no log and no item", async () => {
    const list = await listConnections(world.soNoiVu.cx(world.soNoiVu.people.provinceAdmin));
    const stored = await world.soNoiVu
      .system()
      .store.queryAll(AxisConnectionEntity, "connections", { prefix: "axis#" });

    expect(JSON.stringify(list)).not.toMatch(/sealed|bi-mat/);
    expect(JSON.stringify(stored) + kept.text()).not.toContain(SECRET);
  });

  test("nobody but who manages connections sees or sets them", async () => {
    await expect(listConnections(clerkOf(world.lacThuy))).rejects.toMatchObject({ code: "permission.denied" });
  });
});
