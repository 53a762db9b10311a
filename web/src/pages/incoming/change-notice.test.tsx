import { render, screen } from "@solidjs/testing-library";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { expect, test, vi } from "vitest";
import { ChangeNotice } from "./change-notice.tsx";

const show = (document: object, actions: string[] = []) =>
  render(() => (
    <ChangeNotice
      detail={
        { document: { id: "in_1", state: "routed", files: [], ...document }, actions } as unknown as IncomingDetail
      }
      onChanged={vi.fn()}
    />
  ));
const at = "2026-11-25T02:00:00.000Z";

test("a recalled document is red, says why, and lets who handles it take note", () => {
  show({ state: "ended", ended: { kind: "recalled", at, byName: "Sở Nội vụ", reason: "Sai thẩm quyền" } }, [
    "acknowledge",
  ]);

  expect(screen.getByRole("alert").textContent).toContain("Sở Nội vụ đã thu hồi văn bản này");
  expect(screen.getByRole("alert").textContent).toContain("Lý do: Sai thẩm quyền");
  expect(screen.getByRole("button", { name: "Đã biết" })).toBeTruthy();
});

test("only who may answer a wish to have it back sees the buttons; others see that it may go", () => {
  const { unmount } = show({ recallRequest: { at, reason: "Gửi nhầm" } }, ["answerRecall"]);
  expect(screen.getByRole("button", { name: "Đồng ý cho lấy lại" })).toBeTruthy();
  unmount();

  show({ recallRequest: { at, reason: "Gửi nhầm" } });
  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.getByRole("alert").textContent).toContain("Văn thư đang xem xét");
});

test("an update shows each change with the value before", () => {
  show({ updates: [{ at, changes: [{ field: "signer", before: "", after: "Lê Thị Mẫu" }] }] });

  expect(screen.getByText("Người ký: (không ghi) → Lê Thị Mẫu")).toBeTruthy();
});

test("a date that changed is written as an office writes it", () => {
  show({ updates: [{ at, changes: [{ field: "dueOn", before: "2026-12-15", after: "2026-12-31" }] }] });

  expect(screen.getByText("Hạn giải quyết: 15/12/2026 → 31/12/2026")).toBeTruthy();
});
