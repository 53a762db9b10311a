import { actorName } from "@vanthu/platform/actor.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import * as v from "valibot";
import { readCouncil } from "../authority/council-service.ts";
import { CouncilId } from "../authority/schema.ts";
import { readOffice } from "../tenant/service.ts";
import { csv } from "@vanthu/platform/csv.ts";
import { cellsOf, COLUMNS } from "./form.ts";
import type { RegisterPrint } from "./print-port.ts";
import { bookPartition } from "./item.ts";
import { readRows } from "./read-service.ts";
import type { RegisterKind, RegisterQuery } from "./schema.ts";

/** Beyond Annex IV: what an issued electronic file must be. */
const FILE_COLUMNS = ["SHA-256 của tệp phát hành", "Số chữ ký số"];

/** The rows asked for, in the order of their numbers, as CSV with the columns of Annex IV and, of documents sent, the file. */
export async function exportCsv(cx: Cx, kind: RegisterKind, year: number, query: RegisterQuery): Promise<string> {
  const { rows } = await readRows(cx, kind, year, query);
  if (kind !== "outgoing") return csv([COLUMNS[kind], ...rows.map(cellsOf)]);
  const files = rows.map(({ issuedSha256 = "", signatures }) => [issuedSha256, String(signatures ?? "")]);
  return csv([
    [...COLUMNS[kind], ...FILE_COLUMNS],
    ...rows.map((row, index) => [...cellsOf(row), ...(files[index] ?? [])]),
  ]);
}

/** The same as a book to be printed. An empty one covers the year up to today. */
export async function preparePrint(
  cx: Cx,
  kind: RegisterKind,
  year: number,
  query: RegisterQuery,
): Promise<RegisterPrint> {
  const [office, { rows }, council] = await Promise.all([
    readOffice(cx),
    readRows(cx, kind, year, query),
    query.series === undefined ? undefined : readCouncil(cx, v.parse(CouncilId, query.series)),
  ]);
  const printedAt = cx.clock.now();
  const [first, last] = [rows.at(0), rows.at(-1)];
  return {
    kind,
    superior: council ? office.heading.join(" ") : office.superiorHeading,
    agency: council ? [council.name] : office.heading,
    year,
    volume: "01",
    fromOn: query.from ?? first?.on ?? `${String(year)}-01-01`,
    toOn: query.to ?? last?.on ?? lastDay(year, officeDate(printedAt)),
    fromNumber: String(first?.number ?? 0),
    toNumber: String(last?.number ?? 0),
    rows: rows.map((row) => ({ cells: cellsOf(row), void: row.state === "void" })),
    printedBy: actorName(cx.actor),
    printedAt,
    headTitle: office.headTitle,
    sample: office.sample,
    documentKey: `${bookPartition(kind, year, query.series)}#${printedAt.toISOString()}`,
  };
}

function lastDay(year: number, today: string): string {
  const end = `${String(year)}-12-31`;
  return today < end && today >= `${String(year)}-01-01` ? today : end;
}
