import { childElements, textOf, type XmlElement } from "@vanthu/edxml/xml-tree.ts";

export type { XmlElement };
export { childElements, textOf };

/** 1,440 to the inch. */
export const TWIPS_PER_MM = 1440 / 25.4;
export const TWIPS_PER_POINT = 20;

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && childElements(element).find((one) => one.name === name);
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.find((one) => one.name === name)?.value;
}

/** `<w:jc w:val="both"/>` of an element. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return attribute(child(element, name), "val");
}

export function numberIn(element: XmlElement | undefined, name: string): number | undefined {
  const value = Number(attribute(element, name) ?? NaN);
  return Number.isFinite(value) ? value : undefined;
}

/** On where it stands without a value; absent where it does not stand. */
export function toggle(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found && !/^(?:0|false|off|none)$/.test(attribute(found, "val") ?? "true");
}
