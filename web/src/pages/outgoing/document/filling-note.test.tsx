import { render, screen } from "@solidjs/testing-library";
import { expect, test } from "vitest";
import { FillingNote } from "./filling-note.tsx";

test("a number being written is said calmly", () => {
  render(() => <FillingNote referenceNumber="05/BC-UBND" mayMend={false} />);

  expect(screen.getByRole("status").textContent).toContain("Đang ghi số 05/BC-UBND và ngày vào tệp");
});

test("a job that is stuck is told as one, with the way to run it again for who may", () => {
  render(() => <FillingNote referenceNumber="05/BC-UBND" stuckSince="2026-11-25T02:00:00.000Z" mayMend />);

  expect(screen.getByRole("alert").textContent).toContain("Bước điền số bị kẹt từ");
  expect(screen.getByRole("link", { name: "Mở việc bị kẹt" }).getAttribute("href")).toBe("/exchange/stuck");
});

test("who may not run it again is told whom to ask", () => {
  render(() => <FillingNote referenceNumber="05/BC-UBND" stuckSince="2026-11-25T02:00:00.000Z" mayMend={false} />);

  expect(screen.getByRole("alert").textContent).toContain("Báo văn thư");
  expect(screen.queryByRole("link")).toBeNull();
});
