import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { DepartmentEntity, StaffEntity } from "../staff/item.ts";
import type { Department, Staff, StaffId } from "../staff/schema.ts";
import type { Assignment, LeadChoice, Participant } from "./schema.ts";

export interface People {
  readonly lead: Assignment["lead"];
  readonly toUnit: boolean;
  readonly helpers: Participant[];
  readonly watchers: Participant[];
}

/**
 * Everybody an assignment names, each in one role: who leads does not help, who helps does not watch. Two round trips.
 * @throws Refusal `assignment.person_left`, `assignment.unit_without_head`
 */
export async function peopleOf(
  cx: Cx,
  { lead, helperIds, watcherIds }: { lead: LeadChoice; helperIds: readonly StaffId[]; watcherIds: readonly StaffId[] },
): Promise<People> {
  const [leader, found] = await Promise.all([
    lead.kind === "person" ? activePerson(cx, lead.id) : headOf(cx, lead.id),
    activePeople(cx, [...new Set([...helperIds, ...watcherIds])]),
  ]);
  const others = new Map(found.map((person) => [person.id, person]));
  const named = (ids: readonly StaffId[]) =>
    [...new Set(ids)].flatMap((id) => {
      const person = others.get(id);
      return person && id !== leader.id ? [{ id, name: person.fullName }] : [];
    });
  return {
    lead: await leadOf(cx, leader),
    toUnit: lead.kind === "unit",
    helpers: named(helperIds),
    watchers: named(watcherIds.filter((id) => !helperIds.includes(id))),
  };
}

/** Who is to lead, with the unit of today. @throws Refusal `assignment.person_left` */
export async function leadFrom(cx: Cx, id: StaffId): Promise<Assignment["lead"]> {
  return leadOf(cx, await activePerson(cx, id));
}

async function leadOf(cx: Cx, { id, fullName, departmentId }: Staff): Promise<Assignment["lead"]> {
  const department = await cx.store.get(DepartmentEntity, ["departments", departmentId]);
  return { id, name: fullName, departmentId, departmentName: department?.name ?? "" };
}

async function activePeople(cx: Cx, ids: readonly StaffId[]): Promise<Staff[]> {
  const found = await cx.store.getMany(ids.map((id) => ({ entity: StaffEntity, key: ["staff", id] })));
  return found.map(atWork);
}

async function activePerson(cx: Cx, id: StaffId): Promise<Staff> {
  return atWork(await cx.store.get(StaffEntity, ["staff", id]));
}

function atWork(found: object | undefined): Staff {
  const person = found as Staff | undefined;
  if (person?.state !== "active") throw new Refusal("conflict", "assignment.person_left");
  return person;
}

async function headOf(cx: Cx, departmentId: Department["id"]): Promise<Staff> {
  const people = await cx.store.queryAll(StaffEntity, "staff");
  const head = people.find(
    (person) => person.departmentId === departmentId && person.state === "active" && person.posts.includes("unitHead"),
  );
  if (!head) throw new Refusal("conflict", "assignment.unit_without_head");
  return head;
}
