import type { PageModel, PageNumber } from "@vanthu/layout/page-model.ts";
import type { WordPackage } from "./word-package.ts";
import { wordParagraph, type WordParts } from "./word-paragraph.ts";
import { attribute, child, childElements, numberIn, toggle, TWIPS_PER_MM, type XmlElement } from "./word-xml.ts";

/** Paper, margins and page numbers of each section. */
export function wordSections(document: XmlElement, word: WordPackage, parts: WordParts): PageModel[] {
  const body = child(document, "body");
  const sections = body ? find(body, "sectPr") : [];
  const relations = relationsOf(word);
  return sections.map((section) => sectionOf(section, word, relations, parts));
}

function sectionOf(
  section: XmlElement,
  word: WordPackage,
  relations: ReadonlyMap<string, string>,
  parts: WordParts,
): PageModel {
  const size = child(section, "pgSz");
  const margin = child(section, "pgMar");
  const mm = (element: XmlElement | undefined, name: string) => {
    const twips = numberIn(element, name);
    return twips === undefined ? undefined : Math.abs(twips) / TWIPS_PER_MM;
  };
  const margins = {
    topMm: mm(margin, "top"),
    bottomMm: mm(margin, "bottom"),
    leftMm: mm(margin, "left"),
    rightMm: mm(margin, "right"),
  };
  const number = pageNumber(section, word, relations, parts);
  return {
    // Word's own default is Letter.
    widthMm: mm(size, "w") ?? 215.9,
    heightMm: mm(size, "h") ?? 279.4,
    margins: Object.fromEntries(Object.entries(margins).filter(([, value]) => value !== undefined)),
    ...(number && { number }),
  };
}

function pageNumber(
  section: XmlElement,
  word: WordPackage,
  relations: ReadonlyMap<string, string>,
  parts: WordParts,
): PageNumber | undefined {
  const firstIsOther = toggle(section, "titlePg") ?? false;
  const references = childElements(section).filter(({ name }) => /^(?:header|footer)Reference$/.test(name));
  const shown = references.flatMap((reference) => {
    const target = relations.get(attribute(reference, "id") ?? "");
    const part = target === undefined ? undefined : word.part(`word/${target}`);
    const paragraph = part && find(part, "p").find(hasPageField);
    if (!paragraph) return [];
    const { align = "left", spans } = wordParagraph(paragraph, parts);
    const frame = attribute(child(child(paragraph, "pPr"), "framePr"), "xAlign");
    return [
      {
        type: attribute(reference, "type") ?? "default",
        place: reference.name === "headerReference" ? ("top" as const) : ("bottom" as const),
        align: frame === "center" ? ("center" as const) : align,
        sizePt: spans.at(-1)?.sizePt,
      },
    ];
  });
  const usual = shown.find(({ type }) => type === "default");
  if (!usual) return undefined;
  const onFirst = !firstIsOther || shown.some(({ type }) => type === "first");
  const { place, align, sizePt } = usual;
  return { place, align, ...(sizePt !== undefined && { sizePt }), ...(onFirst && { onFirst }) };
}

function hasPageField(paragraph: XmlElement): boolean {
  const isPage = (instruction: string | undefined) => /(?:^|\s)PAGE(?:\s|$)/i.test(instruction ?? "");
  return (
    find(paragraph, "fldSimple").some((field) => isPage(attribute(field, "instr"))) ||
    find(paragraph, "instrText").some(({ content }) =>
      isPage(content.filter((one) => typeof one === "string").join("")),
    )
  );
}

function relationsOf(word: WordPackage): Map<string, string> {
  const relations = word.part("word/_rels/document.xml.rels");
  return new Map(
    (relations ? childElements(relations) : []).map((one) => [
      attribute(one, "Id") ?? "",
      (attribute(one, "Target") ?? "").replace(/^\/word\//, ""),
    ]),
  );
}

/** All of this name, however deep; what is found is not looked into. */
function find(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((one) => (one.name === name ? [one] : find(one, name)));
}
