import { fireEvent, render, screen } from "@solidjs/testing-library";
import { onCleanup, type JSX } from "solid-js";
import { afterEach, expect, test } from "vitest";
import { chooseShortcuts } from "../preference.ts";
import { activeShortcuts, mainButton, moveInRows, onShortcutKey, rowToOpen, useShortcuts } from "./shortcut.ts";

const done: string[] = [];

function Page(): JSX.Element {
  document.addEventListener("keydown", onShortcutKey);
  onCleanup(() => {
    document.removeEventListener("keydown", onShortcutKey);
  });
  useShortcuts(["N", "G D", "Ctrl K, /", "?"].map((keys) => ({ keys, label: keys, run: () => void done.push(keys) })));
  return (
    <>
      <input aria-label="Ô" />
      <a href="#1" data-row>
        Một
      </a>
      <a href="#2" data-row>
        Hai
      </a>
    </>
  );
}

afterEach(() => {
  done.length = 0;
  chooseShortcuts(true);
});

const press = (key: string, more: KeyboardEventInit = {}, at: Element = document.body): boolean =>
  fireEvent.keyDown(at, { key, ...more });

test("a letter, a pair of letters and a key with Ctrl each do their own thing", () => {
  render(() => <Page />);

  press("n");
  press("g");
  press("d");
  press("k", { ctrlKey: true });
  press("/");

  expect(done).toEqual(["N", "G D", "Ctrl K, /", "Ctrl K, /"]);
});

test("letters do nothing while a field has the focus or a composition is open; Ctrl still works", () => {
  render(() => <Page />);
  const field = screen.getByLabelText("Ô");

  press("n", {}, field);
  press("n", { isComposing: true });
  press("k", { ctrlKey: true }, field);

  expect(done).toEqual(["Ctrl K, /"]);
});

test("single letters can be switched off", () => {
  render(() => <Page />);
  chooseShortcuts(false);

  press("n");
  press("k", { ctrlKey: true });

  expect(done).toEqual(["Ctrl K, /"]);
});

test("shortcuts go with the page they belong to", () => {
  const page = render(() => <Page />);
  expect(activeShortcuts()).toHaveLength(4);

  page.unmount();

  expect(activeShortcuts()).toHaveLength(0);
});

test("J and K walk over the rows and stop at the ends", () => {
  render(() => <Page />);

  moveInRows(1);
  moveInRows(1);
  moveInRows(1);
  expect(document.activeElement?.textContent).toBe("Hai");
  moveInRows(-1);
  moveInRows(-1);
  expect(document.activeElement?.textContent).toBe("Một");
});

test("O opens the row that has the focus, else the first; E is the button of that row, else the page's main one", () => {
  render(() => (
    <div class="main">
      <ul>
        <li>
          <a href="#1" data-row>
            Một
          </a>
        </li>
        <li>
          <span>
            <a href="#2" data-row>
              Hai
            </a>
          </span>
          <a href="#2!" class="btn">
            Vào sổ
          </a>
        </li>
      </ul>
    </div>
  ));
  expect(rowToOpen()?.textContent).toBe("Một");

  moveInRows(1);
  moveInRows(1);

  expect(rowToOpen()?.textContent).toBe("Hai");
  expect(mainButton()?.textContent).toBe("Vào sổ");
});

test("Shift and a letter is another key than the letter", () => {
  render(() => <Page />);

  press("N", { shiftKey: true });
  press("N");
  press("?", { shiftKey: true });

  expect(done).toEqual(["N", "?"]);
});
