import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addAbsence } from "@vanthu/office/absence/service.ts";
import { readAccount } from "@vanthu/office/account/account-service.ts";
import { editAccount } from "@vanthu/office/account/change-service.ts";
import { lockAccount } from "@vanthu/office/account/lock-service.ts";
import { give } from "@vanthu/office/assignment/give-service.ts";
import { readDetail as readAssignment } from "@vanthu/office/assignment/read-service.ts";
import { GiveAssignment } from "@vanthu/office/assignment/schema.ts";
import { takeAssignmentStep } from "@vanthu/office/assignment/step-service.ts";
import { addCouncil } from "@vanthu/office/authority/council-service.ts";
import { addDelegation, findDelegation, listDelegations } from "@vanthu/office/authority/delegation-service.ts";
import { carryOn } from "@vanthu/office/handover/carry-service.ts";
import { makeMinutes } from "@vanthu/office/handover/minutes-service.ts";
import { readHandover } from "@vanthu/office/handover/read-service.ts";
import { listHeld, startHandover } from "@vanthu/office/handover/start-service.ts";
import { readDefaults, setDefaults } from "@vanthu/office/incoming/defaults-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import type { IncomingId } from "@vanthu/office/incoming/schema.ts";
import { setCircuit } from "@vanthu/office/outgoing/circuit-service.ts";
import { submitDraft } from "@vanthu/office/outgoing/compose-service.ts";
import { readOutgoing, readQueues } from "@vanthu/office/outgoing/list-service.ts";
import { askOpinions, listOpinions } from "@vanthu/office/outgoing/opinion-service.ts";
import { readReviewPlan, saveReviewPlan } from "@vanthu/office/outgoing/review-plan-service.ts";
import { addRule, readBook } from "@vanthu/office/proposal/rule-service.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import * as v from "valibot";
import { startOfficeWorld, type OfficeWorld, type Person, type SettleHandlers } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";
import { composer, handlersOf, reportAt } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
});
afterAll(() => world.stop());

const people = () => world.lacThuy.people;
const as = (person: Person) => world.lacThuy.cx(person);

/** A document led by one, with others. */
async function ledBy(lead: Person, coordinating: readonly Person[] = []): Promise<IncomingId> {
  const id = await registered(world.lacThuy);
  const { document } = await readDetail(as(people().chair), id);
  await instruct(as(people().chair), id, {
    text: "Giao tham mưu",
    leadId: lead.id,
    coordinatingIds: coordinating.map((one) => one.id),
    informedIds: [],
    version: document.version,
  });
  return id;
}

