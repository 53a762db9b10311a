import * as v from "valibot";
import { fold } from "@vanthu/platform/text.ts";
import { columnsOf, HEADERS, missingHeaders, postsOfCell, type Column } from "./column-rules.ts";
import type { ImportProblem, ListImport } from "./import-schema.ts";
import { personKey } from "./people-rules.ts";
import { columnName, type SheetCells } from "./sheet.ts";
import { MOST_PEOPLE, PersonRow } from "./unit-schema.ts";

const SHOWN = 40;

/** What the rows are judged against. */
export interface Known {
  /** The unit a name or code means; "open" for one that is open already, "several" where it may be more than one. */
  unit?(named: string): string | "open" | "several" | undefined;
  /** Divisions of the unit by their folded name; absent where any will be made. */
  readonly departments?: ReadonlyMap<string, string>;
  /** {@link personKey} of who is there already. */
  readonly people?: ReadonlySet<string>;
}

export interface CheckedRow {
  readonly row: number;
  /** Agency the row is of; "" in a list of one unit. */
  readonly unit: string;
  readonly code: string | undefined;
  readonly person: PersonRow;
}

export interface CheckedRows {
  readonly rows: number;
  readonly good: readonly CheckedRow[];
  readonly problems: readonly ImportProblem[];
}

/** Judges a list row by row and cell by cell; nothing is taken on trust, and nothing is written. */
export function checkRows(kind: ListImport["kind"], sheet: SheetCells, known: Known): CheckedRows {
  const [headers = [], ...rows] = sheet.rows;
  const columns = columnsOf(headers);
  const whole = [
    ...missingHeaders(kind, columns).map(headerMissing),
    ...sheet.merged.map(mergedCells),
    ...sheet.formulas.map(formula),
  ];
  if (whole.length > 0) return { rows: rows.length, good: [], problems: whole };
  const seen = new Map<string, number>();
  const people = new Map<string, number>();
  const good: CheckedRow[] = [];
  const problems: ImportProblem[] = [];
  for (const [at, cells] of rows.entries()) {
    if (cells.every((cell) => cell === "")) continue;
    const found = checkRow(at + 2, cells, { columns, headers, known, seen });
    if (!("person" in found)) {
      problems.push(...found.problems);
      continue;
    }
    good.push(found);
    const ofUnit = (people.get(found.unit) ?? 0) + 1;
    people.set(found.unit, ofUnit);
    // One line for each unit, where there begin to be too many.
    if (kind === "units" && ofUnit === MOST_PEOPLE + 1) problems.push(tooManyPeople(at + 2, columns.get("unit") ?? 0));
  }
  return { rows: good.length + new Set(problems.map(({ row }) => row)).size, good, problems };
}

interface Around {
  readonly columns: ReadonlyMap<Column, number>;
  readonly headers: readonly string[];
  readonly known: Known;
  readonly seen: Map<string, number>;
}

function checkRow(
  row: number,
  cells: readonly string[],
  { columns, headers, known, seen }: Around,
): CheckedRow | { problems: ImportProblem[] } {
  const cell = (column: Column) => cells[columns.get(column) ?? -1] ?? "";
  const problems: ImportProblem[] = [];
  const wrong = (column: Column, code: string, params: ImportProblem["params"] = {}) => {
    const at = columns.get(column) ?? 0;
    problems.push({
      row,
      column: columnName(at),
      header: headers[at] ?? HEADERS[column],
      code,
      params,
      value: cell(column).slice(0, SHOWN),
    });
  };
  const unit = known.unit ? known.unit(cell("unit")) : "";
  if (unit === undefined) wrong("unit", cell("unit") === "" ? "import.cell_empty" : "import.unit_unknown");
  if (unit === "open") wrong("unit", "import.unit_open");
  if (unit === "several") wrong("unit", "import.unit_several");
  for (const column of ["fullName", "department", "position"] as const) {
    if (cell(column) === "") wrong(column, "import.cell_empty");
  }
  const department = cell("department");
  if (department !== "" && known.departments && !known.departments.has(fold(department)))
    wrong("department", "import.department_unknown", { departments: [...known.departments.values()].join(", ") });
  const posts = postsOfCell(cell("posts"), cell("position"));
  if (!posts) wrong("posts", "import.post_unknown");
  if (cell("email") !== "" && !v.is(v.pipe(v.string(), v.email()), cell("email"))) wrong("email", "import.email_wrong");
  if (cell("code") !== "" && !/^[0-9A-Za-z.]{1,35}$/.test(cell("code"))) wrong("code", "import.code_wrong");
  const key = `${unit ?? ""}|${personKey({ fullName: cell("fullName"), department })}`;
  const earlier = seen.get(key);
  if (earlier !== undefined) wrong("fullName", "import.person_twice", { other: earlier });
  else if (cell("fullName") !== "") seen.set(key, row);
  if (known.people?.has(personKey({ fullName: cell("fullName"), department })))
    wrong("fullName", "import.person_there");
  const person = v.safeParse(PersonRow, {
    fullName: cell("fullName"),
    department,
    position: cell("position"),
    posts: posts ?? ["specialist"],
    ...(cell("email") !== "" && { email: cell("email") }),
    ...(cell("phone") !== "" && { phone: cell("phone") }),
  });
  if (!person.success && problems.length === 0) {
    const column = String(person.issues[0].path?.[0]?.key ?? "fullName") as Column;
    wrong(column, "import.cell_too_long");
  }
  if (problems.length > 0 || !person.success) return { problems };
  return { row, unit: unit ?? "", code: cell("code") === "" ? undefined : cell("code"), person: person.output };
}

function headerMissing(header: string): ImportProblem {
  return { row: 1, column: "", header, code: "import.header_missing", params: { header } };
}

function tooManyPeople(row: number, column: number): ImportProblem {
  const params = { most: MOST_PEOPLE };
  return { row, column: columnName(column), header: HEADERS.unit, code: "import.unit_too_many", params };
}

function mergedCells(range: string): ImportProblem {
  return { ...placeOf(range.split(":")[0] ?? ""), code: "import.merged_cells", params: { range } };
}

function formula(cell: string): ImportProblem {
  return { ...placeOf(cell), code: "import.formula", params: { cell } };
}

function placeOf(cell: string): Pick<ImportProblem, "row" | "column"> {
  return { row: Number(cell.replace(/\D/g, "")), column: cell.replace(/\d/g, "") };
}
