import { render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { expect, test } from "vitest";
import { Pager } from "./pager.tsx";

test("the pager says where one is, follows the list, and says no total it does not know", () => {
  const [total, setTotal] = createSignal<number | undefined>(1482);
  const [to, setTo] = createSignal(50);
  render(() => <Pager from={1} to={to()} total={total()} onNext={() => setTo(100)} />);
  expect(screen.getByRole("status").textContent).toBe("1–50 trong 1.482");

  setTotal(8);
  setTo(8);
  expect(screen.getByRole("status").textContent).toBe("1–8 trong 8");
  setTotal(undefined);

  expect(screen.getByRole("status").textContent).toBe("Dòng 1–8");
});

test("only the ways that exist can be pressed", () => {
  render(() => <Pager from={1} to={50} onNext={() => undefined} />);

  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Trang trước" }).disabled).toBe(true);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Trang sau" }).disabled).toBe(false);
});
