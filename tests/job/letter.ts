import type { BodyBlock } from "@vanthu/office/outgoing/body.ts";

/** The report the job is about: invented, of an ordinary length, with the letters Vietnamese fonts get wrong. */
export const SUBJECT = "Kết quả rà soát công tác văn thư, lưu trữ và chữ ký số trên địa bàn xã Lạc Thuỷ năm 2026";

const PARAGRAPHS = [
  "Thực hiện yêu cầu của Sở Nội vụ về việc rà soát công tác văn thư, lưu trữ và việc sử dụng chữ ký số tại cấp xã, Uỷ ban nhân dân xã Lạc Thuỷ báo cáo kết quả như sau:",
  "Xã có 02 công chức làm công tác văn thư, đều đã qua lớp bồi dưỡng nghiệp vụ; 100% văn bản đi từ ngày 01 tháng 7 năm 2026 được ký số và phát hành qua trục liên thông văn bản.",
  "Kho lưu trữ giữ 214 hộp hồ sơ, trong đó 37 hộp chưa chỉnh lý; khối hồ sơ nhận bàn giao khi sắp xếp đơn vị hành chính đã được thống kê, niêm phong và lập biên bản.",
  "Kính đề nghị Sở Nội vụ hướng dẫn nghiệp vụ chỉnh lý khối hồ sơ nói trên và bổ sung chứng thư chữ ký số cho các chức danh mới được bổ nhiệm.",
] as const;

/** What must stand word for word in the finished PDF. */
export const WORDS_OF_THE_LETTER: readonly string[] = [SUBJECT, ...PARAGRAPHS];

export const BODY: BodyBlock[] = PARAGRAPHS.map((text) => ({ kind: "paragraph", runs: [{ text }] }));
