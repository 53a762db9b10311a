import { setTimeout as delay } from "node:timers/promises";
import type { FileId } from "@vanthu/office/attachment/schema.ts";
import type { ImportId, ListImport } from "@vanthu/office/onboarding/import-schema.ts";
import { readImport, runImport, startImport } from "@vanthu/office/onboarding/import-service.ts";
import type { Cx } from "@vanthu/platform/context.ts";

const LOOK_EVERY_MS = 100;

/** Checks a list of units and sets it going; it is not waited for. @throws Error with what the check found */
export async function startList(cx: Cx, fileId: FileId): Promise<ImportId> {
  const { id } = await startImport(cx, { fileId, kind: "units" });
  const checked = await whenImport(cx, id, ({ state }) => state !== "checking");
  if (checked.problems.length > 0) throw new Error(`The list has problems: ${JSON.stringify(checked.problems)}`);
  await runImport(cx, id);
  return id;
}

/** Looks at an import as its progress bar does, until it is as wanted. */
export async function whenImport(cx: Cx, id: ImportId, wanted: (found: ListImport) => boolean): Promise<ListImport> {
  for (;;) {
    const found = await readImport(cx, id);
    if (wanted(found)) return found;
    await delay(LOOK_EVERY_MS);
  }
}
