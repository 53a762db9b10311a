import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { holds, require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { linkEndings, sessionEndings } from "../session/endings-service.ts";
import { issueFirstCode, type FirstCode } from "../staff/first-code.ts";
import { CredentialEntity, DepartmentEntity, StaffEntity } from "../staff/item.ts";
import { refuseAboveRemit } from "../staff/remit-rules.ts";
import type { StaffId } from "../staff/schema.ts";
import { readOffice, readOwnTenant } from "../tenant/service.ts";
import {
  accountOf,
  despiteSignIns,
  readAccount,
  showAccount,
  type CredentialItem,
  type StaffItem,
} from "./account-service.ts";
import { credentialsOf } from "./list-service.ts";
import { refuseOneself } from "./rules.ts";
import type { Account, AccountWithCard, CardSheet, SignInCard } from "./schema.ts";

/** Codes written at the same time. */
const AT_ONCE = 10;

/**
 * Takes a person's password away and gives a code for a new first sign-in; sessions and links end with it. The chief
 * clerk does this, without anybody from outside.
 * @throws Refusal `staff.missing`, `item.changed`, `staff.own_account`, `staff.above_remit`, `staff.is_locked`
 */
export async function resetPassword(cx: Cx, id: StaffId, version: number): Promise<AccountWithCard> {
  require(cx, "staff.reset_password");
  const { code, credential: first } = issueFirstCode(cx.clock.now(), cx.world.config.firstCodeDays);
  await despiteSignIns(async () => {
    const { person, credential } = await readAccount(cx, id, version);
    refuseOneself(cx.actor, person);
    refuseAboveRemit(cx.actor, ...person.posts);
    if (person.state === "locked") throw new Refusal("conflict", "staff.is_locked");
    await cx.store.write([
      replace(CredentialEntity, withCode(credential, first, cx)),
      ...(await sessionEndings(cx, id)),
      ...(await linkEndings(cx, id)),
      event(cx, "staff.password_reset", `staff#${id}`),
    ]);
  });
  const account = await showAccount(cx, id);
  return { account, card: cardOf(account, code, first.expiresAt) };
}

/**
 * Issues codes, anew where there were some, for people who never signed in; the codes are told this once. Who signs in in
 * the same moment is left out, and whoever holds a post above the actor's remit.
 */
export async function issueCards(cx: Cx, staffIds?: readonly StaffId[]): Promise<CardSheet> {
  require(cx, "staff.reset_password", "staff.manage");
  const [people, departments, office, { handle }] = await Promise.all([
    cx.store.queryAll(StaffEntity, "staff"),
    cx.store.queryAll(DepartmentEntity, "departments"),
    readOffice(cx),
    readOwnTenant(cx),
  ]);
  const asked = staffIds && new Set(staffIds);
  const wanted = people.filter((person) => person.state === "active" && (asked?.has(person.id) ?? true));
  const credentials = await credentialsOf(cx, wanted);
  const named = new Map(departments.map(({ id, name }) => [id, name]));
  const newcomers = wanted.flatMap((person) => {
    const credential = credentials.get(person.userName);
    return credential && neverEntered(cx, credential) && withinRemit(cx, person) ? [{ person, credential }] : [];
  });
  const cards: SignInCard[] = [];
  for (let from = 0; from < newcomers.length; from += AT_ONCE) {
    const issued = await Promise.all(
      newcomers.slice(from, from + AT_ONCE).map(async ({ person, credential }) => {
        const first = issueFirstCode(cx.clock.now(), cx.world.config.firstCodeDays);
        if (!(await storeCode(cx, person, credential, first.credential))) return [];
        const departmentName = named.get(person.departmentId) ?? "";
        const account = accountOf(person, credential, { handle, departmentName, now: cx.clock.now() });
        return [cardOf(account, first.code, first.credential.expiresAt)];
      }),
    );
    cards.push(...issued.flat());
  }
  return { officeName: office.name, portal: cx.world.config.appOrigin, cards };
}

/** What is printed for one person. */
export function cardOf(account: Account, code: string, expiresAt: string): SignInCard {
  const { id, fullName, position, departmentName, signInName } = account;
  return {
    staffId: id,
    fullName,
    position,
    departmentName,
    signInName,
    code,
    expiresOn: officeDate(new Date(expiresAt)),
  };
}

/**
 * Without a password, or with one that was given and never used. Whoever was in once and had the password taken away gets
 * a card from colleagues only: from outside nobody opens an account somebody has worked with.
 */
function neverEntered({ actor }: Cx, { passwordHash, mustChange, lastSignedInAt }: CredentialItem): boolean {
  if (actor.kind === "system" && lastSignedInAt !== undefined) return false;
  return passwordHash === undefined || (mustChange && lastSignedInAt === undefined);
}

function withinRemit(cx: Cx, { posts }: StaffItem): boolean {
  return !posts.includes("provinceAdmin") || holds(cx.actor, "province.open_unit");
}

async function storeCode(cx: Cx, person: StaffItem, credential: CredentialItem, first: FirstCode): Promise<boolean> {
  try {
    await cx.store.write([
      replace(CredentialEntity, withCode(credential, first, cx)),
      event(cx, "staff.code_issued", `staff#${person.id}`),
    ]);
    return true;
  } catch (error) {
    if (error instanceof WriteConflict) return false;
    throw error;
  }
}

function withCode(credential: CredentialItem, { sha256, expiresAt }: FirstCode, cx: Cx): CredentialItem {
  return {
    ...credential,
    passwordHash: undefined,
    firstCode: { sha256, expiresAt },
    mustChange: false,
    changedAt: cx.clock.now().toISOString(),
  };
}
