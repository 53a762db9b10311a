import { createHash } from "node:crypto";
import type { FileId } from "@vanthu/office/attachment/schema.ts";
import { askUpload, confirmUpload } from "@vanthu/office/attachment/service.ts";
import { proposalConsumers } from "@vanthu/office/proposal/consumer.ts";
import { addRule, editRule, orderRules, readBook, removeRule } from "@vanthu/office/proposal/rule-service.ts";
import { offerRules, tryRule } from "@vanthu/office/proposal/try-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import type { IncomingId } from "@vanthu/office/incoming/schema.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import type { RuleDraft } from "@vanthu/office/proposal/rule-schema.ts";
import type { DepartmentId } from "@vanthu/office/staff/schema.ts";
import { readProposal } from "@vanthu/office/proposal/read-service.ts";
import { readText } from "@vanthu/functions/text-reader.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";
import { composer, handlersOf, LETTER } from "./outgoing-builder.ts";

let world: OfficeWorld;
let office: TestOffice;

beforeAll(async () => {
  world = await startOfficeWorld();
  office = world.lacThuy;
});
beforeEach(() => {
  world.time.advance(60_000);
});
afterAll(() => world.stop());

/** A letter of another office, uploaded by the clerk. */
async function letter(...paragraphs: readonly string[]): Promise<FileId> {
  const body = paragraphs.map((text) => ({ kind: "paragraph" as const, runs: [{ text }] }));
  const { pdf } = await composer.compose({ ...LETTER, body });
  const cx = office.cx(office.people.clerk);
  const { fileId, upload } = await askUpload(cx, {
    name: "cong-van.pdf",
    contentType: "application/pdf",
    sizeBytes: pdf.length,
    sha256: createHash("sha256").update(pdf).digest("hex"),
  });
  await fetch(upload.url, { method: upload.method, headers: upload.headers, body: Buffer.from(pdf) });
  return (await confirmUpload(cx, fileId)).id;
}

const settle = () => world.settle(handlersOf(world, proposalConsumers(readText)));
const asChair = () => office.cx(office.people.chair);

describe("the text of an incoming document", () => {
  test("gives the deadline with its sentence, and to whom the report goes", async () => {
    const fileId = await letter(
      "Thực hiện Công văn số 412/UBND-NC ngày 10 tháng 12 năm 2026 của UBND tỉnh, Sở Nội vụ đề nghị UBND các xã rà soát.",
      "Kết quả gửi về Sở trước 16 giờ 30 ngày 04/12/2026 để tổng hợp.",
    );
    const id = await registered(office, { files: [{ fileId, role: "main" }] });
    const waiting = await readProposal(asChair(), id);
    await settle();

    const { reading, dueOn } = await readProposal(asChair(), id);
    expect(waiting.reading.state).toBe("waiting");
    expect(reading).toEqual({ state: "read" });
    expect(dueOn).toMatchObject({
      dueOn: "2026-12-04",
      dueAt: "2026-12-04T09:30:00.000Z",
      source: "text",
      words: "trước 16 giờ 30 ngày 04/12/2026",
      sentence: "Kết quả gửi về Sở trước 16 giờ 30 ngày 04/12/2026 để tổng hợp.",
      reportTo: "Sở Nội vụ tỉnh Phú Thọ",
      confidence: 0.5,
    });
  });

  test("gives the working day before a deadline on a day of rest, and says so", async () => {
    const id = await registered(office, { subject: "Về việc gửi báo cáo trước ngày 06/12/2026" });

    expect((await readProposal(asChair(), id)).dueOn).toMatchObject({ dueOn: "2026-12-04", statedOn: "2026-12-06" });
  });

  test("of one that bears a stamp of secrecy is not kept", async () => {
    const fileId = await letter("TỐI MẬT", "Báo cáo kết quả trước ngày 04/12/2026.");
    const id = await registered(office, { files: [{ fileId, role: "main" }] });
    await settle();

    expect(await readProposal(asChair(), id)).toMatchObject({ reading: { state: "held" }, otherDues: [] });
    expect((await readProposal(asChair(), id)).dueOn).toBeUndefined();
  });
});

const clerk = () => office.cx(office.people.clerk);

function departmentOf(who: "specialist" | "otherSpecialist") {
  const { actor } = office.cx(office.people[who]);
  if (actor.kind !== "staff") throw new Error("not a person");
  return { departmentId: actor.departmentId as DepartmentId };
}

/** A rule that gives documents of the Department of Finance to the economic unit. */
function aRule(changes: Partial<RuleDraft> = {}): RuleDraft {
  const nothing = { senders: [], typeNames: [], fields: [], notations: [], subjectWords: [], textWords: [] };
  return {
    name: "Tài chính",
    on: true,
    when: { ...nothing, senders: ["so tai chinh"] },
    then: { lead: departmentOf("specialist"), coordinating: [], informed: [], days: 5 },
    ...changes,
  };
}

