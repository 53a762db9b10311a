import type { Attachment } from "@vanthu/edxml/document-packet.ts";
import { guardPdf } from "@vanthu/pades/guard-pdf.ts";
import { PdfProblem } from "@vanthu/pades/pdf-problem.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { typeByMagic } from "../attachment/rules.ts";
import type { FileReference } from "../attachment/schema.ts";
import { storeFile } from "../attachment/service.ts";
import { comparedWithSender } from "../signing/sender-rules.ts";
import { verifyFileOnline } from "../signing/verify-online-service.ts";

/** Not shown in the page, only downloaded. */
const UNKNOWN_TYPE = "application/octet-stream";

export interface ArrivedFiles {
  /** The letter first. */
  readonly files: readonly FileReference[];
  /** Codes of what is wrong with them. */
  readonly problems: readonly string[];
}

/**
 * Stores the files of a packet: types by magic bytes, every PDF looked through by the guard and its signatures judged,
 * those of the letter also beside the names of the agency that sent it. The first PDF is the letter. A file that fails is
 * kept for the clerk to see, but no page shows it.
 */
export async function storeArrivedFiles(
  cx: Cx,
  attachments: readonly Attachment[],
  senders: readonly string[],
): Promise<ArrivedFiles> {
  const letter = attachments.find(({ bytes }) => typeByMagic(bytes) === "application/pdf") ?? attachments[0];
  const ordered = letter ? [letter, ...attachments.filter((one) => one !== letter)] : [];
  const problems = new Set<string>();
  const files: FileReference[] = [];
  for (const attachment of ordered) {
    const judged = await judge(cx, attachment.bytes, attachment === letter ? senders : []);
    if (judged.problem !== undefined) problems.add(judged.problem);
    if (judged.verdict && judged.verdict.state !== "valid" && judged.verdict.state !== "unsigned") {
      problems.add(`signature.${judged.verdict.state}`);
    }
    if (judged.verdict?.otherSigner !== undefined) problems.add("signature.not_sender");
    const stored = await storeFile(cx, {
      name: attachment.name.slice(0, 255) || "tep-dinh-kem",
      contentType: judged.contentType,
      bytes: attachment.bytes,
      role: attachment === letter ? "main" : "annex",
      ...(judged.pages !== undefined && { pages: judged.pages }),
    });
    files.push({ ...stored, ...(judged.verdict && { verdict: judged.verdict }) });
  }
  if (files[0] && files[0].verdict?.state === "unsigned") problems.add("signature.unsigned");
  return { files, problems: [...problems] };
}

interface Judged {
  readonly contentType: string;
  readonly pages?: number;
  readonly verdict?: NonNullable<FileReference["verdict"]>;
  readonly problem?: string;
}

async function judge(cx: Cx, bytes: Uint8Array, senders: readonly string[]): Promise<Judged> {
  const contentType = typeByMagic(bytes);
  if (contentType !== "application/pdf") return { contentType: contentType ?? UNKNOWN_TYPE };
  try {
    const { pages } = guardPdf(bytes);
    const verdict = await verifyFileOnline(cx, bytes);
    return { contentType, pages, verdict: senders.length > 0 ? comparedWithSender(verdict, senders) : verdict };
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error;
    return { contentType: UNKNOWN_TYPE, problem: error.code };
  }
}
