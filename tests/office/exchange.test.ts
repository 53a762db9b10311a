import { GetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import { fileKey, readFile } from "@vanthu/office/attachment/service.ts";
import { sha256Of } from "@vanthu/office/exchange/packet-memory.ts";
import { accept, refuse } from "@vanthu/office/incoming/acceptance-service.ts";
import { linkToPacket as linkToReceived } from "@vanthu/office/incoming/attachment-service.ts";
import { finish, start } from "@vanthu/office/incoming/handling-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { listAll } from "@vanthu/office/incoming/list-service.ts";
import { linkToFile, readDetail } from "@vanthu/office/incoming/read-service.ts";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { MOST_TRIES } from "@vanthu/office/outgoing/delivery-rules.ts";
import { issueOutgoing, resendDelivery } from "@vanthu/office/outgoing/issue-service.ts";
import { linkToPacket, linkToStatus } from "@vanthu/office/outgoing/link-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import type { OutgoingId } from "@vanthu/office/outgoing/schema.ts";
import { exchangeReceivers } from "@vanthu/office/exchange/receiver.ts";
import { SEND_DUE } from "@vanthu/office/exchange/send-later.ts";
import { sendDeliveries } from "@vanthu/office/exchange/send-service.ts";
import { outgoingConsumers } from "@vanthu/office/outgoing/consumer.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { equip, handlersOf, issuedReport, sealedReport } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.lacThuy);
});
afterAll(() => world.stop());

const clerkOf = (office: TestOffice) => office.cx(office.people.clerk);
const settle = (options?: { twice: boolean }) => world.settle(handlersOf(world), options);
const sentFrom = (receivers: readonly TestOffice[], changes = {}) =>
  issuedReport({ office: world.lacThuy, world }, receivers, changes);

