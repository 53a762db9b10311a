import type { Cx } from "@vanthu/platform/context.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { decodeCursor, encodeCursor } from "@vanthu/platform/store/cursor.ts";
import { unopenedRegister } from "./number-rules.ts";
import {
  bookPartition,
  counterKey,
  RegisterEntity,
  RegisterRowEntity,
  ROW_PREFIX,
  rowKey,
  type RegisterItem,
} from "./item.ts";
import { isFiltered, matching } from "./row-rules.ts";
import type { Register, RegisterKind, RegisterPage, RegisterQuery, RegisterRow } from "./schema.ts";

const PAGE = 50;

/**
 * One page of a book, newest number first. Leafing through reads the page and the counter; a search reads the rows of
 * the year, which are compact (about 1,500 to the megabyte, one round trip each).
 */
export async function readRegister(
  cx: Cx,
  kind: RegisterKind,
  year: number,
  query: RegisterQuery,
): Promise<RegisterPage> {
  require(cx, "register.read");
  return isFiltered(query) ? search(cx, kind, year, query) : leaf(cx, kind, year, query);
}

/** All rows a query asks for, in the order of their numbers; for export and print. */
export async function readRows(
  cx: Cx,
  kind: RegisterKind,
  year: number,
  query: RegisterQuery,
): Promise<{ readonly register: Register; readonly rows: readonly RegisterRow[] }> {
  require(cx, "register.read");
  const { register, rows } = await readBook(cx, kind, year, query.series);
  return { register, rows: matching(rows, query) };
}

/** The numbers the books of a year give next. One round trip. */
export async function nextNumbers(cx: Cx, year: number): Promise<{ incoming: number; outgoing: number }> {
  const [incoming, outgoing] = (await cx.store.getMany([
    { entity: RegisterEntity, key: counterKey("incoming", year) },
    { entity: RegisterEntity, key: counterKey("outgoing", year) },
  ])) as readonly (RegisterItem | undefined)[];
  return { incoming: (incoming?.lastNumber ?? 0) + 1, outgoing: (outgoing?.lastNumber ?? 0) + 1 };
}

async function leaf(cx: Cx, kind: RegisterKind, year: number, { limit = PAGE, after, series }: RegisterQuery) {
  const [counter, page] = await Promise.all([
    cx.store.get(RegisterEntity, counterKey(kind, year, series)),
    cx.store.query(RegisterRowEntity, bookPartition(kind, year, series), {
      descending: true,
      limit,
      ...(after === undefined
        ? { prefix: ROW_PREFIX }
        : { from: ROW_PREFIX, to: rowKey(kind, year, numberBefore(after), series)[1] }),
    }),
  ]);
  const register = counter ?? unopenedRegister(kind, year, series);
  return pageOf(register, counter !== undefined, page.items, register.lastNumber - register.openedWith, limit);
}

async function search(cx: Cx, kind: RegisterKind, year: number, query: RegisterQuery): Promise<RegisterPage> {
  const { limit = PAGE, after, series } = query;
  const { register, opened, rows } = await readBook(cx, kind, year, series);
  const found = matching(rows, query).reverse();
  const last = after === undefined ? Infinity : numberBefore(after);
  const rest = found.filter(({ number }) => number <= last);
  return pageOf(register, opened, rest.slice(0, limit), found.length, rest.length > limit ? limit : Infinity);
}

async function readBook(cx: Cx, kind: RegisterKind, year: number, series?: string) {
  const { counters, rows } = await cx.store.collect(
    { counters: RegisterEntity, rows: RegisterRowEntity },
    bookPartition(kind, year, series),
  );
  const [counter] = counters;
  return { register: counter ?? unopenedRegister(kind, year, series), opened: counter !== undefined, rows };
}

/** Ends with a cursor where the page is full. */
function pageOf(
  { lastNumber, lastOn, openedWith, kind, series, year }: Register,
  opened: boolean,
  rows: readonly RegisterRow[],
  total: number,
  full: number,
): RegisterPage {
  const last = rows.at(-1);
  const hasMore = last !== undefined && rows.length >= full && last.number > openedWith + 1;
  return {
    register: { kind, series, year, lastNumber, lastOn, openedWith, opened },
    rows: [...rows],
    total,
    ...(hasMore && { next: cursorAfter(last.number) }),
  };
}

function cursorAfter(number: number): string {
  return encodeCursor({ pk: undefined, sk: String(number), ipk: undefined, isk: undefined });
}

/** The highest number of the next page. @throws Refusal `input.cursor` */
function numberBefore(cursor: string): number {
  const last = Number(decodeCursor(cursor).sk);
  if (!Number.isSafeInteger(last) || last < 1) throw new Refusal("input", "input.cursor");
  return last - 1;
}
