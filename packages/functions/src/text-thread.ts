import { parentPort } from "node:worker_threads";
import { PdfProblem } from "@vanthu/pades/pdf-problem.ts";
import { readDocument } from "@vanthu/reading/read-document.ts";
import { ReadingProblem } from "@vanthu/reading/reading-problem.ts";
import type { TextReader } from "@vanthu/office/proposal/text-port.ts";

/** A deadline stands in the first pages. */
const LIMITS = { pages: 12, milliseconds: 8_000 };

/** Answers each file it is sent with its text, or why it cannot be read. Whoever started it ends it when that takes too long. */
const read: TextReader = async (bytes) => {
  try {
    const { paragraphs } = await readDocument(bytes, LIMITS);
    return { paragraphs: paragraphs.map(({ text }) => text) };
  } catch (error) {
    if (error instanceof PdfProblem || error instanceof ReadingProblem) return { code: error.code };
    throw error;
  }
};

const port = parentPort;
port?.on("message", (bytes: Uint8Array) => {
  // An error nobody expects ends the thread, and its starter hears of it.
  void read(bytes).then((found) => {
    port.postMessage(found);
  });
});
