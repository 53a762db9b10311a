import type { BodyBlock, LetterInput } from "../letter-input.ts";
import { article, aSample, basis, clause, item, paragraph, point, section } from "./sample-blocks.ts";

const named = (typeName: string, abbreviation: string, subject: string, body: readonly BodyBlock[]) =>
  aSample({ typeName, notation: `${abbreviation}-UBND`, subject, body });

const plan: readonly BodyBlock[] = [
  basis("Căn cứ Kế hoạch số 15/KH-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Lam Sơn"),
  section("I.", "MỤC ĐÍCH, YÊU CẦU"),
  clause(1, "Nâng cao chất lượng phục vụ người dân, doanh nghiệp trên địa bàn xã.", "Mục đích"),
  clause(2, "Các đơn vị phân công rõ người, rõ việc, rõ thời gian.", "Yêu cầu"),
  section("II.", "NỘI DUNG"),
  point("a", "Rà soát thủ tục hành chính thuộc thẩm quyền giải quyết của cấp xã;"),
  point("b", "Số hóa kết quả giải quyết còn hiệu lực."),
  section("III.", "TỔ CHỨC THỰC HIỆN"),
  item("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã theo dõi, đôn đốc, tổng hợp;"),
  item("Trung tâm Phục vụ hành chính công niêm yết kết quả hằng tháng:"),
  item("trên Cổng dịch vụ công;", 2),
  item("tại nơi tiếp nhận hồ sơ", 2),
];

