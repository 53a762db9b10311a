import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { StaffEntity } from "../staff/item.ts";
import { DepartmentId, type Staff, type StaffId } from "../staff/schema.ts";
import * as v from "valibot";
import { readWay } from "./defaults-service.ts";
import { departmentNames } from "./department-names.ts";
import { headOf } from "./owner-rules.ts";
import type { Holder } from "./routing-rules.ts";
import type { Assignee } from "./schema.ts";

/** Who gets the share of an assignee, and whether for the department. */
export interface Chosen {
  readonly staffId: StaffId;
  readonly asUnit: boolean;
}

/**
 * Persons stay; of a department its head is chosen. No round trip while the process knows the people.
 * @throws Refusal `incoming.unit_without_head`
 */
export async function choose(cx: Cx, assignees: readonly Assignee[]): Promise<Chosen[]> {
  const isUnit = (id: Assignee): id is DepartmentId => v.is(DepartmentId, id);
  if (!assignees.some(isUnit)) return assignees.map((staffId) => ({ staffId: staffId as StaffId, asUnit: false }));
  const { people } = await readWay(cx);
  return assignees.map((id) => {
    if (!isUnit(id)) return { staffId: id, asUnit: false };
    const head = headOf(people, id);
    if (!head) throw new Refusal("conflict", "incoming.unit_without_head");
    return { staffId: head.id, asUnit: true };
  });
}

/** People as they stand now. One read. @throws Refusal `incoming.assignee_missing` for who left or never was here */
export async function readHolders(cx: Cx, ids: readonly StaffId[]): Promise<Holder[]> {
  const found = await cx.store.getMany(staffReads(ids));
  return namedHolders(cx, found.map(atWork));
}

export function staffReads(ids: readonly string[]) {
  return ids.map((id) => ({ entity: StaffEntity, key: ["staff", id] as const }));
}

export function atWork(found: object | undefined): Staff {
  const person = found as Staff | undefined;
  if (person?.state !== "active") throw new Refusal("conflict", "incoming.assignee_missing");
  return person;
}

/** The same with the names of their departments; one read where this process does not know them. */
export async function namedHolders(cx: Cx, people: readonly Staff[]): Promise<Holder[]> {
  const names = await departmentNames(
    cx,
    people.map(({ departmentId }) => departmentId),
  );
  return people.map((person) => ({ ...person, departmentName: names.get(person.departmentId) ?? "" }));
}
