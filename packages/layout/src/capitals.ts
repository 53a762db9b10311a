import { CAPITAL_NAMES } from "./capital-names.ts";
import { CAPITAL_PATTERNS } from "./capital-patterns.ts";
import { sameTone } from "./text-shape.ts";

/** A place in a text whose capitals differ from Annex II of NĐ 30/2020/NĐ-CP. */
export interface CapitalWarning {
  /** `capitals.citation`: the sentence belongs to whoever shows it. */
  readonly rule: string;
  /** `II.V.7`: annex and place in it. */
  readonly article: string;
  /** Where it begins in the text, in UTF-16 units of its NFC form. */
  readonly at: number;
  readonly found: string;
  readonly expected: string;
}

const LONGEST = 100_000;

interface Name {
  readonly rule: string;
  readonly article: string;
  readonly name: string;
  readonly pattern: RegExp;
}

const NAMES: readonly Name[] = CAPITAL_NAMES.flatMap(({ rule, article, names }) =>
  names.map((name) => ({ rule, article, name, pattern: wholeWords(name) })),
).toSorted((a, b) => b.name.length - a.name.length);

/**
 * What of the capitals of a text differs from Annex II: each is a doubt for a person to decide, since only a person
 * knows what is a name. In the order of the text; no two overlap.
 */
export function capitalWarnings(text: string): CapitalWarning[] {
  const written = text.normalize("NFC").slice(0, LONGEST);
  const toned = sameTone(written);
  const found = [...nameWarnings(written, toned), ...patternWarnings(written), ...sentenceWarnings(written)];
  const kept: CapitalWarning[] = [];
  for (const warning of found.toSorted((a, b) => a.at - b.at || b.found.length - a.found.length)) {
    const last = kept.at(-1);
    if (!last || warning.at >= last.at + last.found.length) kept.push(warning);
  }
  return kept;
}

function nameWarnings(written: string, toned: string): CapitalWarning[] {
  const taken: (readonly [number, number])[] = [];
  const warnings: CapitalWarning[] = [];
  for (const { rule, article, name, pattern } of NAMES) {
    for (const match of toned.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      // A name within a longer one is judged with it.
      if (taken.some(([start, end]) => from < end && to > start)) continue;
      taken.push([from, to]);
      const found = written.slice(from, to);
      if (!isRight(match[0], sameTone(name), beginsSentence(written, from))) {
        warnings.push({ rule, article, at: from, found, expected: name });
      }
    }
  }
  return warnings;
}

function isRight(found: string, name: string, beginsSentence: boolean): boolean {
  const shouted = found === found.toLocaleUpperCase("vi");
  return found === name || shouted || (beginsSentence && found.slice(1) === name.slice(1));
}

function patternWarnings(written: string): CapitalWarning[] {
  return CAPITAL_PATTERNS.flatMap(({ rule, article, pattern, expected }) =>
    [...written.matchAll(pattern)].flatMap((match) => {
      const found = match[1] ?? "";
      const right = expected(found);
      return found === right || found === found.toLocaleUpperCase("vi")
        ? []
        : [{ rule, article, at: match.index, found, expected: right }];
    }),
  );
}

/** After a full stop, a question or exclamation mark; an abbreviation or a number before the stop ends nothing. */
function sentenceWarnings(written: string): CapitalWarning[] {
  const breaks = written.matchAll(/(?<=[\p{Ll}\p{N})”"]{2}[.!?] )(\p{Ll}+)/gu);
  return [...breaks].flatMap((match) => {
    // The last letters tell; all that stands before would be looked through for each sentence.
    const before = written.slice(Math.max(0, match.index - 12), match.index);
    if (/(?:\.\.|v\.v|(?<!\p{L})(?:tr|tp|đ\/c|ths?|st|kg|ha|km))[.] $/iu.test(before)) return [];
    const found = match[0];
    const expected = found.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase("vi"));
    return [{ rule: "capitals.sentence", article: "II.I", at: match.index, found, expected }];
  });
}

function beginsSentence(written: string, at: number): boolean {
  return /(?:^|[.!?:;]\s+|[-–+]\s+|\n\s*|[a-zđ\d][).]\s+)$/u.test(written.slice(Math.max(0, at - 6), at));
}

function wholeWords(name: string): RegExp {
  const words = sameTone(name)
    .replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll(" ", "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}])`, "giu");
}
