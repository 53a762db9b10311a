import { foldedWords } from "@vanthu/platform/text.ts";
import { BESIDES, markOf } from "./directory-line.ts";
import type { DirectorySearch } from "./schema.ts";

type Filter = Pick<DirectorySearch, "group" | "province" | "connected">;

/** Positions that answer a search: those whose own name does, those found by what they are besides, those that ended. */
export interface Hits {
  readonly named: readonly number[];
  readonly besides: readonly number[];
  readonly ended: readonly number[];
}

/**
 * The lines of a directory as one text. A search runs through the text for its rarest word, and looks at a line only
 * where that word stands: 111,000 lines are 20 MB, which a processor goes through in a few milliseconds.
 */
export class DirectoryIndex<Row> {
  readonly #text: string;
  readonly #rowAt: (position: number) => Row;
  readonly #starts: Uint32Array;
  /** Where in the text each line ends telling what its agency is called now. */
  readonly #nameEnds: Uint32Array;
  readonly #ended: Uint8Array;

  constructor(text: string, rowAt: (position: number) => Row) {
    this.#text = text;
    this.#rowAt = rowAt;
    this.#starts = placesOf(text, "\n", 1);
    this.#nameEnds = placesOf(text, BESIDES, 0);
    this.#ended = new Uint8Array(this.size);
    for (const at of placesOf(text, ` ${markOf.ended} `, 0).slice(0, -1)) this.#ended[this.#positionOf(at)] = 1;
  }

  static of<Row>(rows: readonly Row[], lineOf: (row: Row) => string): DirectoryIndex<Row> {
    return new DirectoryIndex(rows.map((row) => `${lineOf(row)}\n`).join(""), (at) => rows[at] as Row);
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  row(position: number): Row {
    return this.#rowAt(position);
  }

  /** All that hold every word of the query at the beginning of a word, in the order of the lines. */
  search(query: string, filter: Filter = {}): Hits {
    const [first, ...others] = rarestFirst(query, filter);
    const hits = { named: [] as number[], besides: [] as number[], ended: [] as number[] };
    let position = 0;
    for (
      let at = this.#next(first, 0);
      at >= 0 && position < this.size;
      at = this.#next(first, this.#start(position))
    ) {
      while (this.#start(position + 1) <= at) position += 1;
      const isNamed = this.#holdsAll(position, first?.isMark ? 0 : at, others);
      if (isNamed !== undefined) {
        if (this.#ended[position] === 1) hits.ended.push(position);
        else (isNamed ? hits.named : hits.besides).push(position);
      }
      position += 1;
    }
    return hits;
  }

  /** The row that bears a mark nobody else does. */
  find(mark: string): Row | undefined {
    const at = this.#text.indexOf(` ${mark} `);
    return at < 0 ? undefined : this.#rowAt(this.#positionOf(at));
  }

  #start(position: number): number {
    return this.#starts[position] ?? this.#text.length;
  }

  /** Without a word every line is a hit. */
  #next(word: Wanted | undefined, from: number): number {
    if (word === undefined) return from < this.#text.length ? from : -1;
    return this.#text.indexOf(word.text, from);
  }

  /** Whether each word is part of what the agency is called now; undefined where the line lacks one. */
  #holdsAll(position: number, at: number, others: readonly Wanted[]): boolean | undefined {
    const nameEnd = this.#nameEnds[position] ?? 0;
    let isNamed = at < nameEnd;
    if (others.length === 0) return isNamed;
    const start = this.#start(position);
    const line = this.#text.slice(start, this.#start(position + 1));
    for (const { text, isMark } of others) {
      const found = line.indexOf(text);
      if (found < 0) return undefined;
      isNamed &&= isMark || start + found < nameEnd;
    }
    return isNamed;
  }

  #positionOf(at: number): number {
    let [low, high] = [0, this.size - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#start(middle) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

interface Wanted {
  readonly text: string;
  readonly isMark: boolean;
}

/** Every place of a text, and one behind the last; lines begin `after` theirs, the first at 0. */
function placesOf(text: string, sought: string, after: 0 | 1): Uint32Array {
  const places = after === 1 ? [0] : [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) places.push(at + after);
  return Uint32Array.from(after === 1 ? places : [...places, text.length]);
}

/** The longest word is met least; marks are met by thousands. */
function rarestFirst(query: string, { province, group, connected }: Filter): Wanted[] {
  const words = foldedWords(query).toSorted((a, b) => b.length - a.length);
  const marks = [
    ...(province === undefined ? [] : [markOf.province(province)]),
    ...(group === undefined ? [] : [markOf.group(group)]),
    ...(connected === undefined ? [] : [markOf.connected]),
  ];
  return [
    ...words.map((word) => ({ text: ` ${word}`, isMark: false })),
    ...marks.map((mark) => ({ text: ` ${mark} `, isMark: true })),
  ];
}
