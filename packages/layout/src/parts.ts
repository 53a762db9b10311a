import { LETTER_TYPE, TYPES } from "./document-types.ts";
import type { DocumentModel, Paragraph } from "./page-model.ts";
import { folded, isCapitals } from "./text-shape.ts";

/** The components of a document, as found by what they say and where they stand. */
export interface Parts {
  readonly nation?: Paragraph;
  readonly motto?: Paragraph;
  /** Lines of the left head above the number. */
  readonly bodies: readonly Paragraph[];
  readonly number?: Paragraph;
  readonly date?: Paragraph;
  readonly marks: readonly Paragraph[];
  readonly typeName?: string;
  readonly title?: Paragraph;
  /** Lines of the subject: below the type's name, or after "V/v". */
  readonly subject: readonly Paragraph[];
  readonly addressee?: Paragraph;
  /** Lines that begin with a dash after "Kính gửi:". */
  readonly addressees: readonly Paragraph[];
  readonly bases: readonly Paragraph[];
  /** Everything said between head and end, without tables. */
  readonly running: readonly Paragraph[];
  readonly recipientsTitle?: Paragraph;
  readonly recipients: readonly Paragraph[];
  /** Authority and position of the signer. */
  readonly positions: readonly Paragraph[];
  readonly signer?: Paragraph;
  readonly appendices: readonly Paragraph[];
  /** "Cộng hòa xã hội chủ nghĩa Việt Nam" of each document that goes with this one in the same file. */
  readonly enclosures: readonly Paragraph[];
}

const STAMP =
  /^(?:h[oỏ]?[aả]? ?t[oố]c|thượng khẩn|khẩn|tuyệt mật|tối mật|mật|xem xong trả lại|lưu hành nội bộ|hỏa tốc hẹn giờ)$/i;
const DATE = /ngày.{0,8}tháng.{0,8}năm/i;
const APPENDIX = /^phụ lục(?:\s+(?:số\s*)?[\dIVXLC]+)?[.:]?$/i;

/** "THƯ CHÚC MỪNG", "THƯ KHEN": a thư công is called after what it says. */
const PUBLIC_LETTER = /^THƯ\s.{1,50}$/;

/** Finds the components; what is not there is absent. */
export function partsOf({ paragraphs }: DocumentModel): Parts {
  const given = paragraphs.filter(({ text }) => text !== "");
  const appendixAt = given.findIndex(({ text }, at) => at > 5 && APPENDIX.test(text));
  const [, ...enclosures] = given.filter(isNation);
  const main = given.slice(0, attachedAt(given, [given[appendixAt], enclosures[0]]));
  const headLength = main.findIndex(({ column }) => column === "whole");
  const head = main.slice(0, headLength < 0 ? main.length : headLength);
  const rest = main.slice(head.length);
  const endAt = rest.findIndex(({ column }) => column !== "whole");
  const between = endAt < 0 ? rest : rest.slice(0, endAt);
  const ending = endAt < 0 ? [] : rest.slice(endAt).filter(({ column }) => column !== "whole");
  const top = head.length > 0 ? headParts(head) : headParts(between.slice(0, 8));
  const middle = middleParts(between, top.subject);
  return {
    ...top,
    ...middle,
    ...endParts(ending),
    appendices: appendixAt < 0 ? [] : given.slice(appendixAt).filter(({ text }) => APPENDIX.test(text)),
    enclosures,
  };
}

function isNation({ text }: Paragraph): boolean {
  return folded(text).startsWith("cong hoa xa hoi");
}

/** Where what goes with the document begins: with its first line, or the left side of its head. */
function attachedAt(given: readonly Paragraph[], beginnings: readonly (Paragraph | undefined)[]): number {
  const found = beginnings.flatMap((one) => (one ? given.indexOf(one) : []));
  let at = Math.min(...found, given.length);
  const isLeftOf = (one: Paragraph | undefined) => one?.column === "left" && one.page === given[at]?.page;
  if (given[at]?.column === "right") while (isLeftOf(given[at - 1])) at--;
  return at;
}

