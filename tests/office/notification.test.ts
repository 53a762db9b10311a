import { createECDH } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { finish, start } from "@vanthu/office/incoming/handling-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import type { IncomingId } from "@vanthu/office/incoming/schema.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { USUAL_CHANNELS } from "@vanthu/office/notification/preference-rules.ts";
import { addDevice } from "@vanthu/office/notification/device-service.ts";
import { readSettings, setPreference } from "@vanthu/office/notification/preference-service.ts";
import { settleEarlier } from "@vanthu/office/notification/earlier-notice-service.ts";
import { NoticeEntity } from "@vanthu/office/notification/item.ts";
import { countUnread, listNotices, markRead } from "@vanthu/office/notification/service.ts";
import { changeUnread } from "@vanthu/office/notification/unread-service.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { approveContent } from "@vanthu/office/outgoing/review-service.ts";
import { StaffEntity } from "@vanthu/office/staff/item.ts";
import { contactOperation } from "@vanthu/office/staff/service.ts";
import { startOfficeWorld, type OfficeWorld, type Person } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";
import { reportAt } from "./outgoing-builder.ts";

let office: OfficeWorld;
let documentId: IncomingId;
beforeAll(async () => {
  office = await startOfficeWorld();
  documentId = await registered(office.lacThuy);
});
afterAll(() => office.stop());

const people = () => office.lacThuy.people;
const cx = (person: Person) => office.lacThuy.cx(person);
const settle = (options?: { readonly twice: boolean }) =>
  office.settle(
    {
      relay: eventRelay(office.world, new Set(consumers.map(({ on }) => on))),
      worker: messageWorker(office.world, consumers),
    },
    options,
  );
const mails = async () => {
  const page = await (await fetch(`${office.endpoint}/mail`)).text();
  const ids = [...page.matchAll(/href="\/mail\/([^"]+)"/g)].map(([, id = ""]) => id);
  return Promise.all(ids.map(async (id) => (await fetch(`${office.endpoint}/mail/${id}`)).text()));
};

test("everybody with a share is told once, by mail who chose it, whatever comes twice", async () => {
  const { chair, specialist, unitHead, otherHead } = people();
  const person = (await cx(specialist).store.get(StaffEntity, ["staff", specialist.id]))!;
  await cx(specialist).store.write([contactOperation(person, { email: "luyen@lacthuy.example" })]);
  const assigned = { email: true, push: false };
  await setPreference(cx(specialist), { channels: { ...USUAL_CHANNELS, assigned } });
  const { document } = await readDetail(cx(chair), documentId);

  await instruct(cx(chair), documentId, {
    text: "Giao Phòng Kinh tế",
    leadId: specialist.id,
    coordinatingIds: [unitHead.id],
    informedIds: [otherHead.id],
    version: document.version,
  });
  await settle({ twice: true });

  const told = await Promise.all([specialist, unitHead, otherHead, chair].map((one) => listNotices(cx(one), {})));
  expect(
    told.map(({ items }) => items.filter(({ type }) => type === "incoming.routed").map(({ detail }) => detail)),
  ).toEqual([["lead"], ["coordinating"], ["informed"], []]);
  expect(told[0]?.items[0]).toMatchObject({
    href: `/incoming/${documentId}`,
    byName: chair.fullName,
    kind: "assigned",
  });
  const sent = await mails();
  expect(sent.length).toBe(1);
  expect(sent[0]).toContain(`/incoming/${documentId}`);
  const { subject, issuer, referenceNumber } = document;
  const names = Object.values(people()).map(({ fullName }) => fullName);
  expect(
    [subject, issuer, referenceNumber, "Giao Phòng Kinh tế", ...names].filter((word) => sent[0]?.includes(word)),
  ).toEqual([]);
});

