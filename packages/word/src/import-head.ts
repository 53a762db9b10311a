import { alike, isBlank, isCapitals, isRule, isTitle, linesIn, withoutDash, withoutEndMark } from "./import-line.ts";
import { readLineLabel } from "./line-label.ts";
import type { WordElement, WordLine } from "./word-content.ts";

/** What stands above the text: heading, type, subject, addressees. */
export interface ImportedHead {
  readonly typeName?: string;
  readonly subject?: string;
  readonly authorityLine?: string;
  readonly addressees: readonly string[];
  /** Lines of the heading, which the layout writes itself. */
  readonly leftOut: readonly string[];
  /** The elements after it. */
  readonly rest: readonly WordElement[];
}

const NATION = /cộng h(?:òa|oà) xã hội chủ nghĩa việt nam/iu;
const MOTTO = /độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc/iu;
const NUMBER = /^số\s*:/iu;
const DATE = /,\s*ngày\b.*\btháng\b.*\bnăm\b/iu;
const ABOUT = /^(?:v\/v|về việc)\s*:?\s*/iu;
const ADDRESSED = /^kính gửi\s*:?\s*/iu;
const URGENT = /^(?:hỏa tốc|hoả tốc|thượng khẩn|khẩn)$/iu;

/** The heading stands in the first elements of a page, or nowhere. */
const HEAD_ELEMENTS = 16;
const LONGEST_HEADING = 300;

/** Takes from a document what stands above its text. `types` are the names of the types there are. */
export function importHead(elements: readonly WordElement[], types: readonly string[]): ImportedHead {
  const queue = [...elements];
  const heading = takeHeading(queue, types);
  const about = aboutIn(heading);
  const title = takeTitle(queue, types);
  const addressees = takeAddressees(queue);
  const subject = title.subject || about;
  const typeName = title.typeName ?? (about === "" ? undefined : "Công văn");
  return {
    ...(typeName !== undefined && { typeName }),
    ...(subject !== "" && { subject }),
    ...(title.authorityLine !== "" && { authorityLine: title.authorityLine }),
    addressees,
    leftOut: heading.map(({ text }) => text).filter((text) => text !== "" && !isRule(text)),
    rest: queue,
  };
}

/** The type a line names, whichever way its tones are written. */
export function typeNamed(text: string, types: readonly string[]): string | undefined {
  const wanted = alike(withoutEndMark(text));
  return types.find((name) => alike(name) === wanted);
}

/** What is long is no line of a heading, and would hold up the patterns. */
function isHeadingLine({ text }: WordLine): boolean {
  if (text.length > LONGEST_HEADING) return false;
  return [NATION, MOTTO, NUMBER, DATE, URGENT].some((pattern) => pattern.test(text)) || isRule(text);
}

function takeHeading(queue: WordElement[], types: readonly string[]): WordLine[] {
  const near = queue.slice(0, HEAD_ELEMENTS);
  const last = near.findLastIndex((element) => linesIn(element).some(isHeadingLine));
  const hasNation = near.some((element) => linesIn(element).some(({ text }) => NATION.test(text)));
  const titled = near.findIndex((one) => one.kind === "line" && typeNamed(one.text, types) !== undefined);
  if (!hasNation || last < 0) return [];
  const end = titled >= 0 ? Math.min(titled, last + 1) : last + 1;
  const taken = queue.splice(0, end).flatMap(linesIn);
  // a công văn typed without a table has its V/v on lines of its own, under the number
  while (queue[0]?.kind === "line" && (ABOUT.test(queue[0].text) || (isBlank(queue[0]) && startsAbout(queue[1])))) {
    taken.push(queue[0]);
    queue.shift();
  }
  return taken;
}

function startsAbout(element: WordElement | undefined): boolean {
  return element?.kind === "line" && ABOUT.test(element.text);
}

/** `V/v …` in the heading, over as many lines as it takes. */
function aboutIn(heading: readonly WordLine[]): string {
  const from = heading.findIndex(({ text }) => ABOUT.test(text));
  if (from < 0) return "";
  const lines = heading.slice(from);
  const end = lines.findIndex((line, index) => index > 0 && (isBlank(line) || isHeadingLine(line)));
  const words = lines.slice(0, end < 0 ? lines.length : end).map(({ text }) => text);
  return withoutEndMark(words.join(" ").replace(ABOUT, ""));
}

function takeTitle(
  queue: WordElement[],
  types: readonly string[],
): { typeName?: string; subject: string; authorityLine: string } {
  const at = queue.slice(0, 6).findIndex((one) => one.kind === "line" && typeNamed(one.text, types) !== undefined);
  const named = queue[at];
  if (named?.kind !== "line") return { subject: "", authorityLine: "" };
  const typeName = typeNamed(named.text, types);
  queue.splice(0, at + 1);
  const lines: string[] = [];
  let authorityLine = "";
  for (let next = queue[0]; next?.kind === "line"; next = queue[0]) {
    const { text } = next;
    const isFurniture = isBlank(next) || isRule(text);
    const isText = ADDRESSED.test(text) || !isTitle(next) || readLineLabel(text) !== undefined;
    if (!isFurniture && (isText || lines.join(" ").length > 600)) break;
    queue.shift();
    if (isFurniture) continue;
    if (lines.length > 0 && isCapitals(text) && !isCapitals(lines[0] ?? "")) authorityLine += ` ${text}`;
    else lines.push(text);
  }
  return {
    ...(typeName !== undefined && { typeName }),
    subject: withoutEndMark(lines.join(" ").replace(ABOUT, "")),
    authorityLine: authorityLine.trim().replace(/,$/u, ""),
  };
}

function takeAddressees(queue: WordElement[]): string[] {
  const at = queue.slice(0, 6).findIndex((element) => linesIn(element).some(({ text }) => ADDRESSED.test(text)));
  if (at < 0 || queue.slice(0, at).some((one) => linesIn(one).some((line) => !isBlank(line) && !isRule(line.text))))
    return [];
  const [element] = queue.splice(0, at + 1).slice(-1);
  const lines = element ? linesIn(element).filter((line) => !isBlank(line)) : [];
  const names = lines.map(({ text }) => text.replace(ADDRESSED, ""));
  // One stands on the line of "Kính gửi", the last of several ends with a full stop (II.9.a): dashes after it are text.
  const isOver = () => {
    const last = (names.at(-1) ?? "").trim();
    const isAlone = names.length === 1 && last !== "" && !/^[-–—]|[;:,]$/u.test(last);
    return isAlone || last.endsWith(".");
  };
  for (
    let next = queue[0];
    next?.kind === "line" && !isOver() && (isBlank(next) || /^[-–—]/u.test(next.text));
    next = queue[0]
  ) {
    // a dash after a blank line belongs to the text already
    if (isBlank(next) && !/^[-–—]/u.test(textOf(queue[1]))) break;
    names.push(next.text);
    queue.shift();
  }
  return names
    .flatMap((name) => name.split(/;\s*(?=[-–—])/u))
    .map((name) => withoutEndMark(withoutDash(name)))
    .filter((name) => name !== "");
}

function textOf(element: WordElement | undefined): string {
  return element?.kind === "line" ? element.text : "";
}
