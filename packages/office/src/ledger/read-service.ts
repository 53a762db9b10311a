import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { require, signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { DepartmentEntity, StaffEntity } from "../staff/item.ts";
import type { Staff, StaffId } from "../staff/schema.ts";
import { readStaff } from "../staff/service.ts";
import { readHistory } from "../audit/history-service.ts";
import type { HistoryList } from "../audit/schema.ts";
import { mayAnswerFor, mayReadLedger } from "./access-rules.ts";
import {
  CONTESTS,
  ContestEntity,
  LedgerLineEntity,
  LedgerReturnEntity,
  LedgerWeightsEntity,
  ledgerPartition,
  LINES,
  RETURNS,
  WEIGHTS,
} from "./item.ts";
import { corrected, lastDayOf, standingIn, totalsOf, weightsOf } from "./rules.ts";
import type { MonthSheet, ShownLine, UnitMonth } from "./schema.ts";

/** Months a piece of work may be old and still be looked for. */
const YEARS_BACK = 2;

/** A person's month: every line with how it stands, and what it comes to. @throws Refusal `staff.missing` */
export async function readMonth(cx: Cx, month: string, staffId?: StaffId): Promise<MonthSheet> {
  const actor = signedIn(cx);
  const person = await readPerson(cx, staffId);
  const [lines, weights, department] = await Promise.all([
    linesOf(cx, person.id, month),
    readWeights(cx, month),
    cx.store.get(DepartmentEntity, ["departments", person.departmentId]),
  ]);
  return {
    month,
    person: personOf(person, department?.name),
    totals: totalsOf(lines, weights),
    weights,
    lines,
    mayContest: person.id === actor.staffId,
    mayAnswer: mayAnswerFor(actor, person),
  };
}

/**
 * What was contested and answered in a person's ledger, and when the weights changed.
 * @throws Refusal `staff.missing`
 */
export async function ledgerHistory(cx: Cx, staffId?: StaffId): Promise<HistoryList> {
  const { id } = await readPerson(cx, staffId);
  return { items: await readHistory(cx, "ledger", ledgerPartition(id), WEIGHTS) };
}

/** The people the actor may see, each with the month's figures. */
export async function readUnitMonth(cx: Cx, month: string): Promise<UnitMonth> {
  require(cx, "ledger.read_unit", "ledger.read_all");
  const actor = signedIn(cx);
  const [people, departments, weights] = await Promise.all([
    cx.store.queryAll(StaffEntity, "staff"),
    cx.store.queryAll(DepartmentEntity, "departments"),
    readWeights(cx, month),
  ]);
  const named = new Map(departments.map(({ id, name }) => [id, name]));
  const seen = people.filter((person) => person.state === "active" && mayReadLedger(actor, person));
  const rows = await Promise.all(
    seen.map(async (person) => ({
      ...personOf(person, named.get(person.departmentId)),
      ...totalsOf(await linesOf(cx, person.id, month), weights),
    })),
  );
  return { month, weights, people: rows.filter(({ assigned }) => assigned > 0) };
}

/** Oneself, or somebody whose ledger one may see. @throws Refusal `staff.missing` */
async function readPerson(cx: Cx, staffId: StaffId | undefined): Promise<Staff> {
  require(cx, "task.handle");
  const actor = signedIn(cx);
  const [person] = await readStaff(cx, [staffId ?? (actor.staffId as StaffId)]);
  if (!person || !mayReadLedger(actor, person)) throw new Refusal("missing", "staff.missing");
  return person;
}

/** The weights that held in a month. */
export async function readWeights(cx: Cx, month: string) {
  return weightsOf(await cx.store.queryAll(LedgerWeightsEntity, WEIGHTS), month);
}

async function linesOf(cx: Cx, staffId: string, month: string): Promise<ShownLine[]> {
  const partition = ledgerPartition(staffId);
  const since = `${Number(month.slice(0, 4)) - YEARS_BACK}${month.slice(4)}`;
  const [lines, contests, returns] = await Promise.all([
    cx.store.queryAll(LedgerLineEntity, partition, { from: `${LINES}${since}`, to: `${LINES}${lastDayOf(month)}~` }),
    cx.store.queryAll(ContestEntity, partition, { prefix: CONTESTS }),
    cx.store.queryAll(LedgerReturnEntity, partition, { prefix: RETURNS }),
  ]);
  const today = officeDate(cx.clock.now());
  return lines.flatMap((line) => {
    const standing = standingIn(line, month, today);
    if (standing === undefined) return [];
    const contest = contests.find(({ workId }) => workId === line.workId);
    const back = returns.filter(({ workId }) => workId === line.workId).length;
    return [{ ...line, standing: corrected(standing, contest), returns: back, ...(contest && { contest }) }];
  });
}

function personOf({ id, fullName, position }: Staff, departmentName = "") {
  return { staffId: id, fullName, position, departmentName };
}
