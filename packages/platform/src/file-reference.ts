import * as v from "valibot";

/** A file as one door names it to another, with the hash it must have; only doors make and read it. */
export const FileReference = v.object({
  bucketKey: v.pipe(v.string(), v.regex(/^(?:t\/[0-9A-Z]+|x)\/(?!.*\.\.)[\w./-]+$/)),
  /** Hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  sizeBytes: v.number(),
});
export type FileReference = v.InferOutput<typeof FileReference>;
