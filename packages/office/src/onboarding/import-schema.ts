import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { FileId } from "../attachment/schema.ts";
import { UnitId } from "./unit-schema.ts";

export const ImportId = idOf("imp");
export type ImportId = v.InferOutput<typeof ImportId>;

/** people: of one unit · units: of a whole province, one row for each person, with the unit in a column. */
export const ImportKind = v.picklist(["people", "units"]);

export const StartImport = v.object({ fileId: FileId, kind: ImportKind, unitId: v.optional(UnitId) });
export type StartImport = v.InferOutput<typeof StartImport>;

/** What is wrong in one cell of a list, named as the spreadsheet names it. */
export const ImportProblem = v.object({
  /** 1 is the row of the headers. */
  row: v.number(),
  /** "C"; empty where the whole row is meant. */
  column: v.string(),
  header: v.optional(v.string()),
  code: v.string(),
  params: v.record(v.string(), v.union([v.string(), v.number()])),
  value: v.optional(v.string()),
});
export type ImportProblem = v.InferOutput<typeof ImportProblem>;

/** ListImport (nhập danh sách): a file that was checked row by row, and how far it is taken in. */
export const ListImport = v.object({
  id: ImportId,
  kind: ImportKind,
  unitId: v.optional(UnitId),
  unitName: v.optional(v.string()),
  fileName: v.string(),
  /** checking → checked → running → done; failed: the file could not be read at all. */
  state: v.picklist(["checking", "checked", "running", "done", "failed"]),
  rows: v.number(),
  good: v.number(),
  /** The first of them; `moreProblems` counts the rest. */
  problems: v.array(ImportProblem),
  moreProblems: v.number(),
  /** Units opened, or people entered, of `total`. */
  done: v.number(),
  total: v.number(),
  /** How many units the file names. */
  units: v.optional(v.number()),
});
export type ListImport = v.InferOutput<typeof ListImport>;