describe("a document between two offices", () => {
  test("arrives with its signatures judged, and every step comes back as a status, each message applied twice", async () => {
    const { document } = await sentFrom([world.soNoiVu], { urgency: "urgent", dueOn: "2026-12-10" });
    await settle({ twice: true });
    const arrived = await onlyArrival(world.soNoiVu);

    expect(arrived.document).toMatchObject({
      state: "arrived",
      referenceNumber: document.referenceNumber,
      issuer: "UBND xã Lạc Thuỷ",
      typeName: "Báo cáo",
      subject: document.subject,
      urgency: "urgent",
      dueOn: "2026-12-10",
      signer: { position: "CHỦ TỊCH", fullName: "Bùi Xuân Thuỵ" },
      exchange: { senderCode: "H56.901", receiverCode: "H56.903" },
    });
    expect(arrived.document.exchange!.problems).toBeUndefined();
    expect(arrived.document.files).toMatchObject([
      { role: "main", sha256: document.issuedSha256, verdict: { state: "valid", signatures: [{}, {}] } },
    ]);
    expect(await shownAt(document.id, world.soNoiVu)).toEqual({ state: "reported", shownCode: "01", codes: ["01"] });

    await handle(world.soNoiVu, arrived);
    await settle({ twice: true });

    expect(await shownAt(document.id, world.soNoiVu)).toEqual({
      state: "reported",
      shownCode: "06",
      codes: ["01", "03", "04", "05", "06"],
    });
    const { deliveryCounts, history } = await readOutgoing(clerkOf(world.lacThuy), document.id);
    expect(deliveryCounts).toEqual({ all: 1, states: { reported: 1 }, codes: { "06": 1 } });
    // Steps as expected stand with the delivery, not in the history of the document.
    expect(history.filter(({ type }) => type === "delivery.reported")).toEqual([]);
  });

  test("is refused by one receiver, who says why, and taken by another; sent again it arrives again", async () => {
    const { document } = await sentFrom([world.caoPhong, world.soNoiVu]);
    await settle();
    const refused = await onlyArrival(world.caoPhong);
    await refuse(clerkOf(world.caoPhong), refused.document.id, { reason: "Gửi nhầm đơn vị" });
    await settle({ twice: true });

    const detail = await readOutgoing(clerkOf(world.lacThuy), document.id);
    const { deliveries, actions, deliveryCounts, history } = detail;
    expect(actions).toContain("resend");
    expect(deliveryCounts).toEqual({ all: 2, states: { reported: 2 }, codes: { "01": 1, "02": 1 } });
    expect(history.filter(({ type }) => type === "delivery.reported").map(({ data }) => data["code"])).toEqual(["02"]);
    expect(deliveries.find(({ agencyId }) => agencyId === world.caoPhong.agencyId)).toMatchObject({
      shownCode: "02",
      statuses: [{ code: "01" }, { code: "02", description: "Gửi nhầm đơn vị", staffName: "Bùi Thị Nguyền" }],
    });
    expect(await shownAt(document.id, world.soNoiVu)).toMatchObject({ shownCode: "01" });

    world.time.advance(60_000);
    await resendDelivery(clerkOf(world.lacThuy), document.id, world.caoPhong.agencyId);
    await settle({ twice: true });

    expect((await onlyArrival(world.caoPhong)).document.id).not.toBe(refused.document.id);
    expect(await shownAt(document.id, world.caoPhong)).toMatchObject({ shownCode: "01", codes: ["01", "02", "01"] });
  });

  test("crosses as a packet that both sides keep byte for byte and that reads back equal", async () => {
    const { document } = await sentFrom([world.caoPhong]);
    await settle();
    const sent = await readOutgoing(clerkOf(world.lacThuy), document.id);
    const received = await arrivalOf(world.caoPhong, document.referenceNumber!);

    const ours = await readFile(clerkOf(world.lacThuy), sent.document.packetFileId!);
    const theirs = await fetched(await linkToReceived(clerkOf(world.caoPhong), received.document.id));
    const read = readPacket(ours);

    expect(Buffer.from(theirs).equals(ours)).toBe(true);
    expect(read).toMatchObject({
      kind: "document",
      notes: [],
      packet: {
        from: { organId: "H56.901", organName: "UBND xã Lạc Thuỷ", organizationInCharge: "UBND tỉnh Phú Thọ" },
        to: [{ organId: "H56.902" }],
        code: { number: document.referenceNumber!.split("/")[0], notation: "BC-UBND" },
        documentType: { type: 14, typeName: "Báo cáo" },
        signer: { competence: "TM. ỦY BAN NHÂN DÂN", position: "CHỦ TỊCH", fullName: "Bùi Xuân Thuỵ" },
        business: { type: 0 },
      },
    });
    expect(await fetched(await linkToPacket(clerkOf(world.lacThuy), document.id))).toEqual(Buffer.from(ours));
    const status = await fetched(
      await linkToStatus(clerkOf(world.lacThuy), document.id, world.caoPhong.agencyId, "01"),
    );
    expect(readPacket(status)).toMatchObject({
      kind: "status",
      packet: { statusCode: "01", from: { organId: "H56.902" }, responseFor: { organId: "H56.901" } },
    });
  });

  test("lies with its sender alone until it is accepted or refused; then each side has its own copy", async () => {
    const { document } = await sentFrom([world.caoPhong, world.soNoiVu]);
    await settle();
    const sha256 = document.issuedSha256;
    const [accepted, refused] = await Promise.all(
      [world.caoPhong, world.soNoiVu].map((office) => arrivalOf(office, document.referenceNumber!)),
    );
    const [ofAccepted, ofRefused] = [accepted!, refused!].map((one) => fileKey(one.document.files[0]!.id));
    const before = await clerkOf(world.caoPhong).files.stat(ofAccepted!);
    const { url } = await linkToFile(
      clerkOf(world.caoPhong),
      accepted!.document.id,
      accepted!.document.files[0]!.id,
      false,
    );

    await accept(clerkOf(world.caoPhong), accepted!.document.id, { acknowledgeDuplicate: true });
    await refuse(clerkOf(world.soNoiVu), refused!.document.id, { reason: "Gửi nhầm đơn vị" });

    expect(before).toBeUndefined();
    expect(JSON.stringify(accepted)).not.toContain(world.lacThuy.tenantId);
    expect(sha256Of(await fetched({ url }))).toBe(sha256);
    expect(await clerkOf(world.caoPhong).files.stat(ofAccepted!)).toMatchObject({ sha256 });
    expect(await clerkOf(world.soNoiVu).files.stat(ofRefused!)).toMatchObject({ sha256 });
    for (const [office, { document: kept }] of [
      [world.caoPhong, accepted!],
      [world.soNoiVu, refused!],
    ] as const) {
      const packet = await clerkOf(office).files.stat(fileKey(kept.exchange!.packetFileId));
      expect(packet).toMatchObject({ sha256: kept.exchange!.packetSha256 });
    }
  });

  test("an answer names the document it answers, by the sender's own id", async () => {
    await equip(world.soNoiVu);
    const question = await issuedReport({ office: world.soNoiVu, world }, [world.lacThuy]);
    await settle();
    const asked = await onlyArrival(world.lacThuy);
    const handled = await handle(world.lacThuy, asked, { finishes: false });

    const answer = await issuedReport({ office: world.lacThuy, world }, [world.soNoiVu], {}, handled.document.id);
    await settle();
    const packet = readPacket(
      await readFile(
        clerkOf(world.lacThuy),
        (await readOutgoing(clerkOf(world.lacThuy), answer.document.id)).document.packetFileId!,
      ),
    );

    expect(packet).toMatchObject({
      packet: {
        responseFor: [
          {
            organId: "H56.903",
            code: question.document.referenceNumber,
            documentId: asked.document.exchange!.documentId,
          },
        ],
      },
    });
  });
});

