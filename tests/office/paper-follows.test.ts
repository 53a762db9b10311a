import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept } from "@vanthu/office/incoming/acceptance-service.ts";
import { findArrival } from "@vanthu/office/incoming/arrival-service.ts";
import { incomingConsumers } from "@vanthu/office/incoming/consumer.ts";
import { likelyPapers, notePaper } from "@vanthu/office/incoming/form-service.ts";
import { joinPaper } from "@vanthu/office/incoming/join-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { registerPaper } from "@vanthu/office/incoming/registration-service.ts";
import type { IncomingId } from "@vanthu/office/incoming/schema.ts";
import { readRegister } from "@vanthu/office/register/read-service.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { aForm, anArrival, arrived, registered } from "./incoming-builder.ts";

let world: OfficeWorld;
let office: TestOffice;
const clerk = () => office.cx(office.people.clerk);
const ACCEPT = { acknowledgeDuplicate: false };

beforeAll(async () => {
  world = await startOfficeWorld();
  office = world.lacThuy;
});
afterAll(() => world.stop());

/** Number, notation, body, date and subject of one document. */
function keys(referenceNumber: string) {
  const { issuedOn, issuer, subject } = aForm();
  return { referenceNumber, issuedOn, issuer, subject };
}

/** A packet arrives, and what reacts to its arrival reacts, twice as it may. */
async function arrivesAndJoins(fields: Parameters<typeof arrived>[1]): Promise<IncomingId> {
  const id = await arrived(office, fields);
  const reaction = incomingConsumers.find(({ name }) => name === "incoming.join-copy");
  const event = { id: `evt-${id}`, type: "incoming.arrived", subject: `incoming#${id}`, at: "", byName: "", data: {} };
  for (const delivery of [1, 2]) {
    await reaction?.handle(office.system(), { ...event, data: { delivery } } as never);
  }
  return id;
}

async function lastNumber(): Promise<number> {
  return (await readRegister(clerk(), "incoming", 2026, { limit: 1 })).register.lastNumber;
}

describe("the paper of an electronic document", () => {
  test("is waited for where the sender says that it follows, and noted once, without a second number", async () => {
    const id = await arrived(office, { paperFollows: true });
    await accept(clerk(), id, ACCEPT);
    const before = await lastNumber();
    expect((await readDetail(clerk(), id)).document.otherForm).toEqual({ state: "waiting" });

    const { document, history } = await notePaper(clerk(), id, { files: [] });

    expect(document.otherForm).toEqual({ state: "came", cameOn: "2026-11-25", byName: "Bùi Thị Nguyền" });
    expect(history[0]).toMatchObject({ type: "incoming.paper_came" });
    expect(await lastNumber()).toBe(before);
    await expect(notePaper(clerk(), id, { files: [] })).rejects.toMatchObject({ code: "incoming.form_came" });
  });

  test("that the clerk begins to register takes the number of the electronic document when all sure keys agree", async () => {
    const same = keys("901/SNV-VP");
    const id = await arrived(office, { ...same, paperFollows: true });
    const entry = await accept(clerk(), id, ACCEPT);

    const paper = await registerPaper(clerk(), aForm(same));

    expect(paper).toEqual(entry);
    expect((await readDetail(clerk(), id)).document.otherForm?.state).toBe("came");
  });

  test("of another date is a duplicate the clerk decides on", async () => {
    const same = keys("902/SNV-VP");
    const id = await arrived(office, { ...same, paperFollows: true });
    await accept(clerk(), id, ACCEPT);

    const paper = registerPaper(clerk(), aForm({ ...same, issuedOn: "2026-11-19" }));

    await expect(paper).rejects.toMatchObject({ code: "incoming.duplicate", params: { documentId: id } });
    expect((await readDetail(clerk(), id)).document.otherForm).toEqual({ state: "waiting" });
  });

  test("cannot be noted on a document that came on paper, nor by others than the clerk", async () => {
    const id = await registered(office);

    await expect(notePaper(clerk(), id, { files: [] })).rejects.toMatchObject({ code: "incoming.no_packet" });
    await expect(notePaper(office.cx(office.people.chair), id, { files: [] })).rejects.toMatchObject({
      code: "permission.denied",
    });
  });
});

describe("the electronic copy of a registered paper", () => {
  test("joins it by itself when all sure keys agree: one row, its packet known under that row", async () => {
    const same = keys("911/SNV-VP");
    const paperId = await registered(office, { ...same, awaitsElectronic: true });
    const arrival = anArrival(same);
    const before = await lastNumber();

    const id = await arrivesAndJoins(arrival);

    const { document, history } = await readDetail(clerk(), paperId);
    expect(document).toMatchObject({ source: "paper", otherForm: { state: "came" }, exchange: arrival.exchange });
    expect(document.otherForm).not.toHaveProperty("byName");
    expect(history.map(({ type }) => type)).toEqual(["incoming.joined", "incoming.registered"]);
    expect((await readDetail(clerk(), id)).document).toMatchObject({
      state: "void",
      joinedTo: { id: paperId, arrivalNumber: document.arrivalNumber },
    });
    expect(await findArrival(office.system(), arrival.exchange)).toMatchObject({ incomingId: paperId });
    expect(await lastNumber()).toBe(before);
  });

  test("that differs in a sure key is offered to the clerk, and joins when confirmed", async () => {
    const same = keys("912/SNV-VP");
    const paperId = await registered(office, { ...same, awaitsElectronic: true });
    const id = await arrivesAndJoins({ ...same, issuedOn: "2026-11-21" });
    expect(await readDetail(clerk(), id)).toMatchObject({ document: { state: "arrived" } });
    expect(await readDetail(clerk(), id)).not.toHaveProperty("sameAs");

    const { items } = await likelyPapers(clerk(), id);
    const { document } = await joinPaper(clerk(), id, { paperId });

    expect(items).toMatchObject([{ id: paperId, isSure: false, agrees: ["reference", "issuer", "subject"] }]);
    expect(document).toMatchObject({ id: paperId, otherForm: { state: "came", byName: "Bùi Thị Nguyền" } });
    expect(await likelyPapers(clerk(), id)).toEqual({ items: [] });
  });

  test("with something wrong about it waits for the clerk", async () => {
    const same = keys("913/SNV-VP");
    await registered(office, { ...same, awaitsElectronic: true });
    const { exchange } = anArrival();

    const id = await arrivesAndJoins({ ...same, exchange: { ...exchange, problems: ["packet.other_agency"] } });

    expect((await readDetail(clerk(), id)).document.state).toBe("arrived");
  });

  test("joins no paper that nobody waits for, and none twice", async () => {
    const same = keys("914/SNV-VP");
    const alone = await arrivesAndJoins(keys("915/SNV-VP"));
    const paperId = await registered(office, { ...same, awaitsElectronic: true });
    await arrivesAndJoins(same);
    const again = await arrived(office, same);

    expect((await readDetail(clerk(), alone)).document.state).toBe("arrived");
    await expect(joinPaper(clerk(), again, { paperId })).rejects.toMatchObject({ code: "incoming.form_came" });
  });
});
