import * as v from "valibot";
import { entity } from "@vanthu/platform/store/entity.ts";
import { ConfirmedFile } from "./schema.ts";

/** UploadedFile (tệp tải lên): asked for, then confirmed by its hash; afterwards documents refer to it. */
export const UploadedFile = v.object({
  ...ConfirmedFile.entries,
  state: v.picklist(["asked", "confirmed"]),
  askedBy: v.string(),
  askedAt: v.string(),
  /** Only to be read and then deleted; never a document's. */
  passing: v.optional(v.boolean()),
});
export type UploadedFile = v.InferOutput<typeof UploadedFile>;

export const UploadedFileEntity = entity({
  name: "UploadedFile",
  schema: UploadedFile,
  key: ({ id }) => [`file#${id}`, "file"],
  // What was asked for and never came disappears after two days.
  expiresAt: ({ state, askedAt }) => (state === "asked" ? Math.floor(Date.parse(askedAt) / 1000) + 172_800 : undefined),
});
