import type { CivilDate } from "@vanthu/platform/office-time.ts";
import type { OfficeCalendar } from "@vanthu/platform/working-day.ts";
import type { Counts, PersonCounts } from "./counts.ts";
import type { UnitFigures } from "./province-schema.ts";
import { allowedLag } from "./figure-rules.ts";
import type { Tally } from "./tally.ts";

/** The tallies a period's counts follow from. */
export interface Tallies {
  /** By day, from the first day of the period (or before) to the last there is. */
  readonly days: ReadonlyMap<CivilDate, Tally>;
  /** Open documents by due day, from the day it is on. */
  readonly due: ReadonlyMap<CivilDate, Tally>;
  readonly total: Tally;
}

export interface PeriodAsked {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The day it is: what was due before it and is open is overdue. */
  readonly today: CivilDate;
  readonly calendar: OfficeCalendar;
}

type Handled = Pick<PersonCounts, "onTime" | "late" | "doneWithoutDeadline" | "inProgress" | "overdue">;

/** What the documents of a period come to. */
export function countsOf(tallies: Tallies, asked: PeriodAsked): Counts {
  const within = [...tallies.days].filter(([on]) => on >= asked.from && on <= asked.to);
  const tally = new Sums(within.map(([, day]) => day));
  const people = peopleOf(tally, asked.today, tallies.total);
  const sum = (of: keyof Handled) => people.reduce((all, person) => all + person[of], 0);
  const handled = {
    onTime: sum("onTime"),
    late: sum("late"),
    doneWithoutDeadline: sum("doneWithoutDeadline"),
    inProgress: sum("inProgress"),
    overdue: sum("overdue"),
  };
  const source = (name: string) => tally.total(`i.${name}.`);
  const unit: UnitFigures = {
    received: tally.total("i."),
    bySource: { paper: source("paper"), exchange: source("exchange") },
    byUrgency: {
      normal: tally.ending("i.", ".normal"),
      urgent: tally.ending("i.", ".urgent"),
      rush: tally.ending("i.", ".rush"),
      express: tally.ending("i.", ".express"),
    },
    registered: tally.total("l."),
    registeredInTime: within.reduce((all, [on, day]) => all + registeredInTime(on, day, asked.calendar), 0),
    refused: tally.of("r"),
    assigned: Object.values(handled).reduce((all, count) => all + count, 0),
    ...handled,
    ...carryOverOf(tallies, asked),
    issued: tally.total("p."),
    byType: Object.fromEntries(tally.named("p.").filter(([, count]) => count !== 0)),
    signedByPerson: tally.of("s"),
    signedByAgency: tally.of("s"),
    axis: tally.of("x"),
    returned: tally.of("b"),
    undeliverable: tally.of("f"),
    recalled: tally.of("c"),
  };
  return {
    unit,
    voidedIncoming: tally.of("v"),
    voidedOutgoing: tally.of("w"),
    people,
    departments: tally
      .named("q.")
      .filter(([, count]) => count !== 0)
      .map(([department, issued]) => ({
        departmentId: `dep_${department}`,
        name: text(tallies.total[`M.${department}`]),
        issued,
      }))
      .sort(byText(({ departmentId }) => departmentId)),
  };
}

/** Sums of counters over several tallies, by name. */
class Sums {
  readonly #sums = new Map<string, number>();

  constructor(tallies: Iterable<Tally>) {
    for (const tally of tallies) {
      for (const [name, value] of Object.entries(tally)) {
        if (typeof value === "number") this.#sums.set(name, (this.#sums.get(name) ?? 0) + value);
      }
    }
  }

  of(name: string): number {
    return this.#sums.get(name) ?? 0;
  }

