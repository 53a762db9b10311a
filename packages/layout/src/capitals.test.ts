import { describe, expect, test } from "vitest";
import { capitalWarnings } from "./capitals.ts";

const told = (text: string) => capitalWarnings(text).map(({ found, expected }) => [found, expected]);

describe("capitals by Annex II", () => {
  test.each([
    ["Theo khoản 2 điều 15 Luật này", "điều", "Điều", "II.V.7"],
    ["quy định tại chương II của Nghị định", "chương", "Chương", "II.V.7"],
    ["Thực hiện nghị định số 30/2020/NĐ-CP", "nghị định", "Nghị định", "II.V.6"],
    ["báo cáo Uỷ ban Nhân dân xã", "Uỷ ban Nhân dân", "Ủy ban nhân dân", "II.IV.1"],
    ["gửi hội đồng nhân dân xã", "hội đồng nhân dân", "Hội đồng nhân dân", "II.IV.1"],
    ["trình Bộ Nội Vụ xem xét", "Bộ Nội Vụ", "Bộ Nội vụ", "II.IV.1"],
    ["đại diện thành phố Hồ Chí Minh", "thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh", "II.III.1.c"],
    ["trên địa bàn quận 1", "quận", "Quận", "II.III.1.b"],
    ["trên địa bàn Tỉnh Lam Sơn", "Tỉnh", "tỉnh", "II.III.1.a"],
    ["đồng chí chủ tịch Nguyễn Văn Mẫu", "chủ tịch", "Chủ tịch", "II.V.3"],
    ["phục vụ nhân dân trong xã", "nhân dân", "Nhân dân", "II.V.1"],
    ["chính sách của nhà nước", "nhà nước", "Nhà nước", "II.V.1"],
    ["nghỉ Tết Nguyên Đán", "Tết Nguyên Đán", "tết Nguyên đán", "II.V.8.b"],
    ["vào thứ hai hằng tuần", "thứ hai", "thứ Hai", "II.V.8.c"],
    ["Cách mạng Tháng Tám thành công", "Cách mạng Tháng Tám", "Cách mạng tháng Tám", "II.V.9"],
    ["Hội nghị kết thúc. các đơn vị triển khai", "các", "Các", "II.I"],
  ])("%s: %s should be %s", (text, found, expected, article) => {
    expect(capitalWarnings(text)).toMatchObject([{ found, expected, article, at: text.indexOf(found) }]);
  });

  test.each([
    "Căn cứ điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của Bộ luật Hình sự.",
    "Theo quy định tại điểm a khoản 1 Điều 24 Tiểu mục 1 Mục 1 Chương III của Nghị quyết số 351/2017/UBTVQH14.",
    "Tết Nguyên đán năm nay, Nhân dân và Nhà nước cùng làm.",
    "Ủy ban nhân dân xã, Hội đồng nhân dân tỉnh Sơn La, lực lượng vũ trang nhân dân.",
    "ỦY BAN NHÂN DÂN XÃ YÊN THỊNH",
    "Uỷ ban nhân dân xã Yên Thịnh báo cáo kết quả quản lý nhà nước, thu ngân sách nhà nước.",
    "Lần thứ hai trong năm, các điều kiện về v.v. đều đạt; 3 ha. đất rừng.",
    "Ngày Quốc khánh 2-9, ngày Quốc tế Lao động 1-5 và Thành phố Hồ Chí Minh.",
    "",
  ])("nothing is said of: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  test("a hostile text is judged in no time", () => {
    const started = performance.now();

    capitalWarnings("ủy ban nhân dân ".repeat(20_000));
    capitalWarnings(`${" ".repeat(50_000)}điều ${". ".repeat(50_000)}`);

    expect(performance.now() - started).toBeLessThan(3000);
  });
});

test("a text of twenty thousand sentences is looked through in time", () => {
  expect(capitalWarnings("đã xong. làm ".repeat(7_600)).length).toBeGreaterThan(1_000);
});
