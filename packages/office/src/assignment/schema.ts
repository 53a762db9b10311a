import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { HistoryEntry } from "../audit/schema.ts";
import { CivilDate, Cursor, line, prose, Urgency } from "../field.ts";
import { DueDate, DueLight, IncomingId } from "../incoming/schema.ts";
import { AssignmentFile, UploadedFiles } from "./file-schema.ts";
import { OutgoingId } from "../outgoing/schema.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";

export const AssignmentId = idOf("asg");
export type AssignmentId = v.InferOutput<typeof AssignmentId>;

/** Somebody who has to do with an assignment, by the name of that day. */
export const Participant = v.object({ id: StaffId, name: v.string() });
export type Participant = v.InferOutput<typeof Participant>;

/** What an assignment was made out of (căn cứ giao): a meeting's conclusion, a document, or nothing. */
export const AssignmentOrigin = v.variant("kind", [
  v.object({ kind: v.literal("none") }),
  v.object({
    kind: v.literal("meeting"),
    name: line(300),
    on: CivilDate,
    /** Số thông báo kết luận. */
    conclusion: v.optional(line(80)),
  }),
  v.object({
    kind: v.literal("incoming"),
    id: IncomingId,
    referenceNumber: v.string(),
    issuer: v.string(),
    issuedOn: CivilDate,
    /** Nhiệm vụ cấp trên giao: followed up by its document until the superior has its answer. */
    fromAbove: v.boolean(),
    /** The document is handled by this assignment: starting and finishing it start and finish the lead's share. */
    carriesSource: v.boolean(),
  }),
  v.object({ kind: v.literal("outgoing"), id: OutgoingId, referenceNumber: v.string(), typeName: v.string() }),
]);
export type AssignmentOrigin = v.InferOutput<typeof AssignmentOrigin>;

/** submitted: chờ nghiệm thu · sentBack: người nhận trả lại, chờ người giao · recalled: đã thu hồi. */
export const AssignmentState = v.picklist(["assigned", "started", "submitted", "finished", "sentBack", "recalled"]);
export type AssignmentState = v.InferOutput<typeof AssignmentState>;

/** xuất sắc · đạt · chưa đạt */
export const Grade = v.picklist(["excellent", "met", "notMet"]);
export type Grade = v.InferOutput<typeof Grade>;

/** Deadline of an hour of the due day, on the office clock. */
export const DueTime = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/**
 * Assignment (nhiệm vụ được giao): work given to one person who leads it, with what is expected and until when, from a
 * document, a meeting or nothing. Always with exactly one owner and one date.
 */
export const Assignment = v.object({
  id: AssignmentId,
  title: line(300),
  /** Sản phẩm đầu ra. */
  product: v.optional(line(300)),
  origin: AssignmentOrigin,
  by: v.object({ ...Participant.entries, departmentId: DepartmentId }),
  lead: v.object({ ...Participant.entries, departmentId: DepartmentId, departmentName: v.string() }),
  /** Given to the unit: its head leads until he or she hands it over in the unit. */
  toUnit: v.boolean(),
  helpers: v.array(Participant),
  watchers: v.array(Participant),
  priority: Urgency,
  dueOn: DueDate,
  /** Instant, where an hour of the day was set. */
  dueAt: v.optional(v.string()),
  state: AssignmentState,
  /** Share done, 0 to 100; of one with parts, what they come to. */
  percent: v.number(),
  /** What it was before the result was handed in; it is that again where the result is given back. */
  percentBefore: v.optional(v.number()),
  givenAt: v.string(),
  startedAt: v.optional(v.string()),
  submittedAt: v.optional(v.string()),
  finishedAt: v.optional(v.string()),
  /** Time asked for; why, like what the work led to, stands in its history: the item is written at each step. */
  extension: v.optional(v.object({ dueOn: DueDate, askedAt: v.string() })),
  /** The document that answers, by its number. */
  answerReference: v.optional(v.string()),
  evaluation: v.optional(v.object({ grade: Grade, at: v.string(), byName: v.string() })),
  /** Who had it before and handed it on: it does not come back to them but by who gave it. */
  heldBy: v.array(StaffId),
  parentId: v.optional(AssignmentId),
  /** 0 at the top; parts of parts are 2. */
  depth: v.number(),
  /** Who gave and who leads what this is a part of: they see the parts. */
  aboveIds: v.array(StaffId),
  /** Its parts, at most 20. */
  partIds: v.array(AssignmentId),
  /** The template and the occurrence it was made for. */
  repeat: v.optional(v.object({ templateId: v.string(), on: CivilDate })),
});
export type Assignment = v.InferOutput<typeof Assignment>;

