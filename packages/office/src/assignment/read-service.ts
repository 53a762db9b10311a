import type { Cx } from "@vanthu/platform/context.ts";
import { EventEntity, type DomainEvent } from "@vanthu/platform/event.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { historyOf } from "../audit/history.ts";
import { readCalendar } from "../calendar/service.ts";
import { actionsOf, maySee, nameStoodInFor, standingOf } from "./access-rules.ts";
import { addsFilesAs } from "./file-rules.ts";
import {
  AssignmentContentEntity,
  AssignmentEntity,
  AssignmentFilesEntity,
  assignmentKey,
  assignmentPartition,
  type AssignmentFilesItem,
  type AssignmentItem,
} from "./item.ts";
import type { AssignmentDetail, AssignmentId } from "./schema.ts";
import { daysLeft, lightOf, summaryOf } from "./summary.ts";

/** An assignment with all that stands in its partition. */
export interface AssignmentCase {
  readonly assignment: AssignmentItem;
  readonly content: string | undefined;
  readonly files: AssignmentFilesItem | undefined;
  readonly events: readonly DomainEvent[];
}

/**
 * One read, more only of a part that is not the reader's own.
 * @throws Refusal `assignment.missing` for what is not there and for what the actor may not see
 */
export async function readAssignment(cx: Cx, id: AssignmentId): Promise<AssignmentCase> {
  const found = await cx.store.collect(
    {
      assignments: AssignmentEntity,
      contents: AssignmentContentEntity,
      files: AssignmentFilesEntity,
      events: EventEntity,
    },
    assignmentPartition(id),
  );
  const [assignment] = found.assignments;
  if (!assignment || !(maySee(cx.actor, assignment) || (await leadsWhole(cx, assignment))))
    throw new Refusal("missing", "assignment.missing");
  return { assignment, content: found.contents[0]?.content, files: found.files[0], events: found.events };
}

/** Who leads or gave the whole sees its parts, also who took it over after they were given. */
async function leadsWhole(cx: Cx, { parentId }: AssignmentItem): Promise<boolean> {
  let above = parentId;
  while (above !== undefined) {
    const whole: AssignmentItem | undefined = await cx.store.get(AssignmentEntity, assignmentKey(above));
    if (!whole) return false;
    const { assigner, lead } = standingOf(cx.actor, whole);
    if (assigner || lead) return true;
    above = whole.parentId;
  }
  return false;
}

/** The page of an assignment. Two round trips at most while the process knows the calendar. */
export async function readDetail(cx: Cx, id: AssignmentId): Promise<AssignmentDetail> {
  return detailOf(cx, await readAssignment(cx, id));
}

/** Several by id, in the order asked; those that are gone left out. One round trip. */
export async function readMany(cx: Cx, ids: readonly AssignmentId[]): Promise<AssignmentItem[]> {
  const found = await cx.store.getMany(ids.map((id) => ({ entity: AssignmentEntity, key: assignmentKey(id) })));
  return found.flatMap((item) => (item ? [item as unknown as AssignmentItem] : []));
}

export async function detailOf(
  cx: Cx,
  { assignment, content, files, events }: AssignmentCase,
): Promise<AssignmentDetail> {
  const { parentId, partIds } = assignment;
  const [calendar, family] = await Promise.all([
    readCalendar(cx),
    readMany(cx, parentId === undefined ? partIds : [parentId, ...partIds]),
  ]);
  const now = cx.clock.now();
  const parent = family.find(({ id }) => id === parentId);
  return {
    assignment,
    content,
    files: files?.files ?? [],
    // Who works on a part sees what it belongs to by its name only where he or she may open it.
    ...(parent && maySee(cx.actor, parent) && { parent: { id: parent.id, title: parent.title } }),
    parts: family.filter(({ id }) => id !== parentId).map((part) => summaryOf(part, now, calendar)),
    history: historyOf(events),
    actions: [
      ...actionsOf(cx.actor, assignment),
      ...(addsFilesAs(cx.actor, assignment) === undefined ? [] : (["attach"] as const)),
    ],
    onBehalfOf: nameStoodInFor(cx.actor, assignment),
    workingDaysLeft: daysLeft(assignment, now, calendar),
    dueLight: lightOf(assignment, now, calendar),
  };
}
