import { describe, expect, it } from "vitest";
import { findSecrecyWord, findSecrecyWordInFileName } from "./secrecy-word.ts";

describe("a word of secrecy in text", () => {
  it.each([
    ["MẬT", "MẬT"],
    ["BÁO CÁO (MẬT)", "MẬT"],
    ["BÁO CÁO MẬT", "MẬT"],
    ["Báo cáo kết quả - MẬT", "MẬT"],
    ["Tài liệu đóng dấu “MẬT”, không sao chụp", "MẬT"],
    ["12MẬT", "MẬT"],
    ["ỦY BAN NHÂN DÂN\nMẬT\nĐộc lập - Tự do - Hạnh phúc", "MẬT"],
    ["MẬT    BÁO CÁO TÌNH HÌNH", "MẬT"],
    ["MẬT\nMÃ SỐ: 12", "MẬT"],
    ["MẬT    MÃ SỐ: 12", "MẬT"],
    ["ỦY BAN NHÂN DÂN XÃ THÁI BẢO\nMẬT", "MẬT"],
    ["NGUYỄN VĂN MẬT", "MẬT"],
    ["QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC (MẬT)", "MẬT"],
    ["ĐỘ MẬT: TỐI MẬT", "TỐI MẬT"],
    ["TỐI  MẬT", "TỐI MẬT"],
    ["TUYỆT\nMẬT", "TUYỆT MẬT"],
    ["TUYỆT_MẬT", "TUYỆT MẬT"],
    ["MẬT, TỐI MẬT, TUYỆT MẬT", "TUYỆT MẬT"],
  ])("stands in %j: %s", (text, word) => {
    expect(findSecrecyWord(text)).toBe(word);
    expect(findSecrecyWord(text.normalize("NFD"))).toBe(word);
  });

  it.each([
    "",
    "quốc phòng (không mật)",
    "07 thiết bị lưu khoá bí mật cho UBND phường Tân Hoà",
    "không bao giờ gọi điện xin mã OTP, mật khẩu.",
    "QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC",
    "KẾ HOẠCH BẢO MẬT HỆ THỐNG THÔNG TIN",
    "HƯỚNG DẪN ĐỔI MẬT KHẨU",
    "QUY HOẠCH MẬT ĐỘ XÂY DỰNG, ỨNG DỤNG MẬT MÃ",
    "HỒ SƠ (KHÔNG MẬT)",
    "TÀI LIỆU ĐÃ GIẢI MẬT",
    "MÔ HÌNH NUÔI ONG LẤY MẬT, SẢN PHẨM MẬT ONG",
    "BÍ_MẬT và BẢO-MẬT",
    "BẢO VỆ BÍ\nMẬT NHÀ NƯỚC",
    "Mật, tối mật, tuyệt mật",
    "GẶP MẶT, ĐỐI MẶT, RA MẮT, BÁO MẤT, MAT",
    "MẬTA",
  ])("does not stand in %j", (text) => {
    expect(findSecrecyWord(text)).toBeUndefined();
    expect(findSecrecyWord(text.normalize("NFD"))).toBeUndefined();
  });

  it("is found with its marks typed in either order and with invisible characters inside", () => {
    expect(findSecrecyWord("(MA\u0323\u0302T)")).toBe("MẬT");
    expect(findSecrecyWord("(MA\u0302\u0323T)")).toBe("MẬT");
    expect(findSecrecyWord("M\u200BẬ\u00ADT")).toBe("MẬT");
  });

  it("is found at the end of a long text without delay", () => {
    const page = "BẢO MẬT _ - ".repeat(50_000);

    expect(findSecrecyWord(page)).toBeUndefined();
    expect(findSecrecyWord(`${page}(MẬT)`)).toBe("MẬT");
  }, 2_000);
});

describe("a word of secrecy in a file name", () => {
  it.each([
    ["cv_MẬT.pdf", "MẬT"],
    ["12-MAT.pdf", "MẬT"],
    ["MAT.pdf", "MẬT"],
    ["CV-MAT.pdf", "MẬT"],
    ["12_UBND_MAT_lan2.docx", "MẬT"],
    ["BAO CAO (MAT).pdf", "MẬT"],
    ["BAO CAO - MAT.pdf", "MẬT"],
    ["12-MAT.DOC", "MẬT"],
    ["TOI MAT.pdf", "TỐI MẬT"],
    ["bc_TOIMAT.pdf", "TỐI MẬT"],
    ["TUYET-MAT 05.pdf", "TUYỆT MẬT"],
    ["MẬT TUYET_MAT.pdf", "TUYỆT MẬT"],
  ])("stands in %j: %s", (name, word) => {
    expect(findSecrecyWordInFileName(name)).toBe(word);
    expect(findSecrecyWordInFileName(name.normalize("NFD"))).toBe(word);
  });

  it.each([
    "GIAI PHONG MAT BANG.pdf",
    "MAT TRAN TO QUOC.docx",
    "GAP-MAT_dau_xuan.pdf",
    "MẶT TRẬN.pdf",
    "ĐỐI MAT.pdf",
    "12-mat.pdf",
    "bao-mat.pdf",
    "MATKHAU.txt",
    "QUY CHẾ BẢO MẬT.pdf",
    "FORMAT.pdf",
    "BAO CAO MAT NUOC.pdf",
  ])("does not stand in %j", (name) => {
    expect(findSecrecyWordInFileName(name)).toBeUndefined();
    expect(findSecrecyWordInFileName(name.normalize("NFD"))).toBeUndefined();
  });

  it("needs its accents outside file names", () => {
    expect(findSecrecyWord("TOI MAT")).toBeUndefined();
  });
});
