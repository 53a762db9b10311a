import type { BodyBlock } from "@vanthu/office/outgoing/body.ts";
import { fireEvent, render, screen } from "@solidjs/testing-library";
import { beforeAll, describe, expect, test } from "vitest";
import { BodyEditor } from "./body-editor.tsx";

// jsdom has no layout: what ProseMirror measures to scroll the caret into view is nothing
beforeAll(() => {
  const nowhere = { top: 0, bottom: 0, left: 0, right: 0, width: 0, height: 0 };
  Range.prototype.getClientRects = () => [nowhere] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => nowhere as DOMRect;
  document.elementFromPoint = () => null;
});

const clause = (label: string, text: string): BodyBlock => ({ kind: "clause", label, runs: [{ text }] });

function open(body: BodyBlock[]) {
  const written: BodyBlock[][] = [];
  render(() => <BodyEditor body={body} onBody={(next) => written.push(next)} />);
  return { editor: screen.getByRole("textbox", { name: "Nội dung" }), last: () => written.at(-1) };
}

describe("the editor of a body", () => {
  test("is a field that readers of the screen can name, with its hint", () => {
    const { editor } = open([clause("1.", "Chỉ đạo")]);

    expect(editor.getAttribute("aria-multiline")).toBe("true");
    expect(document.getElementById(editor.getAttribute("aria-describedby") ?? "")?.textContent).toContain("Word");
    expect(editor.querySelector("[data-label]")?.getAttribute("data-label")).toBe("1.");
  });

  test("begins the next clause at Enter", () => {
    const { editor, last } = open([clause("1.", "Chỉ đạo")]);

    fireEvent.keyDown(editor, { key: "Enter", keyCode: 13 });

    expect(last()?.map((block) => ("label" in block ? block.label : ""))).toEqual(["1.", "2."]);
  });

  test("leaves Enter to the input method while it is composing", () => {
    const { editor, last } = open([clause("1.", "Chỉ đạo")]);

    fireEvent.compositionStart(editor);
    fireEvent.keyDown(editor, { key: "Enter", keyCode: 229, isComposing: true });

    expect(last()).toBeUndefined();
  });

  test("changes the kind of the line from its toolbar, and says which it is", () => {
    const { last } = open([{ kind: "paragraph", runs: [{ text: "một" }] }]);
    const button = screen.getByRole("button", { name: "Khoản: 1." });
    expect(button.getAttribute("aria-pressed")).toBe("false");

    fireEvent.click(button);

    expect(last()).toEqual([clause("1.", "một")]);
    expect(button.getAttribute("aria-pressed")).toBe("true");
  });

  test("lets a person begin the numbers elsewhere", () => {
    const { last } = open([clause("1.", "một"), clause("2.", "hai")]);

    const label = screen.getByRole<HTMLInputElement>("textbox", { name: "Số của dòng này" });
    fireEvent.input(label, { target: { value: "5." } });
    fireEvent.change(label);

    expect(last()).toEqual([clause("5.", "một"), clause("6.", "hai")]);
  });

  test.each([
    ["header", 200, "Tiêu đề cột dài tối đa 200 ký tự"],
    ["cell", 500, "Ô trong bảng dài tối đa 500 ký tự"],
  ])("takes no more into a table's %s than the server does, and says so", (where, most, sentence) => {
    const full = "a".repeat(most);
    const [header, cell] = where === "header" ? [full, "ô"] : ["cột", full];
    const { editor, last } = open([{ kind: "table", header: [header], rows: [[cell]] }]);
    if (where === "cell") fireEvent.keyDown(editor, { key: "Enter", keyCode: 13 });

    fireEvent.paste(editor, { clipboardData: { getData: (type: string) => (type === "text/plain" ? "b" : "") } });

    expect(last()).toBeUndefined();
    expect(editor.querySelector(where === "header" ? "th" : "td")?.textContent).toBe(full);
    expect(screen.getByRole("alert").textContent).toContain(sentence);
  });

  test("lets a person write elsewhere beside a cell that came in too long", () => {
    const { editor, last } = open([{ kind: "table", header: ["a".repeat(300)], rows: [["ô"]] }]);

    fireEvent.keyDown(editor, { key: "Tab", keyCode: 9 });
    fireEvent.paste(editor, { clipboardData: { getData: (type: string) => (type === "text/plain" ? "b" : "") } });

    expect(last()).toMatchObject([{ header: ["a".repeat(300)], rows: [["b"]] }]);
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
