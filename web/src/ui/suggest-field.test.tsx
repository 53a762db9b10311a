import { fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal, type JSX } from "solid-js";
import { expect, test } from "vitest";
import { SuggestField } from "./suggest-field.tsx";

function Form(): JSX.Element {
  const [value, setValue] = createSignal("");
  return (
    <SuggestField
      label="Cơ quan ban hành"
      value={value()}
      onValue={setValue}
      suggestions={["Sở Nội vụ", "Sở Y tế", "UBND tỉnh Phú Thọ"]}
    />
  );
}

const input = (): HTMLInputElement => screen.getByRole("combobox", { name: "Cơ quan ban hành" });
const options = (): (string | null)[] => screen.queryAllByRole("option").map((one) => one.textContent);

test("known values are found without accents; arrows and Enter take one", () => {
  render(() => <Form />);

  fireEvent.input(input(), { target: { value: "so" } });
  expect(options()).toEqual(["Sở Nội vụ", "Sở Y tế"]);
  fireEvent.keyDown(input(), { key: "ArrowDown" });
  fireEvent.keyDown(input(), { key: "ArrowDown" });
  fireEvent.keyDown(input(), { key: "Enter" });

  expect(input().value).toBe("Sở Y tế");
  expect(options()).toEqual([]);
});

test("what was typed may stand: Tab takes a value only when one is chosen", () => {
  render(() => <Form />);
  fireEvent.input(input(), { target: { value: "so noi" } });

  fireEvent.keyDown(input(), { key: "Tab" });
  expect(input().value).toBe("so noi");
  fireEvent.keyDown(input(), { key: "ArrowDown" });
  fireEvent.keyDown(input(), { key: "Tab" });

  expect(input().value).toBe("Sở Nội vụ");
});

test("a name typed whole without its accents is still offered with them, and offered no more once it stands", () => {
  render(() => <Form />);

  fireEvent.input(input(), { target: { value: "so y te" } });
  expect(options()).toEqual(["Sở Y tế"]);
  fireEvent.input(input(), { target: { value: "Sở Y tế" } });

  expect(options()).toEqual([]);
});

test("Esc closes the list and keeps the text", () => {
  render(() => <Form />);
  fireEvent.input(input(), { target: { value: "phu tho" } });

  fireEvent.keyDown(input(), { key: "Escape" });

  expect(options()).toEqual([]);
  expect(input().value).toBe("phu tho");
});
