import { finding, type Rule } from "../judge.ts";
import type { Paragraph, Span } from "../page-model.ts";

/** The font of the decree, and those drawn to the very same widths so that lines break alike. */
const ACCEPTED = new Set(["Times New Roman", "Times", "Tinos", "Liberation Serif"]);
/** Of bullets and boxes, which the decree says nothing of. */
const SIGNS = /symbol|wingdings|webdings|zapf|dingbat/i;
const SUBJECT = { component: "font", article: "I.I.4" } as const;

/** Times New Roman throughout (Phụ lục I, Phần I, I.4). */
export const fontRule: Rule = (_, { paragraphs }) => {
  const byFont = new Map<string, { letters: number; first: Paragraph }>();
  for (const { span, paragraph } of spansOf(paragraphs)) {
    if (ACCEPTED.has(span.font) || SIGNS.test(span.font)) continue;
    const known = byFont.get(span.font);
    const letters = span.text.replaceAll(/\s/g, "").length;
    if (letters > 0)
      byFont.set(span.font, { letters: (known?.letters ?? 0) + letters, first: known?.first ?? paragraph });
  }
  return [...byFont]
    .toSorted(([, a], [, b]) => b.letters - a.letters)
    .slice(0, 3)
    .map(([found, { first }]) =>
      found === "?"
        ? finding(SUBJECT, "untold", "font.unknown", first)
        : finding(SUBJECT, "wrong", "font.family", first, { found }),
    );
};

/** Black throughout, but for the stamps of urgency and secrecy (Phụ lục I, Phần I, I.4; III.2.b). */
export const colorRule: Rule = ({ marks }, { paragraphs }) => {
  const colored = spansOf(paragraphs).find(
    ({ span, paragraph }) => span.text.trim() !== "" && !isBlack(span) && !marks.includes(paragraph),
  );
  return colored ? [finding(SUBJECT, "wrong", "font.color", colored.paragraph)] : [];
};

function spansOf(paragraphs: readonly Paragraph[]): { readonly span: Span; readonly paragraph: Paragraph }[] {
  return paragraphs.flatMap((paragraph) => paragraph.spans.map((span) => ({ span, paragraph })));
}

function isBlack({ color }: Span): boolean {
  if (color === undefined) return true;
  const [, ...parts] = /^#(..)(..)(..)$/.exec(color) ?? [];
  return parts.length === 3 && parts.every((part) => parseInt(part, 16) < 0x38);
}
