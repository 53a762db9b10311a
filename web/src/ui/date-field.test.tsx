import { fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal, type JSX } from "solid-js";
import { expect, test } from "vitest";
import { DateField } from "./date-field.tsx";

function Form(props: { start?: string }): JSX.Element {
  const [on, setOn] = createSignal(props.start ?? "");
  return (
    <>
      <DateField label="Ngày văn bản" value={on()} onValue={setOn} />
      <output>{on()}</output>
      <button onClick={() => setOn("2026-11-24")}>Dùng ngày này</button>
      <button onClick={() => setOn("")}>Văn bản kế tiếp</button>
    </>
  );
}

const field = (): HTMLInputElement => screen.getByRole("textbox", { name: "Ngày văn bản" });

function leave(text: string): void {
  fireEvent.input(field(), { target: { value: text } });
  fireEvent.change(field());
}

test("a short form becomes the whole date when the field is left", () => {
  render(() => <Form />);

  leave("251126");

  expect(field().value).toBe("25/11/2026");
  expect(screen.getByRole("status").textContent).toBe("2026-11-25");
});

test("a day that does not exist is named beside the field, and what was typed stays", () => {
  render(() => <Form />);

  leave("31/11/2026");

  expect(field().value).toBe("31/11/2026");
  expect(field().getAttribute("aria-invalid")).toBe("true");
  const described = field().getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(described)?.textContent).toBe("Tháng 11 có 30 ngày. Nhập lại ngày.");
  expect(screen.getByRole("status").textContent).toBe("");
});

test("correcting the date takes the message away", () => {
  render(() => <Form />);
  leave("31/11/2026");

  fireEvent.input(field(), { target: { value: "30/11/2026" } });

  expect(field().getAttribute("aria-invalid")).toBeNull();
});

test("a value set from outside is shown, also the one that is there from the start", () => {
  render(() => <Form start="2026-11-23" />);
  expect(field().value).toBe("23/11/2026");

  fireEvent.click(screen.getByText("Dùng ngày này"));

  expect(field().value).toBe("24/11/2026");
});

test("emptying the form from outside empties the field, but half a date being typed is left alone", () => {
  render(() => <Form start="2026-11-23" />);
  fireEvent.input(field(), { target: { value: "24/1" } });
  expect(field().value).toBe("24/1");
  fireEvent.input(field(), { target: { value: "24/11/2026" } });

  fireEvent.click(screen.getByText("Văn bản kế tiếp"));

  expect(field().value).toBe("");
});
