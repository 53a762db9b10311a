import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { sessionRenewals } from "../session/endings-service.ts";
import { issueFirstCode } from "../staff/first-code.ts";
import { CredentialEntity, DepartmentEntity, StaffEntity } from "../staff/item.ts";
import { refuseAboveRemit } from "../staff/remit-rules.ts";
import { StaffId, type DepartmentId, type Staff } from "../staff/schema.ts";
import { staffOperations } from "../staff/service.ts";
import { despiteSignIns, readAccount, showAccount } from "./account-service.ts";
import { cardOf } from "./card-service.ts";
import { keepersOf, refuseOneself } from "./rules.ts";
import type { Account, AccountWithCard, AddAccount, EditAccount } from "./schema.ts";

/**
 * Enters a person, with a code for the first sign-in.
 * @returns the account, and the card with the code, which is shown this once
 * @throws Refusal `staff.above_remit`, `staff.department_missing`, `staff.user_name_taken`
 */
export async function addAccount(cx: Cx, input: AddAccount): Promise<AccountWithCard> {
  require(cx, "staff.manage");
  refuseAboveRemit(cx.actor, ...input.posts);
  await requireDepartment(cx, input.departmentId);
  const at = cx.clock.now();
  const person: Staff = { ...input, id: newId(StaffId, "stf", at), state: "active", sample: false };
  const { code, credential } = issueFirstCode(at, cx.world.config.firstCodeDays);
  try {
    await cx.store.write([
      ...staffOperations(person, credential, at),
      event(cx, "staff.added", `staff#${person.id}`, { userName: person.userName, posts: [...person.posts] }),
    ]);
  } catch (error) {
    if (error instanceof WriteConflict && error.of(CredentialEntity)) {
      throw new Refusal("conflict", "staff.user_name_taken");
    }
    throw error;
  }
  const account = await showAccount(cx, person.id);
  return { account, card: cardOf(account, code, credential.expiresAt) };
}

/**
 * Changes a person. Sessions that are open have the new posts and department at once, with the same transaction.
 * @throws Refusal `staff.missing`, `item.changed`, `staff.above_remit`, `staff.own_account` for one's own posts,
 *   `staff.department_missing`, `staff.last_unit_admin` and the like
 */
export async function editAccount(cx: Cx, id: StaffId, { version, ...fields }: EditAccount): Promise<Account> {
  require(cx, "staff.manage");
  await despiteSignIns(async () => {
    const { person, credential } = await readAccount(cx, id, version);
    const changed = { ...person, ...given(fields) };
    refuseAboveRemit(cx.actor, ...person.posts, ...changed.posts);
    const otherPosts = changed.posts.join() !== person.posts.join();
    if (otherPosts) refuseOneself(cx.actor, person);
    if (changed.departmentId !== person.departmentId) await requireDepartment(cx, changed.departmentId);
    const keepers = otherPosts ? keepersOf(await cx.store.queryAll(StaffEntity, "staff"), person, changed.posts) : [];
    await cx.store.write([
      replace(StaffEntity, changed),
      replace(CredentialEntity, credential),
      ...keepers.map((keeper) => replace(StaffEntity, keeper)),
      ...(await sessionRenewals(cx, changed)),
      event(cx, "staff.changed", `staff#${id}`, {
        changed: Object.keys(given(fields)),
        ...(otherPosts && { posts: [...changed.posts], postsBefore: [...person.posts] }),
      }),
    ]);
  });
  return showAccount(cx, id);
}

async function requireDepartment(cx: Cx, id: DepartmentId): Promise<void> {
  if (!(await cx.store.get(DepartmentEntity, ["departments", id]))) {
    throw new Refusal("missing", "staff.department_missing");
  }
}

/** The fields that were given. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
