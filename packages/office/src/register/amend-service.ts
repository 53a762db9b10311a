import type { Cx } from "@vanthu/platform/context.ts";
import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { RegisterRowEntity, rowKey } from "./item.ts";
import type { RegisterRow } from "./schema.ts";

/**
 * Brings a row in step with its document where somebody other than the clerk changed that: its number, day and place in the
 * book stay. Nothing to do for a row that is void.
 */
export async function amendOperations(
  cx: Cx,
  { kind, series, year, number }: Pick<RegisterRow, "kind" | "series" | "year" | "number">,
  fields: Partial<Pick<RegisterRow, "referenceNumber" | "issuedOn" | "typeName" | "subject" | "signer">>,
): Promise<Operation[]> {
  const row = await cx.store.get(RegisterRowEntity, rowKey(kind, year, number, series));
  return row?.state === "active" ? [replace(RegisterRowEntity, { ...row, ...fields })] : [];
}
