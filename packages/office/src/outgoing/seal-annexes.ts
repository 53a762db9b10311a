import { guardPdf } from "@vanthu/pades/guard-pdf.ts";
import { PdfProblem } from "@vanthu/pades/pdf-problem.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { FileReference } from "../attachment/schema.ts";
import { readFile, refusalOfPdf } from "../attachment/service.ts";
import { cornerMark, markTime } from "../signing/mark-service.ts";
import { signFile, type ReadySigner } from "../signing/sign-service.ts";
import { readMark } from "./field-templates.ts";
import { storeSigned } from "./personal-signature.ts";
import type { AnnexMark, OutgoingDocument } from "./schema.ts";

interface SealedAnnex {
  readonly file: FileReference;
  readonly state: AnnexMark["state"];
}

/**
 * Signs each annex that has a file of its own: number and time at the top right of its first page, no image (NĐ 30 Phụ
 * lục I, II.8.b, III.1.d). What cannot bear a signature stays as it is and is named so. Nothing is kept but by the write
 * of the whole sealing: cut off in between, it begins anew from the same annexes. One after the other, so that only one
 * file is in memory.
 * @throws Refusal `pdf.*` for what the guard refuses, `signing.*`
 */
export async function sealAnnexes(cx: Cx, signer: ReadySigner, document: OutgoingDocument): Promise<SealedAnnex[]> {
  const { annexes, placement, referenceNumber } = document;
  const bearing = annexes.filter(isPdf);
  const mark = placement && bearing.length > 0 ? await readMark(cx, placement) : undefined;
  const signedAt = cx.clock.now();
  const sealed: SealedAnnex[] = [];
  for (const annex of annexes) {
    if (!isPdf(annex)) {
      sealed.push({ file: annex, state: "notPdf" });
      continue;
    }
    // Laid out before annexes were marked: it must be submitted again.
    if (!mark || referenceNumber === undefined) throw new Refusal("conflict", "outgoing.annex_mark_missing");
    const bytes = await readGuarded(cx, annex);
    const place = cornerMark(bytes, mark, [referenceNumber, markTime(signedAt)]);
    // The annex may be a document of this office, with the agency's signature under its usual name in it already.
    const signed = await unlessLocked(() =>
      signFile(cx, signer, bytes, { ...place, fieldName: document.id, signedAt }),
    );
    sealed.push(
      signed
        ? { file: await storeSigned(cx, signed, annex, annex.name), state: "signed" }
        : { file: annex, state: "locked" },
    );
  }
  return sealed;
}

async function unlessLocked(sign: () => Promise<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return await sign();
  } catch (error) {
    if (error instanceof Refusal && error.code === "pdf.changes_forbidden") return undefined;
    throw error;
  }
}

async function readGuarded(cx: Cx, { id }: FileReference): Promise<Uint8Array> {
  const bytes = await readFile(cx, id);
  try {
    guardPdf(bytes);
    return bytes;
  } catch (error) {
    throw error instanceof PdfProblem ? refusalOfPdf(error) : error;
  }
}

function isPdf({ contentType }: FileReference): boolean {
  return contentType === "application/pdf";
}
