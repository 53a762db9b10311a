import type { Cx } from "@vanthu/platform/context.ts";
import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { RegisterRowEntity, rowKey } from "./item.ts";
import type { RegisterRow } from "./schema.ts";

/** Adds to Ghi chú of a row, after what stands there; nothing to do for a row that says so already. */
export async function noteOperations(
  cx: Cx,
  { kind, series, year, number }: Pick<RegisterRow, "kind" | "series" | "year" | "number">,
  note: string,
): Promise<Operation[]> {
  const row = await cx.store.get(RegisterRowEntity, rowKey(kind, year, number, series));
  if (!row || row.note.includes(note)) return [];
  return [replace(RegisterRowEntity, { ...row, note: [row.note, note].filter(Boolean).join("; ") })];
}
