import type { ColleagueList } from "@vanthu/office/staff/schema.ts";
import type { TaskRole } from "@vanthu/office/task/schema.ts";
import type { InferOutput } from "valibot";
import { absenceWords } from "../../colleague/absence-words.ts";
import { colleagueChoice } from "../../colleague/colleague-choice.ts";

/** Somebody, or a unit whose head then gets the document, that work can be given to. */
export interface Candidate {
  id: string;
  name: string;
  /** Of a person the post and unit, of a unit who heads it. */
  detail: string;
  unit: boolean;
  /** How long the person, or who heads the unit, is away and who stands in. */
  absence?: string | undefined;
}

/** Who is to do what. Exactly one leads. */
export interface Assignee extends Candidate {
  role: TaskRole;
  /** A deadline of one's own, where it differs from the document's. */
  dueOn?: string | undefined;
  /** Set where a machine proposed it: which proposal, and what it rests on. */
  proposalId?: string | undefined;
  why?: string | undefined;
}

/** Posts whose holder gets what is given to the unit. */
const HEADS: readonly string[] = ["unitHead", "headOfOffice"];

/** Units that have a head, then everybody. */
export function candidatesOf({ items, departments }: InferOutput<typeof ColleagueList>): Candidate[] {
  const units = departments.flatMap((unit) => {
    const head = items.find((one) => one.departmentId === unit.id && one.posts.some((post) => HEADS.includes(post)));
    return head
      ? [{ id: unit.id, name: unit.name, detail: head.fullName, unit: true, absence: absenceWords(head.absence) }]
      : [];
  });
  const people = items.map((one) => ({ detail: "", ...colleagueChoice(one), unit: false }));
  return [...units, ...people];
}

/** Adds somebody: the first leads, the others co-operate. */
export function assign(all: readonly Assignee[], candidate: Candidate): Assignee[] {
  if (all.some((one) => one.id === candidate.id)) return [...all];
  const role: TaskRole = all.some((one) => one.role === "lead") ? "coordinating" : "lead";
  return [...all, { ...candidate, role }];
}

/** Changes a role. A new lead makes the old one co-operate: one leads, always. Only who co-operates has a deadline of one's own. */
export function changeRole(all: readonly Assignee[], id: string, role: TaskRole): Assignee[] {
  return all.map((one) => {
    if (one.id === id) return { ...one, role, dueOn: role === "coordinating" ? one.dueOn : undefined };
    return role === "lead" && one.role === "lead" ? { ...one, role: "coordinating" } : one;
  });
}

/** Gives one a deadline of one's own, or takes it away. */
export function changeDue(all: readonly Assignee[], id: string, dueOn: string): Assignee[] {
  return all.map((one) => (one.id === id ? { ...one, dueOn: dueOn === "" ? undefined : dueOn } : one));
}

export function unassign(all: readonly Assignee[], id: string): Assignee[] {
  return all.filter((one) => one.id !== id);
}

/** The ids of one role, as the server takes them. */
export function idsOf(all: readonly Assignee[], role: TaskRole): string[] {
  return all.filter((one) => one.role === role).map((one) => one.id);
}

/** The deadlines that differ from the document's, by whom they are for. */
export function ownDues(all: readonly Assignee[]): Record<string, string> | undefined {
  const own = all.flatMap((one) => (one.dueOn === undefined ? [] : [[one.id, one.dueOn] as const]));
  return own.length === 0 ? undefined : Object.fromEntries(own);
}
