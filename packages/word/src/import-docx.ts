import type { AppendixInput, BodyBlock, EnclosureInput } from "@vanthu/letter/letter-input.ts";
import { importBody, type ImportedBody } from "./import-body.ts";
import { importClosing, startsAppendix } from "./import-closing.ts";
import { importHead, typeNamed } from "./import-head.ts";
import { isBlank, isRule, isTitle, linesIn, withoutEndMark } from "./import-line.ts";
import type { ImportedDraft, ImportWarning } from "./imported-draft.ts";
import { readLineLabel } from "./line-label.ts";
import { readDocx } from "./read-docx.ts";
import type { WordContent, WordElement } from "./word-content.ts";

/** What a draft holds at most. */
const MOST_BLOCKS = 1_000;
const MOST_APPENDICES = 20;

/** `(Kèm theo Quyết định số …)`: the layout writes it itself. */
const ATTACHED = /^\(?\s*(?:ban hành\s+)?kèm theo\s/iu;

/**
 * Reads a Word file as a draft: what the layout writes by itself is left out and named, the rest is brought into its
 * fields and the blocks of the law. `types` are the names of the types there are.
 * @throws {WordProblem}
 */
export async function importDocx(file: Uint8Array, types: readonly string[]): Promise<ImportedDraft> {
  const content = await readDocx(file);
  const head = importHead(content.elements, types);
  const enclosed = (element: WordElement, next: readonly WordElement[]) =>
    element.kind === "line" &&
    typeNamed(element.text, types) !== undefined &&
    next.some((one) => one.kind === "line" && ATTACHED.test(one.text));
  const closing = importClosing(head.rest, enclosed);
  const body = importBody(closing.text);
  const after = importAfter(closing.after, types);
  const bodies = [body, ...after.bodies];
  return {
    ...(head.typeName !== undefined && { typeName: head.typeName }),
    ...(head.subject !== undefined && { subject: head.subject.slice(0, 500) }),
    ...(head.authorityLine !== undefined && { authorityLine: head.authorityLine.slice(0, 200) }),
    ...(head.addressees.length > 0 && { addressees: bounded(head.addressees, 300) }),
    body: body.blocks.slice(0, MOST_BLOCKS),
    ...(closing.recipientLines.length > 0 && { recipientLines: bounded(closing.recipientLines, 200) }),
    ...(after.enclosure && { enclosure: after.enclosure }),
    ...(after.appendices.length > 0 && { appendices: after.appendices.slice(0, MOST_APPENDICES) }),
    warnings: [
      ...textWarning("head_left_out", head.leftOut),
      ...textWarning("signature_left_out", closing.leftOut),
      ...(head.typeName === undefined ? [{ code: "type_unknown" } as const] : []),
      ...countWarnings(content, bodies),
      ...(bodies.some(({ blocks }) => blocks.length > MOST_BLOCKS) || after.appendices.length > MOST_APPENDICES
        ? [{ code: "cut" } as const]
        : []),
    ],
    lines: content.elements.flatMap(linesIn).flatMap(({ text }) => (text === "" ? [] : [text])),
  };
}

interface After {
  readonly enclosure?: EnclosureInput;
  readonly appendices: readonly AppendixInput[];
  readonly bodies: readonly ImportedBody[];
}

/** What follows the signatures: what a decision issues, and appendices. */
function importAfter(elements: readonly WordElement[], types: readonly string[]): After {
  const starts = elements.flatMap((element, at) => (at === 0 || startsAppendix(element) ? [at] : []));
  const parts = starts.map((from, index) => importPart(elements.slice(from, starts[index + 1])));
  const [first] = parts;
  const typeName = first && !first.isAppendix ? typeNamed(first.heading, types) : undefined;
  const rest = typeName === undefined ? parts : parts.slice(1);
  return {
    ...(first &&
      typeName !== undefined && { enclosure: { typeName, subject: first.title.slice(0, 500), body: first.blocks } }),
    appendices: rest.map(({ title, blocks }) => ({ title: title.slice(0, 300), body: blocks })),
    bodies: parts.map(({ body }) => body),
  };
}

interface Part {
  readonly isAppendix: boolean;
  readonly heading: string;
  readonly title: string;
  readonly blocks: readonly BodyBlock[];
  readonly body: ImportedBody;
}

function importPart(elements: readonly WordElement[]): Part {
  const [first, ...queue] = elements;
  const titles: string[] = [];
  for (let next = queue[0]; next?.kind === "line"; next = queue[0]) {
    const isFurniture = isBlank(next) || isRule(next.text) || ATTACHED.test(next.text);
    if (!isFurniture && (!isTitle(next) || readLineLabel(next.text) !== undefined)) break;
    queue.shift();
    if (!isFurniture) titles.push(next.text);
  }
  const body = importBody(queue);
  return {
    isAppendix: first !== undefined && startsAppendix(first),
    heading: first?.kind === "line" ? first.text : "",
    title: withoutEndMark(titles.join(" ")),
    blocks: body.blocks.slice(0, MOST_BLOCKS),
    body,
  };
}

function bounded(lines: readonly string[], letters: number): string[] {
  return lines.slice(0, 50).map((line) => line.slice(0, letters));
}

function textWarning(code: "head_left_out" | "signature_left_out", lines: readonly string[]): ImportWarning[] {
  return lines.length === 0 ? [] : [{ code, text: lines.join(" · ").slice(0, 500) }];
}

function countWarnings(content: WordContent, bodies: readonly ImportedBody[]): ImportWarning[] {
  const total = (of: (body: ImportedBody) => number) => bodies.reduce((sum, body) => sum + of(body), 0);
  const counts = [
    ["images_left_out", content.images],
    ["notes_left_out", content.notes],
    ["cells_parted", total(({ partedTables }) => partedTables)],
    ["table_changed", total(({ changedTables }) => changedTables)],
    ["lists_counted", total(({ counted }) => counted)],
  ] as const;
  return counts.flatMap(([code, count]) => (count > 0 ? [{ code, count }] : []));
}
