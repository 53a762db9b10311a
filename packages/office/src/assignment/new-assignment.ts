import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { create, type Operation } from "@vanthu/platform/store/operation.ts";
import {
  AssignmentContentEntity,
  AssignmentEntity,
  AssignmentFilesEntity,
  AssignmentLinkEntity,
  assignmentPartition,
  OFFICE,
  type AssignmentItem,
  type AssignmentLink,
} from "./item.ts";
import type { AssignmentFile } from "./file-schema.ts";
import type { People } from "./people-service.ts";
import { AssignmentId, type Assignment } from "./schema.ts";

/** All that is known of an assignment before it is one. */
export interface NewAssignment extends People, Pick<Assignment, "title" | "product" | "origin" | "by" | "priority"> {
  readonly content: string | undefined;
  readonly dueOn: string;
  readonly dueTime: string | undefined;
  readonly parent?: AssignmentItem | undefined;
  readonly files?: readonly AssignmentFile[];
  readonly repeat?: Assignment["repeat"];
}

/** Its items, and the event that tells its people: at most 22 operations. */
export function newAssignment(
  cx: Cx,
  plan: NewAssignment,
): { readonly id: AssignmentId; readonly operations: Operation[] } {
  const { parent, content, dueTime, files = [], ...said } = plan;
  const at = cx.clock.now();
  const id = newId(AssignmentId, "asg", at);
  const assignment: Assignment = {
    ...said,
    id,
    dueAt: dueTime === undefined ? undefined : instantOf(plan.dueOn, dueTime),
    state: "assigned",
    percent: 0,
    givenAt: at.toISOString(),
    heldBy: [],
    parentId: parent?.id,
    depth: parent ? parent.depth + 1 : 0,
    aboveIds: parent ? [...new Set([...parent.aboveIds, parent.by.id, parent.lead.id])] : [],
    partIds: [],
  };
  return {
    id,
    operations: [
      create(AssignmentEntity, assignment),
      ...(content === undefined ? [] : [create(AssignmentContentEntity, { assignmentId: id, content })]),
      ...(files.length === 0 ? [] : [create(AssignmentFilesEntity, { assignmentId: id, files: [...files] })]),
      ...linksOf(assignment).map((link) => create(AssignmentLinkEntity, link)),
      event(
        cx,
        "assignment.given",
        assignmentPartition(id),
        {
          ...toldOf(assignment),
          leadName: assignment.lead.name,
          toIds: [plan.lead, ...plan.helpers, ...plan.watchers].map((person) => person.id),
        },
        // A turn is made by the schedule in the name of who gives the work.
        plan.repeat && plan.by.name,
      ),
    ],
  };
}

/** What every event of an assignment says, so that counters and notices need not read it. */
export function toldOf({ lead, by, dueOn, dueAt, parentId, origin }: Assignment) {
  return {
    leadId: lead.id,
    leadDepartmentId: lead.departmentId,
    givenById: by.id,
    dueOn,
    dueAt,
    parentId,
    ...(origin.kind === "incoming" && origin.carriesSource && { sourceId: origin.id }),
  };
}

function linksOf({ id, helpers, watchers, origin }: Assignment): AssignmentLink[] {
  const link = (kind: AssignmentLink["kind"], of: string) => ({ assignmentId: id, kind, of, open: true });
  const hasSource = origin.kind === "incoming" || origin.kind === "outgoing";
  return [
    ...helpers.map((person) => link("helper", person.id)),
    ...watchers.map((person) => link("watched", person.id)),
    ...(hasSource ? [link("source", origin.id)] : []),
    ...(origin.kind === "incoming" && origin.fromAbove ? [link("above", OFFICE)] : []),
  ];
}

/** Office time is UTC+7 all the year (QĐ 134/2002/QĐ-TTg). */
function instantOf(on: string, time: string): string {
  return new Date(`${on}T${time}:00+07:00`).toISOString();
}
