import type { Cx } from "@vanthu/platform/context.ts";
import { retainFile } from "../attachment/service.ts";
import { OutgoingEntity, outgoingKey } from "./item.ts";

/**
 * Keeps the files of an issued document, its annexes with it, from being deleted or overwritten for the years the
 * deployment has set (`docs/decisions/0008-retention-of-issued-files.md`). Done again it changes nothing: the time counts
 * from the issuing.
 * @throws Refusal `file.missing`
 */
export async function retainFiles(cx: Cx, id: string): Promise<void> {
  const { retentionYears } = cx.world.config;
  const document = await cx.store.get(OutgoingEntity, outgoingKey(id));
  if (retentionYears === 0 || document?.issuedAt === undefined) return;
  const until = new Date(document.issuedAt);
  until.setUTCFullYear(until.getUTCFullYear() + retentionYears);
  const files = [...(document.file ? [document.file] : []), ...document.annexes];
  await Promise.all(files.map((file) => retainFile(cx, file.id, until)));
}
