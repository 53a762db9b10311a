import { fireEvent, render, screen } from "@solidjs/testing-library";
import type { ToSign } from "@vanthu/office/outgoing/batch-schema.ts";
import { describe, expect, test, vi } from "vitest";
import type { Result } from "./batch.ts";
import { ToSignRow } from "./to-sign-row.tsx";

const LINE = {
  id: "out_01J00000000000000000000000",
  version: 4,
  typeName: "Báo cáo",
  subject: "Kết quả thu gom rác thải tháng 11",
  notation: "BC-UBND",
  urgency: "normal",
  draftedByName: "Quách Đình Luyện",
  departmentName: "Phòng Kinh tế",
} as unknown as ToSign;

function show(result?: Result, onChecked: (checked: boolean) => void = () => undefined): HTMLInputElement {
  render(() => (
    <ToSignRow line={LINE} checked disabled={false} onChecked={onChecked} result={result} deadline={undefined} />
  ));
  return screen.getByRole("checkbox", { name: "Chọn Kết quả thu gom rác thải tháng 11" });
}

describe("a document to sign", () => {
  test("can be chosen by its subject, and opens as a link", () => {
    const onChecked = vi.fn();

    fireEvent.click(show(undefined, onChecked));

    expect(onChecked).toHaveBeenCalledWith(false);
    expect(screen.getByRole("link").getAttribute("href")).toBe(`/outgoing/${LINE.id}`);
  });

  test("that is signed says so and is not chosen again", () => {
    const box = show({ state: "signed" });

    expect(screen.getByText("Đã ký")).toBeTruthy();
    expect([box.disabled, box.checked]).toEqual([true, false]);
  });

  test("that is refused says why, and may be tried again", () => {
    const box = show({ state: "refused", code: "signing.refused_on_phone" });

    expect(screen.getByText("Chưa ký")).toBeTruthy();
    expect(screen.getByText(/Bạn đã từ chối trên điện thoại/u)).toBeTruthy();
    expect(box.disabled).toBe(false);
  });
});
