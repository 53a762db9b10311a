import * as v from "valibot";
import { UnitFigures } from "./province-schema.ts";

/** One person's, in one department, of the documents received in a period. */
export const PersonCounts = v.object({
  staffId: v.string(),
  departmentId: v.string(),
  name: v.string(),
  departmentName: v.string(),
  onTime: v.number(),
  late: v.number(),
  doneWithoutDeadline: v.number(),
  inProgress: v.number(),
  overdue: v.number(),
});
export type PersonCounts = v.InferOutput<typeof PersonCounts>;

/** Counts (số liệu) of a period: what a report freezes. Shares and totals of rows follow from them. */
export const Counts = v.object({
  unit: UnitFigures,
  voidedIncoming: v.number(),
  voidedOutgoing: v.number(),
  people: v.array(PersonCounts),
  departments: v.array(v.object({ departmentId: v.string(), name: v.string(), issued: v.number() })),
});
export type Counts = v.InferOutput<typeof Counts>;
