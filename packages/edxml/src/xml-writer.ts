import { EdxmlProblem } from "./edxml-problem.ts";
import { QCVN_102_NAMESPACE } from "./namespace.ts";
import type { RawElement } from "./raw-element.ts";
import { DEFAULT_LIMITS } from "./read-limits.ts";

/** Inside the envelope every element of the standard bears its prefix, behind it none does. */
type Prefix = "edXML:" | "";

/** Writes indented XML in which every element bears the literal prefix `edXML:`, which some readers insist on. */
export class XmlWriter {
  readonly #parts: string[] = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  #depth = 0;

  /** An element with children. `tag` is the start tag without brackets. */
  element(tag: string, writeChildren: () => void): void {
    this.#line(`<${tag}>`);
    this.#depth += 1;
    writeChildren();
    this.#depth -= 1;
    this.#line(`</${nameOf(tag)}>`);
  }

  /** A part under `edXML:`; its unknown elements come last. */
  part(name: string, extras: readonly RawElement[] | undefined, writeChildren: () => void): void {
    this.element(`edXML:${name}`, () => {
      writeChildren();
      this.extras(extras, "edXML:");
    });
  }

  /** A text in NFC under `edXML:`; nothing when there is none. */
  text(name: string, value: string | number | boolean | undefined): void {
    this.identifier(name, typeof value === "string" ? value.normalize("NFC") : value);
  }

  /** A text kept as it is. */
  identifier(name: string, value: string | number | boolean | undefined): void {
    this.leaf(`edXML:${name}`, value);
  }

  leaf(tag: string, value: string | number | boolean | undefined): void {
    const text = value === undefined ? "" : String(value).trim();
    if (text === "") return;
    if (text.length > DEFAULT_LIMITS.maxTextLength) {
      throw new EdxmlProblem("packet.value_too_long", {
        element: localNameOf(tag),
        limit: DEFAULT_LIMITS.maxTextLength,
      });
    }
    this.#line(`<${tag}>${escapeXml(text, localNameOf(tag))}</${nameOf(tag)}>`);
  }

  /** Text that needs no escaping and may be long: base64. */
  longLeaf(tag: string, text: string): void {
    this.#parts.push("  ".repeat(this.#depth), `<${tag}>`, text, `</${nameOf(tag)}>\n`);
  }

  /** Unknown elements; those of the standard's namespace bear the prefix where there is one. */
  extras(extras: readonly RawElement[] | undefined, prefix: Prefix): void {
    for (const extra of extras ?? []) this.#line(serialise(extra, prefix));
  }

  toBytes(): Uint8Array {
    const bytes = new Uint8Array(this.#parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0));
    const encoder = new TextEncoder();
    let at = 0;
    for (const part of this.#parts) at += encoder.encodeInto(part, bytes.subarray(at)).written;
    return bytes;
  }

  #line(text: string): void {
    this.#parts.push(`${"  ".repeat(this.#depth)}${text}\n`);
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** What XML 1.0 cannot carry, not even as a reference. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

function escapeXml(text: string, element: string): string {
  if (NOT_XML.test(text)) throw new EdxmlProblem("packet.value_invalid", { element, reason: "not_xml_character" });
  return text.replaceAll(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

function nameOf(tag: string): string {
  return tag.split(" ", 1)[0] ?? tag;
}

function localNameOf(tag: string): string {
  return nameOf(tag).replace(/^.*:/, "");
}

function serialise({ name, namespace, attributes, content }: RawElement, prefix: Prefix): string {
  checkName(name);
  const prefixed = prefix !== "" && namespace === QCVN_102_NAMESPACE;
  const tag = prefixed ? `${prefix}${name}` : name;
  const declared = prefixed ? "" : ` xmlns="${escapeXml(namespace, name)}"`;
  const written = attributes.map((attribute, index) => {
    checkName(attribute.name);
    const value = `"${escapeXml(attribute.value, name)}"`;
    if (attribute.namespace === "") return ` ${attribute.name}=${value}`;
    if (attribute.namespace === XML_NAMESPACE) return ` xml:${attribute.name}=${value}`;
    return ` xmlns:a${index}="${escapeXml(attribute.namespace, name)}" a${index}:${attribute.name}=${value}`;
  });
  const inner = content.map((part) => (typeof part === "string" ? escapeXml(part, name) : serialise(part, prefix)));
  return `<${tag}${declared}${written.join("")}>${inner.join("")}</${tag}>`;
}

const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
const LOCAL_NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_.·-]*$/u;

function checkName(name: string): void {
  if (!LOCAL_NAME.test(name)) throw new EdxmlProblem("packet.value_invalid", { reason: "not_xml_name" });
}