test("what was read counts no more, and stays in the list of all", async () => {
  const { specialist } = people();
  const [notice] = (await listNotices(cx(specialist), { view: "unread" })).items;

  const after = await markRead(cx(specialist), { notices: [{ id: notice!.id, at: notice!.at }] });

  const counting = cx(specialist);
  expect([after.unread, await countUnread(counting)]).toEqual([0, 0]);
  expect(counting.meter.roundTrips).toBe(2);
  expect((await listNotices(cx(specialist), {})).items[0]?.readAt).toBeDefined();
});

test("nobody marks or reads another's notices", async () => {
  const { specialist, unitHead } = people();
  const [notice] = (await listNotices(cx(unitHead), {})).items;

  await markRead(cx(specialist), { notices: [{ id: notice!.id, at: notice!.at }] });

  expect(await countUnread(cx(unitHead))).toBe(1);
});

test("devices are called all at once: a push service that waits holds up nobody else", async () => {
  const { chair, otherSpecialist, otherHead } = people();
  const waiting: ServerResponse[] = [];
  // Answers nobody before all three have called.
  const service = createServer((_request, response) => {
    waiting.push(response);
    if (waiting.length === 3) for (const one of waiting) one.writeHead(201).end();
  });
  await new Promise<void>((done) => service.listen(0, "127.0.0.1", done));
  const endpoint = `http://127.0.0.1:${String((service.address() as AddressInfo).port)}`;
  const key = createECDH("prime256v1").generateKeys("base64url");
  const device = (name: string) => ({
    endpoint: `${endpoint}/${name}`,
    p256dh: key,
    auth: "A".repeat(22),
    device: name,
  });
  await addDevice(cx(otherSpecialist), device("one"));
  await addDevice(cx(otherSpecialist), device("two"));
  await addDevice(cx(otherHead), device("three"));

  const id = await registered(office.lacThuy);
  const given = {
    text: "Giao xử lý",
    leadId: otherSpecialist.id,
    coordinatingIds: [otherHead.id],
    informedIds: [],
    version: 1,
  };
  await instruct(cx(chair), id, given);
  await settle();
  await new Promise((done) => service.close(done));

  expect(waiting).toHaveLength(3);
  const { items } = await listNotices(cx(otherHead), {});
  expect(items[0]).toMatchObject({ type: "incoming.routed", href: `/incoming/${id}` });
});

test("what is over waits unread for nobody: finishing settles the notices of everybody in it, and its own stays", async () => {
  const { chair, otherHead, otherSpecialist } = people();
  const { items } = await listNotices(cx(otherHead), { view: "unread" });
  const href = items.find(({ type }) => type === "incoming.routed")!.href;
  const id = href!.slice("/incoming/".length) as IncomingId;
  office.time.advance(1000);

  await start(cx(otherSpecialist), id);
  await finish(cx(otherSpecialist), id, { result: "Đã xử lý xong" });
  await settle({ twice: true });

  const about = async (who: Person, view: "all" | "unread") =>
    (await listNotices(cx(who), { view })).items.filter((notice) => notice.href === href);
  expect(await about(otherHead, "unread")).toEqual([]);
  expect(await about(otherHead, "all")).toMatchObject([{ settledAt: "2026-11-25T02:00:01.000Z" }]);
  expect((await about(chair, "unread")).map(({ type }) => type)).toEqual(["incoming.finished"]);
});

test("what is heard after its work was over is told to nobody it was over for", async () => {
  const { chair, otherHead, otherSpecialist } = people();
  const id = await registered(office.lacThuy);
  const { document } = await readDetail(cx(chair), id);
  const given = { text: "Giao xử lý", leadId: otherSpecialist.id, coordinatingIds: [otherHead.id], informedIds: [] };
  await instruct(cx(chair), id, { ...given, version: document.version });
  office.time.advance(1000);
  await start(cx(otherSpecialist), id);
  await finish(cx(otherSpecialist), id, { result: "Đã xử lý xong" });

  await settle();

  const about = async (who: Person) =>
    (await listNotices(cx(who), {})).items.filter(({ href }) => href === `/incoming/${id}`).map(({ type }) => type);
  expect([await about(otherHead), await about(chair)]).toEqual([[], ["incoming.finished"]]);
});

