import { describe, expect, test } from "vitest";
import { bytesOf } from "./fixtures/packets.ts";
import { DEFAULT_LIMITS } from "./read-limits.ts";
import { cutXml } from "./xml-pieces.ts";
import { parseXml, textOf } from "./xml-tree.ts";

const RUN = "QUJD".repeat(1000);

function runsIn(xml: string): number {
  return [...cutXml(bytesOf(xml))].filter(({ kind }) => kind === "run").length;
}

function rootOf(xml: string) {
  return parseXml(bytesOf(xml), DEFAULT_LIMITS);
}

test("the pieces together are the packet", () => {
  const xml = `<a>ộ<b>${RUN}</b>ỹ<c>${RUN}${RUN}</c>${"Đất ".repeat(40_000)}</a>`;

  const texts = [...cutXml(bytesOf(xml))].map((piece) =>
    piece.kind === "text" ? piece.text : Buffer.from(piece.bytes).toString("latin1"),
  );

  expect(texts.join("")).toBe(xml);
});

describe("a long run of base64", () => {
  test("is cut out where it is all between two tags", () => {
    expect(runsIn(`<a>${RUN}</a>`)).toBe(1);
    expect(runsIn(`<a>${RUN}&#10;</a>`)).toBe(0);
    expect(runsIn(`<a>QUJD</a>`)).toBe(0);
    expect(runsIn(RUN)).toBe(0);
  });

  test.each([
    ["an element", `<a>${RUN}</a>`, RUN],
    ["an element behind text that ends with a bracket", `<a>x>${RUN}</a>`, `x>${RUN}`],
    ["an element behind a child", `<a><b/>${RUN}</a>`, RUN],
    ["an element before a child and more of it", `<a>${RUN}<b/>${RUN}</a>`, RUN + RUN],
    ["an element behind a comment", `<a><!-- x -->${RUN}</a>`, RUN],
    ["a CDATA section", `<a><![CDATA[<x>${RUN}<]]></a>`, `<x>${RUN}<`],
  ])("is text of %s", (_title, xml, text) => {
    expect(textOf(rootOf(xml))).toBe(text);
  });

  test("is nothing in a comment, and no end of one", () => {
    expect(textOf(rootOf(`<a><!-- <x>${RUN}<y> -->b</a>`))).toBe("b");
  });

  test("does not shift the place of what is wrong behind it", () => {
    const xml = `<a>\n<b>${RUN}</c>\n</a>`;

    expect(() => rootOf(xml)).toThrow(expect.objectContaining({ params: { line: 2, column: 3 + RUN.length + 4 } }));
  });
});