describe("issuing", () => {
  test("refuses an unknown receiver and oneself, and issues once for an Idempotency-Key", async () => {
    const cx = clerkOf(world.lacThuy);
    const sealed = await sealedReport({ office: world.lacThuy, world });
    const issue = (receiverIds: readonly string[], key?: string) =>
      issueOutgoing(
        cx,
        sealed.document.id,
        { version: sealed.document.version, receiverIds: receiverIds as never },
        key,
      );

    await expect(issue(["agy_01J00000000000000000000000"])).rejects.toMatchObject({
      code: "outgoing.receiver_unknown",
    });
    await expect(issue([world.lacThuy.agencyId])).rejects.toMatchObject({ code: "outgoing.receiver_self" });
    const first = await issue([world.caoPhong.agencyId], "issue-key-1");
    const again = await issue([world.caoPhong.agencyId], "issue-key-1");
    await expect(issue([world.caoPhong.agencyId])).rejects.toMatchObject({ code: "outgoing.wrong_state" });
    await settle({ twice: true });

    expect(again.document.version).toBe(first.document.version);
    expect(first.document.issuedSha256).toBe(first.document.file!.sha256);
    expect((await readOutgoing(cx, sealed.document.id)).deliveries).toHaveLength(1);
  });
});

describe("a sending that fails", () => {
  const broken = { send: () => Promise.reject(new Error("the axis does not answer")) };
  const unreachable = {
    send: () => Promise.reject(new Refusal("conflict", "exchange.receiver_unreachable")),
  };

  test("waits on the queue for its next try, and then arrives", async () => {
    const { document } = await sentFrom([world.caoPhong]);
    await queueOnly();
    const agencyIds = [world.caoPhong.agencyId];

    const before = await delayedMessages();
    await sendDeliveries(world.lacThuy.system(), broken, document.id, agencyIds);
    const after = await delayedMessages();
    const [waiting] = (await readOutgoing(clerkOf(world.lacThuy), document.id)).deliveries;
    const again = exchangeReceivers.find(({ on }) => on === SEND_DUE)!;
    const payload = { documentId: document.id, agencyIds };
    await again.receive(world.lacThuy.system(), { id: "1", type: SEND_DUE, at: document.updatedAt, payload });
    await settle();

    expect(after - before).toBe(1);
    expect(waiting).toMatchObject({ state: "queued", attempts: 1, failure: "exchange.send_failed" });
    expect(await shownAt(document.id, world.caoPhong)).toMatchObject({ state: "reported", shownCode: "01" });
  });

  test("has failed after the last try, with the reason; sent again it arrives", async () => {
    const cx = clerkOf(world.lacThuy);
    const { document } = await sentFrom([world.caoPhong]);
    await queueOnly();
    const send = () => sendDeliveries(world.lacThuy.system(), broken, document.id, [world.caoPhong.agencyId]);

    for (let tries = 0; tries <= MOST_TRIES; tries += 1) await send();
    const failed = await readOutgoing(cx, document.id);

    expect(failed.deliveries).toMatchObject([
      { state: "failed", failure: "exchange.send_failed", attempts: MOST_TRIES },
    ]);
    expect(failed.history.filter(({ type }) => type === "delivery.failed")).toHaveLength(1);
    await resendDelivery(cx, document.id, world.caoPhong.agencyId);
    await settle({ twice: true });
    expect(await shownAt(document.id, world.caoPhong)).toEqual({ state: "reported", shownCode: "01", codes: ["01"] });
    await expect(resendDelivery(cx, document.id, world.caoPhong.agencyId)).rejects.toMatchObject({
      code: "outgoing.delivery_not_resendable",
    });
  });

  test("is not tried again where no try can succeed", async () => {
    const { document } = await sentFrom([world.caoPhong]);
    await queueOnly();

    await sendDeliveries(world.lacThuy.system(), unreachable, document.id, [world.caoPhong.agencyId]);

    expect((await readOutgoing(clerkOf(world.lacThuy), document.id)).deliveries).toMatchObject([
      { state: "failed", failure: "exchange.receiver_unreachable", attempts: 1 },
    ]);
  });
});

