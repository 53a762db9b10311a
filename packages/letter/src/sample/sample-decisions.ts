import type { LetterInput } from "../letter-input.ts";
import { article, aSample, basis, clause, paragraph } from "./sample-blocks.ts";

const law = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";

/** Forms 1.1, 1.2, and 1.3 with the regulation it issues in the same file. */
export const sampleDecisions: readonly LetterInput[] = [
  aSample({
    typeName: "Nghị quyết",
    subject: "Về việc thông qua kế hoạch phát triển kinh tế - xã hội năm 2026",
    superior: undefined,
    issuer: ["HỘI ĐỒNG NHÂN DÂN", "XÃ YÊN THỊNH"],
    notation: "NQ-HĐND",
    form: { kind: "decision", authorityLine: "Hội đồng nhân dân xã Yên Thịnh" },
    body: [
      basis(law),
      basis("Xét Tờ trình số 12/TTr-UBND ngày 02 tháng 02 năm 2026 của Ủy ban nhân dân xã Yên Thịnh;"),
      basis("Theo ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp"),
      article(1, "Thông qua kế hoạch phát triển kinh tế - xã hội năm 2026 của xã Yên Thịnh với các chỉ tiêu sau:"),
      clause(1, "Thu ngân sách trên địa bàn đạt 18,5 tỷ đồng."),
      clause(2, "Tỷ lệ hộ nghèo giảm còn 2,1%."),
      article(
        2,
        "Giao Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết này và báo cáo Hội đồng nhân dân tại kỳ họp cuối năm.",
      ),
      article(
        3,
        "Nghị quyết này được Hội đồng nhân dân xã Yên Thịnh khóa II, kỳ họp thứ 8 thông qua ngày 05 tháng 02 năm 2026",
      ),
    ],
    signature: { authority: [], position: "CHỦ TỊCH", name: "Lê Thị Thanh Hà" },
    recipients: ["Như Điều 2", "Thường trực HĐND tỉnh (để b/c)", "Đại biểu HĐND xã"],
    archive: "VT",
  }),
  aSample({
    typeName: "Quyết định",
    subject: "Về việc kiện toàn Tổ công tác chuyển đổi số xã Yên Thịnh",
    notation: "QĐ-UBND",
    form: { kind: "decision", authorityLine: "Chủ tịch Ủy ban nhân dân xã Yên Thịnh" },
    body: [
      basis(law),
      basis("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;"),
      basis("Theo đề nghị của Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã"),
      article(
        1,
        "Kiện toàn Tổ công tác chuyển đổi số xã Yên Thịnh gồm 07 thành viên do ông Trần Văn Lâm, Chủ tịch Ủy ban nhân dân xã làm Tổ trưởng.",
      ),
      article(
        2,
        "Tổ công tác giúp Chủ tịch Ủy ban nhân dân xã chỉ đạo, đôn đốc việc thực hiện các nhiệm vụ chuyển đổi số trên địa bàn; tự giải thể sau khi hoàn thành nhiệm vụ.",
      ),
      article(
        3,
        "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, Trưởng các phòng, đơn vị liên quan và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này",
      ),
    ],
    signature: { authority: [], position: "CHỦ TỊCH", name: "Trần Văn Lâm" },
    recipients: ["Sở Khoa học và Công nghệ", "Thường trực Đảng ủy, HĐND xã"],
    archive: "VT, VHXH",
    draftedBy: "NTH.(15)",
  }),
  aSample({
    typeName: "Quyết định",
    subject: "Ban hành Quy chế công tác văn thư của Ủy ban nhân dân xã Yên Thịnh",
    number: undefined,
    issuedOn: undefined,
    notation: "QĐ-UBND",
    form: { kind: "decision", authorityLine: "Ủy ban nhân dân xã Yên Thịnh" },
    body: [
      basis(law),
      basis("Theo đề nghị của Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã"),
      article(1, "Ban hành kèm theo Quyết định này Quy chế công tác văn thư của Ủy ban nhân dân xã Yên Thịnh."),
      article(2, "Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành."),
      article(
        3,
        "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, Trưởng các phòng, đơn vị chịu trách nhiệm thi hành Quyết định này",
      ),
    ],
    enclosure: {
      typeName: "Quy chế",
      subject: "Công tác văn thư của Ủy ban nhân dân xã Yên Thịnh",
      body: [
        { kind: "heading", level: "chapter", label: "Chương I", title: "Quy định chung" },
        article(1, "Quy chế này quy định việc soạn thảo, ký ban hành và quản lý văn bản.", "Phạm vi điều chỉnh"),
        { kind: "heading", level: "chapter", label: "Chương II", title: "Quản lý văn bản" },
        { kind: "heading", level: "section", label: "Mục 1", title: "Quản lý văn bản đi" },
        { kind: "heading", level: "subsection", label: "Tiểu mục 1", title: "Cấp số, đăng ký" },
        article(2, "", "Cấp số và thời gian ban hành văn bản"),
        clause(
          1,
          "Số của văn bản được lấy liên tục từ số 01 vào ngày 01 tháng 01 và kết thúc vào ngày 31 tháng 12 hằng năm.",
        ),
        clause(2, "Văn thư cơ quan cấp số sau khi văn bản có chữ ký của người có thẩm quyền.", "Thời điểm cấp số"),
      ],
    },
    recipients: ["Sở Nội vụ"],
    archive: "VT, VP",
  }),
  aSample({
    typeName: "Quy chế",
    subject: "Phối hợp giữa các đơn vị trong giải quyết thủ tục hành chính",
    notation: "QC-UBND",
    body: [
      paragraph("Ủy ban nhân dân xã Yên Thịnh ban hành Quy chế phối hợp như sau:"),
      article(1, "Việc phối hợp bảo đảm đúng chức năng, đúng thời hạn.", "Nguyên tắc phối hợp"),
      article(2, "Đơn vị chủ trì chịu trách nhiệm về kết quả cuối cùng.", "Trách nhiệm"),
    ],
  }),
];
