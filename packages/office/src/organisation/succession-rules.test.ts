import * as v from "valibot";
import { expect, test } from "vitest";
import { AgencyId, type Agency, type AgencySuccession } from "./schema.ts";
import { successorsOn } from "./succession-rules.ts";

const idOf = (letter: string) => v.parse(AgencyId, `agy_${letter.padStart(26, "0")}`);

function agency(letter: string, succession?: Omit<AgencySuccession, "legalBasis">): Agency {
  return {
    id: idOf(letter),
    level: "commune",
    provinceGso: "25",
    names: [{ name: `UBND xã ${letter}`, from: "2010-01-01" }],
    codes: [],
    ...(succession && { succession: { ...succession, legalBasis: "Nghị quyết 1676/NQ-UBTVQH15" } }),
  };
}

const merged = (letter: string, to: string) => agency(letter, { kind: "merge", to: [idOf(to)], from: "2025-07-01" });

function namesOn(start: Agency, all: readonly Agency[], on: string): string[] {
  const known = new Map([start, ...all].map((one) => [one.id, one]));
  return successorsOn(start, known, on).map(({ names }) => names[0]?.name ?? "");
}

test("a merged commune is itself until the day, and its successor from that day on", () => {
  const all = [agency("B")];

  expect(namesOn(merged("A", "B"), all, "2025-06-30")).toEqual(["UBND xã A"]);
  expect(namesOn(merged("A", "B"), all, "2025-07-01")).toEqual(["UBND xã B"]);
});

test("a split goes to all its parts, and a successor that ended too leads on", () => {
  const split = agency("A", { kind: "split", to: [idOf("B"), idOf("C")], from: "2020-01-01" });

  expect(namesOn(split, [merged("B", "D"), agency("C"), agency("D")], "2026-01-01")).toEqual([
    "UBND xã C",
    "UBND xã D",
  ]);
});

test("a dissolved body has no successor, and a ring does not go on for ever", () => {
  const dissolved = agency("A", { kind: "dissolve", to: [], from: "2025-07-01" });

  expect(namesOn(dissolved, [], "2026-01-01")).toEqual([]);
  expect(namesOn(merged("A", "B"), [merged("B", "A")], "2026-01-01")).toHaveLength(1);
});
