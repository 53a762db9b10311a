import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Commune } from "@vanthu/office/organisation/commune-rules.ts";

/** The communes of the country; the list lies beside the bundle. */
export async function readCommunes(folder: string): Promise<Commune[]> {
  return parse(await readFile(join(folder, "vn-units.csv")), { columns: true, skip_empty_lines: true, bom: true });
}
