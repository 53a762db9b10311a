import type { Cx } from "@vanthu/platform/context.ts";
import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { RegisterRowEntity, rowKey } from "./item.ts";
import type { RegisterRow } from "./schema.ts";

/**
 * Enters when a document was handed over (Ngày chuyển) and to whom, where the row does not say so yet. What a clerk wrote
 * stays. Nothing to do for a row that is void.
 */
export async function forwardOperations(
  cx: Cx,
  { kind, year, number }: Pick<RegisterRow, "kind" | "year" | "number">,
  { forwardedOn, recipients }: { readonly forwardedOn: string; readonly recipients: string },
): Promise<Operation[]> {
  const row = await cx.store.get(RegisterRowEntity, rowKey(kind, year, number));
  if (row?.state !== "active") return [];
  return [
    replace(RegisterRowEntity, {
      ...row,
      forwardedOn: row.forwardedOn ?? forwardedOn,
      recipients: row.recipients === "" ? recipients : row.recipients,
    }),
  ];
}