test("unread notices an earlier release made are counted, listed, settled and marked with the others", async () => {
  const { viceChair } = people();
  const at = (minute: string) => `2026-11-24T02:${minute}:00.000Z`;
  const earlier = (id: string, minute: string) => ({
    staffId: viceChair.id,
    id,
    at: at(minute),
    type: "incoming.routed",
    kind: "assigned" as const,
    href: `/incoming/${id}`,
  });
  await cx(viceChair).store.write([create(NoticeEntity, earlier("over", "10"))]);
  await cx(viceChair).store.write([create(NoticeEntity, earlier("open", "20"))]);
  const told = { staffId: viceChair.id, about: "/incoming/new", told: { ...earlier("new", "30") } };
  await changeUnread(cx(viceChair), told);

  await settleEarlier(cx(viceChair), viceChair.id, "/incoming/over", { at: at("40") });

  const { items, unread } = await listNotices(cx(viceChair), { view: "unread" });
  expect([items.map(({ id }) => id), unread]).toEqual([["new", "open"], 2]);
  expect((await markRead(cx(viceChair), {})).unread).toBe(0);
  await changeUnread(cx(viceChair), told);
  const all = (await listNotices(cx(viceChair), {})).items;
  expect(all.map(({ id, readAt }) => [id, readAt !== undefined])).toEqual([
    ["new", true],
    ["open", true],
    ["over", false],
  ]);
});

test("a list goes on where its page ended, unread and read notices in one order", async () => {
  const { archivist } = people();
  for (let at = 0; at < 33; at += 1) {
    const id = `n${String(at)}`;
    const notice = { staffId: archivist.id, id, at: `2026-11-24T02:00:${String(at + 10)}.000Z` };
    const told = { ...notice, type: "incoming.routed", kind: "assigned" as const };
    await changeUnread(cx(archivist), { staffId: archivist.id, about: id, told });
    if (at % 2 === 0) await markRead(cx(archivist), { notices: [{ id, at: notice.at }] });
  }

  const first = await listNotices(cx(archivist), {});
  const second = await listNotices(cx(archivist), { after: first.next });

  const ids = [...first.items, ...second.items].map(({ id }) => id);
  expect(ids).toEqual(Array.from({ length: 33 }, (_, at) => `n${String(32 - at)}`));
  expect([first.items.length, first.unread, second.next]).toEqual([30, 16, undefined]);
});

test("a browser that two people use is called for who entered it last, and for nobody else", async () => {
  const { unitHead, clerk } = people();
  const endpoint = "https://push.example/shared";
  const shared = { endpoint, p256dh: "B".repeat(87), auth: "A".repeat(22), device: "Máy một cửa" };
  const devicesOf = async (one: Person) => (await readSettings(cx(one))).devices.map(({ device }) => device);

  await addDevice(cx(unitHead), shared);
  await addDevice(cx(clerk), shared);

  expect([await devicesOf(unitHead), await devicesOf(clerk)]).toEqual([[], ["Máy một cửa"]]);
});

test("of several who may take a step, nobody is asked for it any more once one of them has", async () => {
  const { unitHead, archivist } = people();
  const { store } = cx(archivist);
  const [head, other] = await Promise.all([unitHead, archivist].map(({ id }) => store.get(StaffEntity, ["staff", id])));
  await store.write([replace(StaffEntity, { ...other!, posts: ["unitHead"], departmentId: head!.departmentId })]);
  const { document } = await reportAt(office.lacThuy, "contentReview");
  await settle();
  const unread = async (who: Person) =>
    (await listNotices(cx(who), { view: "unread" })).items
      .filter(({ href }) => href === `/outgoing/${document.id}`)
      .map(({ detail }) => detail);
  const before = await Promise.all([unitHead, archivist].map(unread));
  office.time.advance(1000);

  await approveContent(cx(unitHead), document.id, document.version);
  await settle({ twice: true });

  expect(before).toEqual([["contentReview"], ["contentReview"]]);
  expect(await Promise.all([unitHead, archivist].map(unread))).toEqual([[], []]);
});
