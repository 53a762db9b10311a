import type { Dossier } from "@vanthu/office/dossier/schema.ts";
import type { FormError } from "../../ui/error-summary.tsx";
import { retentionOf } from "./retention.ts";
import { t } from "./words.ts";

/** What the form of a dossier holds. */
export interface DossierForm {
  code: string;
  title: string;
  retention: string;
  openedOn: string;
  note: string;
}

const LEAST_TITLE = 5;
const CODE = /^\d{1,5}\.[\p{L}\d][\p{L}\d.\-/]*$/u;

export function emptyForm(today: string): DossierForm {
  return { code: "", title: "", retention: "10", openedOn: today, note: "" };
}

export function formOf({ code, title, retention, openedOn, note = "" }: Dossier): DossierForm {
  return { code, title, retention: String(retention), openedOn, note };
}

/** Everything that is wrong at once. An empty code is one the system gives. */
export function problemsOf({ code, title }: DossierForm): FormError[] {
  return [
    ...(title.trim().length < LEAST_TITLE ? [{ id: "dossier-title", text: t("titleShort") }] : []),
    ...(code.trim() !== "" && !CODE.test(code.trim()) ? [{ id: "dossier-code", text: t("codeWrong") }] : []),
  ];
}

/** What is sent to open one; a date is left out where there is none. */
export function openingOf(form: DossierForm): object {
  const { openedOn } = form;
  return { ...wordsOf(form), ...(openedOn !== "" && { openedOn }) };
}

/** What is sent in any case. */
export function wordsOf({ code, title, retention, note }: DossierForm): object {
  return {
    title,
    retention: retentionOf(retention),
    ...(code.trim() !== "" && { code }),
    ...(note.trim() !== "" && { note }),
  };
}
