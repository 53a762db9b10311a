import type { SampleLetter } from "./sample-letter.ts";
import type { SampleOffice } from "./sample-office.ts";

type Handle = SampleOffice["handle"];

/** Letters the sample offices write one another; invented. */
export const SAMPLE_LETTERS: readonly (Omit<SampleLetter, "receivers"> & {
  readonly from: Handle;
  readonly to: readonly Handle[];
})[] = [
  {
    from: "sonoivu",
    to: ["lacthuy", "caophong"],
    typeName: "Công văn",
    subject: "báo cáo tình hình sử dụng hệ thống quản lý văn bản và điều hành năm 2026",
    addressees: ["UBND các xã, phường trên địa bàn tỉnh"],
    department: "Phòng Xây dựng chính quyền",
    paragraphs: [
      "Thực hiện chương trình công tác năm 2026, Sở Nội vụ đề nghị Ủy ban nhân dân các xã, phường báo cáo tình hình sử dụng hệ thống quản lý văn bản và điều hành tại đơn vị, gồm: số văn bản đến, văn bản đi đã đăng ký; tỷ lệ văn bản gửi, nhận qua trục liên thông; tỷ lệ văn bản được ký số; khó khăn, vướng mắc và đề xuất.",
      "Báo cáo gửi về Sở Nội vụ qua trục liên thông văn bản trong thời hạn 05 ngày làm việc kể từ ngày nhận được Công văn này.",
      "Đề nghị Ủy ban nhân dân các xã, phường quan tâm, phối hợp thực hiện./.",
    ],
    until: "issued",
  },
  {
    from: "lacthuy",
    to: ["sonoivu"],
    typeName: "Báo cáo",
    subject: "Kết quả thực hiện công tác văn thư, lưu trữ tháng 11 năm 2026",
    addressees: ["Sở Nội vụ tỉnh Phú Thọ"],
    department: "Phòng Kinh tế",
    paragraphs: [
      "Thực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân xã Lạc Thuỷ báo cáo kết quả thực hiện công tác văn thư, lưu trữ tháng 11 năm 2026 như sau:",
      "Toàn bộ văn bản đến được đăng ký trong ngày; văn bản đi được ký số và phát hành qua trục liên thông, trừ văn bản gửi nơi chưa kết nối.",
      "Ủy ban nhân dân xã Lạc Thuỷ kính báo cáo./.",
    ],
    until: "awaitingSignature",
  },
  {
    from: "lacthuy",
    to: ["caophong"],
    typeName: "Công văn",
    subject: "phối hợp tuần tra, canh gác rừng khu vực giáp ranh",
    addressees: ["UBND xã Cao Phong"],
    department: "Phòng Kinh tế",
    paragraphs: [
      "Để chủ động phòng cháy, chữa cháy rừng mùa hanh khô, Ủy ban nhân dân xã Lạc Thuỷ đề nghị Ủy ban nhân dân xã Cao Phong phối hợp tổ chức tuần tra, canh gác tại khu vực giáp ranh hai xã từ tháng 12 năm 2026.",
      "Rất mong nhận được sự phối hợp của quý cơ quan./.",
    ],
    until: "contentReview",
  },
];
