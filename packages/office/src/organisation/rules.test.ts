import * as v from "valibot";
import { newTenantId } from "@vanthu/platform/id.ts";
import { expect, test } from "vitest";
import { directoryOf, nameOn, searchDirectory } from "./rules.ts";
import { AgencyId, type Agency } from "./schema.ts";

const idOf = (letter: string) => v.parse(AgencyId, `agy_${letter.padStart(26, "0")}`);

function agency(letter: string, part: Partial<Agency> = {}): Agency {
  return {
    id: idOf(letter),
    level: "commune",
    provinceGso: "25",
    names: [{ name: `UBND xã ${letter}`, from: "2010-01-01" }],
    codes: [],
    ...part,
  };
}

const merged = (letter: string, to: string, from = "2025-07-01") =>
  agency(letter, {
    succession: { kind: "merge", to: [idOf(to)], from, legalBasis: "Nghị quyết 1676/NQ-UBTVQH15" },
  });

const directory = (all: readonly Agency[], on: string) =>
  directoryOf(all, on, new Map(all.map((one) => [one.id, one])));

const renamed = agency("A", {
  names: [
    { name: "UBND xã Thanh Hà", superior: "UBND huyện Lạc Thuỷ", from: "2010-01-01", to: "2025-06-30" },
    { name: "UBND xã Lạc Thuỷ", superior: "UBND tỉnh Phú Thọ", from: "2025-07-01" },
  ],
});

test("a heading bears the name and the superior of the document's date, whenever it is asked for", () => {
  expect(nameOn(renamed, "2025-06-30")).toEqual({ name: "UBND xã Thanh Hà", superior: "UBND huyện Lạc Thuỷ" });
  expect(nameOn(renamed, "2025-07-01")).toEqual({ name: "UBND xã Lạc Thuỷ", superior: "UBND tỉnh Phú Thọ" });
  expect(nameOn(renamed, "2001-01-01").name).toBe("UBND xã Thanh Hà");
});

test("a name left open is over when the next begins", () => {
  const [first, second] = renamed.names;
  const open = agency("A", { names: [{ ...first!, to: undefined }, second!] });

  expect(nameOn(open, "2026-01-01").name).toBe("UBND xã Lạc Thuỷ");
});

test("an agency that is no more says who goes on and since when, and is not reached over the exchange", () => {
  const all = [{ ...merged("A", "B"), tenantId: newTenantId(new Date("2026-01-01")) }, agency("B")];

  const [before] = directory(all, "2025-06-30");
  const [after] = directory(all, "2025-07-01");

  expect(before).toMatchObject({ connected: true, ended: undefined });
  expect(after).toMatchObject({
    connected: false,
    ended: { from: "2025-07-01", successors: [{ id: idOf("B"), name: "UBND xã B" }] },
  });
});

test("a predecessor's name finds the successor first, without accents, over several steps", () => {
  const names = [{ name: "UBND xã Cố Nghĩa", from: "2010-01-01" }];
  const all = [{ ...merged("A", "B"), names }, merged("B", "C", "2026-01-01"), agency("C"), agency("D")];

  const found = searchDirectory(directory(all, "2026-06-01"), "co nghia");

  expect(found.map(({ name }) => name)).toEqual(["UBND xã C", "UBND xã Cố Nghĩa"]);
});

test("an agency is found by the name it bore before", () => {
  const found = searchDirectory(directory([renamed, agency("B")], "2026-01-01"), "thanh ha");

  expect(found.map(({ name, formerNames }) => [name, formerNames])).toEqual([
    ["UBND xã Lạc Thuỷ", ["UBND xã Thanh Hà"]],
  ]);
});
