import { EdxmlProblem } from "./edxml-problem.ts";
import { QCVN_102_NAMESPACE } from "./namespace.ts";
import type { Note } from "./note.ts";
import { readCivilDate, readTimestamp } from "./office-time.ts";
import type { RawElement } from "./raw-element.ts";
import type { ReadLimits } from "./read-limits.ts";
import { asText, childElements, textOf, type XmlElement } from "./xml-tree.ts";

/** What one reading shares: its caps, and the notes taken so far. */
export interface Reading {
  readonly limits: ReadLimits;
  readonly notes: Note[];
}

/**
 * Reads the children of one element by name, in any order and with any prefix. An empty element counts as absent.
 * What nobody asked for is left for `extras`.
 */
export class ElementReader {
  readonly element: XmlElement;
  readonly reading: Reading;
  readonly #byName = new Map<string, XmlElement[]>();
  readonly #unknown = new Set<XmlElement>();

  constructor(element: XmlElement, reading: Reading) {
    this.element = element;
    this.reading = reading;
    for (const child of childElements(element)) {
      this.#unknown.add(child);
      if (!isOurs(child)) continue;
      const alike = this.#byName.get(child.name);
      if (alike) alike.push(child);
      else this.#byName.set(child.name, [child]);
    }
  }

  children(name: string): ElementReader[] {
    return this.#take(name).map((element) => new ElementReader(element, this.reading));
  }

  /** The items of a list element. */
  items(list: string, item: string): ElementReader[] {
    const reader = this.child(list);
    const items = reader?.children(item) ?? [];
    reader?.noteUnknown();
    return items;
  }

  child(name: string): ElementReader | undefined {
    const element = this.#one(name);
    return element && new ElementReader(element, this.reading);
  }

  /** Trimmed text in NFC. */
  text(name: string): string | undefined {
    return this.identifier(name)?.normalize("NFC");
  }

  /** The texts in a list element. */
  texts(list: string, item: string): string[] {
    return this.items(list, item).map((reader) => reader.ownText());
  }

  /** Trimmed text of this element itself, in NFC. */
  ownText(): string {
    return this.#textOf(this.element).normalize("NFC");
  }

  /** Trimmed text as sent: another system will compare it, perhaps byte by byte. */
  identifier(name: string): string | undefined {
    const element = this.#one(name);
    return element && this.#textOf(element);
  }

  /** Text, or "" with a note. */
  requiredText(name: string, importance: "ordinary" | "essential" = "ordinary"): string {
    const text = this.text(name);
    if (text === undefined) this.noteMissing(name, importance);
    return text ?? "";
  }

  /** Mã định danh; some systems write the word "null" where they have none. */
  organId(importance: "ordinary" | "essential" = "ordinary"): string {
    const element = this.#one("OrganId");
    if (!element) this.noteMissing("OrganId", importance);
    const text = element ? this.#textOf(element).normalize("NFC") : "";
    if (!element || text !== "null") return text;
    this.#noteUnreadable(element);
    return "";
  }

  /** A number from 0 to 999,999,999. */
  integer(name: string): number | undefined {
    return this.#value(name, (text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined));
  }

  flag(name: string): boolean | undefined {
    return this.#value(name, (text) => FLAGS.get(text.toLowerCase()));
  }

  /** A civil date `YYYY-MM-DD`. */
  date(name: string): string | undefined {
    return this.#value(name, readCivilDate);
  }

  /** A UTC instant. */
  timestamp(name: string): string | undefined {
    return this.#value(name, readTimestamp);
  }

  /** All elements that were not asked for, as a property to spread. */
  extras(): { extras?: RawElement[] } {
    return this.#unknown.size === 0 ? {} : { extras: [...this.#unknown].map(toRaw) };
  }

  /** For places whose unknown elements are not kept: says that they were there. */
  noteUnknown(): void {
    for (const { name, line } of this.#unknown) {
      this.reading.notes.push({
        code: "packet.element_unknown",
        params: { element: name, line },
        suggestsRefusal: false,
      });
    }
  }

  noteMissing(name: string, importance: "ordinary" | "essential" = "ordinary"): void {
    const params = { element: name, line: this.element.line };
    this.reading.notes.push({ code: "packet.element_missing", params, suggestsRefusal: importance === "essential" });
  }

  #value<T>(name: string, read: (text: string) => T | undefined): T | undefined {
    const element = this.#one(name);
    if (!element) return undefined;
    const value = read(this.#textOf(element).normalize("NFC"));
    if (value === undefined) this.#noteUnreadable(element);
    return value;
  }

  #noteUnreadable({ name, line }: XmlElement): void {
    const params = { element: name, line };
    this.reading.notes.push({ code: "packet.value_unreadable", params, suggestsRefusal: false });
  }

  #textOf(element: XmlElement): string {
    const text = textOf(element).trim();
    const { maxTextLength } = this.reading.limits;
    if (text.length > maxTextLength) {
      const params = { element: element.name, line: element.line, limit: maxTextLength };
      throw new EdxmlProblem("packet.value_too_long", params);
    }
    return text;
  }

  #one(name: string): XmlElement | undefined {
    const [first, second] = this.#take(name);
    if (second) {
      const params = { element: name, line: second.line };
      this.reading.notes.push({ code: "packet.element_repeated", params, suggestsRefusal: false });
    }
    return first;
  }

  #take(name: string): XmlElement[] {
    const all = this.#byName.get(name) ?? [];
    for (const element of all) this.#unknown.delete(element);
    return all.filter((element) => !isEmpty(element));
  }
}

const FLAGS = new Map([
  ["1", true],
  ["true", true],
  ["0", false],
  ["false", false],
]);

/** Some senders forget the namespace on elements without prefix. */
function isOurs(element: XmlElement): boolean {
  return element.namespace === QCVN_102_NAMESPACE || element.namespace === "";
}

function isEmpty(element: XmlElement): boolean {
  return (
    !element.run && element.content.every((part) => (typeof part === "string" ? part.trim() === "" : isEmpty(part)))
  );
}

function toRaw({ name, namespace, attributes, content, run }: XmlElement): RawElement {
  const rest = content.map((part) => (typeof part === "string" ? part : toRaw(part)));
  return { name, namespace, attributes, content: run ? [asText(run), ...rest] : rest };
}
