import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { fold } from "@vanthu/platform/text.ts";
import { readFile } from "../attachment/service.ts";
import { nameOn } from "../organisation/rules.ts";
import type { Agency, AgencyId } from "../organisation/schema.ts";
import { provinceAgencies, readAgency } from "../organisation/service.ts";
import { findTenantByHandle, readOffice } from "../tenant/service.ts";
import { agencyFinder } from "./agency-names.ts";
import { handleFor } from "./handle-rules.ts";
import { ImportEntity, ImportPartEntity, type ImportItem } from "./import-item.ts";
import type { ImportId, ImportProblem } from "./import-schema.ts";
import { findImport } from "./import-service.ts";
import { checkRows, type CheckedRow, type Known } from "./row-rules.ts";
import { readSheetCells } from "./sheet.ts";
import { findUnit } from "./unit-service.ts";
import type { OpenUnit } from "./unit-schema.ts";
import { writeMissing } from "./write-missing.ts";

const PROBLEMS_KEPT = 200;
const PEOPLE_A_PART = 100;
const PARTS_A_WRITE = 20;

type Part = { readonly row: number; readonly opening?: OpenUnit; readonly people?: OpenUnit["people"] };

/** The dry run: reads a list, judges each cell, and lays out the parts it will be taken in by. */
export async function checkImport(cx: Cx, id: ImportId): Promise<void> {
  const found = await findImport(cx, id);
  if (found.state !== "checking") return;
  try {
    await check(cx, found);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === "unavailable") throw error;
    const params = error.params as ImportProblem["params"];
    const problem: ImportProblem = { row: 1, column: "", code: error.code, params };
    await cx.store.write([replace(ImportEntity, { ...found, state: "failed", problems: [problem] })]);
  }
}

async function check(cx: Cx, found: ImportItem): Promise<void> {
  const sheet = await readSheetCells(await readFile(cx, found.fileId));
  const known = found.unitId ? await knownOfUnit(cx, found) : await knownOfProvince(cx);
  const { rows, good, problems } = checkRows(found.kind, sheet, known);
  const parts = found.kind === "people" ? peopleParts(good) : await unitParts(cx, good, known.agencies ?? []);
  if (problems.length === 0) await writeParts(cx, found.id, parts);
  await cx.store.write([
    replace(ImportEntity, {
      ...found,
      state: "checked",
      rows,
      good: good.length,
      problems: problems.slice(0, PROBLEMS_KEPT),
      moreProblems: Math.max(0, problems.length - PROBLEMS_KEPT),
      total: found.kind === "people" ? good.length : parts.length,
      units: found.kind === "units" ? parts.length : undefined,
    }),
  ]);
}

/** A part that is there already was laid out by the same message heard twice, and may be taken in by now. */
async function writeParts(cx: Cx, importId: ImportId, parts: readonly Part[]): Promise<void> {
  const operations = parts.map((part, seq) =>
    create(ImportPartEntity, { importId, seq, state: "waiting" as const, ...part }),
  );
  for (let from = 0; from < operations.length; from += PARTS_A_WRITE) {
    await writeMissing(cx, operations.slice(from, from + PARTS_A_WRITE));
  }
}

async function knownOfUnit(cx: Cx, { unitId }: ImportItem): Promise<Known & { agencies?: undefined }> {
  const unit = unitId && (await findUnit(cx, unitId));
  if (!unit?.pulse) return {};
  return { departments: new Map(unit.pulse.model.departments.map(({ name }) => [fold(name), name])) };
}

type KnownAgencies = Known & { readonly agencies: readonly Agency[] };

async function knownOfProvince(cx: Cx): Promise<KnownAgencies> {
  const { agencyId } = await readOffice(cx);
  const { provinceGso } = await readAgency(cx, agencyId);
  const agencies = await provinceAgencies(cx, provinceGso);
  const find = agencyFinder(agencies, officeDate(cx.clock.now()));
  const unit = (named: string) => {
    const agency = find(named);
    if (agency === "several") return agency;
    return agency?.tenantId === undefined ? agency?.id : "open";
  };
  return { unit, agencies };
}

function peopleParts(good: readonly CheckedRow[]): Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < good.length; from += PEOPLE_A_PART) {
    const rows = good.slice(from, from + PEOPLE_A_PART);
    parts.push({ row: rows[0]?.row ?? 2, people: rows.map(({ person }) => person) });
  }
  return parts;
}

async function unitParts(cx: Cx, good: readonly CheckedRow[], agencies: readonly Agency[]): Promise<Part[]> {
  const byUnit = new Map<string, CheckedRow[]>();
  for (const row of good) byUnit.set(row.unit, [...(byUnit.get(row.unit) ?? []), row]);
  const named = new Map(agencies.map((agency) => [agency.id as string, agency]));
  const on = officeDate(cx.clock.now());
  const taken = new Set<string>();
  const parts: Part[] = [];
  for (const [agencyId, rows] of byUnit) {
    const agency = named.get(agencyId);
    if (!agency) continue;
    const people = rows.map(({ person }) => person);
    const code = rows.find((row) => row.code !== undefined)?.code;
    const handle = await freeHandle(cx, nameOn(agency, on).name, taken);
    const opening: OpenUnit = {
      agencyId: agency.id satisfies AgencyId,
      handle,
      people,
      lastNumbers: [],
      ...(code && { code }),
    };
    parts.push({ row: rows[0]?.row ?? 2, opening });
  }
  return parts;
}

async function freeHandle(cx: Cx, name: string, taken: Set<string>): Promise<string> {
  for (;;) {
    const handle = handleFor(name, taken);
    if ((await findTenantByHandle(cx.world, cx.meter, handle)) === undefined) return handle;
  }
}
