import { SaxesParser } from "saxes";
import { EdxmlProblem } from "./edxml-problem.ts";
import type { RawAttribute } from "./raw-element.ts";
import type { ReadLimits } from "./read-limits.ts";
import { cutXml } from "./xml-pieces.ts";

export interface XmlElement {
  /** Local name. */
  readonly name: string;
  /** Empty where there is none. */
  readonly prefix: string;
  readonly namespace: string;
  readonly attributes: RawAttribute[];
  readonly content: (XmlElement | string)[];
  readonly line: number;
  /** Before `content`: a long run of base64 characters, as it lies in the packet. */
  run?: Uint8Array;
}

/**
 * Parses UTF-8 XML 1.0 with namespaces into a tree. There is no DTD, hence no entity but the five of XML itself;
 * comments and processing instructions are dropped, so is white space between elements.
 */
export function parseXml(bytes: Uint8Array, limits: ReadLimits): XmlElement {
  if (bytes.length > limits.maxSizeBytes) throw new EdxmlProblem("packet.too_large", { limit: limits.maxSizeBytes });
  const tree = new TreeBuilder(limits);
  for (const piece of cutXml(bytes)) {
    if (piece.kind === "text") tree.write(piece.text);
    else tree.writeRun(piece.bytes);
  }
  return tree.close();
}

/** All text directly inside an element. */
export function textOf(element: XmlElement): string {
  const [only] = element.content;
  if (!element.run && element.content.length === 1 && typeof only === "string") return only;
  return asText(element.run) + element.content.filter((part) => typeof part === "string").join("");
}

export function childElements(element: XmlElement): XmlElement[] {
  return element.content.filter((part) => typeof part !== "string");
}

/** A run of base64 characters as a string. */
export function asText(run: Uint8Array | undefined): string {
  return run ? Buffer.from(run.buffer, run.byteOffset, run.byteLength).toString("latin1") : "";
}

class TreeBuilder {
  readonly #parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  readonly #limits: ReadLimits;
  readonly #open: XmlElement[] = [];
  #root: XmlElement | undefined;
  #count = 0;
  /** Characters given to the parser. */
  #written = 0;
  /** Where, in those, the last start tag ended. */
  #openedAt = 0;
  /** What the parser did not see of a line. */
  #unseen = { line: 0, columns: 0 };

  constructor(limits: ReadLimits) {
    this.#limits = limits;
    const parser = this.#parser;
    // A seventh handler would turn the parser into a slow object of V8: reading then takes seven times as long.
    const append = (text: string) => this.#open.at(-1)?.content.push(text);
    parser.on("doctype", () => {
      throw new EdxmlProblem("packet.doctype", { line: parser.line });
    });
    parser.on("attribute", () => {
      this.#countOne();
    });
    parser.on("opentag", ({ local, prefix, uri, attributes }) => {
      if (this.#open.length >= limits.maxDepth) {
        throw new EdxmlProblem("packet.too_deep", { line: parser.line, limit: limits.maxDepth });
      }
      if (!this.#root) this.#checkEncoding();
      this.#countOne();
      const { line } = parser;
      const element: XmlElement = { name: local, prefix, namespace: uri, attributes: [], content: [], line };
      for (const attribute of Object.values(attributes)) {
        if (attribute.name === "xmlns" || attribute.prefix === "xmlns") continue;
        element.attributes.push({ name: attribute.local, namespace: attribute.uri, value: attribute.value });
      }
      this.#open.at(-1)?.content.push(element);
      this.#root ??= element;
      this.#open.push(element);
      this.#openedAt = parser.position;
    });
    parser.on("text", append);
    parser.on("cdata", append);
    parser.on("closetag", () => {
      const element = this.#open.pop();
      if (element) dropIndentation(element);
    });
  }

  write(text: string): void {
    this.#written += text.length;
    this.#parse(() => this.#parser.write(text));
  }

  /** Right behind a start tag a run is all text of that element; elsewhere, in a comment say, the parser must see it. */
  writeRun(run: Uint8Array): void {
    const element = this.#open.at(-1);
    if (!element || element.content.length > 0 || this.#openedAt !== this.#written) {
      this.write(asText(run));
      return;
    }
    element.run = run;
    const { line } = this.#parser;
    const before = this.#unseen.line === line ? this.#unseen.columns : 0;
    this.#unseen = { line, columns: before + run.length };
  }

  close(): XmlElement {
    this.#parse(() => this.#parser.close());
    if (!this.#root) throw new EdxmlProblem("packet.not_xml", { line: 1 });
    return this.#root;
  }

  #parse(step: () => unknown): void {
    try {
      step();
    } catch (cause) {
      if (cause instanceof EdxmlProblem) throw cause;
      const { line } = this.#parser;
      const column = this.#parser.column + (this.#unseen.line === line ? this.#unseen.columns : 0);
      throw new EdxmlProblem("packet.not_xml", { line, column }, { cause });
    }
  }

  #checkEncoding(): void {
    const { encoding } = this.#parser.xmlDecl;
    if (encoding && !/^utf-?8$/i.test(encoding)) throw new EdxmlProblem("packet.encoding", { reason: "not_utf8" });
  }

  #countOne(): void {
    this.#count += 1;
    if (this.#count > this.#limits.maxElements) {
      throw new EdxmlProblem("packet.too_many_elements", { limit: this.#limits.maxElements });
    }
  }
}

function dropIndentation(element: XmlElement): void {
  const { content } = element;
  if (!content.some((part) => typeof part !== "string")) return;
  if (!content.some((part) => typeof part === "string")) return;
  let kept = 0;
  for (const part of content) {
    if (typeof part === "string" && part.trim() === "") continue;
    content[kept] = part;
    kept += 1;
  }
  content.length = kept;
}
