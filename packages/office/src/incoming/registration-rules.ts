import * as v from "valibot";
import type { CivilDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { RowEntry, TakenNumber } from "../register/number-service.ts";
import { MendedFields, type IncomingDocument } from "./schema.ts";
import { requireState } from "./state-rules.ts";

type Registered = IncomingDocument & { readonly arrivalNumber: number };

/** Enters the document under its arrival number and day (số đến, ngày đến; NĐ 30 Điều 22). */
export function register<D extends IncomingDocument>(
  document: D,
  { number, on, year }: TakenNumber,
  clerkName: string,
): D & Registered {
  return {
    ...document,
    state: "registered",
    arrivalNumber: number,
    arrivalYear: year,
    arrivedOn: on,
    registeredByName: clerkName,
  };
}

/** What the clerk mended of what the packet said; what was left out stays as it came. */
export function mend<D extends IncomingDocument>(document: D, fields: MendedFields): D {
  const given = Object.entries(v.parse(MendedFields, fields)).filter(([, value]) => value !== undefined);
  const dueIsSaid = fields.dueOn !== undefined && fields.dueOn !== document.dueOn;
  return { ...document, ...Object.fromEntries(given), ...(dueIsSaid && { dueAt: undefined, dueIsDefault: undefined }) };
}

/** Returns a document that arrived over the exchange to its sender (NĐ 30 Điều 21.2.b). Paper has no way back here. */
export function refuse<D extends IncomingDocument>(document: D, reason: string, byName: string, at: string): D {
  requireState(document, "arrived");
  return { ...document, state: "refused", refusal: { reason, byName, at } };
}

/** @throws Refusal `incoming.issued_later` for a date of the document after today */
export function requireIssuedBy(issuedOn: CivilDate, today: CivilDate): void {
  if (issuedOn > today) throw new Refusal("input", "incoming.issued_later", { todayOn: today });
}

/** What the register keeps of the document; handing over fills in the rest. */
export function rowEntry(document: IncomingDocument): RowEntry {
  return {
    documentId: document.id,
    referenceNumber: document.referenceNumber,
    issuedOn: document.issuedOn,
    issuer: document.issuer,
    typeName: document.typeName,
    subject: document.subject,
    signer: document.signer?.fullName ?? "",
    recipients: document.recipient ?? "",
    keptBy: "",
    copies: 1,
    note: document.note ?? "",
  };
}
