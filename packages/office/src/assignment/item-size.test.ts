import { expect, test } from "vitest";
import { MOST_FILES, type AssignmentFile } from "./file-schema.ts";
import { anAssignment, PEOPLE } from "./test-assignment.ts";

const MOST_BYTES = 400 * 1024;
/** A letter of Vietnamese takes up to three bytes. */
const said = (letters: number) => "ệ".repeat(letters);
const bytesOf = (item: object) => Buffer.byteLength(JSON.stringify(item));

test("an assignment, its words and its files stay far below what an item may hold, however much is said", () => {
  const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
  const [person] = PEOPLE;
  const full = anAssignment({
    title: said(300),
    product: said(300),
    origin: { kind: "meeting", name: said(300), on: "2026-11-24", conclusion: said(80) },
    helpers: many(8, person!),
    watchers: many(8, person!),
    partIds: many(20, anAssignment().id),
    aboveIds: many(6, person!.id),
    // An office hands over through no more people than it has.
    heldBy: many(1000, person!.id),
  });
  const file: AssignmentFile = {
    ...{
      id: "fil_01J00000000000000000000000" as AssignmentFile["id"],
      name: said(255),
      contentType: "application/pdf",
    },
    ...{ sizeBytes: 52_428_800, sha256: "0".repeat(64), pages: 1000, as: "result" },
    ...{ byId: person!.id, byName: said(100), at: "2026-11-26T02:00:00.000Z" },
  };

  expect(bytesOf(full)).toBeLessThan(MOST_BYTES / 4);
  expect(bytesOf({ files: many(MOST_FILES, file) })).toBeLessThan(MOST_BYTES / 4);
});
