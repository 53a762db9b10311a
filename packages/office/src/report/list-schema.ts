import * as v from "valibot";
import { Cursor, Urgency } from "../field.ts";
import { IncomingSummary } from "../incoming/schema.ts";
import { OutgoingSummary } from "../outgoing/schema.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";

/** Figures that have a list behind them. */
export const FigureKey = v.picklist([
  "received",
  "registeredInTime",
  "registeredLate",
  "notRegistered",
  "notAssigned",
  "refused",
  "assigned",
  "onTime",
  "late",
  "doneWithoutDeadline",
  "inProgress",
  "overdue",
  "carryOver",
  "carryOverOverdue",
  "issued",
  "axis",
  "signedByPerson",
  "signedByAgency",
]);
export type FigureKey = v.InferOutput<typeof FigureKey>;

/** Which documents: of a figure, narrowed as the figure was. */
export const FigureQuery = v.object({
  figure: FigureKey,
  department: v.optional(DepartmentId),
  person: v.optional(StaffId),
  source: v.optional(v.picklist(["paper", "exchange"])),
  urgency: v.optional(Urgency),
  typeName: v.optional(v.pipe(v.string(), v.maxLength(100))),
  after: v.optional(Cursor),
});
export type FigureQuery = v.InferOutput<typeof FigureQuery>;

/**
 * One page of the documents behind a figure, as far as the reader may see them: one of the two lists is empty. A page may
 * hold few documents or none and still have a `next`.
 */
export const FigureList = v.object({
  incoming: v.array(IncomingSummary),
  outgoing: v.array(OutgoingSummary),
  next: v.optional(Cursor),
});
export type FigureList = v.InferOutput<typeof FigureList>;
