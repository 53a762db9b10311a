import type { DocumentTypeName } from "../document-type.ts";
import type { BodyBlock } from "./body.ts";
import { type DraftTemplate, paragraph, part } from "./template-blocks.ts";

const answering = (verb: string) => paragraph(`Thực hiện {question} về việc {matter}, {office} ${verb} như sau:`);

const sections = (...titles: readonly string[]): BodyBlock[] =>
  titles.flatMap((title, index) => [
    part(`${["I", "II", "III", "IV", "V", "VI"][index] ?? ""}.`, title),
    paragraph(""),
  ]);

const PURPOSE = "MỤC ĐÍCH, YÊU CẦU";
const CARRYING_OUT = "TỔ CHỨC THỰC HIỆN";

/** Types that plan, propose, report and announce (mẫu 1.4). */
export const REPORTING: Readonly<Partial<Record<DocumentTypeName, DraftTemplate>>> = {
  "Báo cáo": {
    fresh: [
      paragraph("{office} báo cáo kết quả thực hiện như sau:"),
      ...sections(
        "TÌNH HÌNH, KẾT QUẢ THỰC HIỆN",
        "KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN",
        "PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI",
        "KIẾN NGHỊ, ĐỀ XUẤT",
      ),
      paragraph("Trên đây là báo cáo của {office}."),
    ],
    answer: [
      answering("báo cáo kết quả"),
      ...sections("TÌNH HÌNH, KẾT QUẢ THỰC HIỆN", "KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN", "KIẾN NGHỊ, ĐỀ XUẤT"),
      paragraph("Trên đây là báo cáo của {office}, kính gửi {sender} tổng hợp."),
    ],
    answerSubject: "Kết quả thực hiện {shortQuestion}",
  },
  "Tờ trình": {
    fresh: [
      paragraph("{office} kính trình xem xét, quyết định nội dung như sau:"),
      ...sections("SỰ CẦN THIẾT", "NỘI DUNG TRÌNH"),
      paragraph("{office} kính trình xem xét, quyết định."),
    ],
    answer: [
      paragraph("Thực hiện {question} về việc {matter}, {office} kính trình {sender} nội dung như sau:"),
      paragraph(""),
      paragraph("{office} kính trình {sender} xem xét, quyết định."),
    ],
  },
  "Kế hoạch": {
    fresh: sections(PURPOSE, "NỘI DUNG", CARRYING_OUT),
    answer: [answering("ban hành Kế hoạch"), ...sections(PURPOSE, "NỘI DUNG", CARRYING_OUT)],
    answerSubject: "Triển khai thực hiện {shortQuestion}",
  },
  "Chương trình": {
    fresh: sections(PURPOSE, "NỘI DUNG CHƯƠNG TRÌNH", CARRYING_OUT),
    answer: [answering("ban hành Chương trình"), ...sections(PURPOSE, "NỘI DUNG CHƯƠNG TRÌNH", CARRYING_OUT)],
    answerSubject: "Triển khai thực hiện {shortQuestion}",
  },
  "Phương án": { fresh: sections(PURPOSE, "TÌNH HÌNH VÀ DỰ BÁO", "NỘI DUNG PHƯƠNG ÁN", CARRYING_OUT) },
  "Đề án": {
    fresh: sections(
      "SỰ CẦN THIẾT VÀ CĂN CỨ XÂY DỰNG ĐỀ ÁN",
      "THỰC TRẠNG",
      "MỤC TIÊU, NHIỆM VỤ VÀ GIẢI PHÁP",
      "KINH PHÍ THỰC HIỆN",
      CARRYING_OUT,
    ),
  },
  "Dự án": {
    fresh: sections(
      "SỰ CẦN THIẾT ĐẦU TƯ",
      "MỤC TIÊU, QUY MÔ, ĐỊA ĐIỂM",
      "TỔNG MỨC ĐẦU TƯ VÀ NGUỒN VỐN",
      "TIẾN ĐỘ THỰC HIỆN",
      CARRYING_OUT,
    ),
  },
  "Thông báo": {
    fresh: [paragraph("{office} thông báo như sau:"), paragraph("")],
    answer: [answering("thông báo"), paragraph("")],
  },
  "Thông cáo": { fresh: [paragraph("{office} thông cáo về việc:"), paragraph("")] },
};
