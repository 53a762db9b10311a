import { isDeepStrictEqual } from "node:util";
import type { Cx } from "@vanthu/platform/context.ts";
import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { RegisterRowEntity, rowKey } from "./item.ts";
import type { RegisterRow } from "./schema.ts";

/**
 * Enters when a document was handed over (Ngày chuyển), where the row does not say so yet, and with it what only then is
 * certain. Nothing to do for a row that is void, or that says all of it already: told twice, it is entered once.
 * @param certain fields that follow from the handing over; it sees the row, because what a clerk wrote stays
 */
export async function forwardOperations(
  cx: Cx,
  { kind, series, year, number }: Pick<RegisterRow, "kind" | "series" | "year" | "number">,
  forwardedOn: string,
  certain: (row: RegisterRow) => Partial<Pick<RegisterRow, "recipients" | "copies" | "issuedSha256" | "signatures">>,
): Promise<Operation[]> {
  const row = await cx.store.get(RegisterRowEntity, rowKey(kind, year, number, series));
  if (row?.state !== "active") return [];
  const entered = { ...certain(row), forwardedOn: row.forwardedOn ?? forwardedOn };
  const isNew = Object.entries(entered).some(
    ([name, value]) => !isDeepStrictEqual(row[name as keyof typeof row], value),
  );
  return isNew ? [replace(RegisterRowEntity, { ...row, ...entered })] : [];
}
