import { fireEvent, render, screen } from "@solidjs/testing-library";
import { expect, test } from "vitest";
import type { Zoom } from "./pdf-pages.tsx";
import { ViewerBar, zoomStep } from "./viewer-bar.tsx";

test("zoom goes to the next step from wherever the page stands, and stops at the ends", () => {
  expect(zoomStep(1.13, 1)).toBe(1.25);
  expect(zoomStep(1.13, -1)).toBe(1);
  expect(zoomStep(2.5, 1)).toBe(2.5);
  expect(zoomStep(0.4, -1)).toBe(0.4);
});

test("the bar says where the reader is and cannot leave the file", () => {
  const pages: number[] = [];
  const zooms: Zoom[] = [];
  render(() => (
    <ViewerBar
      reading={{ page: 1, pages: 3, zoom: 0.8 }}
      onPage={(page) => pages.push(page)}
      onZoom={(zoom) => zooms.push(zoom)}
      onFull={() => undefined}
    />
  ));

  expect(screen.getByText("Trang 1/3")).toBeTruthy();
  expect(screen.getByText("80 %")).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Trang trước của tệp" }).disabled).toBe(true);
  fireEvent.click(screen.getByRole("button", { name: "Trang sau của tệp" }));
  fireEvent.click(screen.getByRole("button", { name: "Vừa bề ngang" }));

  expect(pages).toEqual([2]);
  expect(zooms).toEqual(["fit"]);
});
