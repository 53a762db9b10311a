import type { IncomingDocument, RegisterIncoming } from "@vanthu/office/incoming/schema.ts";
import type { Urgency } from "@vanthu/office/field.ts";
import { registration as en } from "../../i18n/en/registration.ts";
import { words } from "../../i18n/language.ts";
import { registration as vi } from "../../i18n/vi/registration.ts";
import type { FormError } from "../../ui/error-summary.tsx";

export const t = words({ vi, en });

/** What stands in the form, as typed. */
export interface Registration {
  referenceNumber: string;
  issuedOn: string;
  issuer: string;
  typeName: string;
  subject: string;
  urgency: Urgency;
  dueOn: string;
  recipient: string;
  signerPosition: string;
  signerName: string;
  note: string;
}

/** An empty form; most of what comes to a commune is a công văn. */
export function emptyRegistration(): Registration {
  return {
    referenceNumber: "",
    issuedOn: "",
    issuer: "",
    typeName: "Công văn",
    subject: "",
    urgency: "normal",
    dueOn: "",
    recipient: "",
    signerPosition: "",
    signerName: "",
    note: "",
  };
}

/** The form filled from what a packet says, to be looked at by the clerk. */
export function registrationOf(document: IncomingDocument): Registration {
  return {
    referenceNumber: document.referenceNumber,
    issuedOn: document.issuedOn,
    issuer: document.issuer,
    typeName: document.typeName,
    subject: document.subject,
    urgency: document.urgency,
    dueOn: document.dueOn ?? "",
    recipient: document.recipient ?? "",
    signerPosition: document.signer?.position ?? "",
    signerName: document.signer?.fullName ?? "",
    note: document.note ?? "",
  };
}

/** What is wrong, field by field, in the order of the form. Ids are the keys of {@link Registration}. */
export function problemsOf(form: Registration, today: string): FormError[] {
  const errors: FormError[] = [];
  const need = (id: keyof Registration, text: string): void => {
    if (form[id].trim() === "") errors.push({ id, text });
  };
  need("referenceNumber", t("missingReference"));
  need("issuedOn", t("missingDate"));
  if (form.issuedOn > today) errors.push({ id: "issuedOn", text: t("future") });
  need("issuer", t("missingIssuer"));
  need("typeName", t("missingType"));
  need("subject", t("missingSubject"));
  if (form.dueOn !== "" && form.issuedOn !== "" && form.dueOn < form.issuedOn) {
    errors.push({ id: "dueOn", text: t("duePast") });
  }
  return errors;
}

type Fields = Omit<RegisterIncoming, "files" | "acknowledgeDuplicate" | "secrecyRelease">;

/** The form as the server takes it: what is empty is left out. */
export function fieldsOf(form: Registration): Fields {
  const signer = {
    ...(form.signerPosition === "" ? {} : { position: form.signerPosition }),
    ...(form.signerName === "" ? {} : { fullName: form.signerName }),
  };
  return {
    referenceNumber: form.referenceNumber,
    issuedOn: form.issuedOn,
    issuer: form.issuer,
    typeName: form.typeName,
    subject: form.subject,
    urgency: form.urgency,
    ...(form.dueOn === "" ? {} : { dueOn: form.dueOn }),
    ...(form.recipient === "" ? {} : { recipient: form.recipient }),
    ...(form.note === "" ? {} : { note: form.note }),
    ...(Object.keys(signer).length === 0 ? {} : { signer }),
  };
}
