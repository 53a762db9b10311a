import { fireEvent, render, screen } from "@solidjs/testing-library";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { expect, test, vi } from "vitest";
import { ArrivalNotice } from "./arrival-notice.tsx";
import { refusalReason } from "./arrival-problem.ts";

const detail = (state: string, problems: string[] = []) =>
  ({
    document: { state: "arrived", files: [{ verdict: { state } }], exchange: { problems } },
    actions: ["accept", "refuse"],
  }) as unknown as IncomingDetail;

test("a file changed after signing raises a red notice with the way back, the reason ready", () => {
  const refuse = vi.fn();
  render(() => <ArrivalNotice detail={detail("altered", ["signature.altered"])} onRefuse={refuse} />);

  expect(screen.getByRole("alert").textContent).toContain("Tệp đã bị sửa sau khi ký");
  fireEvent.click(screen.getByRole("button", { name: "Trả lại bên gửi" }));

  expect(refuse).toHaveBeenCalledOnce();
  expect(refusalReason(detail("altered"))).toContain("chữ ký số không còn hợp lệ");
});

test.each([
  [{ state: "unsigned" }, "không có chữ ký số hợp lệ"],
  [{ state: "valid", otherSigner: "UBND xã Cao Phong" }, "là của UBND xã Cao Phong"],
  [{ state: "valid" }, "đúng là của cơ quan này"],
])(
  "a packet brought in as a file says that nobody vouches for its sender, and whose seal it bears: %j",
  (verdict, seal) => {
    const { document, actions } = detail("valid");
    const files = [{ role: "main", verdict }];
    const brought = { document: { ...document, files, exchange: { broughtBy: "Đỗ Thị Thu" } }, actions };
    render(() => <ArrivalNotice detail={brought as unknown as IncomingDetail} onRefuse={() => undefined} />);

    expect(screen.getByText(/Đỗ Thị Thu nhập gói tin này từ tệp/u)).toBeTruthy();
    expect(screen.getByText(new RegExp(seal, "u"))).toBeTruthy();
  },
);

test("a whole file raises none; what else is wrong with the packet is to be looked at", () => {
  render(() => <ArrivalNotice detail={detail("valid", ["packet.other_agency"])} onRefuse={() => undefined} />);

  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByText("Cần xem lại trước khi vào sổ")).toBeTruthy();
  expect(refusalReason(detail("valid"))).toBeUndefined();
});