  /** What stands under a group, by the rest of its name. */
  named(group: string): [string, number][] {
    return [...this.#sums]
      .filter(([name]) => name.startsWith(group))
      .map(([name, count]) => [name.slice(group.length), count]);
  }

  total(group: string): number {
    return this.named(group).reduce((all, [, count]) => all + count, 0);
  }

  ending(group: string, end: string): number {
    return this.named(group).reduce((all, [name, count]) => all + (name.endsWith(end) ? count : 0), 0);
  }
}

function peopleOf(tally: Sums, today: CivilDate, names: Tally): PersonCounts[] {
  const people = new Map<string, Record<keyof Handled, number>>();
  const move = (who: string, what: keyof Handled, count: number) => {
    const none = { onTime: 0, late: 0, doneWithoutDeadline: 0, inProgress: 0, overdue: 0 };
    const person = people.get(who) ?? none;
    person[what] += count;
    people.set(who, person);
  };
  for (const [who, count] of tally.named("k.")) move(who, "onTime", count);
  for (const [who, count] of tally.named("t.")) move(who, "late", count);
  for (const [who, count] of tally.named("n.")) move(who, "doneWithoutDeadline", count);
  for (const [key, count] of tally.named("o.")) {
    const at = key.lastIndexOf(".");
    move(key.slice(0, at), isOverdue(key.slice(at + 1), today) ? "overdue" : "inProgress", count);
  }
  return [...people]
    .filter(([, counts]) => Object.values(counts).some((count) => count !== 0))
    .map(([who, counts]) => ({ ...personOf(who, names), ...counts }))
    .sort(byText(({ departmentId, staffId }) => `${departmentId}${staffId}`));
}

/** Whose counter it is: a person in a department, with the names last heard. */
export function personOf(
  who: string,
  names: Tally,
): Pick<PersonCounts, "staffId" | "departmentId" | "name" | "departmentName"> {
  const [staff = "", department = ""] = who.split(".");
  return {
    staffId: `stf_${staff}`,
    departmentId: `dep_${department}`,
    name: text(names[`N.${staff}`]),
    departmentName: text(names[`M.${department}`]),
  };
}

/** Quá hạn: open after the day it was due. `-` stands for no deadline. */
function isOverdue(due: string, today: CivilDate): boolean {
  return due !== "-" && due < today;
}

/** In time is the day it came or, where that is a day off, the next working day. */
function registeredInTime(on: CivilDate, day: Tally, calendar: OfficeCalendar): number {
  const allowed = allowedLag(on, calendar);
  return new Sums([day]).named("l.").reduce((all, [days, count]) => all + (Number(days) <= allowed ? count : 0), 0);
}

/** All that is open, less what came since the first day of the period. */
function carryOverOf({ days, due, total }: Tallies, { from, today }: PeriodAsked) {
  const since = new Sums([...days].flatMap(([on, day]) => (on >= from ? [day] : []))).named("o.");
  const sum = (entries: readonly [string, number][]) => entries.reduce((all, [, count]) => all + count, 0);
  const open = sum(new Sums([total]).named("o."));
  const overdue = sum(new Sums([total]).named("d.")) - new Sums(due.values()).total("o.");
  return {
    carryOverOpen: open - sum(since),
    carryOverOverdue: overdue - sum(since.filter(([key]) => isOverdue(key.slice(key.lastIndexOf(".") + 1), today))),
  };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function byText<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : 1);
}

/** What each person has open now; `tallies.due` begins today. */
export function loadsOf({ due, total }: Tallies, soonest: CivilDate) {
  const open = new Sums([total]);
  const withDeadline = new Map(open.named("d."));
  const later = new Map(new Sums(due.values()).named("o."));
  const soon = new Map(new Sums([...due].flatMap(([on, day]) => (on <= soonest ? [day] : []))).named("o."));
  return open
    .named("o.")
    .filter(([, count]) => count !== 0)
    .map(([who, count]) => ({
      ...personOf(who, total),
      open: count,
      overdue: (withDeadline.get(who) ?? 0) - (later.get(who) ?? 0),
      dueSoon: soon.get(who) ?? 0,
    }));
}
