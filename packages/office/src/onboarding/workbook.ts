import { unzipSync, zipSync } from "fflate";
import { Refusal } from "@vanthu/platform/refusal.ts";

const MOST_ENTRIES = 500;
const MOST_BYTES = 64 * 1024 * 1024;
/** A reader fills each row up to the widest, so that one cell far out makes a giant of a small file. */
const MOST_COLUMNS = 256;
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/|xl\/(?:workbook|styles|sharedStrings)\.xml$|xl\/_rels\/|xl\/worksheets\/[^/]+\.xml$)/;

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/** A workbook that is safe to read: only the parts a reader needs, unpacked once within bounds. */
export interface SafeWorkbook {
  readonly bytes: ArrayBuffer;
  /** Number of the last row, whether or not those before it are in the file: a reader fills the gaps. */
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
  const first = firstSheet(parts);
  const xml = parts[first];
  if (!xml) throw new Refusal("input", "import.not_a_sheet");
  const text = new TextDecoder().decode(xml);
  const { rows, columns } = extentOf(text);
  if (columns > MOST_COLUMNS) throw new Refusal("input", "import.too_large");
  // The sheets that were not looked through are not there to be read either.
  const seen = Object.entries(parts).filter(([name]) => !SHEET.test(name) || name === first);
  const again = zipSync(Object.fromEntries(seen), { level: 0 });
  return {
    bytes: again.slice().buffer,
    rows,
    formulas: [...text.matchAll(/<c\s[^<>]*?r="([A-Z]+\d+)"[^<>]*>\s*<f[\s>/]/g)]
      .map(([, cell = ""]) => cell)
      .slice(0, 100),
    merged: [...text.matchAll(/<mergeCell\s[^<>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"/g)]
      .map(([, range = ""]) => range)
      .slice(0, 100),
  };
}

/** The sheet that stands first in the workbook, which need not be the first of the files. */
function firstSheet(parts: Readonly<Record<string, Uint8Array>>): string {
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  const [, id = ""] = /<sheet\s[^<>]*?\br:id="([^"]*)"/.exec(text("xl/workbook.xml")) ?? [];
  const [relation = ""] =
    text("xl/_rels/workbook.xml.rels")
      .match(/<Relationship\s[^<>]*>/g)
      ?.filter((one) => one.includes(` Id="${id}"`)) ?? [];
  const [, target = ""] = /\bTarget="([^"]*)"/.exec(relation) ?? [];
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/**
 * How far a sheet reaches by the places its rows and cells name, whether or not anything stands before them.
 * @throws Refusal `import.not_a_sheet` for a place that is none
 */
function extentOf(xml: string): { rows: number; columns: number } {
  let rows = xml.match(/<(?:\w+:)?row[\s/>]/g)?.length ?? 0;
  let columns = 0;
  for (const [, place = ""] of xml.matchAll(/<(?:\w+:)?(?:row|c)\s[^<>]*?\br=["']([^"']*)["']/g)) {
    const [, letters, row] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? [];
    if (letters === undefined) throw new Refusal("input", "import.not_a_sheet");
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnNumber(letters));
  }
  return { rows, columns };
}

/** 3 of "C", 27 of "AA". */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
