import { withoutEndMark } from "@vanthu/letter/addressee-rows.ts";
import { capitals, cleanField } from "@vanthu/letter/clean-text.ts";
import type { LetterInput } from "@vanthu/letter/letter-input.ts";
import { signersOf } from "@vanthu/letter/paired-closing.ts";
import { firstEntry } from "@vanthu/letter/recipient-rows.ts";
import type { Paragraph } from "docx";
import { centred, gap, TWIPS } from "./docx-line.ts";
import { sideBySide, type Blocks } from "./docx-table.ts";

const LEFT = 0.45;
/** Between title and name, for signature and seal; points. */
const ROOM = 90;

/**
 * The end of the document: recipients (9b, 12) at the left, authority, title and name (7) at the right; minutes and
 * agreements are signed by several side by side, the recipients below.
 */
export function closingBlocks(letter: LetterInput, width: number): Blocks {
  const { form, signature } = letter;
  if (form?.kind !== "minutes" && form?.kind !== "agreement") {
    const { authority, position, otherPost = "", name } = signature;
    const signer = signerLines([...authority, position], [otherPost], name);
    return [gap(12), beside(recipients(letter), signer, LEFT, width)];
  }
  const signers = signersOf(letter).map(({ titles, name }) => signerLines(titles, [], name));
  const pairs = signers.flatMap((left, at) =>
    at % 2 === 0 ? [gap(12), beside(left, signers[at + 1] ?? [gap(1)], 0.5, width)] : [],
  );
  return [...pairs, gap(12), ...recipients(letter)];
}

function beside(left: Blocks, right: Blocks, share: number, width: number): Blocks[number] {
  return sideBySide(
    [
      { share, blocks: left },
      { share: 1 - share, blocks: right },
    ],
    width,
  );
}

function recipients(letter: LetterInput): Paragraph[] {
  const given = letter.recipients.map(withoutEndMark).filter((name) => name !== "");
  const line = (words: string) => centred(words, { size: 11 }, { alignment: "left" });
  return [
    centred("Nơi nhận:", { size: 12, bold: true, italics: true }, { alignment: "left" }),
    ...[...firstEntry(letter, given[0] ?? ""), ...given].map((name) => line(`- ${name};`)),
    line(`- Lưu: ${withoutEndMark(letter.archive)}.`),
    ...(letter.draftedBy === undefined ? [] : [line(cleanField(letter.draftedBy))]),
  ];
}

function signerLines(titles: readonly string[], posts: readonly string[], name: string): Paragraph[] {
  const bold = { size: 14, bold: true };
  const shown = (lines: readonly string[]) => lines.map(capitals).filter((line) => line !== "");
  return [
    ...shown(titles).map((line) => centred(line, bold)),
    gap(ROOM),
    ...shown(posts).map((line) => centred(line, bold)),
    centred(cleanField(name), bold, { spacing: { after: 2 * TWIPS } }),
  ];
}
