import { fireEvent, render, screen } from "@solidjs/testing-library";
import { expect, test } from "vitest";
import { TextDeed } from "./text-deed.tsx";

test("what else is missing is marked together with a text too short, and what was typed stays", () => {
  const sent: string[] = [];
  let asked = 0;
  const words = { title: "Hỏi", text: "", label: "Lý do", tooShort: "Quá ngắn.", keep: "Thôi", submit: "Gửi" };
  render(() => (
    <TextDeed
      open
      words={words}
      least={5}
      check={() => {
        asked += 1;
        return asked > 2;
      }}
      send={(text) => Promise.resolve(void sent.push(text))}
      onClose={() => undefined}
    />
  ));
  const field = screen.getByLabelText<HTMLTextAreaElement>("Lý do");
  const press = () => fireEvent.click(screen.getByRole("button", { name: "Gửi" }));

  press();
  expect([asked, screen.queryByText("Quá ngắn.") !== null]).toEqual([1, true]);
  fireEvent.input(field, { target: { value: "Gửi nhầm nơi nhận" } });
  press();
  expect([sent, field.value]).toEqual([[], "Gửi nhầm nơi nhận"]);
  press();
  expect(sent).toEqual(["Gửi nhầm nơi nhận"]);
});
