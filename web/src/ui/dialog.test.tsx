import { fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal, type JSX } from "solid-js";
import { expect, test } from "vitest";
import { Dialog } from "./dialog.tsx";
import { onShortcutKey, useShortcuts } from "./shortcut.ts";

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

test("Esc closes a dialog, and no shortcut of the page runs while it is open or by that Esc", () => {
  const done: string[] = [];
  document.addEventListener("keydown", onShortcutKey);
  render(() => {
    useShortcuts(["N", "Esc"].map((keys) => ({ keys, label: keys, run: () => void done.push(keys) })));
    return <Opener />;
  });
  fireEvent.click(screen.getByText("Thu hồi"));

  fireEvent.keyDown(screen.getByRole("button", { name: "Đóng" }), { key: "n" });
  fireEvent.keyDown(screen.getByLabelText("Lý do"), { key: "Escape" });

  expect(screen.queryByRole("dialog")).toBeNull();
  expect(done).toEqual([]);
  document.removeEventListener("keydown", onShortcutKey);
});

test("what is inside may use Esc for itself, and the dialog stays", () => {
  render(() => (
    <Dialog open title="Giao việc" onClose={() => expect.unreachable("the dialog was closed")}>
      <input
        aria-label="Tìm"
        onKeyDown={(event) => {
          event.preventDefault();
        }}
      />
    </Dialog>
  ));

  fireEvent.keyDown(screen.getByLabelText("Tìm"), { key: "Escape" });

  expect(screen.getByRole("dialog")).toBeTruthy();
});
