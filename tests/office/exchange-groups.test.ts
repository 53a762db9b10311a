import { afterAll, beforeAll, expect, test } from "vitest";
import { AgencyId } from "@vanthu/office/organisation/schema.ts";
import { enterAgencies } from "@vanthu/office/organisation/service.ts";
import { submitDraft } from "@vanthu/office/outgoing/compose-service.ts";
import { createDraft, saveDraft } from "@vanthu/office/outgoing/draft-service.ts";
import { numberOutgoing } from "@vanthu/office/outgoing/number-service.ts";
import { approveContent, approveLayout } from "@vanthu/office/outgoing/review-service.ts";
import { sealOutgoing, signOutgoing } from "@vanthu/office/outgoing/sign-service.ts";
import { CHUNKS, DeliveryChunkEntity } from "@vanthu/office/outgoing/delivery-chunk-item.ts";
import { listDeliveries } from "@vanthu/office/outgoing/delivery-page-service.ts";
import { issueOutgoing } from "@vanthu/office/outgoing/issue-service.ts";
import { DELIVERIES, DeliveryEntity, outgoingPartition } from "@vanthu/office/outgoing/item.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { queueDeliveries } from "@vanthu/office/outgoing/queue-deliveries.ts";
import { resolveGroups } from "@vanthu/office/outgoing/receiver-group-service.ts";
import { ReceiverListEntity, receiverListKey } from "@vanthu/office/outgoing/receiver-list-item.ts";
import type { OutgoingDetail, OutgoingId } from "@vanthu/office/outgoing/schema.ts";
import { addGroup } from "@vanthu/office/recipient/group-service.ts";
import type { RecipientGroupId } from "@vanthu/office/recipient/schema.ts";
import { newId } from "@vanthu/platform/id.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { composer, edited, equip, handlersOf, sealedReport } from "./outgoing-builder.ts";

const ON_PAPER = 228;
const MOST_RECEIVERS = 10_000;

let world: OfficeWorld;
let groupId: RecipientGroupId;
let issued: OutgoingDetail;
beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.lacThuy);
  const onPaper = Array.from({ length: ON_PAPER }, newAgencyId);
  await enterAgencies(
    world.world,
    onPaper.map((id, at) => ({
      id,
      level: "commune",
      body: "other",
      provinceGso: "25",
      names: [{ name: `Trường số ${String(at + 1)}`, superior: "UBND xã Lạc Thuỷ", from: "2010-01-01" }],
      codes: [],
    })),
  );
  const agencyIds = [...onPaper, world.soNoiVu.agencyId, world.caoPhong.agencyId];
  const [group] = await addGroup(clerk(), { name: "Các trường và bạn", agencyIds });
  groupId = group!.id;
  const { document } = await sealedReport({ office: world.lacThuy, world });
  const receiverIds = [world.soNoiVu.agencyId];
  issued = await issueOutgoing(clerk(), document.id, { version: document.version, receiverIds, groupIds: [groupId] });
});
afterAll(() => world.stop());

const clerk = () => world.lacThuy.cx(world.lacThuy.people.clerk);
const newAgencyId = () => newId(AgencyId, "agy", world.world.clock.now());
const deliveriesOf = (id: OutgoingId) =>
  clerk().store.queryAll(DeliveryEntity, outgoingPartition(id), { prefix: DELIVERIES });

test("a document to a group keeps all its receivers beside it, one that is also named only once", async () => {
  const { id, receivers, receiverGroups, receiverCount } = issued.document;

  const lists = await clerk().store.queryAll(ReceiverListEntity, receiverListKey(id, 0)[0]);

  expect(receivers.map(({ agencyId }) => agencyId)).toEqual([world.soNoiVu.agencyId]);
  expect(receiverGroups).toMatchObject([{ id: groupId }]);
  expect(receiverCount).toBe(ON_PAPER + 2);
  expect(lists.map(({ agencyIds }) => new Set(agencyIds).size)).toEqual([ON_PAPER + 2]);
});

