import { fireEvent, render, screen } from "@solidjs/testing-library";
import { For, onCleanup, type JSX } from "solid-js";
import { expect, test } from "vitest";
import { onShortcutKey } from "../ui/shortcut.ts";
import { useChoiceKeys } from "./choice-keys.ts";
import { createChoice, type Choice } from "./choice.ts";
import { ChoosableLine } from "./choosable-line.tsx";

interface Line {
  readonly id: string;
}

const linesOf = (...ids: string[]): Line[] => ids.map((id) => ({ id }));

function Page(props: { onChoices: (choices: Choice<Line>[]) => void }): JSX.Element {
  document.addEventListener("keydown", onShortcutKey);
  onCleanup(() => {
    document.removeEventListener("keydown", onShortcutKey);
  });
  const lists = [linesOf("a1", "a2", "fixed"), linesOf("b1", "b2")];
  const choices = lists.map((lines) =>
    createChoice(
      () => lines,
      ({ id }) => id !== "fixed",
    ),
  );
  useChoiceKeys(() => choices);
  props.onChoices(choices);
  return (
    <For each={choices}>
      {(choice, at) => (
        <ul>
          <For each={lists[at()]}>
            {(line) => (
              <ChoosableLine choice={choice} line={line} name={line.id}>
                <a href={`#${line.id}`}>{`Mở ${line.id}`}</a>
              </ChoosableLine>
            )}
          </For>
        </ul>
      )}
    </For>
  );
}

function open(): Choice<Line>[] {
  let choices: Choice<Line>[] = [];
  render(() => <Page onChoices={(made) => (choices = made)} />);
  return choices;
}
const press = (key: string, more: KeyboardEventInit = {}): boolean =>
  fireEvent.keyDown(document.body, { key, ...more });
const chosenIn = (choices: readonly Choice<Line>[]) => choices.map((one) => one.chosen().map(({ id }) => id));

test("X chooses the line one is at, in its own list; elsewhere it begins with the first list, and ends", () => {
  const choices = open();
  screen.getByText("Mở b2").focus();
  press("x");

  expect(chosenIn(choices)).toEqual([[], ["b2"]]);
  expect(choices.map(({ isOn }) => isOn())).toEqual([false, true]);

  screen.getByText("Mở b2").blur();
  press("x");
  press("x");

  expect(choices.map(({ isOn }) => isOn())).toEqual([true, false]);
});

test("why a line was refused stands at the line and is read out with its box", async () => {
  const [choice] = open();
  choice!.choose(linesOf("a1"));

  choice!.fail([{ line: { id: "a1" }, why: "Văn bản đã đổi." }]);

  const box = await screen.findByRole("checkbox", { name: "Chọn a1" });
  expect(box.getAttribute("aria-describedby")).toBe("why-a1");
  expect(document.getElementById("why-a1")?.closest("li")?.dataset["line"]).toBe("a1");
  choice!.stop();
  expect(screen.queryByText("Văn bản đã đổi.")).toBeNull();
});
