import type { Office } from "../tenant/schema.ts";
import { FORM_OF_TYPE, type LetterForm } from "./form-schema.ts";
import type { OutgoingDocument } from "./schema.ts";

type Issuer = Pick<Office, "name" | "heading" | "headTitle" | "collective">;

/** Forms that say what is needed in their own fields, so that the body may stay empty. */
const WITHOUT_BODY: readonly LetterForm["kind"][] = ["invitation", "introduction", "leavePermit"];

/** Whether a document of this form needs text in its body. */
export function needsBody({ typeName, form }: Pick<OutgoingDocument, "typeName" | "form">): boolean {
  return !(form && form.kind === FORM_OF_TYPE[typeName] && WITHOUT_BODY.includes(form.kind));
}

/** The form a document is laid out by: its own where it is one of its type, else what a decision cannot do without. */
export function formOf(
  { typeName, form }: Pick<OutgoingDocument, "typeName" | "form">,
  office: Issuer,
): LetterForm | undefined {
  const kind = FORM_OF_TYPE[typeName];
  if (form && form.kind === kind) return form;
  return kind === "decision" ? { kind, authorityLine: authorityLine(office) } : undefined;
}

/**
 * Thẩm quyền ban hành: the body where it decides together, the title of the head where one person does (mẫu 1.2, note 6).
 */
export function authorityLine({ collective, heading, headTitle }: Issuer): string {
  const name = heading.join(" ");
  return collective ? name : `${headTitle} ${name}`;
}

/**
 * Quyền hạn as the letter prints it: who decides in a competence of the head's own signs without TM. (Điều 13), for it is
 * not the body that decides.
 */
export function printedAuthority(
  { authority, typeName, form }: Pick<OutgoingDocument, "authority" | "typeName" | "form">,
  office: Issuer,
): string[] {
  const decides = formOf({ typeName, form }, office);
  const isHeads =
    decides?.kind === "decision" && decides.authorityLine.toUpperCase().startsWith(`${office.headTitle} `);
  return isHeads ? authority.filter((line) => !line.startsWith("TM. ")) : [...authority];
}

const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/^UBND(?= )/u, "Ủy ban nhân dân"],
  [/^HĐND(?= )/u, "Hội đồng nhân dân"],
];

/** The agency's name in running text: `Ủy ban nhân dân xã Lạc Thuỷ` for `UBND xã Lạc Thuỷ`. */
export function writtenName({ name }: Pick<Office, "name">): string {
  return WRITTEN_OUT.reduce((text, [short, long]) => text.replace(short, long), name);
}
