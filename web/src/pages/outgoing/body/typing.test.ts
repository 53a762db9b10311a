import type { BodyBlock } from "@vanthu/office/outgoing/body.ts";
import { TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { expect, test } from "vitest";
import { toBody } from "./body-document.ts";
import { bodyState } from "./body-state.ts";

/** Types a blank at the end of the last line, as a key does. */
function typeBlank(body: BodyBlock[]): BodyBlock[] {
  const view = new EditorView(document.createElement("div"), { state: bodyState(body) });
  const end = view.state.doc.content.size - 1;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, end)));
  view.someProp("handleTextInput", (handle) => handle(view, end, end, " ", () => view.state.tr.insertText(" ")));
  const typed = toBody(view.state.doc);
  view.destroy();
  return typed;
}
const clause = (label: string, text: string): BodyBlock => ({
  kind: "clause",
  label,
  runs: text === "" ? [] : [{ text }],
});

test("a label typed in the line that bears it already is not written twice", () => {
  expect(typeBlank([clause("1.", "1.")])).toEqual([clause("1.", "")]);
});

test("another label typed in such a line is its text", () => {
  expect(typeBlank([clause("1.", "9.")])).toEqual([clause("1.", "9.")]);
});