describe("a handover", () => {
  test("moves shares and drafts, ends absences and delegations, leaves councils to a decision, and says so in minutes", async () => {
    const { chair, headOfOffice, specialist, otherSpecialist, unitHead, clerk } = people();
    const alone = await ledBy(specialist, [unitHead]);
    const together = await ledBy(unitHead, [specialist, otherSpecialist]);
    const draft = await reportAt(world.lacThuy, "draft");
    await addAbsence(as(unitHead), {
      kind: "leave",
      from: "2026-11-25",
      until: "2026-11-27",
      substituteId: specialist.id,
      scope: ["handle"],
    });
    await addCouncil(as(clerk), {
      name: "BAN CHỈ ĐẠO",
      collectiveName: "BAN CHỈ ĐẠO",
      abbreviation: "BCĐ",
      establishedBy: "Quyết định số 12/QĐ-UBND",
      leaders: [{ staffId: specialist.id, title: "TRƯỞNG BAN", deputy: false }],
    });

    const { handover, lines } = await startHandover(as(headOfOffice), {
      fromId: specialist.id,
      toId: otherSpecialist.id,
      others: [{ ref: `draft#${draft.document.id}`, toId: unitHead.id }],
      reason: "Chuyển công tác",
    });

    expect(handover.state).toBe("done");
    expect(lines.map(({ kind, state, toName }) => [kind, state, toName])).toEqual([
      ["task", "moved", otherSpecialist.fullName],
      ["task", "moved", otherSpecialist.fullName],
      ["draft", "moved", unitHead.fullName],
      ["absence", "ended", undefined],
      ["council", "byHand", undefined],
    ]);
    const led = await readDetail(as(chair), alone);
    expect(led.tasks.map(({ staffName, role }) => [staffName, role])).toContainEqual([
      otherSpecialist.fullName,
      "lead",
    ]);
    expect(led.document).toMatchObject({ ownerName: otherSpecialist.fullName });
    expect(led.history[0]).toMatchObject({ type: "task.handed_over", byName: headOfOffice.fullName });
    const shares = (await readDetail(as(chair), together)).tasks;
    expect(shares.find(({ staffId }) => staffId === specialist.id)?.state).toBe("handedOver");
    expect((await listHeld(as(headOfOffice), specialist.id)).items.map(({ kind }) => kind)).toEqual(["council"]);

    const { outgoingId } = await makeMinutes(as(headOfOffice), handover.id);
    const minutes = await readOutgoing(as(headOfOffice), outgoingId as typeof draft.document.id);
    expect(minutes.document.typeName).toBe("Biên bản");
    expect(JSON.stringify(minutes.document.body)).toContain("BÊN NHẬN");
    expect(minutes.document.circuit?.visas.map(({ fullName }) => fullName)).toEqual([
      specialist.fullName,
      otherSpecialist.fullName,
    ]);
    expect(await makeMinutes(as(headOfOffice), handover.id)).toEqual({ outgoingId });
  });

  test("has nobody judge what they lead themselves, asks the new lead to take it up, and keeps own work whole", async () => {
    const { chair, headOfOffice, otherHead, otherSpecialist } = people();
    const giveTo = async (by: Person, lead: Person) => {
      const work = { title: "Rà soát hồ sơ", dueOn: "2026-12-11", lead: { kind: "person", id: lead.id } as const };
      return (await give(as(by), v.parse(GiveAssignment, work))).id;
    };
    const [led, given, own] = await Promise.all([
      giveTo(chair, otherHead),
      giveTo(otherHead, otherSpecialist),
      giveTo(otherHead, otherHead),
    ]);
    await takeAssignmentStep(as(otherHead), led, { step: "takeUp", version: 1 });

    const { lines } = await startHandover(as(headOfOffice), {
      fromId: otherHead.id,
      toId: otherSpecialist.id,
      others: [],
      reason: "Nghỉ phép dài ngày",
    });

    const ends = new Map(lines.map(({ ref, state }) => [ref, state]));
    expect(ends.get(`given#${given}`)).toBe("failed");
    const [moved, kept, whole] = await Promise.all(
      [led, given, own].map(async (id) => (await readAssignment(as(chair), id)).assignment),
    );
    expect(moved).toMatchObject({ lead: { id: otherSpecialist.id }, by: { id: chair.id }, state: "assigned" });
    expect(kept).toMatchObject({ lead: { id: otherSpecialist.id }, by: { id: otherHead.id } });
    expect(whole).toMatchObject({ lead: { id: otherSpecialist.id }, by: { id: otherSpecialist.id } });
  });

  test("of much goes on by the queue, twice or after a break, and moves each line once; then the account locks", async () => {
    const { unitAdmin, otherHead, unitHead, chair } = people();
    const ids = await Promise.all(Array.from({ length: 33 }, () => ledBy(otherHead)));

    const begun = await startHandover(as(unitAdmin), {
      fromId: otherHead.id,
      toId: unitHead.id,
      others: [],
      reason: "Nghỉ hưu",
    });
    expect(begun.handover.state).toBe("running");
    await Promise.all([carryOn(as(unitAdmin), begun.handover.id), carryOn(as(unitAdmin), begun.handover.id)]);
    const worker = messageWorker(world.world, [], receivers) as SettleHandlers["worker"];
    await world.settle({ ...handlersOf(world, []), worker }, { twice: true });

    const { handover, lines } = await readHandover(as(chair), begun.handover.id);
    expect(handover.state).toBe("done");
    expect(new Set(lines.map(({ state }) => state))).toEqual(new Set(["moved"]));
    const moved = await readDetail(as(chair), ids[32]!);
    expect(moved.history.filter(({ type }) => type === "task.handed_over")).toHaveLength(1);
    const { version } = (await readAccount(as(unitAdmin), otherHead.id)).person;
    await expect(lockAccount(as(unitAdmin), otherHead.id, { version, despiteOpenWork: false })).resolves.toMatchObject({
      state: "locked",
    });
  });

  test("brings the steps of approval, the opinions asked and the routing rules of the leaver to who takes over", async () => {
    const { chair, clerk, headOfOffice, specialist, viceChair, otherSpecialist } = people();
    const book = await readBook(as(clerk));
    await addRule(as(clerk), {
      version: book.version,
      rule: {
        name: "Báo cáo của tỉnh",
        on: true,
        when: { senders: [], typeNames: ["Báo cáo"], fields: [], notations: [], subjectWords: [], textWords: [] },
        then: { lead: { staffId: viceChair.id }, coordinating: [], informed: [{ staffId: otherSpecialist.id }] },
      },
    });
    const [visa, circle, opinion] = await Promise.all([
      reportAt(world.lacThuy, "draft", { signerId: chair.id }),
      reportAt(world.lacThuy, "draft", { signerId: chair.id }),
      reportAt(world.lacThuy, "draft", { signerId: chair.id }),
    ]);
    for (const { document } of [visa, circle]) {
      const visas = [{ staffId: viceChair.id, before: "content" as const }];
      if (document.id === circle.document.id) visas.push({ staffId: otherSpecialist.id, before: "content" });
      const chosen = await setCircuit(as(specialist), document.id, { version: document.version, visas });
      await submitDraft(as(specialist), composer, document.id, chosen.document.version);
    }
    await askOpinions(as(specialist), opinion.document.id, {
      version: opinion.document.version,
      mode: "inOrder",
      question: "Số liệu đã đủ chưa?",
      asked: [{ staffId: clerk.id }, { staffId: viceChair.id }],
    });
    const later = await reportAt(world.lacThuy, "draft", { signerId: chair.id });
    await setCircuit(as(specialist), later.document.id, {
      version: later.document.version,
      visas: [{ staffId: viceChair.id, before: "signature" }],
    });
    const days = { content: 2, layout: 1, signature: 1 };
    const visas = [{ staffId: viceChair.id, before: "content" as const }];
    const plan = await readReviewPlan(as(clerk));
    await saveReviewPlan(as(clerk), { ...plan, types: [{ typeName: "Kế hoạch", days, visas }] });
    await setDefaults(as(clerk), { ...(await readDefaults(as(clerk))), instructorId: viceChair.id });

    const { handover, lines } = await startHandover(as(headOfOffice), {
      fromId: viceChair.id,
      toId: otherSpecialist.id,
      others: [],
      reason: "Nghỉ hưu",
    });

    expect(handover.state).toBe("done");
    const ends = new Map(lines.map(({ ref, state }) => [ref, state]));
    expect(ends.get(`visa#${visa.document.id}`)).toBe("moved");
    expect(ends.get(`visa#${circle.document.id}`)).toBe("ended");
    expect(ends.get(`opinion#${opinion.document.id}`)).toBe("moved");
    expect(ends.get("rule#book")).toBe("moved");
    expect(ends.get(`visa#${later.document.id}`)).toBe("moved");
    expect(ends.get("setting#review-plan")).toBe("moved");
    // Who may not instruct is not named in the place of who could: the chair instructs.
    expect(ends.get("setting#handling")).toBe("ended");
    expect((await readReviewPlan(as(clerk))).types[0]?.visas).toMatchObject([{ staffId: otherSpecialist.id }]);
    expect((await readDefaults(as(clerk))).instructorId).toBeUndefined();
    const queues = await readQueues(as(otherSpecialist));
    const inQueue = (key: string) => queues.find((one) => one.key === key)?.items.map(({ id }) => id);
    expect(inQueue("toVisa")).toEqual([visa.document.id]);
    const { items: opinions } = await listOpinions(as(specialist), opinion.document.id);
    expect(opinions.map(({ fullName, state }) => [fullName, state])).toEqual([
      [clerk.fullName, "open"],
      [otherSpecialist.fullName, "waiting"],
    ]);
    expect((await readOutgoing(as(specialist), circle.document.id)).document.state).toBe("draft");
    const rule = (await readBook(as(clerk))).rules.find(({ name }) => name === "Báo cáo của tỉnh");
    expect(rule?.then).toMatchObject({ lead: { staffId: otherSpecialist.id }, informed: [] });
    expect((await listHeld(as(headOfOffice), viceChair.id)).items).toEqual([]);
  });

  test("goes to nobody who is locked or looks after the system, and not back to the leaver", async () => {
    const { headOfOffice, otherHead, specialist, unitAdmin } = people();
    const input = { fromId: specialist.id, others: [], reason: "Nghỉ hưu" };

    await expect(startHandover(as(headOfOffice), { ...input, toId: otherHead.id })).rejects.toThrow(
      "handover.to_locked",
    );
    await expect(startHandover(as(headOfOffice), { ...input, toId: specialist.id })).rejects.toThrow(
      "handover.to_oneself",
    );
    await expect(startHandover(as(unitAdmin), { ...input, toId: unitAdmin.id })).rejects.toThrow(
      "handover.to_handles_nothing",
    );
  });
});

test("a delegation to sign ends with the post of who gave it", async () => {
  const { chair, clerk, unitHead, unitAdmin } = people();
  await addDelegation(as(clerk), {
    kind: "TUQ",
    delegatorId: chair.id,
    delegateId: unitHead.id,
    basis: "Giấy ủy quyền số 03/GUQ-UBND",
    from: "2026-11-25",
    until: "2026-12-31",
    typeNames: [],
  });
  expect(await findDelegation(as(clerk), unitHead.id, "Giấy mời")).toBeDefined();

  const { version } = (await readAccount(as(unitAdmin), chair.id)).person;
  await editAccount(as(unitAdmin), chair.id, { posts: ["specialist"], version });

  expect(await findDelegation(as(clerk), unitHead.id, "Giấy mời")).toBeUndefined();
  expect((await listDelegations(as(clerk))).items).toMatchObject([{ lapsed: true }]);
});