async function delayedMessages(): Promise<number> {
  const name = "ApproximateNumberOfMessagesDelayed";
  const QueueUrl = world.world.config.eventQueueUrl;
  const { Attributes } = await world.world.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [name] }),
  );
  return Number(Attributes?.[name]);
}

/** Lets deliveries be queued but nothing be sent. */
async function queueOnly(): Promise<void> {
  const handlers = handlersOf(world, outgoingConsumers);
  await world.settle(handlers);
}

/** The one document that waits for the clerk of an office. */
async function onlyArrival(office: TestOffice): Promise<IncomingDetail> {
  const { items } = await listAll(clerkOf(office), { state: "arrived", limit: 50 });
  expect(items).toHaveLength(1);
  return readDetail(clerkOf(office), items[0]!.id);
}

async function arrivalOf(office: TestOffice, reference: string): Promise<IncomingDetail> {
  const { items } = await listAll(clerkOf(office), { limit: 50 });
  return readDetail(clerkOf(office), items.find(({ referenceNumber }) => referenceNumber === reference)!.id);
}

/** Register, instruct, start, finish: what makes 03, 04, 05 and 06. */
async function handle(office: TestOffice, arrived: IncomingDetail, { finishes = true } = {}): Promise<IncomingDetail> {
  const { id } = arrived.document;
  const { chair, specialist } = office.people;
  await accept(clerkOf(office), id, { acknowledgeDuplicate: false });
  const registered = await readDetail(office.cx(chair), id);
  await instruct(office.cx(chair), id, {
    text: "Nghiên cứu, tham mưu",
    leadId: specialist.id,
    coordinatingIds: [],
    informedIds: [],
    version: registered.document.version,
  });
  world.time.advance(60_000);
  await start(office.cx(specialist), id);
  world.time.advance(60_000);
  if (finishes) await finish(office.cx(specialist), id, { result: "Đã tổng hợp vào báo cáo tháng" });
  return readDetail(office.cx(chair), id);
}

async function shownAt(id: OutgoingId, receiver: TestOffice) {
  const { deliveries } = await readOutgoing(clerkOf(world.lacThuy), id);
  const { state, shownCode, statuses } = deliveries.find(({ agencyId }) => agencyId === receiver.agencyId)!;
  return { state, shownCode, codes: statuses.map(({ code }) => code) };
}

async function fetched({ url }: { url: string }): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}