test("every receiver gets one delivery and the electronic ones one packet, though each message is applied twice", async () => {
  const { id } = issued.document;
  await world.settle(handlersOf(world), { twice: true });
  const before = await deliveriesOf(id);

  await queueDeliveries(world.lacThuy.system(), id);

  const deliveries = await deliveriesOf(id);
  const chunks = await clerk().store.queryAll(DeliveryChunkEntity, outgoingPartition(id), { prefix: CHUNKS });
  const electronic = deliveries.filter(({ state }) => state !== "paper");
  expect(deliveries).toEqual(before);
  expect(deliveries).toHaveLength(ON_PAPER + 2);
  expect(chunks.reduce((sum, { size }) => sum + size, 0)).toBe(ON_PAPER + 2);
  expect(electronic.map(({ agencyId }) => agencyId).sort()).toEqual(
    [world.soNoiVu.agencyId, world.caoPhong.agencyId].sort(),
  );
  expect(electronic.map(({ statuses }) => statuses.map(({ code }) => code))).toEqual([["01"], ["01"]]);
});

test("the page of the document counts all receivers and shows the first; the rest follows page by page", async () => {
  const { id } = issued.document;

  const { deliveries, deliveryCounts, history } = await readOutgoing(clerk(), id);
  const pages = [await listDeliveries(clerk(), id, {})];
  for (let next = pages[0]!.next; next !== undefined; next = pages.at(-1)!.next) {
    pages.push(await listDeliveries(clerk(), id, { after: next }));
  }

  expect(deliveries).toHaveLength(200);
  expect(deliveryCounts).toEqual({ all: ON_PAPER + 2, states: { paper: ON_PAPER, reported: 2 }, codes: { "01": 2 } });
  expect(pages.map(({ items }) => items.length)).toEqual([100, 100, 30]);
  expect(new Set(pages.flatMap(({ items }) => items.map(({ agencyId }) => agencyId))).size).toBe(ON_PAPER + 2);
  expect(history.filter(({ type }) => type === "outgoing.deliveries_queued")).toHaveLength(1);
});

test("what replaces a document to a group goes to all who have it, kept beside it as well", async () => {
  const { specialist, unitHead, headOfOffice, chair } = world.lacThuy.people;
  const by = (person: Parameters<typeof world.lacThuy.cx>[0]) => world.lacThuy.cx(person);
  const follows = { how: "replaces", id: issued.document.id } as const;
  const begun = await createDraft(by(specialist), { typeName: "Báo cáo", subject: "", follows });
  const { id } = begun.document;
  let detail = await saveDraft(by(specialist), id, edited(begun));
  detail = await submitDraft(by(specialist), composer, id, detail.document.version);
  detail = await approveContent(by(unitHead), id, detail.document.version);
  detail = await approveLayout(by(headOfOffice), id, detail.document.version);
  detail = await signOutgoing(by(chair), id, detail.document.version);
  await numberOutgoing(clerk(), id, detail.document.version);
  await world.settle(handlersOf(world));
  const sealed = await sealOutgoing(clerk(), id, (await readOutgoing(clerk(), id)).document.version);

  const { document } = await issueOutgoing(clerk(), id, { version: sealed.document.version, receiverIds: [] });
  await world.settle(handlersOf(world));

  expect(document).toMatchObject({ receivers: [], receiverCount: ON_PAPER + 2 });
  expect(document.receiverGroups).toBeUndefined();
  expect(await deliveriesOf(id)).toHaveLength(ON_PAPER + 2);
  expect((await readOutgoing(clerk(), issued.document.id)).document.ended).toMatchObject({
    kind: "replaced",
    byId: id,
  });
});

test("a document to more receivers than fit into its issue is refused", async () => {
  const named = Array.from({ length: MOST_RECEIVERS }, newAgencyId);

  await expect(resolveGroups(clerk(), issued.document, named, [groupId])).rejects.toMatchObject({
    code: "outgoing.too_many_receivers",
    params: { limit: MOST_RECEIVERS },
  });
});