/** The types that form 1.4 lays out: with a type name, and nothing of a form of their own. */
export const sampleNamed: readonly LetterInput[] = [
  named("Chỉ thị", "CT", "Về tăng cường công tác phòng, chống thiên tai và tìm kiếm cứu nạn năm 2026", [
    paragraph("Để chủ động ứng phó với thiên tai trong mùa mưa bão, Chủ tịch Ủy ban nhân dân xã yêu cầu:"),
    clause(1, "Các thôn kiện toàn đội xung kích trước ngày 15 tháng 3 năm 2026."),
    clause(2, "Phòng Kinh tế kiểm tra hồ, đập, cống dưới đê trước ngày 31 tháng 3 năm 2026"),
  ]),
  named("Quy định", "QyĐ", "Tiếp công dân tại trụ sở Ủy ban nhân dân xã", [
    article(1, "Chủ tịch Ủy ban nhân dân xã tiếp công dân vào thứ Năm hằng tuần.", "Lịch tiếp công dân"),
  ]),
  named("Thông cáo", "TC", "Về kỳ họp thứ 8 Hội đồng nhân dân xã khóa II", [
    paragraph("Ngày 05 tháng 02 năm 2026, Hội đồng nhân dân xã đã họp kỳ thứ 8 và thông qua 04 nghị quyết."),
  ]),
  named("Thông báo", "TB", "Về lịch trực tết Nguyên đán Bính Ngọ năm 2026", [
    paragraph("Ủy ban nhân dân xã thông báo lịch trực tết Nguyên đán Bính Ngọ như sau:"),
    {
      kind: "table",
      header: ["STT", "Ngày trực", "Lãnh đạo trực", "Điện thoại"],
      widths: [1, 4, 4, 3],
      align: ["center", "left", "left", "center"],
      rows: [
        ["1", "16/02/2026 (29 tháng Chạp)", "Trần Văn Lâm", "0912 000 001"],
        ["2", "17/02/2026 (mùng Một)", "Nguyễn Minh Nguyệt", "0912 000 002"],
      ],
    },
  ]),
  named("Hướng dẫn", "HD", "Thực hiện số hóa hồ sơ, kết quả giải quyết thủ tục hành chính", plan),
  named("Chương trình", "CTr", "Công tác năm 2026 của Ủy ban nhân dân xã Yên Thịnh", plan),
  {
    ...named("Kế hoạch", "KH", "Cải cách hành chính năm 2026 của xã Yên Thịnh", [
      ...plan.slice(0, -1),
      item("tại nơi tiếp nhận hồ sơ.", 2),
      paragraph("Danh mục nhiệm vụ và biểu tổng hợp tại Phụ lục I, Phụ lục II kèm theo Kế hoạch này"),
    ]),
    appendices: [
      {
        title: "Danh mục nhiệm vụ cải cách hành chính năm 2026",
        body: [clause(1, "Rà soát, đơn giản hóa thủ tục hành chính."), clause(2, "Khảo sát sự hài lòng của người dân")],
      },
      {
        title: "Biểu tổng hợp kết quả theo thôn",
        landscape: true,
        body: [
          {
            kind: "table",
            header: ["STT", "Thôn", "Hồ sơ tiếp nhận", "Trước hạn", "Đúng hạn", "Quá hạn", "Ghi chú"],
            widths: [1, 4, 2, 2, 2, 2, 3],
            align: ["center", "left", "right", "right", "right", "right", "left"],
            rows: Array.from({ length: 40 }, (_, at) => [
              `${at + 1}`,
              `Thôn Đông ${at + 1}`,
              "120",
              "80",
              "38",
              "2",
              "",
            ]),
          },
        ],
      },
    ],
  },
  named("Phương án", "PA", "Ứng phó với bão mạnh, siêu bão năm 2026", plan),
  named("Đề án", "ĐA", "Xây dựng chính quyền điện tử xã Yên Thịnh giai đoạn 2026 - 2030", [
    { kind: "heading", level: "part", label: "Phần I", title: "Sự cần thiết và căn cứ xây dựng đề án" },
    ...plan.slice(1, 4),
    { kind: "heading", level: "part", label: "Phần II", title: "Nội dung" },
    ...plan.slice(4, 7),
  ]),
  named("Dự án", "DA", "Cải tạo, nâng cấp đường liên thôn Đông - Đoài", plan),
  {
    ...named("Báo cáo", "BC", "Kết quả cải cách hành chính năm 2025", plan.slice(1)),
    addressees: ["Ủy ban nhân dân tỉnh Lam Sơn"],
  },
  {
    ...named("Tờ trình", "TTr", "Về việc đề nghị bổ sung kinh phí phòng, chống thiên tai", [
      paragraph("Ủy ban nhân dân xã Yên Thịnh kính trình Ủy ban nhân dân tỉnh xem xét bổ sung 1,2 tỷ đồng."),
    ]),
    addressees: ["Ủy ban nhân dân tỉnh Lam Sơn", "Sở Tài chính"],
    number: "5",
  },
  named("Giấy ủy quyền", "GUQ", "Về việc ký chứng thực bản sao từ bản chính", [
    paragraph("Ông Trần Văn Lâm, Chủ tịch Ủy ban nhân dân xã Yên Thịnh, ủy quyền cho:"),
    paragraph("Ông (bà): Phạm Thị Hòa"),
    paragraph("Chức vụ: Công chức Tư pháp - Hộ tịch"),
    paragraph("Nội dung ủy quyền: ký chứng thực bản sao từ bản chính các giấy tờ thuộc thẩm quyền."),
    paragraph("Thời hạn ủy quyền: từ ngày 05 tháng 02 năm 2026 đến hết ngày 31 tháng 12 năm 2026"),
  ]),
  named("Phiếu gửi", "PG", "Gửi tài liệu họp giao ban tháng 02 năm 2026", [
    paragraph("Ủy ban nhân dân xã Yên Thịnh gửi kèm theo Phiếu này các tài liệu sau:"),
    clause(1, "Báo cáo kết quả công tác tháng 01 năm 2026: 01 bản."),
    paragraph("Sau khi nhận được, đề nghị Quý cơ quan ký xác nhận và gửi lại Phiếu này cho Ủy ban nhân dân xã"),
  ]),
  named("Phiếu chuyển", "PC", "Đơn kiến nghị của công dân", [
    paragraph("Ủy ban nhân dân xã Yên Thịnh nhận được đơn của bà Đỗ Thị Mai, trú tại thôn Đông."),
    paragraph("Ủy ban nhân dân xã chuyển đơn đến Phòng Kinh tế để giải quyết theo thẩm quyền"),
  ]),
  named("Phiếu báo", "PB", "Kết quả giải quyết hồ sơ hỗ trợ sản xuất", [
    paragraph("Ủy ban nhân dân xã Yên Thịnh báo để ông Hà Văn Sơn biết hồ sơ của ông đã được giải quyết"),
  ]),
];
