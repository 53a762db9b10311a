import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require, signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { StaffEntity } from "../staff/item.ts";
import type { Staff, StaffId } from "../staff/schema.ts";
import { readStaff } from "../staff/service.ts";
import { mayAnswerFor } from "./access-rules.ts";
import { CONTESTS, ContestEntity, ledgerPartition } from "./item.ts";
import { readMonth } from "./read-service.ts";
import type { AnswerContest, ContestLine, MonthSheet } from "./schema.ts";

/**
 * The person holds something against a line of his or her own, once; the head answers.
 * @throws Refusal `ledger.line_missing`, `ledger.contested_already`
 */
export async function contestLine(cx: Cx, { month, workId, text }: ContestLine): Promise<MonthSheet> {
  const { person, lines } = await readMonth(cx, month);
  const line = lines.find((one) => one.workId === workId);
  if (!line) throw new Refusal("missing", "ledger.line_missing");
  if (line.contest) throw new Refusal("conflict", "ledger.contested_already");
  await cx.store.write([
    create(ContestEntity, {
      staffId: person.staffId,
      workId,
      text,
      at: cx.clock.now().toISOString(),
      state: "open",
    }),
    event(cx, "ledger.contested", ledgerPartition(person.staffId), {
      month,
      staffName: person.fullName,
      title: line.title,
      href: `/ledger?month=${month}&person=${person.staffId}`,
      toIds: await headsOf(cx, person.staffId),
    }),
  ]);
  return readMonth(cx, month);
}

/**
 * Keeps the line as it is, or corrects what counts; what happened stays written.
 * @throws Refusal `staff.missing`, `ledger.contest_missing`, `ledger.answered_already`
 */
export async function answerContest(cx: Cx, input: AnswerContest): Promise<MonthSheet> {
  require(cx, "ledger.read_unit", "ledger.read_all");
  const actor = signedIn(cx);
  const { month, staffId, workId, decision, answer, countsOnTime, grade } = input;
  const [person] = await readStaff(cx, [staffId]);
  if (!person || !mayAnswerFor(actor, person)) throw new Refusal("missing", "staff.missing");
  const contest = await cx.store.get(ContestEntity, [ledgerPartition(staffId), `${CONTESTS}${workId}`]);
  if (!contest) throw new Refusal("missing", "ledger.contest_missing");
  if (contest.state !== "open") throw new Refusal("conflict", "ledger.answered_already");
  await cx.store.write([
    replace(ContestEntity, {
      ...contest,
      state: decision,
      answer,
      answeredByName: actor.name,
      answeredAt: cx.clock.now().toISOString(),
      ...(decision === "corrected" && { countsOnTime, grade }),
    }),
    event(cx, "ledger.answered", ledgerPartition(staffId), {
      month,
      decision,
      href: `/ledger?month=${month}`,
      toIds: [staffId],
    }),
  ]);
  return readMonth(cx, month, staffId);
}

/** Who answers: the head of the person's unit, else the chair. */
async function headsOf(cx: Cx, staffId: StaffId): Promise<string[]> {
  const people = (await cx.store.queryAll(StaffEntity, "staff")).filter(
    (one) => one.state === "active" && one.id !== staffId,
  );
  const departmentId = (await readStaff(cx, [staffId]))[0]?.departmentId;
  const isHead = ({ posts, departmentId: of }: Staff) =>
    of === departmentId && (posts.includes("unitHead") || posts.includes("headOfOffice"));
  const heads = people.filter(isHead);
  const chosen = heads.length > 0 ? heads : people.filter(({ posts }) => posts.includes("chair"));
  return chosen.map(({ id }) => id);
}
