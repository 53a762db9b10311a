import { PdfDict, PdfName, type PdfObject, PdfReal, PdfRef, PdfStream, PdfString } from "./pdf-object.ts";

/** The bytes of an object, the same for equal objects; a stream includes its data. */
export function writeObject(object: PdfObject): Buffer {
  if (!(object instanceof PdfStream)) return Buffer.from(objectText(object), "latin1");
  return Buffer.concat([
    Buffer.from(`${objectText(object.dict)}\nstream\n`, "latin1"),
    object.raw,
    Buffer.from("\nendstream", "latin1"),
  ]);
}

function objectText(object: PdfObject): string {
  if (object === null || typeof object === "boolean" || typeof object === "number") return String(object);
  if (object instanceof PdfName) return nameText(object.value);
  if (object instanceof PdfRef) return `${object.number} ${object.generation} R`;
  if (object instanceof PdfReal) return object.text;
  if (object instanceof PdfString) return `<${Buffer.from(object.bytes).toString("hex").toUpperCase()}>`;
  if (Array.isArray(object)) return `[${object.map(objectText).join(" ")}]`;
  if (object instanceof PdfDict) {
    return `<<${Array.from(object, ([key, value]) => `${nameText(key)} ${objectText(value)}`).join(" ")}>>`;
  }
  throw new TypeError("a stream cannot be a direct object");
}

function nameText(name: string): string {
  return `/${name.replace(/[^!-~]|[#()<>[\]{}/%]/g, (c) => `#${c.charCodeAt(0).toString(16).padStart(2, "0")}`)}`;
}
