import type { BodyBlock } from "@vanthu/office/outgoing/body.ts";
import { TextSelection, type Command, type EditorState } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import { backspace, enter, kindAt, makeKind, setLabel, toggleTitled } from "./block-command.ts";
import { toBody, toDocument } from "./body-document.ts";
import { bodyState } from "./body-state.ts";
import { understood } from "./paste.ts";
import { moveLevel } from "./level-command.ts";
import { alignColumn, cellBelow, insertTable, widenColumn } from "./table-command.ts";

const text = (words: string): { text: string }[] => (words === "" ? [] : [{ text: words }]);
const paragraph = (words: string): BodyBlock => ({ kind: "paragraph", runs: text(words) });
const clause = (label: string, words: string): BodyBlock => ({ kind: "clause", label, runs: text(words) });
const point = (label: string, words: string): BodyBlock => ({ kind: "point", label, runs: text(words) });

/** A body with the caret at the end of its line number `line`, from 0. */
function written(body: BodyBlock[], line = body.length - 1): EditorState {
  const state = bodyState(body);
  let end = 0;
  state.doc.forEach((block, offset, index) => {
    if (index === line) end = offset + 1 + block.content.size;
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, end)));
}

function press(state: EditorState, ...commands: Command[]): EditorState {
  return commands.reduce((now, command) => {
    let next = now;
    command(now, (change) => {
      next = now.apply(change);
    });
    return next;
  }, state);
}

const type =
  (words: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(words));
    return true;
  };

const body = (state: EditorState): BodyBlock[] => toBody(state.doc);

describe("the body of a draft", () => {
  test("comes out of the editor as it went in", () => {
    const whole: BodyBlock[] = [
      { kind: "basis", runs: text("Căn cứ Luật Tổ chức chính quyền địa phương") },
      { kind: "heading", level: "chapter", label: "Chương I", title: "QUY ĐỊNH CHUNG" },
      { kind: "heading", level: "article", label: "Điều 1.", title: "Phạm vi" },
      {
        kind: "clause",
        label: "1.",
        runs: [{ text: "Áp dụng " }, { text: "trên", bold: true }, { text: " địa bàn", italic: true }],
      },
      point("a)", "thôn Đồi Chè"),
      clause("1.1.", "số con"),
      { kind: "heading", level: "part", title: "Không có nhãn" },
      { kind: "heading", level: "subsection", label: "Tiểu mục 1", title: "TÊN" },
      {
        kind: "heading",
        level: "article",
        label: "Điều 2.",
        title: "",
        runs: [{ text: "Giao " }, { text: "A", bold: true }],
      },
      { kind: "clause", label: "1.", title: "Có tên", runs: [] },
      { kind: "item", runs: text("gạch") },
      { kind: "item", level: 2, runs: text("cộng") },
      { kind: "table", align: ["center", "left"], widths: [1, 3], header: ["", ""], rows: [["không", "tiêu đề"]] },
      {
        kind: "table",
        header: ["TT", "Nội dung"],
        rows: [
          ["1", "Xuồng máy"],
          ["2", ""],
        ],
      },
      paragraph(""),
    ];

    expect(toBody(toDocument(whole))).toEqual(whole);
  });

  test("an empty one is one empty line", () => {
    expect(toBody(toDocument([]))).toEqual([paragraph("")]);
  });
});

describe("Enter", () => {
  test("begins the next block of the same kind with the next label", () => {
    const after = press(written([clause("1.", "Chỉ đạo")]), enter, type("Sơ tán"), enter);

    expect(body(after)).toEqual([clause("1.", "Chỉ đạo"), clause("2.", "Sơ tán"), clause("3.", "")]);
  });

  test("between two clauses moves the later labels on", () => {
    const after = press(written([clause("1.", "một"), clause("2.", "hai")], 0), enter, type("mới"));

    expect(body(after)).toEqual([clause("1.", "một"), clause("2.", "mới"), clause("3.", "hai")]);
  });

  test("in the middle of a line takes the rest along", () => {
    const state = written([point("c)", "trước sau")]);
    const middle = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 7)));

    expect(body(press(middle, enter))).toEqual([point("c)", "trước "), point("d)", "sau")]);
  });

  test("after a heading begins running text", () => {
    const heading: BodyBlock = { kind: "heading", level: "article", label: "Điều 1.", title: "Phạm vi" };

    expect(body(press(written([heading]), enter))).toEqual([heading, paragraph("")]);
  });

  test("in an empty point steps out to the next clause, then to running text", () => {
    const inPoint = written([clause("1.", "một"), point("a)", "điểm"), point("b)", "")]);

    const once = press(inPoint, enter);
    expect(body(once)).toEqual([clause("1.", "một"), point("a)", "điểm"), clause("2.", "")]);
    expect(body(press(once, enter)).at(-1)).toEqual(paragraph(""));
  });

  test("in a table goes to the cell below and adds no line", () => {
    const table: BodyBlock = { kind: "table", header: ["A", "B"], rows: [["", ""]] };
    const state = bodyState([table]);
    const inHeading = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 3)));

    expect(body(press(inHeading, cellBelow, type("ô dưới")))).toEqual([{ ...table, rows: [["ô dưới", ""]] }]);
  });
});