const GivenOrigin = v.variant("kind", [
  v.object({ kind: v.literal("none") }),
  AssignmentOrigin.options[1],
  v.object({
    kind: v.literal("incoming"),
    id: IncomingId,
    fromAbove: v.optional(v.boolean(), false),
    carriesSource: v.optional(v.boolean(), false),
  }),
  v.object({ kind: v.literal("outgoing"), id: OutgoingId }),
]);
export type GivenOrigin = v.InferOutput<typeof GivenOrigin>;

/** Who leads: a person, or a unit by its head. */
const LeadChoice = v.variant("kind", [
  v.object({ kind: v.literal("person"), id: StaffId }),
  v.object({ kind: v.literal("unit"), id: DepartmentId }),
]);
export type LeadChoice = v.InferOutput<typeof LeadChoice>;

const Others = v.optional(v.pipe(v.array(StaffId), v.maxLength(8)), []);

/** What an assignment says, whoever or whatever makes it. */
export const AssignmentWords = {
  title: line(300, 5),
  content: v.optional(prose(4000)),
  product: v.optional(line(300)),
  lead: LeadChoice,
  helperIds: Others,
  watcherIds: Others,
  priority: v.optional(Urgency, "normal"),
};

export const GiveAssignment = v.object({
  ...AssignmentWords,
  origin: v.optional(GivenOrigin, { kind: "none" }),
  dueOn: DueDate,
  dueTime: v.optional(DueTime),
  /** A part of another assignment, given by who leads that. */
  parentId: v.optional(AssignmentId),
  /** Tài liệu giao kèm. */
  fileIds: v.optional(UploadedFiles),
});
export type GiveAssignment = v.InferOutput<typeof GiveAssignment>;

export const GivenAssignment = v.object({ id: AssignmentId });

/** Line of an assignment in lists. */
export const AssignmentSummary = v.object({
  ...v.pick(Assignment, [
    "id",
    "title",
    "product",
    "origin",
    "by",
    "lead",
    "toUnit",
    "priority",
    "dueOn",
    "dueAt",
    "state",
    "percent",
    "finishedAt",
    "parentId",
    "evaluation",
  ]).entries,
  extensionAsked: v.boolean(),
  parts: v.number(),
  version: v.number(),
  /** Signed count of working days until due; negative when overdue; absent when closed. */
  workingDaysLeft: v.optional(v.number()),
  /** Red, amber or green by the one rule of deadlines; absent when closed. */
  dueLight: v.optional(DueLight),
  /** What the reader may do to several of a list at once. */
  together: v.optional(v.array(v.picklist(["takeUp", "accept", "urge"]))),
  /** Whose work the reader does in that person's absence. */
  onBehalfOf: v.optional(v.string()),
});
export type AssignmentSummary = v.InferOutput<typeof AssignmentSummary>;

/** lead: việc tôi chủ trì · helper: tôi phối hợp · given: tôi giao · watched: tôi theo dõi · unit: của đơn vị · above: cấp trên giao */
export const AssignmentView = v.picklist(["lead", "helper", "given", "watched", "unit", "above"]);
export type AssignmentView = v.InferOutput<typeof AssignmentView>;

export const AssignmentListQuery = v.object({
  view: v.optional(AssignmentView, "lead"),
  /** Of which unit, for who sees all; else one's own. */
  departmentId: v.optional(DepartmentId),
  closed: v.optional(v.literal("1")),
  /** Only open ones whose deadline stands so: the whole list in one page. */
  light: v.optional(DueLight),
  after: v.optional(Cursor),
});
export type AssignmentListQuery = v.InferOutput<typeof AssignmentListQuery>;

export const AssignmentList = v.object({ items: v.array(AssignmentSummary), next: v.optional(Cursor) });
export type AssignmentList = v.InferOutput<typeof AssignmentList>;

/** What the reader may do now; the page shows a button for each. */
export const AssignmentAction = v.picklist([
  "takeUp",
  "report",
  "askExtension",
  "decideExtension",
  "handOver",
  "sendBack",
  "recall",
  "submit",
  "accept",
  "return",
  "evaluate",
  "addPart",
  "urge",
  "attach",
]);
export type AssignmentAction = v.InferOutput<typeof AssignmentAction>;

export const AssignmentDetail = v.object({
  assignment: v.object({ ...Assignment.entries, version: v.number() }),
  content: v.optional(v.string()),
  files: v.array(AssignmentFile),
  parent: v.optional(v.object({ id: AssignmentId, title: v.string() })),
  parts: v.array(AssignmentSummary),
  history: v.array(HistoryEntry),
  actions: v.array(AssignmentAction),
  /** Who leads it, where the reader stands in for that person. */
  onBehalfOf: v.optional(v.string()),
  workingDaysLeft: v.optional(v.number()),
  dueLight: v.optional(DueLight),
});
export type AssignmentDetail = v.InferOutput<typeof AssignmentDetail>;
