import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { rememberRequest, repeatKey, RepeatedRequestEntity, resultOfRepeat } from "@vanthu/platform/idempotency.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, WriteConflict } from "@vanthu/platform/store/operation.ts";
import * as v from "valibot";
import { guardSecrecy } from "../secrecy-guard.ts";
import { DepartmentEntity } from "../staff/item.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";
import { chosenCode, nextCode } from "./code-operations.ts";
import { DossierCodeEntity, DossierEntity, dossierKey, dossierPartition } from "./item.ts";
import { symbolOf } from "./rules.ts";
import { DossierId, type OpenDossier, type OpenedDossier } from "./schema.ts";
import { writeAgain } from "../write-again.ts";

const USE_CASE = "dossier.open";

/**
 * Opens a dossier (mở hồ sơ, NĐ 30 Điều 29.2), kept by who opens it; under the code of the year's list, or the next number
 * of the unit's own.
 * @throws Refusal `dossier.code_taken`, `dossier.opened_later`, `secrecy.word_found`
 */
export async function openDossier(cx: Cx, input: OpenDossier, requestKey?: string): Promise<OpenedDossier> {
  const actor = requireStaff(cx, "task.handle");
  if (requestKey !== undefined) {
    const made = resultOfRepeat(await cx.store.get(RepeatedRequestEntity, repeatKey(cx, requestKey)), USE_CASE);
    if (made !== undefined) return readOpened(cx, made);
  }
  guardSecrecy(cx, [
    { field: "title", text: input.title },
    { field: "note", text: input.note },
  ]);
  const today = officeDate(cx.clock.now());
  const { title, retention, note, openedOn = today } = input;
  if (openedOn > today) throw new Refusal("input", "dossier.opened_later", { latestOn: today });
  const year = Number(openedOn.slice(0, 4));
  const department = await cx.store.get(DepartmentEntity, ["departments", actor.departmentId]);
  const id = newId(DossierId, "dos", cx.clock.now());
  return unlessTaken(year, input.code, () =>
    writeAgain(async () => {
      const { code, operations } =
        input.code === undefined
          ? await nextCode(cx, year, symbolOf(department?.abbreviation ?? ""), id)
          : await chosenCode(cx, year, input.code, id);
      await cx.store.write([
        create(DossierEntity, {
          id,
          code,
          year,
          title,
          retention,
          note,
          keeper: {
            id: v.parse(StaffId, actor.staffId),
            name: actor.name,
            departmentId: v.parse(DepartmentId, actor.departmentId),
            departmentName: department?.name ?? "",
          },
          state: "open",
          openedOn,
          documents: 0,
        }),
        ...operations,
        event(cx, "dossier.opened", dossierPartition(id), { code }),
        ...(requestKey === undefined ? [] : [rememberRequest(cx, requestKey, USE_CASE, id)]),
      ]);
      return { id, code, year };
    }),
  );
}

/** A code is taken where it stays taken however often one looks. */
export async function unlessTaken<T>(year: number, code: string | undefined, useCase: () => Promise<T>): Promise<T> {
  try {
    return await useCase();
  } catch (error) {
    if (code === undefined || !(error instanceof WriteConflict) || !error.of(DossierCodeEntity)?.current) throw error;
    throw new Refusal("conflict", "dossier.code_taken", { dossierCode: code, year });
  }
}

async function readOpened(cx: Cx, id: string): Promise<OpenedDossier> {
  const dossier = await cx.store.get(DossierEntity, dossierKey(id));
  // Dropped since.
  if (!dossier) throw new Refusal("missing", "dossier.missing");
  return { id: dossier.id, code: dossier.code, year: dossier.year };
}
