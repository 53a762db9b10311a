import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { ItemOf } from "@vanthu/platform/store/entity.ts";
import { CredentialEntity, DepartmentEntity, StaffEntity } from "../staff/item.ts";
import type { StaffId } from "../staff/schema.ts";
import { readOwnTenant } from "../tenant/service.ts";
import { writeAgain } from "../write-again.ts";
import type { Account } from "./schema.ts";

export type StaffItem = ItemOf<typeof StaffEntity>;
export type CredentialItem = ItemOf<typeof CredentialEntity>;

/** Losses to sign-ins in a row before the caller is told. */
const MOST_TRIES = 4;

/** @throws Refusal `staff.missing`; `item.changed` when somebody changed the person after the caller saw it */
export async function readAccount(
  cx: Cx,
  id: StaffId,
  version?: number,
): Promise<{ person: StaffItem; credential: CredentialItem }> {
  const person = await cx.store.get(StaffEntity, ["staff", id]);
  const credential = person && (await cx.store.get(CredentialEntity, [`credential#${person.userName}`, "credential"]));
  if (!credential) throw new Refusal("missing", "staff.missing");
  if (version !== undefined && person.version !== version) throw new Refusal("conflict", "item.changed");
  return { person, credential };
}

/** The account as it stands. */
export async function showAccount(cx: Cx, id: StaffId): Promise<Account> {
  const [{ person, credential }, { handle }] = await Promise.all([readAccount(cx, id), readOwnTenant(cx)]);
  const department = await cx.store.get(DepartmentEntity, ["departments", person.departmentId]);
  return accountOf(person, credential, { handle, departmentName: department?.name ?? "", now: cx.clock.now() });
}

/** A person and the state of the sign-in, put together. */
export function accountOf(
  person: StaffItem,
  { passwordHash, firstCode, lastSignedInAt }: CredentialItem,
  { handle, departmentName, now }: { handle: string; departmentName: string; now: Date },
): Account {
  const { id, userName, fullName, position, departmentId, posts, state, version } = person;
  const codeGood = firstCode !== undefined && firstCode.expiresAt > now.toISOString();
  return {
    id,
    userName,
    signInName: `${userName}@${handle}`,
    fullName,
    position,
    departmentId,
    departmentName,
    posts,
    state,
    entry: passwordHash !== undefined ? "password" : codeGood ? "code" : "expired",
    lastSignedInAt,
    version,
  };
}

/** Does it again when the person signed in or out in the same moment: that is no reason to trouble who keeps accounts. */
export function despiteSignIns<T>(useCase: () => Promise<T>): Promise<T> {
  return writeAgain(useCase, { tries: MOST_TRIES, when: (conflict) => conflict.of(StaffEntity) === undefined });
}
