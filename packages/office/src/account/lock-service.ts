import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { LedAssignmentEntity, leadPartition, OPEN as OPEN_ASSIGNMENTS } from "../assignment/led-item.ts";
import { OutgoingEntity } from "../outgoing/item.ts";
import { sessionEndings } from "../session/endings-service.ts";
import { CredentialEntity, StaffEntity } from "../staff/item.ts";
import { refuseAboveRemit } from "../staff/remit-rules.ts";
import type { StaffId } from "../staff/schema.ts";
import { OPEN, TaskEntity, todoPartition } from "../task/item.ts";
import { despiteSignIns, readAccount, showAccount } from "./account-service.ts";
import { keepersOf, refuseOneself } from "./rules.ts";
import type { Account, LockAccount } from "./schema.ts";

/**
 * Locks a person out: nobody is ever deleted, since documents and history name people. Sessions end with the same
 * transaction. Work that is still open is told first, so that it can be handed over.
 * @throws Refusal `staff.missing`, `item.changed`, `staff.own_account`, `staff.above_remit`, `staff.already_locked`,
 *   `staff.open_work` with `tasks` and `drafts`, `staff.last_unit_admin` and the like
 */
export async function lockAccount(cx: Cx, id: StaffId, input: LockAccount): Promise<Account> {
  require(cx, "staff.manage");
  await despiteSignIns(async () => {
    const { person, credential } = await readAccount(cx, id, input.version);
    refuseOneself(cx.actor, person);
    refuseAboveRemit(cx.actor, ...person.posts);
    if (person.state === "locked") throw new Refusal("conflict", "staff.already_locked");
    const keepers = keepersOf(await cx.store.queryAll(StaffEntity, "staff"), person, []);
    const work = await openWork(cx, id);
    if (!input.despiteOpenWork && work.tasks + work.drafts > 0) throw new Refusal("conflict", "staff.open_work", work);
    await cx.store.write([
      replace(StaffEntity, { ...person, state: "locked" }),
      replace(CredentialEntity, credential),
      ...keepers.map((keeper) => replace(StaffEntity, keeper)),
      ...(await sessionEndings(cx, id)),
      event(cx, "staff.locked", `staff#${id}`, { ...work }),
    ]);
  });
  return showAccount(cx, id);
}

/** @throws Refusal `staff.missing`, `item.changed`, `staff.above_remit`, `staff.not_locked` */
export async function unlockAccount(cx: Cx, id: StaffId, version: number): Promise<Account> {
  require(cx, "staff.manage");
  const { person } = await readAccount(cx, id, version);
  refuseAboveRemit(cx.actor, ...person.posts);
  if (person.state === "active") throw new Refusal("conflict", "staff.not_locked");
  await cx.store.write([
    replace(StaffEntity, { ...person, state: "active" }),
    event(cx, "staff.unlocked", `staff#${id}`),
  ]);
  return showAccount(cx, id);
}

/** Shares and assignments not finished, and drafts in hand or waiting for this person's signature. */
async function openWork(cx: Cx, id: StaffId): Promise<{ tasks: number; drafts: number }> {
  const [tasks, led, drafts, toSign] = await Promise.all([
    cx.store.queryAll(TaskEntity, todoPartition(id), { index: 1, prefix: OPEN }),
    cx.store.queryAll(LedAssignmentEntity, leadPartition(id), { index: 1, prefix: OPEN_ASSIGNMENTS }),
    cx.store.queryAll(OutgoingEntity, `queue#draft#${id}`, { index: 2 }),
    cx.store.queryAll(OutgoingEntity, `queue#sign#${id}`, { index: 2 }),
  ]);
  return { tasks: tasks.length + led.length, drafts: drafts.length + toSign.length };
}
