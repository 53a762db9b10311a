import type { Attachment } from "@vanthu/edxml/document-packet.ts";
import { guardPdf } from "@vanthu/pades/guard-pdf.ts";
import { PdfProblem } from "@vanthu/pades/pdf-problem.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { FileReference as LentReference } from "@vanthu/platform/file-reference.ts";
import { newId } from "@vanthu/platform/id.ts";
import { typeByMagic } from "../attachment/rules.ts";
import { FileId, type FileReference } from "../attachment/schema.ts";
import { storeFile } from "../attachment/service.ts";
import { comparedWithSender } from "../signing/sender-rules.ts";
import { judgedOnce, sha256Of } from "./packet-memory.ts";
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
 * Holds the files of a packet: types by magic bytes, every PDF looked through by the guard and its signatures judged,
 * those of the letter also beside the names of the agency that sent it. The first PDF is the letter. A file that fails is
 * kept for the clerk to see, but no page shows it. What its sender lends stays there until we take a copy; the rest is
 * stored among our own files.
 */
export async function holdArrivedFiles(
  cx: Cx,
  attachments: readonly Attachment[],
  lent: readonly LentReference[],
  senders: readonly string[],
): Promise<ArrivedFiles> {
  const letter = attachments.find(({ bytes }) => typeByMagic(bytes) === "application/pdf") ?? attachments[0];
  const ordered = letter ? [letter, ...attachments.filter((one) => one !== letter)] : [];
  const problems = new Set<string>();
  const files: FileReference[] = [];
  for (const attachment of ordered) {
    const judged = await judgedOnce(cx, attachment.bytes, () => judge(cx, attachment.bytes));
    const verdict =
      judged.verdict && attachment === letter ? comparedWithSender(judged.verdict, senders) : judged.verdict;
    if (judged.problem !== undefined) problems.add(judged.problem);
    if (verdict && verdict.state !== "valid" && verdict.state !== "unsigned") {
      problems.add(`signature.${verdict.state}`);
    }
    if (verdict?.otherSigner !== undefined) problems.add("signature.not_sender");
    const held = await hold(cx, attachment.bytes, lent, {
      name: attachment.name.slice(0, 255) || "tep-dinh-kem",
      contentType: judged.contentType,
      role: attachment === letter ? "main" : "annex",
      ...(judged.pages !== undefined && { pages: judged.pages }),
    });
    files.push({ ...held, ...(verdict && { verdict }) });
  }
  if (files[0] && files[0].verdict?.state === "unsigned") problems.add("signature.unsigned");
  return { files, problems: [...problems] };
}

/** The sender's own copy where it has the very same bytes, else a copy of ours. */
async function hold(
  cx: Cx,
  bytes: Uint8Array,
  lent: readonly LentReference[],
  file: Pick<FileReference, "name" | "contentType" | "role" | "pages">,
): Promise<FileReference> {
  const sha256 = sha256Of(bytes);
  const same = lent.find((one) => one.sha256 === sha256);
  if (!same) return storeFile(cx, { ...file, bytes });
  const { bucketKey, sizeBytes } = same;
  return { id: newId(FileId, "fil", cx.clock.now()), ...file, sha256, sizeBytes, lent: bucketKey };
}

interface Judged {
  readonly contentType: string;
  readonly pages?: number;
  readonly verdict?: NonNullable<FileReference["verdict"]>;
  readonly problem?: string;
}

/** Of the bytes alone, whoever sent them. */
async function judge(cx: Cx, bytes: Uint8Array): Promise<Judged> {
  const contentType = typeByMagic(bytes);
  if (contentType !== "application/pdf") return { contentType: contentType ?? UNKNOWN_TYPE };
  try {
    const { pages } = guardPdf(bytes);
    return { contentType, pages, verdict: await verifyFileOnline(cx, bytes) };
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error;
    return { contentType: UNKNOWN_TYPE, problem: error.code };
  }
}
