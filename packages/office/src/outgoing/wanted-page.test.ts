import { expect, test } from "vitest";
import { readWantedPage } from "./wanted-page.ts";

/** A list of this many lines; the cursor is the place of the line before. */
function listOf(length: number) {
  const reads: number[] = [];
  const read = (limit: number, after = "0") => {
    const from = Number(after);
    reads.push(limit);
    const items = Array.from({ length: Math.min(limit, length - from) }, (_, at) => from + at + 1);
    const end = from + items.length;
    return Promise.resolve({ items, next: end < length ? String(end) : undefined });
  };
  return { read, reads };
}

const everyFifth = (line: number) => line % 5 === 0;

test("a page of a filtered list is full, and the next begins with the line after its last", async () => {
  const { read } = listOf(200);

  const first = await readWantedPage(read, everyFifth, { limit: 30 });
  const second = await readWantedPage(read, everyFifth, { limit: 30, after: first.next });

  expect([first.items.length, first.items.at(-1)]).toEqual([30, 150]);
  expect([second.items[0], second.items.length, second.next]).toEqual([155, 10, undefined]);
});

test("where all lines are wanted a page is one read", async () => {
  const { read, reads } = listOf(70);

  const page = await readWantedPage(read, () => true, { limit: 30 });

  expect([page.items.length, page.next, reads]).toEqual([30, "30", [30]]);
});

test("a long list without any is left after ten reads, and goes on from there", async () => {
  const { read, reads } = listOf(5_000);

  const page = await readWantedPage(read, (line) => line === 931, { limit: 30 });
  const after = await readWantedPage(read, (line) => line === 931, { limit: 30, after: page.next });

  expect([page.items, page.next]).toEqual([[], "930"]);
  expect(reads).toHaveLength(20);
  expect(after.items).toEqual([931]);
});
