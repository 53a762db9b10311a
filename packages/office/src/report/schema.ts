import * as v from "valibot";
import { prose, Sha256, Urgency } from "../field.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";
import { ReportState, WeekKey } from "./week-schema.ts";

/** A share of 100 with one decimal; null where there is nothing to take a share of. */
const Percent = v.nullable(v.number());

/**
 * A figure at the head of the report. `list` is the query of the list behind it: append it to
 * `/api/reports/week/:week/list?`.
 */
export const Headline = v.object({
  value: Percent,
  /** The same figure of the week before; absent where that week has no report. */
  before: v.optional(Percent),
  list: v.string(),
});
export type Headline = v.InferOutput<typeof Headline>;

/** What one count is of, how many, and the query of the list behind it. */
const Count = v.object({ value: v.number(), list: v.string() });

/**
 * How documents received in the period were handled, by whom they lead (chủ trì). assigned = onTime + late +
 * doneWithoutDeadline + inProgress + overdue.
 */
const Handling = {
  /** Được giao */
  assigned: v.number(),
  /** Đúng hạn: finished by the end of the deadline's day. */
  onTime: v.number(),
  /** Trễ hạn: finished after it. */
  late: v.number(),
  /** Xong, không có hạn. */
  doneWithoutDeadline: v.number(),
  /** Đang làm: open, deadline not passed or none. */
  inProgress: v.number(),
  /** Quá hạn: open, deadline passed. */
  overdue: v.number(),
  /** Tỷ lệ đúng hạn: onTime of onTime + late + overdue. */
  rate: Percent,
};

export const DepartmentRow = v.object({ departmentId: DepartmentId, name: v.string(), ...Handling, list: v.string() });
export type DepartmentRow = v.InferOutput<typeof DepartmentRow>;

export const PersonRow = v.object({
  staffId: StaffId,
  departmentId: DepartmentId,
  name: v.string(),
  departmentName: v.string(),
  ...Handling,
  list: v.string(),
});
export type PersonRow = v.InferOutput<typeof PersonRow>;

/** ReportComment (ý kiến của đơn vị): said of a report before it goes up. */
export const ReportComment = v.object({
  id: v.string(),
  at: v.string(),
  byName: v.string(),
  departmentName: v.string(),
  text: v.string(),
});
export type ReportComment = v.InferOutput<typeof ReportComment>;

/** What a period's documents come to; the same for a week and for a period of NĐ 09/2019. */
export const Figures = v.object({
  /** In the order they are shown. Percentages: registeredInTime, onTime, axis. */
  headline: v.object({
    received: Headline,
    registeredInTime: Headline,
    onTime: Headline,
    overdue: Headline,
    issued: Headline,
    axis: Headline,
  }),
  handling: v.object(Handling),
  byDepartment: v.array(DepartmentRow),
  byPerson: v.array(PersonRow),
  receivedBySource: v.array(v.object({ source: v.picklist(["paper", "exchange"]), ...Count.entries })),
  receivedByUrgency: v.array(v.object({ urgency: Urgency, ...Count.entries })),
  /** Chờ vào sổ: received, neither registered nor refused. */
  notRegistered: Count,
  /** Chờ bút phê: registered, not yet assigned. */
  notAssigned: Count,
  /** Đã trả lại nơi gửi (02). */
  refused: Count,
  /** Hủy số, incoming and outgoing. */
  voided: v.object({ incoming: v.number(), outgoing: v.number() }),
  issuedByType: v.array(v.object({ typeName: v.string(), ...Count.entries })),
  issuedByDepartment: v.array(v.object({ departmentId: DepartmentId, name: v.string(), ...Count.entries })),
  /** Documents with the signer's digital signature, and with the agency's. */
  signedByPerson: Count,
  signedByAgency: Count,
  /** Documents sent to at least one receiver over the axis. */
  axis: v.object({ ...Count.entries, percent: Percent }),
  /** Deliveries the receivers sent back (02), those that failed, those taken back; by the day it was reported. */
  returned: v.number(),
  undeliverable: v.number(),
  recalled: v.number(),
  /** Tồn kỳ trước: received before the period, still open at its end; of those, overdue. Not part of the figures above. */
  carryOver: v.object({ open: Count, overdue: Count }),
});
export type Figures = v.InferOutput<typeof Figures>;

/** A day's documents, for the chart of eight weeks. */
export const SeriesPoint = v.object({ week: WeekKey, received: v.number(), issued: v.number() });
export type SeriesPoint = v.InferOutput<typeof SeriesPoint>;

/** Report (báo cáo tuần): how a unit handled its documents in one week. */
export const Report = v.object({
  week: WeekKey,
  from: v.string(),
  to: v.string(),
  state: ReportState,
  /** When the figures were frozen; until then they move. */
  madeAt: v.optional(v.string()),
  /** SHA-256 of the frozen figures in canonical form; printed on the PDF. */
  sha256: v.optional(Sha256),
  /** Góp ý đến: then the report goes up by itself. */
  commentUntil: v.optional(v.string()),
  confirmedAt: v.optional(v.string()),
  confirmedByName: v.optional(v.string()),
  sentAt: v.optional(v.string()),
  /** Whether a province waits for it. */
  goesToProvince: v.boolean(),
  /** Neighbouring weeks one may turn to. */
  previous: v.optional(WeekKey),
  next: v.optional(WeekKey),
  /** Documents that came or went after last week's report was made, on its last day: in no other report's figures. */
  afterCut: v.object({ received: v.number(), issued: v.number() }),
  /** At most eight weeks, oldest first; the last is this one. */
  series: v.array(SeriesPoint),
  ...Figures.entries,
  comments: v.array(ReportComment),
  /** What the reader may do now; the page shows a button for each. */
  actions: v.array(v.picklist(["comment", "confirm", "draft"])),
});
export type Report = v.InferOutput<typeof Report>;

export const AddComment = v.object({ text: prose(1000) });
/** The outgoing document the report became. */
export const ReportDraft = v.object({ outgoingId: v.string() });
export type ReportDraft = v.InferOutput<typeof ReportDraft>;
