import * as v from "valibot";
import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { ItemOf } from "@vanthu/platform/store/entity.ts";
import { add, create, replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import {
  ImportFailureEntity,
  importPartition,
  ImportPartEntity,
  ImportProgressEntity,
  partSort,
} from "./import-item.ts";
import { ImportId, type ImportProblem } from "./import-schema.ts";
import { findImport } from "./import-service.ts";
import { openPlanned } from "./open-service.ts";
import { sendPeople } from "./people-service.ts";
import { planUnit } from "./unit-plan.ts";
import { findUnit } from "./unit-service.ts";

export const PART_DUE = "import.part_due";
export const PartKey = v.object({ importId: ImportId, seq: v.number() });
export type PartKey = v.InferOutput<typeof PartKey>;

type PartItem = ItemOf<typeof ImportPartEntity>;

/** Puts each part that is still waiting on the queue; called again, only what is left. */
export async function queueParts(cx: Cx, importId: ImportId): Promise<void> {
  const parts = await cx.store.queryAll(ImportPartEntity, importPartition(importId), { prefix: "part#" });
  for (const { seq, state } of parts) {
    if (state !== "waiting") continue;
    const payload: PartKey = { importId, seq };
    await tellTenant(cx.world, cx.store.tenantId, { id: `part#${importId}#${String(seq)}`, type: PART_DUE, payload });
  }
}

/** Takes in one part; what an attempt cut short has written is found and gone on from. */
export async function takePart(cx: Cx, key: PartKey): Promise<void> {
  const part = await findPart(cx, key);
  if (part?.state !== "waiting") return;
  try {
    if (part.opening) {
      await openPlanned(cx, await planUnit(cx, part.opening), { again: true });
      await settlePart(cx, key, 1);
    } else {
      const { unitId } = await findImport(cx, key.importId);
      // The unit answers when its people are entered.
      if (unitId && part.people) await sendPeople(cx, await findUnit(cx, unitId), part.people, key);
    }
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === "unavailable") throw error;
    await failPart(cx, part, {
      row: part.row,
      column: "",
      code: error.code,
      params: { ...error.params } as ImportProblem["params"],
    });
  }
}

/** Counts a part as taken in, once however often it is said. */
export async function settlePart(cx: Cx, key: PartKey, done: number): Promise<void> {
  const part = await findPart(cx, key);
  if (part?.state !== "waiting") return;
  await unlessSettled(
    cx.store.write([
      replace(ImportPartEntity, { ...part, state: "done" }),
      add(ImportProgressEntity, { importId: key.importId }, { done }),
    ]),
  );
}

async function failPart(cx: Cx, part: PartItem, problem: ImportProblem): Promise<void> {
  const { importId, seq } = part;
  await unlessSettled(
    cx.store.write([
      replace(ImportPartEntity, { ...part, state: "failed" }),
      create(ImportFailureEntity, { importId, seq, problem }),
      add(ImportProgressEntity, { importId }, { failed: part.opening ? 1 : (part.people?.length ?? 0) }),
    ]),
  );
}

async function findPart(cx: Cx, { importId, seq }: PartKey): Promise<PartItem | undefined> {
  return cx.store.get(ImportPartEntity, [importPartition(importId), partSort(seq)]);
}

/** The same message worked on twice at once: the other one has counted it. */
async function unlessSettled(write: Promise<void>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!(error instanceof WriteConflict && error.of(ImportPartEntity))) throw error;
  }
}
