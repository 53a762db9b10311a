import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { ItemOf } from "@vanthu/platform/store/entity.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { DepartmentEntity } from "../staff/item.ts";
import { DepartmentId } from "../staff/schema.ts";
import { departmentOperation } from "../staff/service.ts";
import { moved } from "./rules.ts";
import type { AccountDepartment, AddDepartment, DepartmentList, EditDepartment } from "./schema.ts";

type DepartmentItem = ItemOf<typeof DepartmentEntity>;

/** A commune has about ten; all that change place at once fit into one transaction. */
const MOST_DEPARTMENTS = 24;

/** Departments in the order of the office. */
export function departmentsInOrder(departments: readonly DepartmentItem[]): AccountDepartment[] {
  return [...departments]
    .sort((a, b) => a.order - b.order)
    .map(({ id, name, abbreviation, order, version }) => ({ id, name, abbreviation, order, version }));
}

/**
 * Adds a department (phòng), the last in the order.
 * @throws Refusal `staff.department_taken` for a name or an abbreviation another has, `staff.department_limit`
 */
export async function addDepartment(cx: Cx, input: AddDepartment): Promise<DepartmentList> {
  require(cx, "staff.manage");
  const present = await readDepartments(cx);
  if (present.length >= MOST_DEPARTMENTS) {
    throw new Refusal("conflict", "staff.department_limit", { most: MOST_DEPARTMENTS });
  }
  refuseTaken(present, input);
  const at = cx.clock.now();
  const order = Math.max(-1, ...present.map((one) => one.order)) + 1;
  const department = { ...input, id: newId(DepartmentId, "dep", at), order };
  await cx.store.write([
    departmentOperation(department),
    event(cx, "department.added", `department#${department.id}`, { name: department.name }),
  ]);
  return { items: departmentsInOrder(await readDepartments(cx)) };
}

/**
 * Renames a department or gives it another place in the order. Documents keep the names they were written with.
 * @throws Refusal `staff.department_missing`, `staff.department_taken`, `staff.department_limit`, `item.changed`
 */
export async function editDepartment(
  cx: Cx,
  id: DepartmentId,
  { version, name, abbreviation, place }: EditDepartment,
): Promise<DepartmentList> {
  require(cx, "staff.manage");
  const present = (await readDepartments(cx)).sort((a, b) => a.order - b.order);
  const department = present.find((one) => one.id === id);
  if (!department) throw new Refusal("missing", "staff.department_missing");
  if (department.version !== version) throw new Refusal("conflict", "item.changed");
  const changed = {
    ...department,
    name: name ?? department.name,
    abbreviation: abbreviation ?? department.abbreviation,
  };
  refuseTaken(
    present.filter((one) => one.id !== id),
    changed,
  );
  const renamed = present.map((one) => (one.id === id ? changed : one));
  const ordered = place === undefined ? renamed : moved(renamed, id, place);
  const written = ordered
    .map((one, order) => (place === undefined ? one : { ...one, order }))
    .filter((one) => one.id === id || one.order !== present.find((was) => was.id === one.id)?.order);
  if (written.length > MOST_DEPARTMENTS) {
    throw new Refusal("conflict", "staff.department_limit", { most: MOST_DEPARTMENTS });
  }
  await cx.store.write([
    ...written.map((one) => replace(DepartmentEntity, one)),
    event(cx, "department.changed", `department#${id}`, { name: changed.name, nameBefore: department.name }),
  ]);
  return { items: departmentsInOrder(await readDepartments(cx)) };
}

function readDepartments(cx: Cx): Promise<DepartmentItem[]> {
  return cx.store.queryAll(DepartmentEntity, "departments");
}

function refuseTaken(others: readonly DepartmentItem[], { name, abbreviation }: AddDepartment): void {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  if (others.some((one) => same(one.name, name) || same(one.abbreviation, abbreviation))) {
    throw new Refusal("conflict", "staff.department_taken");
  }
}
