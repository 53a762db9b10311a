import type { DocumentModel } from "@vanthu/layout/page-model.ts";
import { ReadingProblem } from "./reading-problem.ts";
import { wordBlocks } from "./word-blocks.ts";
import { WordNumbering } from "./word-numbering.ts";
import { WordPackage } from "./word-package.ts";
import { wordSections } from "./word-sections.ts";
import { WordStyles } from "./word-styles.ts";
import { child } from "./word-xml.ts";

/**
 * Reads a .docx: paper and margins of its sections, paragraphs and letters as styles and defaults make them.
 * @throws ReadingProblem `reading.damaged`, `reading.too_large`, `reading.unknown_type`, `reading.no_text`
 */
export function readWord(bytes: Uint8Array): DocumentModel {
  const word = new WordPackage(bytes);
  const document = word.part("word/document.xml");
  if (!document) throw new ReadingProblem("reading.unknown_type");
  const body = child(document, "body");
  if (!body) throw new ReadingProblem("reading.damaged");
  const parts = {
    styles: new WordStyles(word.part("word/styles.xml"), word.part("word/theme/theme1.xml")),
    numbering: new WordNumbering(word.part("word/numbering.xml")),
  };
  const paragraphs = wordBlocks(body, parts);
  if (paragraphs.length === 0) throw new ReadingProblem("reading.no_text");
  return { kind: "word", pages: wordSections(document, word, parts), paragraphs };
}
