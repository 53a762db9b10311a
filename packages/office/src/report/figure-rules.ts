import { dayNumber, officeDate } from "@vanthu/platform/office-time.ts";
import { isWorkingDay, nextWorkingDay, type OfficeCalendar } from "@vanthu/platform/working-day.ts";
import type { Received } from "../incoming/received-service.ts";
import type { OutgoingDocument } from "../outgoing/schema.ts";
import type { FigureKey, FigureQuery } from "./list-schema.ts";

/** Days after its arrival within which a document is registered in time: none, or up to the next working day. */
export function allowedLag(on: string, calendar: OfficeCalendar): number {
  return isWorkingDay(on, calendar) ? 0 : dayNumber(nextWorkingDay(on, calendar)) - dayNumber(on);
}

/**
 * Whether a document received stands behind a figure, as it stood at an instant: the one the report was made at, or now.
 */
export function isBehind(
  document: Received,
  { figure, department, person, source, urgency }: FigureQuery,
  at: string,
  calendar: OfficeCalendar,
): boolean {
  const { state, finishedAt } = document;
  if (state === "void" || (state === "ended" && finishedAt === undefined)) return false;
  if (source !== undefined && document.source !== source) return false;
  if (urgency !== undefined && document.urgency !== urgency) return false;
  if (department !== undefined && document.leadDepartmentId !== department) return false;
  if (person !== undefined && document.leadId !== person) return false;
  return INCOMING[figure]?.(standing(document, at, calendar)) ?? false;
}

/** Whether an issued document stands behind a figure. */
export function isIssuedBehind(document: OutgoingDocument, { figure, department, typeName }: FigureQuery): boolean {
  if (document.state !== "issued") return false;
  if (department !== undefined && document.departmentId !== department) return false;
  if (typeName !== undefined && document.typeName !== typeName) return false;
  switch (figure) {
    case "axis":
      return document.packetFileId !== undefined;
    case "signedByPerson":
    case "signedByAgency":
      return document.medium === "electronic";
    default:
      return figure === "issued";
  }
}

export function isOutgoing(figure: FigureKey): boolean {
  return ["issued", "axis", "signedByPerson", "signedByAgency"].includes(figure);
}

interface Standing {
  readonly isRefused: boolean;
  readonly isRegistered: boolean;
  readonly isInTime: boolean;
  readonly isAssigned: boolean;
  readonly isFinished: boolean;
  readonly hasDeadline: boolean;
  /** Finished after its deadline, or open past it. */
  readonly isPast: boolean;
}

const INCOMING: Readonly<Partial<Record<FigureKey, (document: Standing) => boolean>>> = {
  received: () => true,
  registeredInTime: ({ isRegistered, isInTime }) => isRegistered && isInTime,
  registeredLate: ({ isRegistered, isInTime }) => isRegistered && !isInTime,
  notRegistered: ({ isRegistered, isRefused }) => !isRegistered && !isRefused,
  notAssigned: ({ isRegistered, isAssigned }) => isRegistered && !isAssigned,
  refused: ({ isRefused }) => isRefused,
  assigned: ({ isAssigned }) => isAssigned,
  onTime: ({ isFinished, hasDeadline, isPast }) => isFinished && hasDeadline && !isPast,
  late: ({ isFinished, isPast }) => isFinished && isPast,
  doneWithoutDeadline: ({ isFinished, hasDeadline }) => isFinished && !hasDeadline,
  inProgress: ({ isAssigned, isFinished, isPast }) => isAssigned && !isFinished && !isPast,
  overdue: ({ isAssigned, isFinished, isPast }) => isAssigned && !isFinished && isPast,
  carryOver: ({ isAssigned, isFinished }) => isAssigned && !isFinished,
  carryOverOverdue: ({ isAssigned, isFinished, isPast }) => isAssigned && !isFinished && isPast,
};

function standing(document: Received, at: string, calendar: OfficeCalendar): Standing {
  const { state, arrivalNumber, arrivedAt, arrivedOn, assignedAt, finishedAt, dueOn, leadId } = document;
  const receivedOn = officeDate(new Date(arrivedAt));
  const isFinished = finishedAt !== undefined && finishedAt <= at;
  const reachedOn = officeDate(new Date(isFinished ? finishedAt : at));
  return {
    isRefused: state === "refused",
    isRegistered: arrivalNumber !== undefined,
    isInTime: dayNumber(arrivedOn) - dayNumber(receivedOn) <= allowedLag(receivedOn, calendar),
    isAssigned: leadId !== undefined && assignedAt !== undefined && assignedAt <= at,
    isFinished,
    hasDeadline: dueOn !== undefined,
    isPast: dueOn !== undefined && dueOn < reachedOn,
  };
}
