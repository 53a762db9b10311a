import type { Cx } from "@vanthu/platform/context.ts";
import type { FileReference } from "../attachment/schema.ts";
import { storeFile } from "../attachment/service.ts";
import { markTime } from "../signing/mark-service.ts";
import { FORM_WORD } from "./rules.ts";
import type { Copy } from "./schema.ts";

/** The lines of box 14: form, agency, time (NĐ 30 Phụ lục I, phần II, I.3.c). */
export function markLines({ form }: Copy, officeName: string, at: Date): string[] {
  return [FORM_WORD[form], officeName, markTime(at)];
}

/** The file of a copy bears the copy's number as its name. */
export function storeCopy(
  cx: Cx,
  { referenceNumber, id }: Copy,
  bytes: Uint8Array,
  pages: number | undefined,
): Promise<FileReference> {
  return storeFile(cx, {
    name: `${(referenceNumber ?? id).replaceAll("/", "_")}.pdf`,
    contentType: "application/pdf",
    bytes,
    role: "main",
    ...(pages !== undefined && { pages }),
  });
}
