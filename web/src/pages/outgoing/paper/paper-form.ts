import type { RegisterPaperOutgoing, Receiver } from "@vanthu/office/outgoing/schema.ts";
import type { DocumentTypeName } from "@vanthu/office/document-type.ts";
import type { Urgency } from "@vanthu/office/field.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import type { InferOutput } from "valibot";
import { paper as en } from "../../../i18n/en/paper.ts";
import { words } from "../../../i18n/language.ts";
import { paper as vi } from "../../../i18n/vi/paper.ts";
import type { FormError } from "../../../ui/error-summary.tsx";

export const t = words({ vi, en });

/** What stands in the form, as typed. */
export interface PaperForm {
  typeName: DocumentTypeName;
  subject: string;
  urgency: Urgency;
  dueOn: string;
  signerId: Colleague["id"] | undefined;
  departmentId: Colleague["departmentId"] | undefined;
  receivers: Receiver[];
  recipientLines: string[];
  copies: string;
}

export function emptyPaperForm(): PaperForm {
  return {
    typeName: "Công văn",
    subject: "",
    urgency: "normal",
    dueOn: "",
    signerId: undefined,
    departmentId: undefined,
    receivers: [],
    recipientLines: [],
    copies: "1",
  };
}

/** What is wrong, in the order of the form. */
export function problemsOf(form: PaperForm): FormError[] {
  const errors: FormError[] = [];
  if (form.subject.trim() === "") errors.push({ id: "paper-subject", text: t("missingSubject") });
  if (form.signerId === undefined) errors.push({ id: "paper-signerId", text: t("missingSigner") });
  if (form.departmentId === undefined) errors.push({ id: "paper-departmentId", text: t("missingDepartment") });
  if (!/^[1-9]\d{0,3}$/u.test(form.copies.trim())) errors.push({ id: "paper-copies", text: t("wrongCopies") });
  return errors;
}

type Body = Omit<InferOutput<typeof RegisterPaperOutgoing>, "files" | "secrecyRelease">;

/** The form as the server takes it; undefined while something is missing. */
export function bodyOf(form: PaperForm): Body | undefined {
  const { signerId, departmentId, dueOn, copies, ...rest } = form;
  if (signerId === undefined || departmentId === undefined || problemsOf(form).length > 0) return undefined;
  return { ...rest, signerId, departmentId, copies: Number(copies), ...(dueOn === "" ? {} : { dueOn }) };
}
