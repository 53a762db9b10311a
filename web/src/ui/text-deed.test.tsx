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

test("what the server refuses is said once: at a field above that takes it, else over the fields", async () => {
  const words = { title: "Hỏi", text: "", label: "Kết quả", tooShort: "Quá ngắn.", keep: "Thôi", submit: "Gửi" };
  const refused = new Error("nope");
  let takes = false;
  const { container } = render(() => (
    <TextDeed
      open
      words={words}
      least={0}
      mark={(one) => takes && one === refused}
      send={() => Promise.reject(refused)}
      onClose={() => undefined}
    />
  ));
  const said = () => container.ownerDocument.querySelectorAll(".note").length;
  const press = async () => {
    fireEvent.click(screen.getByRole("button", { name: "Gửi" }));
    await new Promise((resolve) => setTimeout(resolve));
  };

  await press();
  expect(said()).toBe(1);
  takes = true;
  await press();
  expect(said()).toBe(0);
});
