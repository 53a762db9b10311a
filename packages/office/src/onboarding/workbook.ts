import { unzipSync, zipSync } from "fflate";
import { Refusal } from "@vanthu/platform/refusal.ts";

const MOST_ENTRIES = 500;
const MOST_BYTES = 64 * 1024 * 1024;
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/|xl\/(?:workbook|styles|sharedStrings)\.xml$|xl\/_rels\/|xl\/worksheets\/[^/]+\.xml$)/;

/** A workbook that is safe to read: only the parts a reader needs, unpacked once within bounds. */
export interface SafeWorkbook {
  readonly bytes: ArrayBuffer;
  readonly rows: number;
  readonly formulas: readonly string[];
  readonly merged: readonly string[];
}

/**
 * Unpacks the needed parts of an XLSX file with their sizes capped before, and looks through its first sheet for what is
 * no plain value. A size that the file lies about cannot make it grow: the room is given by what it declares.
 * @throws Refusal `import.not_a_sheet`, `import.too_large`
 */
export function openWorkbook(packed: Uint8Array): SafeWorkbook {
  let entries = 0;
  let size = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(packed, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (!NEEDED.test(name)) return false;
        size += originalSize;
        if (entries > MOST_ENTRIES || size > MOST_BYTES) throw new Refusal("input", "import.too_large");
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("input", "import.not_a_sheet", {}, { cause: error });
  }
  const first = Object.keys(parts)
    .filter((name) => name.startsWith("xl/worksheets/"))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
  const xml = first && parts[first];
  if (!xml) throw new Refusal("input", "import.not_a_sheet");
  const text = new TextDecoder().decode(xml);
  const again = zipSync(parts, { level: 0 });
  return {
    bytes: again.slice().buffer,
    rows: text.split("<row ").length - 1,
    formulas: [...text.matchAll(/<c\s[^>]*?r="([A-Z]+\d+)"[^>]*>\s*<f[\s>/]/g)]
      .map(([, cell = ""]) => cell)
      .slice(0, 100),
    merged: [...text.matchAll(/<mergeCell\s[^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"/g)]
      .map(([, range = ""]) => range)
      .slice(0, 100),
  };
}
