import type { BodyBlock } from "./body.ts";
import { type DraftTemplate, paragraph } from "./template-blocks.ts";

/** For a type that has no opening of its own where it answers a document. */
export const GENERAL_ANSWER: readonly BodyBlock[] = [
  paragraph("Thực hiện {question} về việc {matter}, {office} ban hành nội dung như sau:"),
  paragraph(""),
];
export const GENERAL_SUBJECT = "Thực hiện {shortQuestion}";

/** What a letter, a report and a submission open and end with. */
export const CORRESPONDENCE: Readonly<Record<"Công văn" | "Thư công", DraftTemplate>> = {
  "Công văn": {
    fresh: [
      paragraph("Thực hiện chức năng, nhiệm vụ được giao, {office} đề nghị quý cơ quan phối hợp các nội dung sau:"),
      { kind: "clause", label: "1.", runs: [{ text: "" }] },
      { kind: "clause", label: "2.", runs: [{ text: "" }] },
      paragraph("{office} đề nghị quý cơ quan quan tâm, phối hợp thực hiện."),
    ],
    answer: [
      paragraph("{office} nhận được {question} về việc {matter}. Về vấn đề này, {office} có ý kiến như sau:"),
      paragraph(""),
      paragraph("{office} trả lời để {sender} biết, tổng hợp."),
    ],
    answerSubject: "trả lời {shortQuestion}",
  },
  "Thư công": {
    fresh: [
      paragraph("Thay mặt lãnh đạo {office}, tôi gửi tới Quý vị lời chúc mừng trân trọng nhất."),
      paragraph(""),
      paragraph("Chúc Quý vị sức khỏe, hạnh phúc và thành công."),
    ],
  },
};
