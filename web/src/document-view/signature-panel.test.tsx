import { fireEvent, render, screen } from "@solidjs/testing-library";
import type { FileReference, SignatureVerdict } from "@vanthu/office/attachment/schema.ts";
import { describe, expect, test } from "vitest";
import { SignaturePanel } from "./signature-panel.tsx";

type Signature = SignatureVerdict["signatures"][number];

function aSignature(given: Partial<Signature> = {}): Signature {
  return {
    fieldName: "LanhDao",
    state: "valid",
    commonName: "Nguyễn Hữu Tiến",
    organization: "UBND tỉnh Lam Sơn",
    title: "Phó Chủ tịch UBND tỉnh",
    issuer: "CA thử nghiệm",
    signedAt: "2026-11-24T09:40:00Z",
    validFrom: "2026-01-01T00:00:00Z",
    validTo: "2027-01-01T00:00:00Z",
    coversWholeFile: true,
    problems: [],
    ...given,
  };
}

function show(state: SignatureVerdict["state"], signatures: Signature[]): void {
  const verdict = { state, checkedAt: "2026-11-25T01:12:00Z", signatures };
  const file = { id: "fil_1", name: "a.pdf", verdict } as FileReference;
  render(() => <SignaturePanel file={file} />);
}

describe("the signatures of a file", () => {
  test("that hold say who signed, as what, when, and by which certificate", () => {
    show("valid", [aSignature()]);

    expect(screen.getByText("Chữ ký hợp lệ")).toBeTruthy();
    expect(screen.getByText("Phó Chủ tịch UBND tỉnh")).toBeTruthy();
    expect(screen.getByText("ký lúc 16:40 ngày 24/11/2026")).toBeTruthy();
    expect(screen.getByText("CA thử nghiệm")).toBeTruthy();
    expect(screen.getByText(/tệp không bị sửa sau khi ký/u)).toBeTruthy();
  });

  test("that are initials say what was checked", () => {
    show("valid", [aSignature({ fieldName: "KyNhayTheThuc", title: "Chánh Văn phòng" })]);

    expect(screen.getByText("Ký nháy thể thức · Chánh Văn phòng")).toBeTruthy();
  });

  test("of an agency are named as its seal", () => {
    show("valid", [aSignature({ commonName: "UBND tỉnh Lam Sơn", title: undefined })]);

    expect(screen.getByText("Chữ ký số cơ quan")).toBeTruthy();
  });

  test("of a changed file say not to use it, in words and not by colour alone", () => {
    show("altered", [aSignature({ state: "altered" })]);

    expect(screen.getAllByText("Tệp bị sửa sau khi ký").length).toBeGreaterThan(0);
    expect(screen.getByText(/Không dùng tệp này; hỏi lại bên gửi/u)).toBeTruthy();
    expect(screen.queryByText("Chữ ký hợp lệ")).toBeNull();
  });

  test("that cannot be trusted say why in words, also for a code nobody knows yet", () => {
    show("untrusted", [aSignature({ state: "untrusted", problems: ["trust.no_path", "trust.new_code"] })]);

    const why = "Nơi cấp chứng thư không có trong danh sách tin cậy. Chưa xác minh được chứng thư.";
    expect(screen.getByText(why)).toBeTruthy();
  });

  test("of another agency than the sender's are told of, although they hold", () => {
    const verdict = {
      state: "valid",
      checkedAt: "2026-11-25T01:12:00Z",
      signatures: [aSignature()],
      otherSigner: "UBND xã Cao Phong",
    };
    render(() => <SignaturePanel file={{ id: "fil_1", name: "a.pdf", verdict } as FileReference} />);

    expect(screen.getByText(/nhưng của UBND xã Cao Phong, không phải của cơ quan gửi/u)).toBeTruthy();
  });

  test.each([
    [{ revocation: "good" }, "Nơi cấp xác nhận chứng thư không bị thu hồi."],
    [{ revocation: "unknown" }, "Chưa kiểm tra được thu hồi: nơi cấp chưa trả lời."],
    [
      { revocation: "revoked", revokedAt: "2026-11-20T02:00:00Z" },
      "Chứng thư đã bị thu hồi lúc 09:00 ngày 20/11/2026.",
    ],
    [{ timeSource: "claimed" }, "Theo lời người ký; chưa có dấu thời gian."],
    [{ timeSource: "timestamp", provenAt: "2026-11-24T09:40:00Z" }, "Có dấu thời gian 16:40 ngày 24/11/2026."],
  ] as const)("with %j say so in words", (given, words) => {
    show("valid", [aSignature(given)]);

    expect(screen.getByText(words)).toBeTruthy();
  });

  test("are checked again by a button, and what goes wrong is said beside it", async () => {
    const file = { id: "fil_1", name: "a.pdf", contentType: "application/pdf" } as FileReference;
    render(() => <SignaturePanel file={file} onVerify={() => Promise.reject(new TypeError("offline"))} />);

    fireEvent.click(screen.getByRole("button", { name: "Kiểm tra lại" }));

    expect(await screen.findByText(/Chưa nối được với máy chủ/u)).toBeTruthy();
  });

  test("that are missing say what cannot be known", () => {
    show("unsigned", []);

    expect(screen.getByText("Không có chữ ký số")).toBeTruthy();
    expect(screen.getByText(/không kiểm được ai phát hành/u)).toBeTruthy();
  });

  test("are not looked for in a scan of paper; another file says it is not checked yet", () => {
    render(() => <SignaturePanel file={{ id: "fil_1", name: "a.pdf", role: "scan" } as FileReference} />);
    expect(screen.getByText("Bản quét từ bản giấy, không có chữ ký số.")).toBeTruthy();
    expect(screen.queryByText(/chưa được kiểm/u)).toBeNull();

    render(() => <SignaturePanel file={{ id: "fil_2", name: "b.pdf", role: "main" } as FileReference} />);
    expect(screen.getByText(/chưa được kiểm/u)).toBeTruthy();
  });
});
