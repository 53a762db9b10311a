import type { Cx } from "@vanthu/platform/context.ts";
import { findSecrecyWord } from "@vanthu/platform/secrecy-word.ts";
import { put, remove } from "@vanthu/platform/store/operation.ts";
import { fold } from "@vanthu/platform/text.ts";
import { readReferred } from "../attachment/lent-service.ts";
import type { FileReference } from "../attachment/schema.ts";
import { readCalendar } from "../calendar/service.ts";
import { documentKey, IncomingEntity } from "../incoming/item.ts";
import type { IncomingDocument } from "../incoming/schema.ts";
import { findDeadlines, type TextContext } from "./find-deadlines.ts";
import { FindingsEntity, findingsKey, type Findings } from "./item.ts";
import { textContext } from "./text-context.ts";
import type { TextReader } from "./text-port.ts";

/** What a worker reads at once; larger files are scans. */
const LARGEST_BYTES = 20 * 1024 * 1024;
/** Of the folded text: who is named in a document is named on its first page. */
const KEPT_TEXT = 4000;
const READABLE = /pdf|wordprocessingml/u;

/**
 * Reads the text of a document's main file and keeps what was found beside the document; done again it finds the same.
 * A document without a file has nothing to keep: what its subject says is told when it is asked for.
 */
export async function findInFile(cx: Cx, id: string, readText: TextReader): Promise<void> {
  const document = await cx.store.get(IncomingEntity, documentKey(id));
  const file = document && !document.ended ? fileToRead(document) : undefined;
  if (!document || !file) return;
  const context = textContext(document, await readCalendar(cx));
  const findings = await findingsOf(cx, document, file, context, readText);
  await cx.store.write([put(FindingsEntity, { documentId: id, at: cx.clock.now().toISOString(), ...findings })]);
}

/** Forgets what was found in a document nobody may use any more (NĐ 30 Điều 18.4). */
export async function forgetFindings(cx: Cx, id: string): Promise<void> {
  const found = await cx.store.get(FindingsEntity, findingsKey(id));
  if (found) await cx.store.write([remove(FindingsEntity, found)]);
}

/** The document itself, else its image. */
function fileToRead({ files }: IncomingDocument): FileReference | undefined {
  const readable = files.filter(({ contentType }) => READABLE.test(contentType));
  return readable.find(({ role }) => role === "main") ?? readable.find(({ role }) => role === "scan");
}

async function findingsOf(
  cx: Cx,
  document: IncomingDocument,
  file: FileReference,
  context: TextContext,
  readText: TextReader,
): Promise<Pick<Findings, "reading" | "deadlines" | "text">> {
  const unread = (reading: Findings["reading"]) => ({
    reading,
    deadlines: findDeadlines([document.subject], context),
  });
  if (file.sizeBytes > LARGEST_BYTES) return unread({ state: "unreadable", code: "reading.too_large" });
  const read = await readText(await readReferred(cx, file));
  if ("code" in read) {
    return unread(read.code === "reading.no_text" ? { state: "scan" } : { state: "unreadable", code: read.code });
  }
  if (read.paragraphs.some((paragraph) => findSecrecyWord(paragraph))) return unread({ state: "held" });
  return {
    reading: { state: "read" },
    deadlines: findDeadlines([document.subject, ...read.paragraphs], context),
    text: fold(read.paragraphs.join(" ")).slice(0, KEPT_TEXT),
  };
}