async function routedTo(who: "specialist" | "otherSpecialist", issuer: string): Promise<IncomingId> {
  const id = await registered(office, { issuer });
  const { document } = await readDetail(asChair(), id);
  const { assignments } = await readProposal(asChair(), id);
  await instruct(asChair(), id, {
    proposalIds: assignments.map(({ proposalId }) => proposalId),
    text: "Giao nghiên cứu, tham mưu.",
    leadId: office.people[who].id,
    coordinatingIds: [],
    informedIds: [],
    dueOn: "2026-12-02",
    version: document.version,
  });
  return id;
}

describe("who is proposed", () => {
  test("without any rule is who led documents of this body and type before, marked as habit", async () => {
    await routedTo("otherSpecialist", "Sở Y tế");
    await routedTo("otherSpecialist", "Sở Y tế");
    await world.settle(handlersOf(world, proposalConsumers(readText)), { twice: true });
    const id = await registered(office, { issuer: "SỞ Y TẾ" });

    expect((await readProposal(asChair(), id)).assignments).toMatchObject([
      {
        staffId: office.people.otherSpecialist.id,
        role: "lead",
        source: "habit",
        judged: 2,
        right: 2,
        confidence: 0.75,
      },
    ]);
  });

  test("by a rule is told with the rule, its days and how often it was right", async () => {
    const { version } = await readBook(clerk());
    const { rules } = await addRule(clerk(), { rule: aRule(), version });
    await routedTo("specialist", "Sở Tài chính");
    await routedTo("otherSpecialist", "Sở Tài chính");
    // Rules changed before the events are heard count for what they proposed, not for what they say now.
    const [rule] = rules;
    const other = aRule({ then: { lead: departmentOf("otherSpecialist"), coordinating: [], informed: [] } });
    const changed = await editRule(clerk(), rule!.id, { rule: other, version: version + 1 });
    await editRule(clerk(), rule!.id, { rule: aRule(), version: changed.version });
    await world.settle(handlersOf(world, proposalConsumers(readText)), { twice: true });
    const id = await registered(office, { issuer: "Sở Tài chính" });

    const { assignments, dueOn } = await readProposal(asChair(), id);
    expect(assignments).toMatchObject([
      {
        ...departmentOf("specialist"),
        headId: office.people.unitHead.id,
        name: "Phòng Kinh tế",
        source: "rule",
        rule: { id: rules[0]?.id, name: "Tài chính" },
        judged: 2,
        right: 1,
      },
    ]);
    expect(dueOn).toMatchObject({ dueOn: "2026-12-02", source: "rule" });
  });

  test("is hidden from who does not see the document", async () => {
    const id = await registered(office);

    await expect(readProposal(office.cx(office.people.otherHead), id)).rejects.toMatchObject({ kind: "missing" });
  });
});

describe("the rule book", () => {
  test("is tried against past documents before a rule is saved, and nothing is written", async () => {
    const before = await readBook(clerk());
    const economy = { lead: departmentOf("specialist"), coordinating: [], informed: [] };

    const trial = await tryRule(clerk(), { rule: aRule({ name: "Thử", then: economy }) });
    expect(trial).toMatchObject({ held: 3, decided: 2, agreed: 1 });
    expect(trial.documents[0]).toMatchObject({ issuer: "Sở Tài chính", overruledBy: "Tài chính" });
    expect(await readBook(clerk())).toEqual(before);
  });

  test("offers rules to begin with from what was done before", async () => {
    expect(await offerRules(clerk())).toMatchObject([
      { rule: { when: { senders: ["Sở Y tế"] } }, leadName: "Phòng Văn hoá - Xã hội", times: 2, of: 2 },
    ]);
  });

  test("keeps order, changes and removals under the version its editor saw", async () => {
    const { version, rules } = await readBook(clerk());
    const [first] = rules;
    const added = await addRule(clerk(), { rule: aRule({ name: "Thứ hai" }), version });
    const ids = added.rules.map(({ id }) => id).toReversed();
    const ordered = await orderRules(clerk(), { ids, version: added.version });
    const edited = await editRule(clerk(), first!.id, { rule: aRule({ on: false }), version: ordered.version });
    const removed = await removeRule(clerk(), ids[0]!, edited.version);

    expect(ordered.rules.map(({ name }) => name)).toEqual(["Thứ hai", "Tài chính"]);
    expect(removed.rules).toMatchObject([{ name: "Tài chính", on: false }]);
    await expect(removeRule(clerk(), first!.id, version)).rejects.toMatchObject({ code: "item.changed" });
  });

  test.each([
    ["rule.no_condition", aRuleWithout("when")],
    ["rule.no_result", aRuleWithout("then")],
  ])("refuses with %s what says nothing", async (code, change) => {
    const { version } = await readBook(clerk());

    await expect(addRule(clerk(), { rule: aRule(change), version })).rejects.toMatchObject({ code });
  });
});

function aRuleWithout(part: "when" | "then"): Partial<RuleDraft> {
  const nothing = { senders: [], typeNames: [], fields: [], notations: [], subjectWords: [], textWords: [] };
  return part === "when" ? { when: nothing } : { then: { coordinating: [], informed: [] } };
}
