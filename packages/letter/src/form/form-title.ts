import { capitals, cleanField } from "../clean-text.ts";
import type { LetterInput } from "../letter-input.ts";

/** What stands in box 5a; neither where the subject stands under the number (box 5b, công văn). */
export interface FormTitle {
  readonly title?: string;
  readonly subject?: string;
}

/** Types whose subject is drawn nowhere: the title alone says what they are (forms 1.8, 1.10). */
const titleAlone = ["introduction", "leavePermit"];

export function formTitle({ typeName, form, subject }: Pick<LetterInput, "typeName" | "form" | "subject">): FormTitle {
  if (form?.kind === "publicLetter" && cleanField(form.title) !== "") return { title: capitals(form.title) };
  if (!bearsTypeName(typeName)) return {};
  const title = capitals(typeName);
  return form && titleAlone.includes(form.kind) ? { title } : { title, subject: cleanField(subject) };
}

/** Công văn and thư công have no type name: their subject stands under the number (box 5b). */
export function bearsTypeName(typeName: string): boolean {
  return !["công văn", "thư công"].includes(cleanField(typeName).toLocaleLowerCase("vi"));
}
