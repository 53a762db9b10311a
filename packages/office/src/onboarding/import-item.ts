import * as v from "valibot";
import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import { FileId } from "../attachment/schema.ts";
import { ImportId, ImportProblem, ListImport } from "./import-schema.ts";
import { OpenUnit, PersonRow } from "./unit-schema.ts";

export const ImportEntity = entity({
  name: "ListImport",
  schema: v.object({ ...v.omit(ListImport, ["done"]).entries, fileId: FileId, startedAt: v.string() }),
  key: ({ id }) => [importPartition(id), "import"],
});
export type ImportItem = ItemOf<typeof ImportEntity>;

/** ImportPart (phần của danh sách): what one message takes in: a unit with its people, or some people of one unit. */
export const ImportPart = v.object({
  importId: ImportId,
  seq: v.number(),
  /** Row of the file it begins at. */
  row: v.number(),
  state: v.picklist(["waiting", "done", "failed"]),
  opening: v.optional(OpenUnit),
  people: v.optional(v.array(PersonRow)),
});

export const ImportPartEntity = entity({
  name: "ImportPart",
  schema: ImportPart,
  key: ({ importId, seq }) => [importPartition(importId), partSort(seq)],
});

/** How far an import is: counters, so that parts taken in at the same time never wait for one another. */
export const ImportProgressEntity = entity({
  name: "ImportProgress",
  schema: v.looseObject({ importId: ImportId }),
  key: ({ importId }) => [importPartition(importId), "progress"],
});

/** A part that could not be taken in, and why. */
export const ImportFailureEntity = entity({
  name: "ImportFailure",
  schema: v.object({ importId: ImportId, seq: v.number(), problem: ImportProblem }),
  key: ({ importId, seq }) => [importPartition(importId), `failure#${String(seq).padStart(6, "0")}`],
});

export function importPartition(id: string): string {
  return `import#${id}`;
}

export function partSort(seq: number): string {
  return `part#${String(seq).padStart(6, "0")}`;
}
