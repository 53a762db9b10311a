import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept, refuse } from "@vanthu/office/incoming/acceptance-service.ts";
import { findArrival, receiveFromExchange } from "@vanthu/office/incoming/arrival-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { registerPaper } from "@vanthu/office/incoming/registration-service.ts";
import { readRegister } from "@vanthu/office/register/read-service.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { aForm, anArrival, arrived, registered } from "./incoming-builder.ts";

let world: OfficeWorld;
let office: TestOffice;
const clerk = () => office.cx(office.people.clerk);

beforeAll(async () => {
  world = await startOfficeWorld();
  office = world.lacThuy;
});
afterAll(() => world.stop());

describe("a paper document", () => {
  test("takes the next arrival number and stands in the book with it", async () => {
    const first = await registerPaper(clerk(), aForm());
    const second = await registerPaper(clerk(), aForm({ subject: "Về việc phòng, chống mưa lũ" }));

    expect(second).toMatchObject({ arrivalNumber: first.arrivalNumber + 1, arrivedOn: "2026-11-25" });
    const { rows, register } = await readRegister(clerk(), "incoming", 2026, { limit: 1 });
    expect(rows).toMatchObject([
      { number: second.arrivalNumber, documentId: second.id, subject: "Về việc phòng, chống mưa lũ", state: "active" },
    ]);
    expect(register.lastNumber).toBe(second.arrivalNumber);
  });

  test("is registered by the clerk only", async () => {
    for (const person of [office.people.chair, office.people.specialist, office.people.headOfOffice]) {
      await expect(registerPaper(office.cx(person), aForm())).rejects.toMatchObject({
        kind: "forbidden",
        code: "permission.denied",
      });
    }
  });

  test("costs at most three round trips", async () => {
    const cx = clerk();

    await registerPaper(cx, aForm(), "trips-0001");

    expect(cx.meter.roundTrips).toBeLessThanOrEqual(3);
  });

  test("sent twice with one Idempotency-Key is registered once, also at the same time", async () => {
    const form = aForm();

    const replies = await Promise.all([1, 2, 3].map(() => registerPaper(clerk(), form, "same-intent")));
    const later = await registerPaper(clerk(), form, "same-intent");

    expect(new Set([...replies, later].map(({ id }) => id)).size).toBe(1);
    expect(later).toEqual(replies[0]);
  });

  test("dated after today is refused", async () => {
    await expect(registerPaper(clerk(), aForm({ issuedOn: "2026-11-26" }))).rejects.toMatchObject({
      code: "incoming.issued_later",
    });
  });

  test("shows who registered it in its history", async () => {
    const id = await registered(office);

    const { history, document, actions } = await readDetail(clerk(), id);

    expect(history).toMatchObject([
      { type: "incoming.registered", byName: "Bùi Thị Nguyền", data: { arrivalNumber: document.arrivalNumber } },
    ]);
    expect(actions).toEqual(["attach", "correct"]);
  });
});

describe("a duplicate", () => {
  test("is warned of with the number of the first, and passes when the clerk insists", async () => {
    const form = aForm({ referenceNumber: "05/UBND-VX", issuer: "Ủy ban nhân dân xã Cao Phong" });
    const first = await registerPaper(clerk(), form);
    const again = { ...form, referenceNumber: "5/ubnd-vx", issuer: "UBND xã Cao Phong" };

    await expect(registerPaper(clerk(), again)).rejects.toMatchObject({
      kind: "conflict",
      code: "incoming.duplicate",
      params: { arrivalNumber: first.arrivalNumber, documentId: first.id },
    });
    const { register } = await readRegister(clerk(), "incoming", 2026, { limit: 1 });
    expect(register.lastNumber).toBe(first.arrivalNumber);

    const second = await registerPaper(clerk(), { ...again, acknowledgeDuplicate: true });
    expect(second.arrivalNumber).toBe(first.arrivalNumber + 1);
  });

  test("registered by two clerks at once takes one number", async () => {
    const form = aForm();

    const replies = await Promise.allSettled([registerPaper(clerk(), form), registerPaper(clerk(), form)]);

    expect(replies.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(replies.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "incoming.duplicate" },
    });
  });

  test("in another office is none", async () => {
    const form = aForm();
    await registerPaper(clerk(), form);

    const elsewhere = await registerPaper(world.caoPhong.cx(world.caoPhong.people.clerk), form);

    expect(elsewhere.arrivalNumber).toBe(1);
  });
});

