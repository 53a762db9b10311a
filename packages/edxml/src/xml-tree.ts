import { SaxesParser } from "saxes";
import { EdxmlProblem } from "./edxml-problem.ts";
import type { RawAttribute } from "./raw-element.ts";
import type { ReadLimits } from "./read-limits.ts";

export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: RawAttribute[];
  readonly content: (XmlElement | string)[];
  readonly line: number;
}

/** Decoded and parsed piece by piece, so that a large packet never stands in memory as one string. */
const CHUNK_BYTES = 64 * 1024;

/**
 * Parses UTF-8 XML 1.0 with namespaces into a tree. There is no DTD, hence no entity but the five of XML itself;
 * comments and processing instructions are dropped, so is white space between elements.
 */
export function parseXml(bytes: Uint8Array, limits: ReadLimits): XmlElement {
  if (bytes.length > limits.maxSizeBytes) throw new EdxmlProblem("packet.too_large", { limit: limits.maxSizeBytes });
  const tree = new TreeBuilder(limits);
  for (const text of decodeUtf8(bytes)) tree.write(text);
  return tree.close();
}

/** All text directly inside an element. */
export function textOf(element: XmlElement): string {
  const [only] = element.content;
  if (element.content.length === 1 && typeof only === "string") return only;
  return element.content.filter((part) => typeof part === "string").join("");
}

export function childElements(element: XmlElement): XmlElement[] {
  return element.content.filter((part) => typeof part !== "string");
}

function* decodeUtf8(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const end = at + CHUNK_BYTES;
    let text: string;
    try {
      text = decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length });
    } catch (cause) {
      throw new EdxmlProblem("packet.encoding", { reason: "not_utf8" }, { cause });
    }
    yield text;
  }
}

class TreeBuilder {
  readonly #parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  readonly #limits: ReadLimits;
  readonly #open: XmlElement[] = [];
  #root: XmlElement | undefined;
  #count = 0;

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
    parser.on("opentag", ({ local, uri, attributes }) => {
      if (this.#open.length >= limits.maxDepth) {
        throw new EdxmlProblem("packet.too_deep", { line: parser.line, limit: limits.maxDepth });
      }
      if (!this.#root) this.#checkEncoding();
      this.#countOne();
      const element: XmlElement = { name: local, namespace: uri, attributes: [], content: [], line: parser.line };
      for (const attribute of Object.values(attributes)) {
        if (attribute.name === "xmlns" || attribute.prefix === "xmlns") continue;
        element.attributes.push({ name: attribute.local, namespace: attribute.uri, value: attribute.value });
      }
      this.#open.at(-1)?.content.push(element);
      this.#root ??= element;
      this.#open.push(element);
    });
    parser.on("text", append);
    parser.on("cdata", append);
    parser.on("closetag", () => {
      const element = this.#open.pop();
      if (element) dropIndentation(element);
    });
  }

  write(text: string): void {
    this.#parse(() => this.#parser.write(text));
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
      const { line, column } = this.#parser;
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