function headParts(head: readonly Paragraph[]) {
  const marks = head.filter(({ text }) => STAMP.test(text));
  const own = head.filter((one) => !marks.includes(one));
  const nation = own.find(isNation);
  const motto = own.find(({ text }) => folded(text).startsWith("doc lap"));
  const number = own.find(({ text }) => /^số\s*[:.]?\s*[\d…._/]|^số\s*:/i.test(text));
  const date = own.find(({ text }) => DATE.test(text) && text.length < 80);
  const subjectAt = own.findIndex(({ text, column }) => column !== "right" && /^v\s*\/\s*v\b|^về việc\b/i.test(text));
  const subject = subjectAt < 0 ? [] : own.slice(subjectAt).filter(({ column }) => column === own[subjectAt]?.column);
  const known = new Set<Paragraph | undefined>([nation, motto, number, date, ...subject]);
  const bodies = own.filter((one) => one.column === "left" && !known.has(one) && isCapitals(one.text));
  return {
    marks,
    bodies,
    subject,
    ...(nation && { nation }),
    ...(motto && { motto }),
    ...(number && { number }),
    ...(date && { date }),
  };
}

function middleParts(between: readonly Paragraph[], letterSubject: readonly Paragraph[]) {
  const titleAt = between.slice(0, 6).findIndex(({ text }) => typeOf(text) !== undefined);
  const title = titleAt < 0 ? undefined : between[titleAt];
  const addresseeAt = between.slice(0, 12).findIndex(({ text }) => /^kính gửi/i.test(text));
  const addressee = addresseeAt < 0 ? undefined : between[addresseeAt];
  const named = title ? typeOf(title.text) : undefined;
  const typeName = named ?? (letterSubject.length > 0 || addressee ? LETTER_TYPE : undefined);
  const below = title ? subjectBelow(between.slice(titleAt + 1)) : [];
  const addressees = addressee ? dashed(between.slice(addresseeAt + 1)) : [];
  const taken = new Set<Paragraph | undefined>([title, addressee, ...below, ...addressees]);
  const running = between.filter((one) => !taken.has(one) && !one.table);
  return {
    ...(typeName !== undefined && { typeName }),
    ...(title && { title }),
    subject: title ? below : letterSubject,
    ...(addressee && { addressee }),
    addressees,
    bases: basesOf(running, addressee === undefined),
    running,
  };
}

function typeOf(text: string): string | undefined {
  const key = folded(text);
  // "NGHỊ QUYẾT" stands alone; "QUYẾT ĐỊNH:" before the articles is no title.
  const named = TYPES.find(([name]) => folded(name) === key)?.[0];
  return named ?? (PUBLIC_LETTER.test(text) && isCapitals(text) ? "Thư công" : undefined);
}

function subjectBelow(after: readonly Paragraph[]): Paragraph[] {
  // A long subject fills its lines, so that nothing shows them to be centred.
  const isSubject = ({ spans, text }: Paragraph) =>
    !isCapitals(text) &&
    !/^(?:Điều|Phần|Chương|Mục)\s/.test(text) &&
    spans.every((span) => span.bold || span.text.trim() === "");
  const length = after.findIndex((one) => !isSubject(one));
  return after.slice(0, length < 0 ? 1 : length);
}

function dashed(after: readonly Paragraph[]): Paragraph[] {
  const length = after.findIndex(({ text }) => !/^[-–]\s*/.test(text));
  return after.slice(0, length < 0 ? after.length : length);
}

function basesOf(running: readonly Paragraph[], isDecree: boolean): Paragraph[] {
  const start = running.slice(0, 6).findIndex(({ text }) => /^căn cứ\s/i.test(text));
  if (start < 0) return [];
  const isBasis = ({ text }: Paragraph) => /^(?:căn cứ|theo đề nghị|xét|thực hiện)\s/i.test(text);
  const length = running.slice(start).findIndex((one) => !isBasis(one));
  // A letter that opens with "Căn cứ …, Ủy ban …" has no list of bases.
  const bases = running.slice(start, length < 0 ? undefined : start + length);
  return bases.length > 1 || (isDecree ? /[;.]$/ : /;$/).test(bases[0]?.text ?? "")
    ? bases.filter(({ text }) => text.length < 500)
    : [];
}

function endParts(ending: readonly Paragraph[]) {
  const titleAt = ending.findIndex(({ text }) => /^nơi nhận/i.test(text));
  const recipientsTitle = titleAt < 0 ? undefined : ending[titleAt];
  const recipients = ending.filter(
    (one) => one.column === "left" && one !== recipientsTitle && /^[-–]|^lưu/i.test(one.text),
  );
  const right = ending.filter((one) => one.column === "right" && !/^\[|chữ ký/i.test(one.text));
  const positions = right.filter(({ text }) => isCapitals(text));
  const signer = right.findLast(({ text }) => !isCapitals(text) && /^\p{Lu}/u.test(text) && text.length < 60);
  return {
    ...(recipientsTitle && { recipientsTitle }),
    recipients,
    positions,
    ...(signer && { signer }),
  };
}
