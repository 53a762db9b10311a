import { SaxesParser } from "saxes";
import { S3Error } from "./s3-error.ts";

/** An element of a small document read as a whole: its text and its child elements, in order. */
export interface XmlElement {
  name: string;
  text: string;
  children: XmlElement[];
}

/** Reads a document without external entities; refuses one that is not well formed. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: "", text: "", children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", () => {
    throw new S3Error(400, "MalformedXML", "The XML you provided was not well-formed.");
  });
  parser.on("opentag", ({ name }) => {
    const element: XmlElement = { name, text: "", children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  });
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  return root.children[0] ?? root;
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

export function textsOf(element: XmlElement, name: string): string[] {
  return childrenNamed(element, name).map((child) => child.text);
}

/** What may stand in an element: text, a list of elements in the order of the pairs, or nothing. */
export type XmlContent =
  string | number | boolean | undefined | readonly (readonly [name: string, content: XmlContent])[];

export function writeXml(name: string, content: XmlContent): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, content)}`;
}

function element(name: string, content: XmlContent): string {
  if (content === undefined) return "";
  const inner = Array.isArray(content)
    ? content.map(([childName, child]: readonly [string, XmlContent]) => element(childName, child)).join("")
    : escape(String(content));
  return `<${name}>${inner}</${name}>`;
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

function escape(text: string): string {
  return text.replace(/[&<>"\r]/g, (character) => escapes[character] ?? character);
}
