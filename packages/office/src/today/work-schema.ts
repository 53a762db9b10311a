import * as v from "valibot";
import { AssignmentSummary } from "../assignment/schema.ts";
import { AskedExtension } from "../incoming/handling-schema.ts";
import { Colleague, StaffId } from "../staff/schema.ts";

/** UnitLoad (khối lượng việc): what one person of the unit has open, of shares in documents and assignments together. */
export const UnitLoad = v.object({
  staffId: StaffId,
  fullName: v.string(),
  position: v.string(),
  open: v.number(),
  /** Due today or on the next working day. */
  soon: v.number(),
  overdue: v.number(),
  /** More than is counted: at least so many. */
  more: v.optional(v.boolean()),
});
export type UnitLoad = v.InferOutput<typeof UnitLoad>;

/** LeaderQueue (đang chờ lãnh đạo): how many documents wait for one leader's word and signature. */
export const LeaderQueue = v.object({
  staffId: StaffId,
  fullName: v.string(),
  position: v.string(),
  /** Registered documents that wait for an instruction. */
  toInstruct: v.number(),
  toSign: v.number(),
  /** More than is counted: at least so many. */
  more: v.optional(v.boolean()),
  absence: Colleague.entries.absence,
});
export type LeaderQueue = v.InferOutput<typeof LeaderQueue>;

/** WorkOfDay (việc trong ngày): what stands beside the document queues of Hôm nay; at most 20 rows each. */
export const WorkOfDay = v.object({
  /** Nhiệm vụ I lead and that are open. */
  assignments: v.array(AssignmentSummary),
  /** Nhiệm vụ I gave that wait for me: an extension asked, a result to accept, one sent back. */
  toDecide: v.array(AssignmentSummary),
  /** Wishes for more time for shares in documents that wait for my answer. */
  extensions: v.array(AskedExtension),
  unreadNotices: v.number(),
  /** For the clerk and the head of office: whom documents wait for, who has most first. */
  leaders: v.optional(v.array(LeaderQueue)),
  /** For the clerk: what this day brought into the books. */
  ofDay: v.optional(v.object({ registered: v.number(), issued: v.number() })),
  /** For the head of a unit: its people, the most burdened first. */
  unitLoad: v.optional(v.array(UnitLoad)),
});
export type WorkOfDay = v.InferOutput<typeof WorkOfDay>;
