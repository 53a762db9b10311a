import { fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal, type JSX } from "solid-js";
import { expect, test } from "vitest";
import { Dialog } from "./dialog.tsx";

function Opener(): JSX.Element {
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Thu hồi</button>
      <Dialog open={open()} title="Thu hồi 214/UBND-KT?" onClose={() => setOpen(false)}>
        <input aria-label="Lý do" autofocus />
      </Dialog>
    </>
  );
}

test("a dialog is named by its title, takes the focus, and gives it back to its opener when closed", () => {
  render(() => <Opener />);
  const opener = screen.getByText("Thu hồi");
  opener.focus();

  fireEvent.click(opener);

  const dialog = screen.getByRole("dialog", { name: "Thu hồi 214/UBND-KT?" });
  expect(dialog.contains(document.activeElement)).toBe(true);
  fireEvent.click(screen.getByRole("button", { name: "Đóng" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test("Esc closes a dialog and the keys pressed in it do not reach the page", () => {
  render(() => <Opener />);
  const reached: string[] = [];
  document.addEventListener("keydown", (event) => reached.push(event.key));
  fireEvent.click(screen.getByText("Thu hồi"));

  fireEvent.keyDown(screen.getByLabelText("Lý do"), { key: "n" });
  fireEvent.keyDown(screen.getByLabelText("Lý do"), { key: "Escape" });

  expect(screen.queryByRole("dialog")).toBeNull();
  expect(reached).toEqual([]);
});