describe("labels", () => {
  test("count again when a line before is gone", () => {
    const state = written([clause("1.", ""), clause("2.", "hai"), clause("3.", "ba")], 0);

    expect(body(press(state, backspace))).toEqual([paragraph(""), clause("1.", "hai"), clause("2.", "ba")]);
  });

  test("of points begin anew under each clause", () => {
    const state = written([clause("1.", "một"), point("a)", "x"), clause("2.", "hai"), paragraph("y")]);

    expect(body(press(state, makeKind("point"))).at(-1)).toEqual(point("a)", "y"));
  });

  test("of articles run through the chapters", () => {
    const article = (label: string): BodyBlock => ({ kind: "heading", level: "article", label, title: "t" });
    const chapter = (label: string): BodyBlock => ({ kind: "heading", level: "chapter", label, title: "c" });
    const state = written([chapter("Chương I"), article("Điều 1."), chapter("Chương II"), paragraph("t")]);

    expect(body(press(state, makeKind("article"))).at(-1)).toEqual(article("Điều 2."));
  });

  test("that a person chose stay, and those after them count on", () => {
    const after = press(written([clause("1.", "một"), clause("2.", "hai")]), setLabel("2.1."), enter, type("ba"));

    expect(body(after)).toEqual([clause("1.", "một"), clause("2.1.", "hai"), clause("2.2.", "ba")]);
    expect(body(press(after, setLabel("")))).toEqual([
      clause("1.", "một"),
      clause("2.1.", "hai"),
      clause("2.2.", "ba"),
    ]);
  });
});

describe("the kind of a line", () => {
  test("pressed twice makes running text again", () => {
    const state = written([paragraph("x")]);

    expect(kindAt(press(state, makeKind("clause")))).toBe("clause");
    expect(body(press(state, makeKind("clause"), makeKind("clause")))).toEqual([paragraph("x")]);
  });

  test("of a heading takes bold and italic away", () => {
    const state = written([{ kind: "paragraph", runs: [{ text: "đậm", bold: true }] }]);

    expect(body(press(state, makeKind("section")))).toEqual([
      { kind: "heading", level: "section", label: "Mục 1", title: "đậm" },
    ]);
  });

  test("a table comes after the line, with a line after it to go on writing", () => {
    const after = press(written([paragraph("x")]), insertTable, type("TT"));

    expect(body(after).map(({ kind }) => kind)).toEqual(["paragraph", "table", "paragraph"]);
    expect(body(after)[1]).toMatchObject({ header: ["TT", "", ""] });
  });
});

describe("pasted lines", () => {
  test.each([
    ["Căn cứ Luật Đất đai;", { kind: "basis", runs: text("Căn cứ Luật Đất đai;") }],
    ["2. Công tác sơ tán", clause("2.", "Công tác sơ tán")],
    ["đ) thôn Bãi Sậy", point("đ)", "thôn Bãi Sậy")],
    ["Điều 3. Hiệu lực", { kind: "heading", level: "article", label: "Điều 3.", title: "Hiệu lực" }],
    ["27 hộ", paragraph("27 hộ")],
  ] satisfies [string, BodyBlock][])("understands %s", (line, block) => {
    const pasted = toDocument([paragraph(line)]).firstChild;

    expect(pasted && toBody(toDocument([]).copy(toDocument([]).content.replaceChild(0, understood(pasted))))).toEqual([
      block,
    ]);
  });
});

describe("levels", () => {
  test("go down from khoản to điểm to dashes and up again; the labels count themselves", () => {
    const state = written([clause("1.", "một"), clause("2.", "hai")]);

    const down = press(state, moveLevel(1));
    expect(body(down)).toEqual([clause("1.", "một"), point("a)", "hai")]);
    const deepest = press(down, moveLevel(1), moveLevel(1));
    expect(body(deepest).at(-1)).toEqual({ kind: "item", level: 2, runs: text("hai") });
    expect(moveLevel(1)(deepest)).toBe(false);
    expect(body(press(deepest, moveLevel(-1), moveLevel(-1), moveLevel(-1)))).toEqual(body(state));
  });

  test("leave running text alone, so that Tab leaves the editor there", () => {
    expect(moveLevel(1)(written([paragraph("x")]))).toBe(false);
    expect(moveLevel(-1)(written([clause("1.", "x")]))).toBe(false);
  });

  test("of a list end by Enter in an empty item", () => {
    const after = press(written([{ kind: "item", level: 2, runs: [] }]), enter);

    expect(body(after)).toEqual([{ kind: "item", runs: [] }]);
    expect(body(press(after, enter))).toEqual([paragraph("")]);
  });
});

describe("an article", () => {
  test("has a title or goes on as text, as the one before it does", () => {
    const titled: BodyBlock = { kind: "heading", level: "article", label: "Điều 1.", title: "Phạm vi" };
    const state = written([titled]);

    const plain = press(state, toggleTitled);
    expect(body(plain)).toEqual([{ ...titled, title: "", runs: text("Phạm vi") }]);
    expect(body(press(plain, enter, type("Giao"))).at(-1)).toEqual({
      kind: "heading",
      level: "article",
      label: "Điều 2.",
      title: "",
      runs: text("Giao"),
    });
    expect(body(press(plain, toggleTitled))).toEqual([titled]);
  });
});

describe("the columns of a table", () => {
  test("are aligned and made wider, and keep both when the draft is opened again", () => {
    const table: BodyBlock = { kind: "table", header: ["A", "B"], rows: [["1", "2"]] };
    const state = bodyState([table]);
    const inHeading = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 3)));

    const [made] = body(press(inHeading, alignColumn("right"), widenColumn(1)));

    expect(made).toEqual({ ...table, align: ["right", "left"], widths: [5, 4] });
    expect(made && toBody(toDocument([made]))).toEqual([made]);
  });
});
