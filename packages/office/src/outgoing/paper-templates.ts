import type { DocumentTypeName } from "../document-type.ts";
import { article, basis, clause, type DraftTemplate, paragraph } from "./template-blocks.ts";

const agreement = (name: string): DraftTemplate => ({
  fresh: [
    basis("Căn cứ Bộ luật Dân sự ngày 24 tháng 11 năm 2015;"),
    basis("Căn cứ nhu cầu và khả năng của các bên."),
    paragraph(`Các bên thống nhất ký kết ${name} này với các nội dung sau:`),
    article(1, { title: "Nội dung" }),
    paragraph(""),
    article(2, { title: "Trách nhiệm của các bên" }),
    clause(1),
    clause(2),
    article(3, { title: "Điều khoản chung" }),
    paragraph(
      `${capital(name)} này có hiệu lực kể từ ngày ký, được lập thành 04 bản có giá trị như nhau, mỗi bên giữ 02 bản.`,
    ),
  ],
});

/** Papers with a form of their own (mẫu 1.6 to 1.10), agreements and slips. Their fields hold the rest. */
export const PAPERS: Readonly<Partial<Record<DocumentTypeName, DraftTemplate>>> = {
  "Công điện": {
    fresh: [
      paragraph("Để chủ động ứng phó với …, {office} yêu cầu các đơn vị thực hiện ngay các nội dung sau:"),
      clause(1),
      clause(2),
    ],
    answer: [
      paragraph("Thực hiện {question} về việc {matter}, {office} yêu cầu các đơn vị thực hiện ngay các nội dung sau:"),
      clause(1),
      clause(2),
    ],
  },
  "Giấy mời": { fresh: [paragraph("Đề nghị các đại biểu dự họp đúng thành phần, thời gian, địa điểm nêu trên.")] },
  "Giấy giới thiệu": { fresh: [paragraph("")], answer: [paragraph("")] },
  "Giấy nghỉ phép": { fresh: [paragraph("")], answer: [paragraph("")] },
  "Biên bản": { fresh: [clause(1), clause(2), clause(3)], answer: [clause(1), clause(2), clause(3)] },
  "Hợp đồng": agreement("hợp đồng"),
  "Bản ghi nhớ": agreement("bản ghi nhớ"),
  "Bản thỏa thuận": agreement("bản thỏa thuận"),
  "Giấy ủy quyền": {
    fresh: [
      paragraph("Người ủy quyền:"),
      paragraph("Họ và tên: …; chức vụ: …"),
      paragraph("Người được ủy quyền:"),
      paragraph("Họ và tên: …; chức vụ: …"),
      clause(1, "Nội dung ủy quyền:"),
      clause(2, "Thời hạn ủy quyền: từ ngày … đến hết ngày …"),
      paragraph("Người được ủy quyền không được ủy quyền lại."),
    ],
  },
  "Phiếu gửi": {
    fresh: [
      paragraph("{office} gửi kèm theo Phiếu này các tài liệu sau:"),
      clause(1),
      clause(2),
      paragraph("Sau khi nhận được, đề nghị Quý cơ quan ký xác nhận và gửi lại Phiếu này."),
    ],
  },
  "Phiếu chuyển": {
    fresh: [
      paragraph("{office} nhận được …"),
      paragraph("{office} chuyển đến … để xem xét, giải quyết theo thẩm quyền."),
    ],
    answer: [
      paragraph("{office} nhận được {question} về việc {matter}."),
      paragraph("{office} chuyển đến … để xem xét, giải quyết theo thẩm quyền."),
    ],
    answerSubject: "Chuyển {shortQuestion}",
  },
  "Phiếu báo": { fresh: [paragraph("{office} báo để … biết nội dung sau:"), paragraph("")] },
};

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
