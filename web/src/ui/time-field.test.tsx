import { fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal, type JSX } from "solid-js";
import { expect, test } from "vitest";
import { TimeField } from "./time-field.tsx";

function Form(): JSX.Element {
  const [time, setTime] = createSignal("07:30");
  return (
    <>
      <TimeField label="Giờ hết hạn" value={time()} onValue={setTime} />
      <output>{time()}</output>
      <button onClick={() => setTime("16:00")}>Cuối giờ</button>
    </>
  );
}

const field = (): HTMLInputElement => screen.getByRole("textbox", { name: "Giờ hết hạn" });

function leave(text: string): void {
  fireEvent.input(field(), { target: { value: text } });
  fireEvent.change(field());
}

test("hours are shown and taken in 24 hours, from short forms too", () => {
  render(() => <Form />);
  expect(field().value).toBe("07:30");

  leave("14h30");

  expect(field().value).toBe("14:30");
  expect(screen.getByRole("status").textContent).toBe("14:30");

  fireEvent.click(screen.getByRole("button", { name: "Cuối giờ" }));
  expect(field().value).toBe("16:00");
});

test("what is no time stays, is named beside the field and is not taken for none", () => {
  render(() => <Form />);

  leave("25:00");

  expect(field().value).toBe("25:00");
  expect(field().getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByRole("status").textContent).toBe("25:00");

  leave("2300");
  expect(field().getAttribute("aria-invalid")).not.toBe("true");
});
