import { DOCUMENT_TYPE_NAMES } from "@vanthu/office/document-type.ts";
import type { WordConverter } from "@vanthu/office/outgoing/word-port.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { WordProblem } from "@vanthu/word/word-problem.ts";

/** The Word converter of the office, made of the word package; its libraries are loaded when a file comes. */
export const convertWord: WordConverter = {
  async read(bytes) {
    const { importDocx } = await import("@vanthu/word/import-docx.ts");
    try {
      return await importDocx(bytes, DOCUMENT_TYPE_NAMES);
    } catch (error) {
      if (!(error instanceof WordProblem)) throw error;
      throw new Refusal("input", error.code, error.params, { cause: error });
    }
  },
  async write(letter) {
    const { exportDocx } = await import("@vanthu/word/export-docx.ts");
    return exportDocx(letter);
  },
};
