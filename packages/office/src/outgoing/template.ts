import { longDate } from "@vanthu/platform/vietnamese-date.ts";
import type { DocumentTypeName } from "../document-type.ts";
import type { BodyBlock } from "./body.ts";

/**
 * What a fresh draft of a type holds. `{office}` stands for the drafting office's name, `{question}` for the document
 * that is answered ("Công văn số 412/SNV-CCVC ngày 05 tháng 11 năm 2026 của Sở Nội vụ"), `{matter}` for its subject,
 * `{sender}` for its issuer.
 */
interface DraftTemplate {
  readonly fresh: readonly BodyBlock[];
  /** Where it answers a document: instead of `fresh`. */
  readonly answer: readonly BodyBlock[];
  readonly answerSubject: string;
}

/** The incoming document a draft answers. */
export interface Question {
  readonly typeName: string;
  readonly referenceNumber: string;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly subject: string;
}

const GENERIC: DraftTemplate = {
  fresh: [paragraph("")],
  answer: [paragraph("Thực hiện {question} về việc {matter}, {office} ban hành nội dung như sau:"), paragraph("")],
  answerSubject: "Thực hiện {shortQuestion}",
};

const TEMPLATES: Readonly<Partial<Record<DocumentTypeName, DraftTemplate>>> = {
  "Công văn": {
    fresh: [
      paragraph("Thực hiện chức năng, nhiệm vụ được giao, {office} đề nghị quý cơ quan phối hợp các nội dung sau:"),
      clause("1.", ""),
      clause("2.", ""),
      paragraph("{office} đề nghị quý cơ quan quan tâm, phối hợp thực hiện."),
    ],
    answer: [
      paragraph("{office} nhận được {question} về việc {matter}. Về vấn đề này, {office} có ý kiến như sau:"),
      paragraph(""),
      paragraph("{office} trả lời để {sender} biết, tổng hợp."),
    ],
    answerSubject: "trả lời {shortQuestion}",
  },
  "Báo cáo": {
    fresh: [
      paragraph("{office} báo cáo kết quả thực hiện như sau:"),
      part("I.", "TÌNH HÌNH, KẾT QUẢ THỰC HIỆN"),
      paragraph(""),
      part("II.", "KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN"),
      paragraph(""),
      part("III.", "PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI"),
      paragraph(""),
      part("IV.", "KIẾN NGHỊ, ĐỀ XUẤT"),
      paragraph(""),
      paragraph("Trên đây là báo cáo của {office}."),
    ],
    answer: [
      paragraph("Thực hiện {question} về việc {matter}, {office} báo cáo kết quả như sau:"),
      part("I.", "TÌNH HÌNH, KẾT QUẢ THỰC HIỆN"),
      paragraph(""),
      part("II.", "KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN"),
      paragraph(""),
      part("III.", "KIẾN NGHỊ, ĐỀ XUẤT"),
      paragraph(""),
      paragraph("Trên đây là báo cáo của {office}, kính gửi {sender} tổng hợp."),
    ],
    answerSubject: "Kết quả thực hiện {shortQuestion}",
  },
  "Tờ trình": {
    fresh: [
      paragraph("{office} kính trình xem xét, quyết định nội dung như sau:"),
      part("I.", "SỰ CẦN THIẾT"),
      paragraph(""),
      part("II.", "NỘI DUNG TRÌNH"),
      paragraph(""),
      paragraph("{office} kính trình xem xét, quyết định."),
    ],
    answer: [
      paragraph("Thực hiện {question} về việc {matter}, {office} kính trình {sender} nội dung như sau:"),
      paragraph(""),
      paragraph("{office} kính trình {sender} xem xét, quyết định."),
    ],
    answerSubject: "Thực hiện {shortQuestion}",
  },
  "Kế hoạch": {
    fresh: [
      part("I.", "MỤC ĐÍCH, YÊU CẦU"),
      paragraph(""),
      part("II.", "NỘI DUNG"),
      paragraph(""),
      part("III.", "TỔ CHỨC THỰC HIỆN"),
      paragraph(""),
    ],
    answer: [
      paragraph("Thực hiện {question} về việc {matter}, {office} ban hành Kế hoạch như sau:"),
      part("I.", "MỤC ĐÍCH, YÊU CẦU"),
      paragraph(""),
      part("II.", "NỘI DUNG"),
      paragraph(""),
      part("III.", "TỔ CHỨC THỰC HIỆN"),
      paragraph(""),
    ],
    answerSubject: "Triển khai thực hiện {shortQuestion}",
  },
  "Thông báo": {
    fresh: [paragraph("{office} thông báo như sau:"), paragraph("")],
    answer: [paragraph("Thực hiện {question} về việc {matter}, {office} thông báo như sau:"), paragraph("")],
    answerSubject: "Thực hiện {shortQuestion}",
  },
};

/** Subject and body a new draft begins with. A subject the drafter has given already stays. */
export function beginDraft(
  typeName: DocumentTypeName,
  officeName: string,
  subject: string,
  question?: Question,
): { readonly subject: string; readonly body: BodyBlock[] } {
  const template = TEMPLATES[typeName] ?? GENERIC;
  const words = { office: officeName, ...(question && questionWords(question)) };
  return {
    subject: subject !== "" || !question ? subject : fill(template.answerSubject, words).slice(0, 500),
    body: (question ? template.answer : template.fresh).map((block) => fillBlock(block, words)),
  };
}

type Words = Readonly<Record<string, string>>;

function questionWords({ typeName, referenceNumber, issuedOn, issuer, subject }: Question): Words {
  return {
    question: `${typeName} số ${referenceNumber} ${longDate(issuedOn)} của ${issuer}`,
    shortQuestion: `${typeName} số ${referenceNumber} của ${issuer}`,
    matter: lowerFirst(subject.replace(/^(?:V\/v|Về việc)\s+/iu, "")),
    sender: issuer,
  };
}

function fillBlock(block: BodyBlock, words: Words): BodyBlock {
  if (block.kind === "heading" || block.kind === "table") return block;
  return { ...block, runs: block.runs.map((run) => ({ ...run, text: fill(run.text, words) })) };
}

function fill(text: string, words: Words): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? "");
}

/** A subject inside a sentence: "Kiện toàn tổ chức" becomes "kiện toàn tổ chức"; an abbreviation stays as it is. */
function lowerFirst(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function paragraph(text: string): BodyBlock {
  return { kind: "paragraph", runs: [{ text }] };
}

function clause(label: string, text: string): BodyBlock {
  return { kind: "clause", label, runs: [{ text }] };
}

function part(label: string, title: string): BodyBlock {
  return { kind: "heading", level: "section", label, title };
}
