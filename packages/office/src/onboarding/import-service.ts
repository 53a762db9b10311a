import * as v from "valibot";
import type { Cx } from "@vanthu/platform/context.ts";
import { newId } from "@vanthu/platform/id.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import { takeFiles } from "../attachment/service.ts";
import { requireWithinCap } from "../metering/limit-service.ts";
import {
  ImportEntity,
  ImportFailureEntity,
  importPartition,
  ImportProgressEntity,
  type ImportItem,
} from "./import-item.ts";
import { ImportId, ListImport, type StartImport } from "./import-schema.ts";
import { findUnit } from "./unit-service.ts";

export const IMPORT_STARTED = "import.started";
export const IMPORT_RUN = "import.run_asked";

/**
 * Takes a list for checking (nhập danh sách): the worker reads it, because a list may be long and a browser should not
 * wait. Nothing is written but the result of the check.
 * @throws Refusal `file.missing`, `unit.missing`, `unit.closed`, `import.unit_needed`, `cost.cap_reached`
 */
export async function startImport(cx: Cx, { fileId, kind, unitId }: StartImport): Promise<ListImport> {
  require(cx, "province.open_unit");
  await requireWithinCap(cx);
  if ((kind === "people") !== (unitId !== undefined)) throw new Refusal("input", "import.unit_needed");
  const unit = unitId && (await findUnit(cx, unitId));
  if (unit?.stage === "closed") throw new Refusal("conflict", "unit.closed");
  const [file] = await takeFiles(cx, [{ fileId, role: "annex" }]);
  const at = cx.clock.now();
  const id = newId(ImportId, "imp", at);
  await cx.store.write([
    create(ImportEntity, {
      id,
      kind,
      unitId,
      unitName: unit?.name,
      fileId,
      fileName: file?.name ?? "",
      state: "checking",
      rows: 0,
      good: 0,
      problems: [],
      moreProblems: 0,
      total: 0,
      startedAt: at.toISOString(),
    }),
  ]);
  await tellTenant(cx.world, cx.store.tenantId, { id: `check#${id}`, type: IMPORT_STARTED, payload: { importId: id } });
  return readImport(cx, id);
}

/**
 * Takes in a list that was checked and holds no problem. Asked twice, or cut short, each part is taken in once.
 * @throws Refusal `import.missing`, `import.not_checked`, `import.has_problems`, `cost.cap_reached`
 */
export async function runImport(cx: Cx, id: ImportId): Promise<ListImport> {
  require(cx, "province.open_unit");
  const found = await findImport(cx, id);
  if (found.state === "checking" || found.state === "failed") throw new Refusal("conflict", "import.not_checked");
  if (found.problems.length > 0) throw new Refusal("conflict", "import.has_problems");
  // A list that has begun is taken in to its end: half a unit helps nobody.
  if (found.state === "checked") {
    await requireWithinCap(cx);
    await cx.store.write([replace(ImportEntity, { ...found, state: "running" })]);
  }
  await tellTenant(cx.world, cx.store.tenantId, { id: `run#${id}`, type: IMPORT_RUN, payload: { importId: id } });
  return readImport(cx, id);
}

/** A list and how far it is. @throws Refusal `import.missing` */
export async function readImport(cx: Cx, id: ImportId): Promise<ListImport> {
  require(cx, "province.open_unit");
  const found = await findImport(cx, id);
  const [progress, failures] = await Promise.all([
    cx.store.get(ImportProgressEntity, [importPartition(id), "progress"]),
    found.state === "running"
      ? cx.store.queryAll(ImportFailureEntity, importPartition(id), { prefix: "failure#" })
      : Promise.resolve([]),
  ]);
  const done = Number(progress?.["done"] ?? 0);
  const settled = done + Number(progress?.["failed"] ?? 0);
  return v.parse(ListImport, {
    ...found,
    state: found.state === "running" && settled >= found.total ? "done" : found.state,
    problems: found.state === "running" ? failures.map(({ problem }) => problem) : found.problems,
    done,
  });
}

/** @throws Refusal `import.missing` */
export async function findImport(cx: Cx, id: ImportId): Promise<ImportItem> {
  const found = await cx.store.get(ImportEntity, [importPartition(id), "import"]);
  if (!found) throw new Refusal("missing", "import.missing");
  return found;
}
