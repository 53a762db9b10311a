import { render } from "@solidjs/testing-library";
import { expect, test } from "vitest";
import { CardsSheet, type PrintedCard } from "./cards-sheet.tsx";

function cards(count: number): PrintedCard[] {
  return Array.from({ length: count }, (_, at) => ({
    fullName: `Lê Hồng Nhung ${String(at)}`,
    position: "Văn thư",
    signInName: `nhung${String(at)}@lacthuy`,
    code: `K7QM-2F9T-XW3B-8HN${String(at)}`,
    expiresOn: "2026-12-25",
  }));
}

const sheet = (count: number) =>
  render(() => <CardsSheet office="UBND xã Lạc Thuỷ" portal="https://vanban.example" cards={cards(count)} />).container;

test("eight cards stand on a page, the ninth begins another", () => {
  const pages = [...sheet(9).querySelectorAll(".cards-page")];

  expect(pages.map(({ children }) => children.length)).toEqual([8, 1]);
});

test("a card says name, unit, sign-in name, code, address and until when", () => {
  const text = sheet(1).querySelector(".si-card")?.textContent ?? "";

  for (const said of [
    "UBND xã Lạc Thuỷ",
    "Lê Hồng Nhung 0",
    "nhung0@lacthuy",
    "K7QM-2F9T-XW3B-8HN0",
    "vanban.example",
    "25/12/2026",
  ]) {
    expect(text).toContain(said);
  }
});

test("the square code is the address and nothing of the person: all cards have the same", () => {
  const drawn = [...sheet(3).querySelectorAll(".qr path")].map((path) => path.getAttribute("d"));

  expect(drawn).toHaveLength(3);
  expect(new Set(drawn).size).toBe(1);
});
