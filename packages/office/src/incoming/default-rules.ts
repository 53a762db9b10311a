import { officeDate } from "@vanthu/platform/office-time.ts";
import { addWorkingDays, type OfficeCalendar } from "@vanthu/platform/working-day.ts";
import { addWorkingMinutes } from "@vanthu/platform/working-hour.ts";
import type { HandlingDefaults } from "./defaults-schema.ts";
import type { IncomingDocument } from "./schema.ts";

/** What an office that has set nothing keeps to. */
export const USUAL_DEFAULTS: HandlingDefaults = {
  hours: { morning: { from: "07:30", to: "11:30" }, afternoon: { from: "13:30", to: "17:00" } },
  urgentHours: { express: 4, rush: 8, urgent: 16 },
  days: 7,
  daysByType: [],
  throughOffice: false,
};

type Dated = Pick<IncomingDocument, "dueOn" | "dueAt" | "dueIsDefault">;

/**
 * Until when a document is to be handled that nobody gave a deadline: urgent ones within working hours of their arrival,
 * all others within working days from the day after.
 */
export function defaultDeadline(
  { urgency, typeName, arrivedAt }: Pick<IncomingDocument, "urgency" | "typeName" | "arrivedAt">,
  { hours, urgentHours, days, daysByType }: HandlingDefaults,
  calendar: OfficeCalendar,
): Dated {
  const arrived = new Date(arrivedAt);
  if (urgency !== "normal") {
    const dueAt = addWorkingMinutes(arrived, urgentHours[urgency] * 60, hours, calendar);
    return { dueOn: officeDate(dueAt), dueAt: dueAt.toISOString(), dueIsDefault: true };
  }
  const ofType = daysByType.find((one) => one.typeName.toLowerCase() === typeName.toLowerCase());
  const dueOn = addWorkingDays(officeDate(arrived), ofType?.days ?? days, calendar);
  return { dueOn, dueAt: undefined, dueIsDefault: true };
}

/**
 * The document with its default deadline counted anew, because urgency or type is another; one that somebody chose stays, and
 * so does what a leader has instructed by.
 */
export function recounted<D extends IncomingDocument>(
  before: Pick<IncomingDocument, "urgency" | "typeName">,
  document: D,
  defaults: HandlingDefaults,
  calendar: OfficeCalendar,
): D {
  const isSame = before.urgency === document.urgency && before.typeName === document.typeName;
  return isSame || !isUnchosen(document) ? document : { ...document, ...defaultDeadline(document, defaults, calendar) };
}

/** Whether nobody has said until when: the sender, the clerk or a leader. */
export function isUnchosen({ dueIsDefault, instruction, state }: IncomingDocument): boolean {
  return dueIsDefault === true && instruction === undefined && (state === "arrived" || state === "registered");
}

/** The document with a deadline: what somebody said, or the office's own, counted anew where urgency or type changed. */
export function dated<D extends IncomingDocument>(
  document: D,
  defaults: HandlingDefaults,
  calendar: OfficeCalendar,
): D {
  if (document.dueOn !== undefined && !document.dueIsDefault) return document;
  return { ...document, ...defaultDeadline(document, defaults, calendar) };
}
