import { guardPdf, type GuardedPdf } from "@vanthu/pades/guard-pdf.ts";
import { PdfProblem } from "@vanthu/pades/pdf-problem.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { FileReference } from "../attachment/schema.ts";
import { readReferred } from "../attachment/lent-service.ts";
import { refusalOfPdf, takeFiles } from "../attachment/service.ts";
import { readCase } from "../incoming/case-service.ts";
import { isTampered } from "../incoming/tampered-rules.ts";
import { refuseRecalled } from "../outgoing/ended-rules.ts";
import { readOutgoing } from "../outgoing/list-service.ts";
import { readOffice } from "../tenant/service.ts";
import type { CopySource, Medium, NamedSource } from "./schema.ts";

/**
 * The source of a copy as the person who asks may see it: a file of a document that stands in the register, or a scan of
 * a paper, uploaded for this.
 * @throws Refusal `incoming.missing`, `outgoing.missing`, `file.missing`, `copy.source_not_pdf`, `copy.source_not_final`,
 *   `copy.source_altered`, `outgoing.recalled`
 */
export async function readSource(cx: Cx, named: NamedSource): Promise<CopySource> {
  const source = await sourceOf(cx, named);
  if (source.file.contentType !== "application/pdf") throw new Refusal("input", "copy.source_not_pdf");
  // A copy stands for the original (Điều 25.1.b, 26), which a file changed after its signature is not.
  if (isTampered(source.file)) throw new Refusal("conflict", "copy.source_altered");
  return source;
}

/** The bytes of a source, looked through before anything draws them. @throws Refusal `file.missing`, `pdf.*` */
export async function readSourceFile(
  cx: Cx,
  { file }: CopySource,
): Promise<{ readonly bytes: Uint8Array; readonly guarded: GuardedPdf }> {
  const bytes = await readReferred(cx, file);
  try {
    return { bytes, guarded: guardPdf(bytes) };
  } catch (error) {
    throw error instanceof PdfProblem ? refusalOfPdf(error) : error;
  }
}

async function sourceOf(cx: Cx, named: NamedSource): Promise<CopySource> {
  switch (named.from) {
    case "incoming":
      return incomingSource(cx, named);
    case "outgoing":
      return outgoingSource(cx, named);
    case "scan": {
      const { fileId, ...said } = named;
      const [file] = await takeFiles(cx, [{ fileId, role: "scan" }]);
      if (!file) throw new Refusal("missing", "file.missing");
      return { ...said, file, medium: "paper" };
    }
  }
}

async function incomingSource(cx: Cx, named: Extract<NamedSource, { from: "incoming" }>): Promise<CopySource> {
  const { document } = await readCase(cx, named.id);
  if (document.arrivalNumber === undefined || document.state === "void" || document.state === "ended") notFinal();
  const file = fileOf(document.files, named.fileId);
  const { typeName, referenceNumber, issuedOn, issuer, subject } = document;
  // What came by e-mail is registered as paper; a signature in the file tells.
  const medium: Medium = document.source === "exchange" || isSigned(file) ? "electronic" : "paper";
  const about = { typeName, referenceNumber, issuedOn, issuer, subject };
  return { from: "incoming", documentId: document.id, file, medium, isCopy: named.isCopy, ...about };
}

async function outgoingSource(cx: Cx, named: Extract<NamedSource, { from: "outgoing" }>): Promise<CopySource> {
  const { document } = await readOutgoing(cx, named.id);
  const { file, annexes, medium, typeName, referenceNumber, issuedOn, subject, state } = document;
  if ((state !== "sealed" && state !== "issued") || referenceNumber === undefined || issuedOn === undefined) notFinal();
  refuseRecalled(document);
  const { name: issuer } = await readOffice(cx);
  return {
    from: "outgoing",
    documentId: document.id,
    file: fileOf([...(file ? [file] : []), ...annexes], named.fileId),
    medium,
    isCopy: false,
    typeName,
    referenceNumber,
    issuedOn,
    issuer,
    subject,
  };
}

function fileOf(files: readonly FileReference[], fileId: string): FileReference {
  const file = files.find(({ id }) => id === fileId);
  if (!file) throw new Refusal("missing", "file.missing");
  return file;
}

function isSigned({ verdict }: FileReference): boolean {
  return verdict !== undefined && verdict.state !== "unsigned";
}

function notFinal(): never {
  throw new Refusal("conflict", "copy.source_not_final");
}
