import { render, screen, within } from "@solidjs/testing-library";
import type { LayoutFinding, LayoutReport } from "@vanthu/office/layout/schema.ts";
import { describe, expect, test } from "vitest";
import { ReportView } from "./report-view.tsx";

const NUMBERING: LayoutFinding = {
  rule: "pageNumber.missing",
  severity: "wrong",
  component: "pageNumber",
  article: "I.I.7",
  params: {},
  page: 2,
};
const CAPITALS: LayoutFinding = {
  rule: "capitals.agency",
  severity: "doubtful",
  component: "capitals",
  article: "II.IV.1",
  params: { found: "Sở tài chính", expected: "Sở Tài chính" },
  where: "Kính gửi: Sở tài chính",
  page: 1,
};

const PDF = new File(["%PDF-1.7"], "bao-cao.pdf", { type: "application/pdf" });

function show(change: Partial<LayoutReport>, file: File | undefined = PDF): void {
  const report: LayoutReport = { kind: "pdf", pages: 2, fonts: [], findings: [], checked: ["pageNumber"], ...change };
  render(() => <ReportView report={report} file={file} />);
}

describe("the result of a layout check", () => {
  test("says so where nothing differs, and who still answers for it", () => {
    show({ typeName: "Báo cáo" });

    expect(screen.getByText("Không thấy điểm nào khác quy định")).toBeTruthy();
    expect(screen.getByText(/vẫn chịu trách nhiệm \(Điều 12\)/u)).toBeTruthy();
    expect(screen.getByText("PDF · 2 trang · Báo cáo")).toBeTruthy();
  });

  test("counts what is wrong and what is doubtful apart", () => {
    show({ findings: [NUMBERING, CAPITALS] });

    expect(screen.getByText("1 điểm khác quy định · 1 điểm cần xem lại")).toBeTruthy();
    expect(screen.queryByText("Không thấy điểm nào khác quy định")).toBeNull();
  });

  test("tells each difference with its words and its article", () => {
    show({ findings: [CAPITALS] });

    const row = within(screen.getByRole("listitem"));
    expect(row.getByText("Tên cơ quan, tổ chức: “Sở Tài chính” thay cho “Sở tài chính”.")).toBeTruthy();
    expect(row.getByText("Kính gửi: Sở tài chính")).toBeTruthy();
    expect(row.getByText(/Phụ lục II, mục IV\.1/u)).toBeTruthy();
  });

  test("offers the page only of a PDF that is still at hand", () => {
    show({ findings: [NUMBERING] });
    expect(screen.getByRole("button", { name: "Xem trên trang 2" })).toBeTruthy();
  });

  test("names the page where it cannot be shown", () => {
    render(() => (
      <ReportView report={{ kind: "pdf", fonts: [], findings: [NUMBERING], checked: [] }} file={undefined} />
    ));

    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.getByText(/Trang 2/u)).toBeTruthy();
  });

  test("of a Word file says what could not be seen", () => {
    show({ kind: "word", fonts: ["Tinos"] });

    expect(screen.getByText(/Độ dài đường kẻ không xem được/u)).toBeTruthy();
    expect(screen.getByText(/được chấp nhận/u)).toBeTruthy();
  });
});
