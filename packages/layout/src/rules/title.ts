import { LETTER_TYPE, needsSubject } from "../document-types.ts";
import { finding, lookFindings, ruleFindings, type Rule } from "../judge.ts";

const TITLE = { component: "title", article: "I.II.5.b" } as const;
const SUBJECT = { component: "title", article: "I.II.5.a" } as const;

/** Name of the type with the subject below it, or "V/v …" of a công văn (Phụ lục I, Phần I, II.5). */
export const titleRule: Rule = ({ title, subject, typeName, addressee }, document) => {
  if (title && typeName !== undefined) {
    const last = subject.at(-1);
    return [
      ...lookFindings(TITLE, title, { size: [13, 14], bold: true, italic: false, capitals: true }),
      ...(title.align === undefined || title.align === "center"
        ? []
        : [finding(TITLE, "wrong", "title.center", title)]),
      ...(last || !needsSubject(typeName) ? [] : [finding(SUBJECT, "doubtful", "title.subject_missing", title)]),
      ...subject.flatMap((line) =>
        lookFindings(TITLE, line, { size: [13, 14], bold: true, italic: false, capitals: false }),
      ),
      ...ruleFindings(TITLE, last, [1 / 3, 1 / 2], document),
    ];
  }
  const [first] = subject;
  if (!first) return [finding(SUBJECT, "wrong", addressee ? "title.letter_subject_missing" : "title.missing")];
  const isLetter = typeName === LETTER_TYPE;
  return [
    ...subject.flatMap((line) => lookFindings(TITLE, line, { size: [12, 13], bold: false, italic: false })),
    ...(isLetter && !/^V\/v\s/.test(first.text) ? [finding(TITLE, "wrong", "title.about", first)] : []),
  ];
};
