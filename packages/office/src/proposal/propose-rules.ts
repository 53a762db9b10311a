import type { CivilDate } from "@vanthu/platform/office-time.ts";
import type { OfficeCalendar } from "@vanthu/platform/working-day.ts";
import type { Colleague, Department, StaffId } from "../staff/schema.ts";
import { combine, keyOf, type Combined } from "./combine-rules.ts";
import { dueAfter, instantOf, isAhead, workableDay } from "./due-rules.ts";
import { usualLead } from "./habit-rules.ts";
import type { FoundDeadline, RoutingHabit } from "./item.ts";
import type { Assignee, RoutingRule } from "./rule-schema.ts";
import type { ProposedAssignment, ProposedDue } from "./schema.ts";
import { confidenceOf, DEADLINE_SCORE, type Score } from "./score-rules.ts";
import { dueProposalId, leadProposalId } from "./verdict-rules.ts";

/** What a proposal is made of. */
export interface ProposalGround {
  readonly holding: readonly RoutingRule[];
  readonly habits: readonly Pick<RoutingHabit, "leads">[];
  readonly deadlines: readonly FoundDeadline[];
  readonly arrivedOn: CivilDate;
  readonly today: CivilDate;
  readonly now: string;
  readonly calendar: OfficeCalendar;
  readonly people: readonly Colleague[];
  readonly departments: readonly Department[];
  scoreOf(subject: string): Score;
}

export interface Proposed {
  readonly assignments: readonly ProposedAssignment[];
  readonly dueOn?: ProposedDue;
  readonly otherDues: readonly ProposedDue[];
}

/** What is proposed: by the rules that hold, else by habit; the deadline of the text before that of a rule. */
export function propose(ground: ProposalGround): Proposed {
  const combined = combine(ground.holding);
  const assignments = combined.assigned.flatMap((one) => {
    const named = nameOf(one.assignee, ground);
    const { id, name } = one.rule;
    const key = keyOf(one.assignee);
    const proposalId = one.role === "lead" ? leadProposalId(id, key) : `rule:${id}:${one.role}:${key}`;
    const score = ground.scoreOf(id);
    return named
      ? [{ proposalId, ...named, role: one.role, source: "rule" as const, rule: { id, name }, ...sureness(score) }]
      : [];
  });
  const lead = assignments.some(({ role }) => role === "lead") ? undefined : leadByHabit(ground);
  const others = assignments.filter(({ staffId }) => staffId === undefined || staffId !== lead?.staffId);
  const dues = ground.deadlines.map((found) => dueOf(found, ground));
  const main = ground.deadlines.findIndex((found) => isAhead(found, ground.today, ground.now));
  const dueOn = dues[main] ?? dueByRule(combined, ground);
  return {
    assignments: [...(lead ? [lead] : []), ...others],
    ...(dueOn && { dueOn }),
    otherDues: dues.filter((_, at) => at !== main),
  };
}

function sureness(score: Score) {
  return { confidence: confidenceOf(score), judged: score.judged, right: score.right };
}

/** The person or unit as it stands now; nothing for who is not at work any more. */
function nameOf(
  assignee: Assignee,
  { people, departments }: ProposalGround,
): Pick<ProposedAssignment, "staffId" | "departmentId" | "headId" | "name"> | undefined {
  if ("staffId" in assignee) {
    const person = people.find(({ id }) => id === assignee.staffId);
    return person && { staffId: person.id, name: person.fullName };
  }
  const unit = departments.find(({ id }) => id === assignee.departmentId);
  const inUnit = people.filter(({ departmentId }) => departmentId === assignee.departmentId);
  const head = inUnit.find(({ posts }) => posts.includes("unitHead")) ?? inUnit[0];
  return unit && head && { departmentId: unit.id, headId: head.id, name: unit.name };
}

function leadByHabit({ habits, people }: ProposalGround): ProposedAssignment | undefined {
  const usual = usualLead(habits, (staffId: StaffId) => people.some(({ id }) => id === staffId));
  const person = usual && people.find(({ id }) => id === usual.staffId);
  return (
    person && {
      proposalId: `habit:lead:${person.id}`,
      staffId: person.id,
      name: person.fullName,
      role: "lead",
      source: "habit",
      ...sureness(usual.score),
    }
  );
}

function dueOf(found: FoundDeadline, { calendar, scoreOf }: ProposalGround): ProposedDue {
  const dueOn = workableDay(found.statedOn, calendar);
  const isMoved = dueOn !== found.statedOn;
  const dueAt = isMoved ? undefined : instantOf(found);
  return {
    proposalId: dueProposalId(found.statedOn),
    dueOn,
    ...(dueAt !== undefined && { dueAt }),
    ...(isMoved && { statedOn: found.statedOn }),
    source: "text",
    sentence: found.sentence,
    words: found.words,
    ...(found.reportTo !== undefined && { reportTo: found.reportTo }),
    ...sureness(scoreOf(DEADLINE_SCORE)),
  };
}

function dueByRule(
  { days }: Combined,
  { arrivedOn, today, calendar, scoreOf }: ProposalGround,
): ProposedDue | undefined {
  if (!days) return undefined;
  const dueOn = dueAfter(arrivedOn, days.days, calendar);
  const { id, name } = days.rule;
  if (dueOn < today) return undefined;
  return { proposalId: `due:rule:${id}`, dueOn, source: "rule", rule: { id, name }, ...sureness(scoreOf(id)) };
}
