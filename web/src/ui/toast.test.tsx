import { render, screen } from "@solidjs/testing-library";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { toast, Toasts, undoLast } from "./toast.tsx";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.advanceTimersByTime(20_000);
  vi.useRealTimers();
});

test("words go after six seconds, an undo stays for ten", () => {
  render(() => <Toasts />);
  toast("Đã lưu.");
  toast("Đã giao Phòng Kinh tế.", () => undefined);

  vi.advanceTimersByTime(6_001);
  expect(screen.queryByText("Đã lưu.")).toBeNull();
  expect(screen.getByText("Đã giao Phòng Kinh tế.")).toBeTruthy();
  vi.advanceTimersByTime(4_000);

  expect(screen.queryByText("Đã giao Phòng Kinh tế.")).toBeNull();
});

test("Ctrl Z undoes the last thing that can be undone, once", () => {
  render(() => <Toasts />);
  const undone: string[] = [];
  toast("Một", () => void undone.push("một"));
  toast("Hai", () => void undone.push("hai"));
  toast("Ba");

  expect(undoLast()).toBe(true);
  expect(undoLast()).toBe(true);
  expect(undoLast()).toBe(false);

  expect(undone).toEqual(["hai", "một"]);
});
