import { longDate } from "@vanthu/platform/vietnamese-date.ts";
import type { DocumentTypeName } from "../document-type.ts";
import type { BodyBlock } from "./body.ts";
import type { LetterForm } from "./form-schema.ts";
import { freshForm } from "./fresh-form.ts";
import { CORRESPONDENCE, GENERAL_ANSWER, GENERAL_SUBJECT } from "./general-template.ts";
import { NORMATIVE } from "./normative-templates.ts";
import { PAPERS } from "./paper-templates.ts";
import { REPORTING } from "./report-templates.ts";
import type { DraftTemplate } from "./template-blocks.ts";

/** The incoming document a draft answers. */
export interface Question {
  readonly typeName: string;
  readonly referenceNumber: string;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly subject: string;
}

const TEMPLATES: Readonly<Partial<Record<DocumentTypeName, DraftTemplate>>> = {
  ...CORRESPONDENCE,
  ...NORMATIVE,
  ...REPORTING,
  ...PAPERS,
};

type Issuer = Parameters<typeof freshForm>[1];

/** Subject, body and form a new draft begins with. A subject the drafter has given already stays. */
export function beginDraft(
  typeName: DocumentTypeName,
  office: Issuer,
  subject: string,
  question?: Question,
): { readonly subject: string; readonly body: BodyBlock[]; readonly form: LetterForm | undefined } {
  const { fresh, answer = GENERAL_ANSWER, answerSubject = GENERAL_SUBJECT } = TEMPLATES[typeName] ?? { fresh: [] };
  const words = { office: office.name, ...(question && questionWords(question)) };
  return {
    subject: subject !== "" || !question ? subject : fill(answerSubject, words).slice(0, 500),
    body: (question ? answer : fresh).map((block) => fillBlock(block, words)),
    form: freshForm(typeName, office),
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
  if (block.kind === "table" || block.runs === undefined) return block;
  return { ...block, runs: block.runs.map((run) => ({ ...run, text: fill(run.text, words) })) };
}

function fill(text: string, words: Words): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? "");
}

/** A subject inside a sentence: "Kiện toàn tổ chức" becomes "kiện toàn tổ chức"; an abbreviation stays as it is. */
function lowerFirst(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
