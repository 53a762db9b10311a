import type { DocumentTypeName } from "../document-type.ts";
import { article, basis, chapter, clause, type DraftTemplate, paragraph } from "./template-blocks.ts";

const LAW = basis("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;");

/** Types that decide or regulate, in articles (mẫu 1.1 to 1.3), and those that direct. */
export const NORMATIVE: Readonly<Partial<Record<DocumentTypeName, DraftTemplate>>> = {
  "Nghị quyết": {
    fresh: [
      LAW,
      basis("Xét đề nghị của …"),
      article(1, { text: "" }),
      article(2, { text: "Giao … tổ chức thực hiện Nghị quyết này." }),
      article(3, { text: "Nghị quyết này có hiệu lực kể từ ngày ký." }),
    ],
  },
  "Quyết định": {
    fresh: [
      LAW,
      basis("Theo đề nghị của …"),
      article(1, { text: "" }),
      article(2, { text: "Quyết định này có hiệu lực thi hành kể từ ngày ký." }),
      article(3, { text: "Các đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này." }),
    ],
    answer: [
      LAW,
      basis("Căn cứ {question} về việc {matter};"),
      basis("Theo đề nghị của …"),
      article(1, { text: "" }),
      article(2, { text: "Quyết định này có hiệu lực thi hành kể từ ngày ký." }),
      article(3, { text: "Các đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này." }),
    ],
    answerSubject: "Về việc thực hiện {shortQuestion}",
  },
  "Chỉ thị": {
    fresh: [
      paragraph("Để …, {office} yêu cầu các đơn vị, cá nhân thực hiện nghiêm các nội dung sau:"),
      clause(1),
      clause(2),
      paragraph("Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo {office} để xem xét, giải quyết."),
    ],
    answer: [
      paragraph(
        "Thực hiện {question} về việc {matter}, {office} yêu cầu các đơn vị, cá nhân thực hiện các nội dung sau:",
      ),
      clause(1),
      clause(2),
    ],
  },
  "Quy chế": { fresh: regulation("Quy chế") },
  "Quy định": { fresh: regulation("Quy định") },
  "Hướng dẫn": {
    fresh: [
      paragraph("{office} hướng dẫn thực hiện như sau:"),
      clause(1),
      clause(2),
      paragraph("Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về {office} để được hướng dẫn."),
    ],
    answer: [paragraph("Thực hiện {question} về việc {matter}, {office} hướng dẫn như sau:"), clause(1), clause(2)],
  },
};

function regulation(name: string) {
  return [
    chapter("I", "QUY ĐỊNH CHUNG"),
    article(1, { title: "Phạm vi điều chỉnh, đối tượng áp dụng" }),
    clause(1),
    clause(2),
    chapter("II", "QUY ĐỊNH CỤ THỂ"),
    article(2),
    chapter("III", "TỔ CHỨC THỰC HIỆN"),
    article(3, { title: "Trách nhiệm thi hành" }),
    paragraph(`Các đơn vị, cá nhân có liên quan chịu trách nhiệm thực hiện ${name} này.`),
  ];
}
