import { capitals } from "../clean-text.ts";
import { type LaidBlock, laidOut } from "../laid-block.ts";
import type { DecisionForm } from "../letter-form.ts";
import type { LetterInput } from "../letter-input.ts";

/** Forms 1.1 to 1.3: who decides, on which bases, then the word itself, then what is decided. */
export function decisionBlocks(form: DecisionForm, input: LetterInput): LaidBlock[] {
  const blocks = laidOut(input.body);
  const end = blocks.findIndex(({ kind }) => kind !== "basis");
  const bases = end < 0 ? blocks : blocks.slice(0, end);
  const word = capitals(input.typeName) === "NGHỊ QUYẾT" ? "QUYẾT NGHỊ:" : "QUYẾT ĐỊNH:";
  const authority = capitals(form.authorityLine);
  return [
    ...(authority === "" ? [] : [{ kind: "centred", text: authority, where: "form.authorityLine" } as const]),
    ...bases,
    { kind: "centred", text: word, where: "form" },
    ...blocks.slice(bases.length),
  ];
}

/** The number of the last article, which says who carries the decision out: `3`. */
export function lastArticle(body: LetterInput["body"]): string | undefined {
  const labels = body.flatMap((block) =>
    block.kind === "heading" && block.level === "article" ? [/\d+/.exec(block.label ?? "")?.[0]] : [],
  );
  return labels.at(-1);
}
