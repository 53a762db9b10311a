import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, replace, type Operation } from "@vanthu/platform/store/operation.ts";
import * as v from "valibot";
import type { FileId } from "../attachment/schema.ts";
import { linkTo, takeFiles } from "../attachment/service.ts";
import { StaffId } from "../staff/schema.ts";
import { requireAddsFilesAs, withFiles } from "./file-rules.ts";
import type { AssignmentFile, AttachToAssignment } from "./file-schema.ts";
import { AssignmentFilesEntity, assignmentPartition, type AssignmentFilesItem } from "./item.ts";
import { toldOf } from "./new-assignment.ts";
import { readAssignment, readDetail } from "./read-service.ts";
import type { AssignmentDetail, AssignmentId } from "./schema.ts";

/**
 * Adds files to an assignment: the giver's while it is open, the lead's and the helpers' while they work on it.
 * @throws Refusal `assignment.missing`, `assignment.not_in_it`, `assignment.closed`, `assignment.too_many_files`, `file.missing`
 */
export async function attachFiles(
  cx: Cx,
  id: AssignmentId,
  { fileIds }: AttachToAssignment,
): Promise<AssignmentDetail> {
  const actor = requireStaff(cx, "task.handle");
  const { assignment, files: known } = await readAssignment(cx, id);
  const as = requireAddsFilesAs(actor, assignment);
  const added = await filesFrom(cx, fileIds, as);
  const toIds = [assignment.lead.id, assignment.by.id].filter((one) => one !== actor.staffId);
  await cx.store.write([
    keepFiles(id, known, added),
    event(cx, "assignment.attached", assignmentPartition(id), { ...toldOf(assignment), files: added.length, toIds }),
  ]);
  return readDetail(cx, id);
}

/** Uploads of the actor, as files of an assignment. One read. @throws Refusal `file.missing` */
export async function filesFrom(
  cx: Cx,
  fileIds: readonly FileId[],
  as: AssignmentFile["as"],
): Promise<AssignmentFile[]> {
  if (fileIds.length === 0) return [];
  const { staffId, name } = requireStaff(cx, "task.handle");
  const at = cx.clock.now().toISOString();
  const files = await takeFiles(
    cx,
    [...new Set(fileIds)].map((fileId) => ({ fileId, role: "annex" as const })),
  );
  return files.map(({ id, name: fileName, contentType, sizeBytes, sha256, pages }) => ({
    ...{ id, name: fileName, contentType, sizeBytes, sha256, pages, as },
    ...{ byId: v.parse(StaffId, staffId), byName: name, at },
  }));
}

/** The write that keeps them. @throws Refusal `assignment.too_many_files` */
export function keepFiles(
  assignmentId: AssignmentId,
  known: AssignmentFilesItem | undefined,
  added: readonly AssignmentFile[],
): Operation {
  const files = withFiles(known?.files ?? [], added);
  return known
    ? replace(AssignmentFilesEntity, { ...known, files })
    : create(AssignmentFilesEntity, { assignmentId, files });
}

/** Where its file is fetched from, for who sees the assignment. @throws Refusal `assignment.missing`, `file.missing` */
export async function linkToFile(cx: Cx, id: AssignmentId, fileId: FileId, download: boolean) {
  const { files } = await readAssignment(cx, id);
  const file = files?.files.find((one) => one.id === fileId);
  if (!file) throw new Refusal("missing", "file.missing");
  return linkTo(cx, file, download);
}
