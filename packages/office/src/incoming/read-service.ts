import type { Cx } from "@vanthu/platform/context.ts";
import { EventEntity } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { holds } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import type { OfficeCalendar } from "@vanthu/platform/working-day.ts";
import * as v from "valibot";
import type { FileReference } from "../attachment/schema.ts";
import { linkTo } from "../attachment/service.ts";
import { historyOf } from "../audit/history.ts";
import { readCalendar } from "../calendar/service.ts";
import { TaskEntity, type TaskItem } from "../task/item.ts";
import { actionsOf, mayFetch, nameStoodInFor, nameToPassOnFor, taskOfActor } from "./access-rules.ts";
import { readCase, type IncomingCase } from "./case-service.ts";
import { dueLight, isWaitedFor, workingDaysLeft } from "./deadline-rules.ts";
import { DuplicateEntity, duplicateKey, duplicateSign, isSameDocument } from "./duplicate.ts";
import { documentKey, IncomingEntity, type IncomingItem } from "./item.ts";
import { asOwned } from "./own-copy-service.ts";
import { SameDocument, type IncomingDetail, type IncomingId, type RoutedIncoming } from "./schema.ts";
import { TaskSeenEntity } from "./seen-item.ts";

/**
 * The page of a document. Two round trips, one while the process knows the calendar; one more when a person opens for the
 * first time what he or she was given.
 */
export async function readDetail(cx: Cx, id: IncomingId): Promise<IncomingDetail> {
  const found = await readCase(cx, id);
  return detailOf(cx, { ...found, seen: [...found.seen, ...(await noteSeen(cx, found))] });
}

/** A read receipt (đã xem), once for each person and only where there is a share not begun. */
async function noteSeen(cx: Cx, { document, tasks, seen }: IncomingCase): Promise<IncomingCase["seen"]> {
  const mine = taskOfActor(cx.actor, tasks);
  if (mine?.state !== "assigned" || seen.some(({ staffId }) => staffId === mine.staffId)) return [];
  const receipt = { documentId: document.id, staffId: mine.staffId, at: cx.clock.now().toISOString() };
  try {
    await cx.store.write([create(TaskSeenEntity, receipt)]);
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
  }
  return [{ ...receipt, version: 1 }];
}

/**
 * One of its files, or of those an update took the place of, for who may see it.
 * @throws Refusal `incoming.missing`, `file.missing`, `incoming.already_ended` for what its sender recalled
 */
export async function fileOf(cx: Cx, id: IncomingId, fileId: string): Promise<FileReference> {
  const { document } = await readCase(cx, id);
  if (!mayFetch(cx.actor, document)) throw new Refusal("conflict", "incoming.already_ended");
  const earlier = document.updates?.flatMap(({ filesBefore = [] }) => filesBefore) ?? [];
  const file = [...document.files, ...earlier].find((one) => one.id === fileId);
  if (!file) throw new Refusal("missing", "file.missing");
  return file;
}

/** A presigned link to one of its files. */
export async function linkToFile(cx: Cx, id: IncomingId, fileId: string, download: boolean) {
  return linkTo(cx, await fileOf(cx, id, fileId), download);
}

/** The page as it stands after `written`, without reading it again. */
export async function detailAfter(
  cx: Cx,
  before: IncomingCase,
  written: readonly Operation[],
): Promise<IncomingDetail> {
  const after = <T extends object>(name: string, keyOf: (item: T) => string, items: readonly T[]): T[] => {
    const byKey = new Map(items.map((item) => [keyOf(item), item]));
    for (const { entity, item, version } of written) {
      if (entity.name === name) byKey.set(keyOf(item as T), { ...(item as T), version: version + 1 });
    }
    return [...byKey.values()];
  };
  const [document = before.document] = after(IncomingEntity.name, ({ id }) => id, [before.document]);
  return detailOf(cx, {
    document,
    tasks: after(TaskEntity.name, ({ staffId }) => staffId, before.tasks),
    events: after(EventEntity.name, ({ id }) => id, before.events),
    seen: before.seen,
  });
}

async function detailOf(cx: Cx, { document, events, ...found }: IncomingCase): Promise<IncomingDetail> {
  const [calendar, sameAs] = await Promise.all([readCalendar(cx), sameAsDocument(cx, document)]);
  const seenAt = new Map(found.seen.map(({ staffId, at }) => [staffId, at]));
  const tasks = found.tasks.map((task) => ({ ...task, seenAt: seenAt.get(task.staffId) ?? task.startedAt }));
  return { ...standingOf(cx, document, tasks, calendar), history: historyOf(events), ...(sameAs && { sameAs }) };
}

/** What a document that waits for acceptance seems to be once more; nobody else needs to know. */
async function sameAsDocument(cx: Cx, document: IncomingItem): Promise<SameDocument | undefined> {
  if (document.state !== "arrived" || !holds(cx.actor, "incoming.register")) return undefined;
  const sign = duplicateSign(document);
  const known = await cx.store.get(DuplicateEntity, duplicateKey(sign));
  const other = known && (await cx.store.get(IncomingEntity, documentKey(known.documentId)));
  // A paper that waits for this electronic copy is no second document: the clerk is asked whether they are one.
  const isAwaited = other?.source === "paper" && other.otherForm?.state === "waiting";
  return other && !isAwaited && isSameDocument(other, sign) ? v.parse(SameDocument, other) : undefined;
}

/** Document, tasks, and what the actor may do with it now. */
export function standingOf(
  cx: Cx,
  document: IncomingItem,
  tasks: readonly TaskItem[],
  calendar: OfficeCalendar,
): RoutedIncoming {
  const now = cx.clock.now();
  const { dueOn, dueAt, arrivedAt, state } = document;
  return {
    // Where a sender keeps what it lends is between the two systems.
    document: asOwned(document),
    tasks: [...tasks],
    actions: actionsOf(cx.actor, document, tasks),
    onBehalfOf: nameStoodInFor(cx.actor, tasks) ?? nameToPassOnFor(cx.actor, document),
    workingDaysLeft: workingDaysLeft(document, officeDate(now), calendar),
    dueLight: isWaitedFor(state) ? dueLight({ dueOn, dueAt, since: arrivedAt }, now, calendar) : undefined,
  };
}
