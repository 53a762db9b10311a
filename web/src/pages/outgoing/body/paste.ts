import { Fragment, Slice, type Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { bodySchema } from "./body-schema.ts";
import { readDash, readLabel, type LabelKind } from "./label.ts";

function labelled(kind: LabelKind, label: string, content: Fragment): Node {
  const { article, clause, point, heading } = bodySchema.nodes;
  // a sentence is no title
  const titled = content.size > 0 && content.size <= 200 && !/[.;:,]$/u.test(plain(content));
  if (kind === "article") return article.create({ label, titled }, titled ? bodySchema.text(plain(content)) : content);
  // a count inside a count (`1.2.`) cannot be told from the line before
  const fixed = /\d\.\d/u.test(label);
  if (kind === "clause" || kind === "point")
    return (kind === "clause" ? clause : point).create({ label, fixed }, content);
  return heading.create({ level: kind, label, fixed }, content.size > 0 ? bodySchema.text(plain(content)) : null);
}

function plain(content: Fragment): string {
  return content.textBetween(0, content.size);
}

/** A pasted paragraph with a label written into it becomes the block it means; “Căn cứ …” becomes a legal basis. */
export function understood(block: Node): Node {
  if (block.type !== bodySchema.nodes.paragraph) return block;
  const text = block.textContent;
  if (/^Căn cứ\s/u.test(text)) return bodySchema.nodes.basis.create(null, block.content);
  const dash = readDash(text);
  if (dash)
    return bodySchema.nodes.item.create({ level: dash.level }, block.content.cut(text.length - dash.rest.length));
  const read = readLabel(text);
  if (!read) return block;
  return labelled(read.kind, read.label, block.content.cut(text.length - read.rest.length));
}

/**
 * What other programs put on the clipboard, brought down to words, bold and italic: Word's comments and own elements go,
 * styles go (the content policy forbids them anyway) but for bold and italic said by a style, and a cell of a table is
 * one line of text under a row of headings.
 */
export function cleanHtml(html: string): string {
  const bare = html
    .normalize("NFC")
    .replace(/<!--[\s\S]*?-->|<!\[[^>]*>/gu, "")
    .replace(/<(style|script|xml|o:p|w:\w+)\b[\s\S]*?<\/\1>/giu, "")
    .replace(/\sstyle=("[^"]*"|'[^']*')/giu, (_, style: string) => styleMarks(style))
    .replace(/\s*\r?\n\s*/gu, " ");
  if (!/<(?:table|li)\b/iu.test(bare)) return bare;
  const page = new DOMParser().parseFromString(bare, "text/html");
  for (const list of page.querySelectorAll("ol, ul")) labelItems(list);
  for (const table of page.querySelectorAll("table")) plainTable(table);
  return page.body.innerHTML;
}

function styleMarks(style: string): string {
  const bold = /font-weight:\s*(?:bold|[6-9]00)/iu.test(style) ? " data-bold" : "";
  const italic = /font-style:\s*italic/iu.test(style) ? " data-italic" : "";
  return bold + italic;
}

/** Items of a list of the web bear no label in their text: they get the one they show. */
function labelItems(list: Element): void {
  const deep = list.parentElement?.closest("ol, ul") != null;
  [...list.children].forEach((item, index) => {
    const label =
      list.tagName === "UL"
        ? deep
          ? "+ "
          : "- "
        : deep
          ? `${"abcdđeghiklmnopqrstuvxy"[index] ?? "y"}) `
          : `${index + 1}. `;
    item.prepend(label);
  });
}

function plainTable(table: HTMLTableElement): void {
  [...table.rows].forEach((row, index) => {
    for (const cell of [...row.cells]) {
      const plain = table.ownerDocument.createElement(index === 0 ? "th" : "td");
      plain.textContent = cell.textContent.replace(/\s+/gu, " ").trim();
      cell.replaceWith(plain);
    }
  });
}

/** What is pasted comes in as plain paragraphs of ours, whatever it looked like where it was. */
export function pasting(): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: cleanHtml,
      transformPastedText: (text) => text.normalize("NFC").replace(/\r\n?/gu, "\n"),
      clipboardTextParser(text, $context) {
        const lines = text.split("\n").filter((line) => line.trim() !== "");
        const inCell = $context.depth > 1;
        if (inCell || lines.length <= 1)
          return new Slice(Fragment.from(lines.length > 0 ? bodySchema.text(lines.join(" ")) : null), 0, 0);
        const blocks = lines.map((line) =>
          understood(bodySchema.nodes.paragraph.create(null, bodySchema.text(line.trim()))),
        );
        return new Slice(Fragment.from(blocks), 1, 1);
      },
      transformPasted(slice) {
        if (slice.content.childCount < 2) return slice;
        const blocks: Node[] = [];
        slice.content.forEach((block) => blocks.push(understood(block)));
        return new Slice(Fragment.from(blocks), slice.openStart, slice.openEnd);
      },
    },
  });
}
