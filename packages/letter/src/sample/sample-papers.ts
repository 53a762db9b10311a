import type { LetterInput } from "../letter-input.ts";
import { aSample, basis, item, paragraph } from "./sample-blocks.ts";

const sender = "Ủy ban nhân dân xã Yên Thịnh";
const chair = { authority: [], position: "CHỦ TỊCH", name: "Trần Văn Lâm" };

/** Công văn (form 1.5) and the forms of their own: 1.6 to 1.10, and the thư công. */
export const samplePapers: readonly LetterInput[] = [
  aSample({
    typeName: "Công văn",
    subject: "báo cáo công tác chuẩn bị ứng phó mưa lũ, sạt lở đất",
    notation: "UBND-KT",
    number: "9",
    urgency: "rush",
    addressees: ["Sở Nông nghiệp và Môi trường", "Văn phòng thường trực Ban Chỉ đạo phòng thủ dân sự tỉnh"],
    body: [
      paragraph(
        "Thực hiện Công văn số 412/SNNMT-TL ngày 02 tháng 02 năm 2026 của Sở Nông nghiệp và Môi trường, Ủy ban nhân dân xã Yên Thịnh báo cáo như sau:",
      ),
      item("đã rà soát, cắm biển cảnh báo 07 điểm có nguy cơ sạt lở;"),
      item("đã chuẩn bị phương án sơ tán 27 hộ với 104 nhân khẩu."),
      paragraph("Ủy ban nhân dân xã kính báo cáo Quý Sở tổng hợp"),
    ],
    marks: ["LƯU HÀNH NỘI BỘ"],
    address: [
      "Địa chỉ: Thôn Trung, xã Yên Thịnh, tỉnh Lam Sơn",
      "ĐT: 0237.000.000, E-mail: yenthinh@lamson.example, Website: yenthinh.lamson.example",
    ],
    draftedBy: "PTH.(05)",
    checkMark: { url: "https://vanthu.example/kiem-tra/yenthinh/7K3M-9QXZ-2ABC", code: "7K3M-9QXZ-2ABC" },
  }),
  aSample({
    typeName: "Công điện",
    subject: "Về việc ứng phó khẩn cấp với bão số 3",
    notation: "CĐ-UBND",
    urgency: "express",
    form: { kind: "telegram", sender: "Chủ tịch Ủy ban nhân dân xã Yên Thịnh" },
    addressees: ["Trưởng các thôn", "Công an xã, Ban Chỉ huy Quân sự xã", "Trạm Y tế xã"],
    body: [
      paragraph(
        "Bão số 3 đang di chuyển nhanh, dự báo gây mưa rất to từ đêm 05 tháng 02. Chủ tịch Ủy ban nhân dân xã yêu cầu các đơn vị sơ tán dân ở vùng nguy hiểm xong trước 18 giờ 00 ngày 05 tháng 02 năm 2026",
      ),
    ],
    signature: chair,
    recipients: ["UBND tỉnh (để b/c)"],
  }),
  aSample({
    typeName: "Giấy mời",
    subject: "Họp giao ban công tác tháng 02 năm 2026",
    notation: "GM-UBND",
    form: {
      kind: "invitation",
      sender,
      guests: [
        "Thường trực Đảng ủy, Thường trực Hội đồng nhân dân xã",
        "Trưởng các phòng, đơn vị thuộc xã",
        "Trưởng các thôn",
      ],
      event: "Họp giao ban công tác tháng 02 năm 2026",
      chair: "Ông Trần Văn Lâm, Chủ tịch Ủy ban nhân dân xã",
      time: "08 giờ 00, thứ Sáu ngày 06 tháng 02 năm 2026 (01 buổi)",
      place: "Phòng họp số 1, trụ sở Ủy ban nhân dân xã",
    },
    body: [paragraph("Đề nghị các đơn vị chuẩn bị báo cáo và dự họp đúng thành phần, thời gian")],
  }),
  aSample({
    typeName: "Giấy giới thiệu",
    subject: "Giới thiệu cán bộ đến làm việc",
    notation: "GGT-UBND",
    form: {
      kind: "introduction",
      sender,
      honorific: "Bà",
      person: "Phạm Thị Hòa",
      position: "Công chức Tư pháp - Hộ tịch, Ủy ban nhân dân xã Yên Thịnh",
      destination: "Sở Tư pháp tỉnh Lam Sơn",
      matter: "Đối chiếu dữ liệu hộ tịch điện tử năm 2025",
      validUntil: "2026-02-28",
    },
    signature: chair,
    recipients: [],
    archive: "VT",
  }),
  aSample({
    typeName: "Biên bản",
    subject: "Họp bình xét hộ nghèo, hộ cận nghèo năm 2026",
    notation: "BB-UBND",
    issuedOn: undefined,
    form: {
      kind: "minutes",
      meeting: "Cuộc họp",
      startsAt: "2026-02-05T08:00",
      endsAt: "2026-02-05T10:45",
      place: "Nhà văn hóa thôn Đông, xã Yên Thịnh",
      attendance: ["Ban Chỉ đạo giảm nghèo xã: 05 người", "Đại diện các hộ gia đình trong thôn: 86 người"],
      chair: "Ông Trần Văn Lâm, Chủ tịch Ủy ban nhân dân xã",
      secretary: "Đỗ Thị Mai",
    },
    body: [
      paragraph("Chủ tọa nêu mục đích, yêu cầu và quy trình bình xét."),
      paragraph("Hội nghị thống nhất 100% công nhận 04 hộ thoát nghèo, 02 hộ cận nghèo."),
    ],
    signature: chair,
    recipients: ["Phòng Văn hóa - Xã hội"],
    archive: "VT, Hồ sơ",
  }),
  aSample({
    typeName: "Giấy nghỉ phép",
    subject: "Nghỉ phép năm 2026",
    notation: "GNP-UBND",
    form: {
      kind: "leavePermit",
      sender,
      requestedOn: "2026-02-03",
      honorific: "Ông",
      person: "Hà Văn Sơn",
      position: "Chuyên viên Phòng Kinh tế, Ủy ban nhân dân xã Yên Thịnh",
      duration: "05 ngày",
      from: "2026-02-09",
      to: "2026-02-13",
      place: "xã Hòa Bình, tỉnh Lam Sơn",
      countedAs: "nghỉ hằng năm có hưởng lương của năm 2026",
      confirmation: true,
    },
    signature: chair,
    recipients: ["Ông Hà Văn Sơn"],
    archive: "VT, VP",
  }),
  aSample({
    typeName: "Thư công",
    subject: "Chúc mừng Ngày Thầy thuốc Việt Nam",
    notation: "UBND-VP",
    form: { kind: "publicLetter", title: "Thư chúc mừng" },
    addressees: ["Tập thể cán bộ, viên chức Trạm Y tế xã Yên Thịnh"],
    body: [
      paragraph(
        "Nhân dịp kỷ niệm 71 năm Ngày Thầy thuốc Việt Nam, tôi gửi tới toàn thể cán bộ, viên chức Trạm Y tế xã lời chúc mừng tốt đẹp nhất.",
      ),
      paragraph("Chúc các đồng chí mạnh khỏe, hạnh phúc, thành công"),
    ],
    signature: chair,
    recipients: [],
    archive: "VT",
  }),
  ...(
    [
      ["Hợp đồng", "HĐ", "Về việc thuê trang thiết bị phục vụ hội nghị", "BÊN A", "BÊN B"],
      ["Bản ghi nhớ", "BGN", "Hợp tác đào tạo kỹ năng số cộng đồng", "BÊN THỨ NHẤT", "BÊN THỨ HAI"],
      ["Bản thỏa thuận", "BTT", "Phối hợp bảo vệ rừng giáp ranh", "BÊN A", "BÊN B"],
    ] as const
  ).map(([typeName, abbreviation, subject, ours, theirs]) =>
    aSample({
      typeName,
      subject,
      notation: `${abbreviation}-UBND`,
      form: {
        kind: "agreement",
        parties: [
          {
            role: ours,
            name: sender,
            details: [
              { label: "Địa chỉ", value: "Thôn Trung, xã Yên Thịnh, tỉnh Lam Sơn" },
              { label: "Điện thoại", value: "0237.000.000" },
            ],
            representative: "Ông Trần Văn Lâm",
            position: "Chủ tịch",
          },
          {
            role: theirs,
            name: "Công ty TNHH Thiết bị Hòa Bình",
            details: [
              { label: "Địa chỉ", value: "Số 12, đường Lê Lợi, phường Lam Sơn, tỉnh Lam Sơn" },
              { label: "Mã số thuế", value: "0000000000" },
            ],
            representative: "Đặng Văn Quang",
            position: "Giám đốc",
          },
        ],
      },
      body: [
        basis("Căn cứ Bộ luật Dân sự ngày 24 tháng 11 năm 2015;"),
        basis("Căn cứ nhu cầu và khả năng của các bên"),
        paragraph("Các bên thống nhất ký kết với các điều khoản sau:"),
        {
          kind: "heading",
          level: "article",
          label: "Điều 1.",
          title: "Nội dung",
          runs: [{ text: "Bên B cung cấp thiết bị theo yêu cầu của Bên A." }],
        },
        {
          kind: "heading",
          level: "article",
          label: "Điều 2.",
          title: "Điều khoản chung",
          runs: [{ text: "Văn bản này được lập thành 04 bản có giá trị như nhau, mỗi bên giữ 02 bản" }],
        },
      ],
      signature: { authority: [], position: "CHỦ TỊCH", name: "Trần Văn Lâm" },
      recipients: ["Các bên ký kết"],
    }),
  ),
];
