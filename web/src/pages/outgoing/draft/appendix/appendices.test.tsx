import type { Appendix } from "@vanthu/office/outgoing/form-schema.ts";
import { fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { expect, test } from "vitest";
import { Appendices } from "./appendices.tsx";

function open(first: Appendix[]): () => Appendix[] | undefined {
  const [appendices, setAppendices] = createSignal<Appendix[] | undefined>(first);
  render(() => <Appendices appendices={appendices() ?? []} onAppendices={setAppendices} />);
  return appendices;
}
const press = (name: string): void => {
  fireEvent.click(screen.getByRole("button", { name }));
};
const titles = (appendices: readonly Appendix[] | undefined) => appendices?.map(({ title }) => title);
const appendix = (title: string): Appendix => ({ title, body: [{ kind: "paragraph", runs: [{ text: title }] }] });

test("appendices are added, named, put in order and removed; each keeps its own text", () => {
  const appendices = open([appendix("MỘT"), appendix("HAI")]);

  press("Thêm phụ lục");
  const [, , third] = screen.getAllByLabelText("Tên phụ lục");
  if (third) fireEvent.input(third, { target: { value: "BA" } });
  press("Đưa phụ lục 3 lên trước");
  expect(titles(appendices())).toEqual(["MỘT", "BA", "HAI"]);

  press("Bỏ phụ lục 1");
  expect(titles(appendices())).toEqual(["BA", "HAI"]);
  expect(screen.getByRole("textbox", { name: "Nội dung phụ lục 2" }).textContent).toBe("HAI");

  press("Bỏ phụ lục 1");
  press("Bỏ phụ lục 1");
  expect(appendices()).toBeUndefined();
});
