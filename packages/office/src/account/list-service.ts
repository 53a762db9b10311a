import type { Cx } from "@vanthu/platform/context.ts";
import { require } from "@vanthu/platform/permission.ts";
import { CredentialEntity, DepartmentEntity, StaffEntity } from "../staff/item.ts";
import { readOwnTenant } from "../tenant/service.ts";
import { accountOf, type CredentialItem, type StaffItem } from "./account-service.ts";
import { departmentsInOrder } from "./department-service.ts";
import type { AccountList } from "./schema.ts";

/** Keys in one read. */
const READ_AT_ONCE = 100;

/** Everybody of the office, locked people too, with the state of each sign-in. */
export async function listAccounts(cx: Cx): Promise<AccountList> {
  require(cx, "staff.read_accounts", "staff.manage");
  const [people, departments, { handle }] = await Promise.all([
    cx.store.queryAll(StaffEntity, "staff"),
    cx.store.queryAll(DepartmentEntity, "departments"),
    readOwnTenant(cx),
  ]);
  const credentials = await credentialsOf(cx, people);
  const named = new Map(departments.map(({ id, name }) => [id, name]));
  const now = cx.clock.now();
  return {
    items: people.flatMap((person) => {
      const credential = credentials.get(person.userName);
      const departmentName = named.get(person.departmentId) ?? "";
      return credential ? [accountOf(person, credential, { handle, departmentName, now })] : [];
    }),
    departments: departmentsInOrder(departments),
  };
}

/** The credentials of these people, by user name. */
export async function credentialsOf(
  cx: Cx,
  people: readonly StaffItem[],
): Promise<ReadonlyMap<string, CredentialItem>> {
  const chunks = Array.from({ length: Math.ceil(people.length / READ_AT_ONCE) }, (_, at) =>
    people.slice(at * READ_AT_ONCE, (at + 1) * READ_AT_ONCE),
  );
  const found = await Promise.all(
    chunks.map((chunk) =>
      cx.store.getMany(
        chunk.map(({ userName }) => ({ entity: CredentialEntity, key: [`credential#${userName}`, "credential"] })),
      ),
    ),
  );
  const credentials = found.flat().filter((row) => row !== undefined) as unknown as CredentialItem[];
  return new Map(credentials.map((credential) => [credential.userName, credential]));
}
