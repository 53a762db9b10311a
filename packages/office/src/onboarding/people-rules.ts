import type { TenantId } from "@vanthu/platform/id.ts";
import { fold, foldedWords } from "@vanthu/platform/text.ts";
import { DepartmentId, StaffId, type Department, type Staff } from "../staff/schema.ts";
import { stableId } from "./stable-id.ts";
import type { PersonRow } from "./unit-schema.ts";
import { userNameFor } from "./user-name-rules.ts";

type NamedDepartment = Pick<Department, "name" | "abbreviation">;

/** Whether two rows mean one person: same name in the same division. */
export function personKey({ fullName, department }: Pick<PersonRow, "fullName" | "department">): string {
  return `${fold(fullName)}|${fold(department)}`;
}

/** The divisions of a plan and those its people name beside them, each once, whatever the accents. */
export function departmentsFor(
  tenantId: TenantId,
  planned: readonly NamedDepartment[],
  people: readonly Pick<PersonRow, "department">[],
): Department[] {
  const byName = new Map<string, NamedDepartment>();
  for (const one of planned) byName.set(fold(one.name), one);
  for (const { department: name } of people) {
    if (!byName.has(fold(name))) byName.set(fold(name), { name, abbreviation: abbreviationOf(name) });
  }
  return [...byName].map(([key, one], order) => ({
    id: stableId(DepartmentId, "dep", tenantId, key),
    name: one.name,
    abbreviation: one.abbreviation,
    order,
  }));
}

/**
 * The people of rows as members of staff, each with a sign-in name of its own.
 * @param departments has every division the rows name
 */
export function staffFor(
  tenantId: TenantId,
  rows: readonly PersonRow[],
  departments: readonly Department[],
  { sample, taken }: { readonly sample: boolean; readonly taken: Set<string> },
): Staff[] {
  const ids = new Map(departments.map(({ id, name }) => [fold(name), id]));
  return rows.flatMap((row) => {
    const departmentId = ids.get(fold(row.department));
    if (departmentId === undefined) return [];
    return [
      {
        id: stableId(StaffId, "stf", tenantId, personKey(row)),
        userName: userNameFor(row.fullName, taken),
        fullName: row.fullName,
        position: row.position,
        departmentId,
        posts: [...row.posts],
        state: "active" as const,
        sample,
        email: row.email,
        phone: row.phone,
      },
    ];
  });
}

/** "Phòng Kinh tế" → "KT": first letters, without the word for division. */
function abbreviationOf(name: string): string {
  const words = foldedWords(name);
  const rest = words.length > 1 && ["phong", "ban"].includes(words[0] ?? "") ? words.slice(1) : words;
  return rest
    .map((word) => word.slice(0, 1))
    .join("")
    .toUpperCase()
    .slice(0, 20);
}
