import type { Actor } from "@vanthu/platform/actor.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { holds, signedIn, stoodInFor } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import * as v from "valibot";
import { readCalendar } from "../calendar/service.ts";
import { readCase } from "../incoming/case-service.ts";
import { IncomingId, type DueLight } from "../incoming/schema.ts";
import { readOutgoing } from "../outgoing/list-service.ts";
import type { OutgoingId } from "../outgoing/schema.ts";
import { actionsOf, maySee } from "./access-rules.ts";
import {
  AssignmentEntity,
  AssignmentLinkEntity,
  CLOSED,
  giverPartition,
  leadPartition,
  linkPartition,
  OFFICE,
  OPEN,
  unitPartition,
  type AssignmentItem,
  type AssignmentLink,
} from "./item.ts";
import { readMany } from "./read-service.ts";
import type { AssignmentList, AssignmentListQuery } from "./schema.ts";
import { summaryOf } from "./summary.ts";

const PAGE = 50;

/**
 * One page of a list: what one leads, helps with, gave or watches, what a unit has, or what the superior gave; open ones
 * by urgency and deadline. One round trip, two where links lead to the assignments. By light the whole open list is read,
 * as its figures are: how a deadline stands changes with the clock, and no index knows it.
 * @throws Refusal `permission.denied` for another unit's, and for the superior's without the right to see all
 */
export async function list(
  cx: Cx,
  { view, departmentId, closed, light, after }: AssignmentListQuery,
): Promise<AssignmentList> {
  const prefix = closed === undefined || light !== undefined ? OPEN : CLOSED;
  const page = { prefix, light, after, limit: PAGE };
  const { staffId, departmentId: ownUnit } = signedIn(cx);
  switch (view) {
    case "lead":
      return listOwn(cx, 1, leadPartition, page);
    case "given":
      return listOwn(cx, 2, giverPartition, page);
    case "unit":
      requireUnit(cx, departmentId ?? ownUnit);
      return listIn(cx, 3, unitPartition(departmentId ?? ownUnit), page);
    case "helper":
    case "watched":
      return listLinked(cx, view, staffId, page);
    case "above":
      if (!holds(cx.actor, "assignment.read_all"))
        throw new Refusal("forbidden", "permission.denied", { grant: "assignment.read_all" });
      return listLinked(cx, "above", OFFICE, page);
  }
}

/** What one leads and is not done: the queue of Hôm nay. One round trip. */
export async function listMyOpen(cx: Cx, limit: number): Promise<AssignmentList> {
  return listOwn(cx, 1, leadPartition, { prefix: OPEN, limit });
}

/** One's own; on the first page of open ones before them those of who is away, with that person's name. */
async function listOwn(
  cx: Cx,
  index: 1 | 2,
  partitionOf: (staffId: string) => string,
  page: PageOptions,
): Promise<AssignmentList> {
  const isFirst = page.after === undefined && page.prefix === OPEN;
  const absent = isFirst ? stoodInFor(cx.actor, "task.handle") : [];
  const [own, ...theirs] = await Promise.all([
    listIn(cx, index, partitionOf(signedIn(cx).staffId), page),
    ...absent.map(async ({ staffId, fullName }) =>
      (await listIn(cx, index, partitionOf(staffId), page)).items.map((row) => ({ ...row, onBehalfOf: fullName })),
    ),
  ]);
  return { ...own, items: [...theirs.flat(), ...own.items] };
}

/**
 * The assignments made out of one document, open ones first (F34), for who sees the document. Two round trips.
 * @throws Refusal `incoming.missing`, `outgoing.missing`
 */
export async function listOfSource(cx: Cx, documentId: IncomingId | OutgoingId): Promise<AssignmentList> {
  const [made] = await Promise.all([listLinked(cx, "source", documentId, { limit: PAGE }), readSource(cx, documentId)]);
  return made;
}

async function readSource(cx: Cx, id: IncomingId | OutgoingId): Promise<unknown> {
  const incoming = v.safeParse(IncomingId, id);
  return incoming.success ? readCase(cx, incoming.output) : readOutgoing(cx, id);
}

interface PageOptions {
  readonly prefix?: string;
  readonly limit: number;
  readonly after?: string | undefined;
  readonly light?: DueLight | undefined;
}

async function listIn(
  cx: Cx,
  index: 1 | 2 | 3,
  partition: string,
  { light, ...options }: PageOptions,
): Promise<AssignmentList> {
  if (light === undefined) return toList(cx, await cx.store.query(AssignmentEntity, partition, { index, ...options }));
  const items = await cx.store.queryAll(AssignmentEntity, partition, { index, prefix: OPEN });
  return toList(cx, { items }, light);
}

async function listLinked(
  cx: Cx,
  kind: AssignmentLink["kind"],
  of: string,
  { light, ...options }: PageOptions,
): Promise<AssignmentList> {
  const partition = linkPartition(kind, of);
  const links =
    light === undefined
      ? await cx.store.query(AssignmentLinkEntity, partition, { index: 1, ...options })
      : { items: await cx.store.queryAll(AssignmentLinkEntity, partition, { index: 1, prefix: OPEN }) };
  const items = await readMany(
    cx,
    links.items.map(({ assignmentId }) => assignmentId),
  );
  return toList(cx, { ...links, items: items.filter((item) => maySee(cx.actor, item)) }, light);
}

async function toList(
  cx: Cx,
  { items, next }: { readonly items: readonly AssignmentItem[]; readonly next?: string },
  light?: DueLight,
): Promise<AssignmentList> {
  const calendar = await readCalendar(cx);
  const now = cx.clock.now();
  const rows = items
    .map((item) => ({ ...summaryOf(item, now, calendar), together: togetherOf(cx.actor, item) }))
    .filter((row) => light === undefined || row.dueLight === light);
  return next === undefined ? { items: rows } : { items: rows, next };
}

const TOGETHER = ["takeUp", "accept", "urge"] as const;

function togetherOf(actor: Actor, item: AssignmentItem): (typeof TOGETHER)[number][] {
  const actions = actionsOf(actor, item);
  return TOGETHER.filter((one) => actions.includes(one));
}

/** The head of a unit sees the unit's; who sees all, every unit's. */
export function requireUnit(cx: Cx, departmentId: string): void {
  if (holds(cx.actor, "assignment.read_all")) return;
  if (holds(cx.actor, "assignment.give_own_unit") && signedIn(cx).departmentId === departmentId) return;
  throw new Refusal("forbidden", "permission.denied", { grant: "assignment.read_all" });
}
