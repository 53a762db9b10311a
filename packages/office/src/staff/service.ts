import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { ItemOf } from "@vanthu/platform/store/entity.ts";
import { create, replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { byCalledName } from "./called-name.ts";
import { comingAbsence } from "./coming-absence.ts";
import { CredentialEntity, DepartmentEntity, StaffEntity } from "./item.ts";
import type { FirstCode } from "./first-code.ts";
import type { Colleague, Department, Staff, StaffId } from "./schema.ts";

/** People (cán bộ, công chức) in the order asked. @throws Refusal `staff.missing` for an id nobody here has */
export async function readStaff(cx: Cx, ids: readonly StaffId[]): Promise<Staff[]> {
  const found = await cx.store.getMany(ids.map((id) => ({ entity: StaffEntity, key: ["staff", id] })));
  return found.map((person) => {
    if (!person) throw new Refusal("missing", "staff.missing");
    return person as unknown as Staff;
  });
}

/** Everybody at work, by the names they are called by, with department and who is away; in two parallel reads. */
export async function listStaff(cx: Cx): Promise<{ items: Colleague[]; departments: Department[] }> {
  require(cx, "directory.read");
  const [people, departments] = await Promise.all([
    cx.store.queryAll(StaffEntity, "staff"),
    cx.store.queryAll(DepartmentEntity, "departments"),
  ]);
  const today = officeDate(cx.clock.now());
  const named = new Map(departments.map(({ id, name }) => [id, name]));
  return {
    items: people
      .filter(({ state }) => state === "active")
      .map((person) => ({
        ...colleagueOf(person),
        departmentName: named.get(person.departmentId) ?? "",
        absence: comingAbsence(person.away, today),
      }))
      .sort((a, b) => byCalledName(a.fullName, b.fullName)),
    departments: departments
      .map(({ id, name, abbreviation, order }) => ({ id, name, abbreviation, order }))
      .sort((a, b) => a.order - b.order),
  };
}

/** How a person signs in at first: by a one-time code, or by a password somebody gave. */
export type FirstCredential =
  FirstCode | { readonly kind: "hash"; readonly passwordHash: string; readonly mustChange: boolean };

/** Operations that enter a person with a credential: two items. */
export function staffOperations(person: Staff, credential: FirstCredential, at: Date): Operation[] {
  return [
    create(StaffEntity, person),
    create(CredentialEntity, {
      userName: person.userName,
      staffId: person.id,
      ...(credential.kind === "code"
        ? { firstCode: { sha256: credential.sha256, expiresAt: credential.expiresAt }, mustChange: false }
        : { passwordHash: credential.passwordHash, mustChange: credential.mustChange }),
      changedAt: at.toISOString(),
    }),
  ];
}

export function departmentOperation(department: Department): Operation {
  return create(DepartmentEntity, department);
}

/** What a person may change of oneself: e-mail and telephone, shown in the directory. */
export function contactOperation(
  person: ItemOf<typeof StaffEntity>,
  contact: { email?: string | undefined; phone?: string | undefined },
): Operation {
  return replace(StaffEntity, {
    ...person,
    email: contact.email === "" ? undefined : (contact.email ?? person.email),
    phone: contact.phone === "" ? undefined : (contact.phone ?? person.phone),
  });
}

function colleagueOf({ id, fullName, position, departmentId, posts, email, phone }: Staff) {
  return { id, fullName, position, departmentId, posts, email, phone };
}
