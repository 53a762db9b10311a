import * as v from "valibot";
import { FileId, FileReference } from "../attachment/schema.ts";
import { StaffId } from "../staff/schema.ts";

/** Kept in one item beside the assignment. */
export const MOST_FILES = 20;

/** AssignmentFile (tệp kèm nhiệm vụ): what the work is done by, or what it led to; bytes known by their hash. */
export const AssignmentFile = v.object({
  ...v.pick(FileReference, ["id", "name", "contentType", "sizeBytes", "sha256", "pages"]).entries,
  /** task: tài liệu giao kèm · result: sản phẩm, kết quả */
  as: v.picklist(["task", "result"]),
  byId: StaffId,
  byName: v.string(),
  at: v.string(),
});
export type AssignmentFile = v.InferOutput<typeof AssignmentFile>;

/** Uploads of one's own, confirmed before. */
export const UploadedFiles = v.pipe(v.array(FileId), v.maxLength(MOST_FILES));

export const AttachToAssignment = v.object({ fileIds: v.pipe(UploadedFiles, v.minLength(1)) });
export type AttachToAssignment = v.InferOutput<typeof AttachToAssignment>;
