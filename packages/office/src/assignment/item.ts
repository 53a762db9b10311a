import * as v from "valibot";
import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import { queueOrder } from "../urgency-rank.ts";
import { AssignmentFile } from "./file-schema.ts";
import { assignmentKey, assignmentPartition, leadPartition, OPEN } from "./led-item.ts";
import { isOpen } from "./open-rules.ts";
import { Assignment, AssignmentId } from "./schema.ts";

export { assignmentKey, assignmentPartition, leadPartition, OPEN };

/** index1: the lead's list · index2: the list of who gave it · index3: the list of the lead's unit; open ones first in each. */
export const AssignmentEntity = entity({
  name: "Assignment",
  schema: Assignment,
  key: ({ id }) => assignmentKey(id),
  // All but what the keys are made of at a glance: one step of it stays within a kilobyte in each of four places.
  packed: [
    "title",
    "product",
    "origin",
    "by",
    "lead",
    "helpers",
    "watchers",
    "dueAt",
    "givenAt",
    "startedAt",
    "submittedAt",
    "percentBefore",
    "finishedAt",
    "extension",
    "answerReference",
    "evaluation",
    "heldBy",
    "parentId",
    "aboveIds",
    "partIds",
    "repeat",
  ],
  index1: (assignment) => [leadPartition(assignment.lead.id), listOrder(assignment)],
  index2: (assignment) => [giverPartition(assignment.by.id), listOrder(assignment)],
  index3: (assignment) => [unitPartition(assignment.lead.departmentId), listOrder(assignment)],
});
export type AssignmentItem = ItemOf<typeof AssignmentEntity>;

/** What is to be done, at length; apart, so that steps and lists do not carry it. */
export const AssignmentContentEntity = entity({
  name: "AssignmentContent",
  schema: v.object({ assignmentId: AssignmentId, content: v.string() }),
  key: ({ assignmentId }) => [assignmentPartition(assignmentId), "content"],
});

/** Files with it; apart, so that steps and lists do not carry them. */
export const AssignmentFilesEntity = entity({
  name: "AssignmentFiles",
  schema: v.object({ assignmentId: AssignmentId, files: v.array(AssignmentFile) }),
  key: ({ assignmentId }) => [assignmentPartition(assignmentId), "files"],
});
export type AssignmentFilesItem = ItemOf<typeof AssignmentFilesEntity>;

export const LINK_KINDS = ["helper", "watched", "source", "above"] as const;

/** By which helpers, watchers and source documents find their assignments; it says no more than that there is one. */
const AssignmentLink = v.object({
  assignmentId: AssignmentId,
  kind: v.picklist(["helper", "watched", "source", "above"]),
  /** The person, or the document; `office` for what the superior gave. */
  of: v.string(),
  open: v.boolean(),
});
export type AssignmentLink = v.InferOutput<typeof AssignmentLink>;

export const AssignmentLinkEntity = entity({
  name: "AssignmentLink",
  schema: AssignmentLink,
  key: ({ assignmentId, kind, of }) => [assignmentPartition(assignmentId), `link#${kind}#${of}`],
  index1: ({ assignmentId, kind, of, open }) => [linkPartition(kind, of), `${open ? OPEN : CLOSED}${assignmentId}`],
});

/** Begins the sort keys of closed ones in each list. */
export const CLOSED = "2#";
/** Whose tasks the superior gave: the office's. */
export const OFFICE = "office";

export function giverPartition(staffId: string): string {
  return `assignments-given#${staffId}`;
}

export function unitPartition(departmentId: string): string {
  return `assignments-unit#${departmentId}`;
}

export function linkPartition(kind: AssignmentLink["kind"], of: string): string {
  return `assignments-${kind}#${of}`;
}

function listOrder({ id, state, priority, dueOn }: Assignment): string {
  return `${isOpen({ state }) ? OPEN : CLOSED}${queueOrder(priority, dueOn, id)}`;
}
