import type { LetterInput } from "../letter-input.ts";
import { aSample, clause, paragraph } from "./sample-blocks.ts";

const communes = Array.from({ length: 60 }, (_, at) => `Ủy ban nhân dân xã Đông Sơn ${at + 1}`);

/** What no type brings by itself: a page that lies, a council, many pages, a list of receivers longer than the block. */
export const sampleSpecial: readonly LetterInput[] = [
  aSample({
    typeName: "Báo cáo",
    subject: "Biểu theo dõi thu ngân sách theo thôn năm 2026",
    notation: "BC-UBND",
    landscape: true,
    body: [
      paragraph("Ủy ban nhân dân xã Yên Thịnh báo cáo kết quả thu ngân sách theo từng thôn như sau:"),
      {
        kind: "table",
        header: ["STT", "Thôn", "Dự toán (triệu đồng)", "Thực hiện (triệu đồng)", "Tỷ lệ (%)", "Ghi chú"],
        widths: [1, 5, 3, 3, 2, 4],
        align: ["center", "left", "right", "right", "right", "left"],
        rows: Array.from({ length: 45 }, (_, at) => [
          `${at + 1}`,
          `Thôn Đoài ${at + 1}`,
          "1.250,0",
          "1.304,5",
          "104,4",
          "",
        ]),
      },
      paragraph("Trên đây là báo cáo của Ủy ban nhân dân xã Yên Thịnh"),
    ],
  }),
  aSample({
    typeName: "Thông báo",
    subject: "Phân công nhiệm vụ thành viên Ban Chỉ đạo phòng thủ dân sự xã",
    superior: "UBND XÃ YÊN THỊNH",
    issuer: "BAN CHỈ ĐẠO PHÒNG THỦ DÂN SỰ",
    issuerName: "Ban Chỉ đạo phòng thủ dân sự xã Yên Thịnh",
    notation: "TB-BCĐ",
    number: "3",
    body: [
      paragraph("Ban Chỉ đạo phòng thủ dân sự xã phân công nhiệm vụ các thành viên như sau:"),
      clause(1, "Trưởng Ban chỉ đạo chung."),
      clause(2, "Phó Trưởng Ban trực tiếp phụ trách công tác sơ tán"),
    ],
    signature: {
      authority: [],
      position: "TRƯỞNG BAN",
      otherPost: "CHỦ TỊCH UBND XÃ YÊN THỊNH",
      name: "Trần Văn Lâm",
    },
    recipients: ["Thành viên Ban Chỉ đạo"],
    archive: "VT, BCĐ",
  }),
  aSample({
    typeName: "Công văn",
    subject: "phối hợp tuyên truyền tuyển sinh, đào tạo nghề cho lao động nông thôn",
    notation: "UBND-VHXH",
    urgency: "urgent",
    addressees: ["Ủy ban nhân dân các xã, phường trên địa bàn tỉnh"],
    body: Array.from({ length: 14 }, (_, at) =>
      clause(
        at + 1,
        "Ủy ban nhân dân xã Yên Thịnh trân trọng đề nghị Quý cơ quan phối hợp thông tin rộng rãi đến người dân về nội dung, thời gian, địa điểm và chế độ hỗ trợ của các lớp đào tạo nghề cho lao động nông thôn được tổ chức trong năm 2026, bảo đảm đúng đối tượng theo quy định.",
      ),
    ),
    recipients: communes,
  }),
];
