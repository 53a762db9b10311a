import type { Cx } from "@vanthu/platform/context.ts";
import { officeYear } from "@vanthu/platform/office-time.ts";
import { require } from "@vanthu/platform/permission.ts";
import { counterKey, RegisterEntity, type RegisterItem } from "../register/item.ts";
import { SignatureAppearanceEntity, SigningIdentityEntity, signingPartition } from "../signing/item.ts";
import { SEAL_OWNER } from "../signing/rules.ts";
import { credentialsOf } from "../account/list-service.ts";
import { DepartmentEntity, StaffEntity } from "../staff/item.ts";
import { readOffice, readOwnTenant } from "../tenant/service.ts";
import { checksOf, type SetUpFacts } from "./set-up-rules.ts";
import type { SetUp } from "./set-up-schema.ts";

/** What the unit one acts in still needs (sẵn sàng dùng). */
export async function readSetUp(cx: Cx): Promise<SetUp> {
  require(cx, "unit.set_up");
  const [facts, { state }] = await Promise.all([gatherFacts(cx), readOwnTenant(cx)]);
  const checks = checksOf(facts);
  return { stage: state, checks, done: checks.filter((check) => check.state === "done").length };
}

/** Counts what is there, all of it in the tenant's own area. */
export async function gatherFacts(cx: Cx): Promise<SetUpFacts> {
  const year = officeYear(cx.clock.now());
  const [people, departments, office, seal, books] = await Promise.all([
    cx.store.queryAll(StaffEntity, "staff"),
    cx.store.queryAll(DepartmentEntity, "departments"),
    readOffice(cx),
    readSeal(cx),
    cx.store.getMany([
      { entity: RegisterEntity, key: counterKey("incoming", year) },
      { entity: RegisterEntity, key: counterKey("outgoing", year) },
    ]) as Promise<readonly (RegisterItem | undefined)[]>,
  ]);
  const active = people.filter(({ state }) => state === "active");
  const credentials = await credentialsOf(cx, active);
  const entered = active.flatMap((person) => {
    const at = credentials.get(person.userName)?.lastSignedInAt;
    return at === undefined ? [] : [{ at, isClerk: person.posts.includes("clerk") }];
  });
  const [incoming, outgoing] = books;
  return {
    people: active.length,
    signedIn: entered.length,
    clerkIn: entered.some(({ isClerk }) => isClerk),
    lastSignedInAt: entered
      .map(({ at }) => at)
      .sort()
      .at(-1),
    clerks: active.filter(({ posts }) => posts.includes("clerk")).length,
    departments: departments.length,
    ...seal,
    incomingOpened: incoming !== undefined,
    outgoingOpened: outgoing !== undefined,
    code: office.code,
    reachable: true,
    registered: (incoming?.lastNumber ?? 0) - (incoming?.openedWith ?? 0),
  };
}

/** The image weighs up to 300 KB, so it is read only where no identity says whether it is there. */
async function readSeal(cx: Cx): Promise<Pick<SetUpFacts, "sealImage" | "certificateAsked" | "certificate">> {
  const partition = signingPartition(SEAL_OWNER);
  const identity = await cx.store.get(SigningIdentityEntity, [partition, "identity"]);
  const sealImage =
    identity?.hasAppearance ?? (await cx.store.get(SignatureAppearanceEntity, [partition, "appearance"])) !== undefined;
  return { sealImage, certificateAsked: identity !== undefined, certificate: identity?.certificate !== undefined };
}
