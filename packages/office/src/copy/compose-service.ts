import type { AppearanceTemplate } from "@vanthu/pades/appearance-template.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { storeFile } from "../attachment/service.ts";
import { writtenNumber } from "../outgoing/notation-rules.ts";
import { checkVersion } from "../outgoing/rules.ts";
import { readOffice } from "../tenant/service.ts";
import type { Office } from "../tenant/schema.ts";
import { markLines, storeCopy } from "./copy-file.ts";
import type { CopyBlock, CopyMaker } from "./maker-port.ts";
import { composeCopy, copyInState, notationOfCopy } from "./rules.ts";
import type { Copy, CopyDetail, CopyId } from "./schema.ts";
import { readSourceFile } from "./source-service.ts";
import { readCopyView, writeCopyStep } from "./view.ts";

/**
 * Lập bản sao: lays out the file of a numbered copy. On paper: the pages as they look with the copy block of form 3.1,
 * to be printed, signed and sealed. Electronic: the digitised document itself, or the pages of an extract, and what box
 * 14 will be written with when the agency signs.
 * @throws Refusal `copy.missing`, `copy.wrong_state`, `item.changed`, `file.missing`, `pdf.*`, `letter.*`
 */
export async function makeCopy(cx: Cx, maker: CopyMaker, id: CopyId, version: number): Promise<CopyDetail> {
  requireStaff(cx, "copy.make");
  const [view, office] = await Promise.all([readCopyView(cx, id), readOffice(cx)]);
  copyInState(view.copy, "numbered");
  checkVersion(view.copy, version);
  const { bytes } = await readSourceFile(cx, view.copy.source);
  const made =
    view.copy.to === "paper"
      ? await onPaper(cx, maker, view.copy, office, bytes)
      : await electronic(cx, maker, view.copy, office, bytes);
  return writeCopyStep(
    cx,
    view,
    composeCopy(view.copy, { ...made, at: cx.clock.now().toISOString() }),
    "copy.composed",
  );
}

async function onPaper(cx: Cx, maker: CopyMaker, copy: Copy, office: Office, source: Uint8Array) {
  const { pdf, pages } = await maker.paperCopy(source, {
    pages: copy.pages,
    block: blockOf(copy, office),
    sample: office.sample,
    composedAt: cx.clock.now(),
    documentKey: copy.id,
  });
  return { file: await storeCopy(cx, copy, pdf, pages) };
}

async function electronic(cx: Cx, maker: CopyMaker, copy: Copy, office: Office, source: Uint8Array) {
  const pdf = copy.pages ? await maker.extract(source, copy.pages) : source;
  const mark = await maker.textMark({ lines: markLines(copy, office.name, cx.clock.now()), key: copy.id });
  const [file, markFileId] = await Promise.all([
    storeCopy(cx, copy, pdf, copy.pages?.length ?? copy.source.file.pages),
    storeMark(cx, mark),
  ]);
  return { file, markFileId };
}

async function storeMark(cx: Cx, mark: AppearanceTemplate) {
  const bytes = Buffer.from(JSON.stringify(mark));
  return (await storeFile(cx, { name: "mark.json", contentType: "application/json", bytes, role: "annex" })).id;
}

function blockOf(copy: Copy, office: Office): CopyBlock {
  const { number, copiedOn, signerPosition, signerName, state } = copy;
  if (number === undefined || copiedOn === undefined) {
    throw new Refusal("conflict", "copy.wrong_state", { state });
  }
  return {
    form: copy.form,
    issuer: office.heading,
    number: writtenNumber(number),
    notation: notationOfCopy(copy.form, office.abbreviation),
    place: office.place,
    copiedOn,
    signature: { authority: copy.authority ?? [], position: signerPosition ?? "", name: signerName ?? "" },
    recipients: copy.recipients,
    archive: "VT",
  };
}
