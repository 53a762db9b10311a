import type { AppearanceTemplate } from "@vanthu/pades/appearance-template.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { readFile } from "../attachment/service.ts";
import { checkVersion } from "../outgoing/rules.ts";
import { cornerMark } from "../signing/mark-service.ts";
import { SEAL_OWNER } from "../signing/rules.ts";
import { readSigner, signFile } from "../signing/sign-service.ts";
import { strengthen } from "../signing/strengthen-service.ts";
import { verifyFile } from "../signing/verify-service.ts";
import { readOffice } from "../tenant/service.ts";
import { markLines, storeCopy } from "./copy-file.ts";
import { copyInState, sealCopy } from "./rules.ts";
import type { CopyDetail, CopyId } from "./schema.ts";
import { readCopyView, writeCopyStep } from "./view.ts";

/**
 * Ký số của cơ quan on an electronic copy: form, agency and time in box 14, no image (NĐ 30 Điều 25.1.c; Phụ lục I, phần
 * II, I.3), with what proves it later. The clerk's alone (Điều 32). One write at the end: broken off before it, the copy waits as before.
 * @throws Refusal `copy.missing`, `copy.wrong_state`, `item.changed`, `signing.*`, `pdf.changes_forbidden`
 */
export async function signCopy(cx: Cx, id: CopyId, version: number): Promise<CopyDetail> {
  requireStaff(cx, "copy.make");
  const view = await readCopyView(cx, id);
  const { copy } = view;
  copyInState(copy, "composed");
  checkVersion(copy, version);
  const { file, markFileId } = copy;
  if (!file || markFileId === undefined) throw new Refusal("conflict", "copy.wrong_state", { state: copy.state });
  const [signer, office, bytes, mark] = await Promise.all([
    readSigner(cx, SEAL_OWNER),
    readOffice(cx),
    readFile(cx, file.id),
    readFile(cx, markFileId),
  ]);
  const template = JSON.parse(Buffer.from(mark).toString("utf8")) as AppearanceTemplate;
  const signedAt = cx.clock.now();
  const place = cornerMark(bytes, template, markLines(copy, office.name, signedAt));
  const signed = await strengthen(cx, await signFile(cx, signer, bytes, { ...place, fieldName: copy.id, signedAt }));
  const stored = await storeCopy(cx, copy, signed, file.pages);
  const next = sealCopy(copy, { ...stored, verdict: await verifyFile(cx, signed) }, signedAt.toISOString());
  return writeCopyStep(cx, view, next, "copy.sealed");
}