describe("a word of secrecy", () => {
  test("stops the registration before a number is taken", async () => {
    const before = await readRegister(clerk(), "incoming", 2026, { limit: 1 });

    await expect(registerPaper(clerk(), aForm({ subject: "TỐI MẬT Kế hoạch diễn tập" }))).rejects.toMatchObject({
      code: "secrecy.word_found",
      params: { field: "subject", word: "TỐI MẬT" },
    });

    const after = await readRegister(clerk(), "incoming", 2026, { limit: 1 });
    expect(after.register.lastNumber).toBe(before.register.lastNumber);
  });

  test("passes with a reason, which the history keeps without the text", async () => {
    const secrecyRelease = { reason: "Tên đề tài, không phải dấu mật" };

    const id = await registered(office, { subject: "Hội thảo MẬT ngọt", secrecyRelease });

    const { history } = await readDetail(clerk(), id);
    expect(history.find(({ type }) => type === "secrecy.released")).toMatchObject({
      byName: "Bùi Thị Nguyền",
      data: { fields: ["subject"], reason: secrecyRelease.reason },
    });
    expect(JSON.stringify(history)).not.toContain("ngọt");
  });
});

describe("a document that arrived over the exchange", () => {
  test("waits for the clerk, who accepts it under the next number and mends what the packet said", async () => {
    const id = await arrived(office, { subject: "vv rà soát" });
    expect((await readDetail(clerk(), id)).actions).toEqual(["accept", "refuse", "attach"]);

    world.time.advance(60_000);
    const cx = clerk();
    const reply = await accept(cx, id, { subject: "Về việc rà soát", acknowledgeDuplicate: false }, "accept-0001");

    expect(cx.meter.roundTrips).toBeLessThanOrEqual(3);
    const { document, history } = await readDetail(clerk(), id);
    expect(document).toMatchObject({
      state: "registered",
      arrivalNumber: reply.arrivalNumber,
      subject: "Về việc rà soát",
      source: "exchange",
    });
    expect(history.map(({ type }) => type)).toEqual(["incoming.registered", "incoming.arrived"]);
  });

  test("is accepted once: a repeat answers the same, another attempt says its number", async () => {
    const id = await arrived(office);
    const first = await accept(clerk(), id, { acknowledgeDuplicate: false }, "accept-0002");

    const repeat = await accept(clerk(), id, { acknowledgeDuplicate: false }, "accept-0002");

    expect(repeat).toEqual(first);
    await expect(accept(clerk(), id, { acknowledgeDuplicate: false })).rejects.toMatchObject({
      code: "incoming.already_registered",
      params: { arrivalNumber: first.arrivalNumber },
    });
  });

  test("accepted by two clerks at once takes one number", async () => {
    const id = await arrived(office);
    const input = { acknowledgeDuplicate: false };

    const replies = await Promise.allSettled([accept(clerk(), id, input), accept(clerk(), id, input)]);

    expect(replies.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("is returned with a reason and takes no number", async () => {
    const id = await arrived(office);
    world.time.advance(60_000);

    const { document, history } = await refuse(clerk(), id, { reason: "Không đúng nơi nhận" });

    expect(document).toMatchObject({ state: "refused", refusal: { reason: "Không đúng nơi nhận" } });
    expect(document.arrivalNumber).toBeUndefined();
    expect(history[0]).toMatchObject({ type: "incoming.refused", data: { reason: "Không đúng nơi nhận" } });
    await expect(accept(clerk(), id, { acknowledgeDuplicate: false })).rejects.toMatchObject({
      code: "incoming.already_refused",
    });
  });

  test("is known when the same packet comes again, until it was returned", async () => {
    const packet = anArrival();
    const { id } = await receiveFromExchange(office.system(), packet);

    expect(await findArrival(office.system(), packet.exchange)).toMatchObject({ incomingId: id });
    await expect(receiveFromExchange(office.system(), packet)).rejects.toThrow("write conflict");

    await refuse(clerk(), id, { reason: "Thiếu phụ lục" });
    const returned = await findArrival(office.system(), packet.exchange);
    const again = await receiveFromExchange(office.system(), packet, () => [], returned);

    expect(returned).toMatchObject({ incomingId: id, returned: true });
    expect(again).toMatchObject({ state: "arrived", exchange: { refusedBefore: id } });
  });

  test("with fields longer than ours is taken in, cut where it shows", async () => {
    const id = await arrived(office, { subject: "x".repeat(3000), issuer: "", dueOn: "9999-12-31" });

    const { document } = await readDetail(clerk(), id);

    expect(document.subject).toHaveLength(1000);
    expect(document.issuer).toBe("(không ghi)");
    expect(document).toMatchObject({ dueOn: "2026-12-04", dueIsDefault: true });
  });

  test("warns of a paper already registered", async () => {
    const form = aForm();
    const paper = await registerPaper(clerk(), form);
    const id = await arrived(office, { referenceNumber: form.referenceNumber, issuer: form.issuer });

    await expect(accept(clerk(), id, { acknowledgeDuplicate: false })).rejects.toMatchObject({
      code: "incoming.duplicate",
      params: { documentId: paper.id },
    });
  });
});
