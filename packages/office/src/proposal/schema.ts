import * as v from "valibot";
import { CivilDate } from "../field.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";
import { TaskRole } from "../task/schema.ts";

/**
 * What a proposal rests on: rule (a rule of the office), habit (theo các lần trước: who led documents of this body and type
 * before), text (the document names it).
 */
export const ProposalSource = v.picklist(["rule", "habit", "text"]);
export type ProposalSource = v.InferOutput<typeof ProposalSource>;

/** How sure a proposal is: `confidence` from 0 to 1, and the count it comes from. */
const Sureness = {
  confidence: v.number(),
  /** How often the same was proposed and then decided, and how often it was decided so. */
  judged: v.number(),
  right: v.number(),
};

/** A person, or a unit whose head then gets the document, proposed for one role. */
export const ProposedAssignment = v.object({
  proposalId: v.string(),
  staffId: v.optional(StaffId),
  departmentId: v.optional(DepartmentId),
  /** Of a unit: who heads it, and is given the document in its name. */
  headId: v.optional(StaffId),
  /** Of the person, or of the unit. */
  name: v.string(),
  role: TaskRole,
  source: ProposalSource,
  rule: v.optional(v.object({ id: v.string(), name: v.string() })),
  ...Sureness,
  /** The sentence of the document it comes from. */
  sentence: v.optional(v.string()),
});
export type ProposedAssignment = v.InferOutput<typeof ProposedAssignment>;

/** A deadline found in the text, or set by a rule. */
export const ProposedDue = v.object({
  proposalId: v.string(),
  /** The working day to be set: that of the text, or the last one before where that is a rest day. */
  dueOn: CivilDate,
  dueAt: v.optional(v.string()),
  /** The day as the text has it, where that is no working day. */
  statedOn: v.optional(CivilDate),
  source: ProposalSource,
  rule: v.optional(v.object({ id: v.string(), name: v.string() })),
  sentence: v.optional(v.string()),
  /** The words in it that say when: "trước 16 giờ 30 ngày 25/8/2026". */
  words: v.optional(v.string()),
  /** To whom a report or answer goes, as the sentence names it. */
  reportTo: v.optional(v.string()),
  ...Sureness,
});
export type ProposedDue = v.InferOutput<typeof ProposedDue>;

/**
 * What became of reading the file: waiting (not read yet), read, scan (pictures of pages, no text), noFile, unreadable (with
 * `code`), held (it bears a word of secrecy; nothing of it is kept).
 */
export const TextReading = v.object({
  state: v.picklist(["waiting", "read", "scan", "noFile", "unreadable", "held"]),
  code: v.optional(v.string()),
});
export type TextReading = v.InferOutput<typeof TextReading>;

/** What is proposed for an incoming document; a person decides. */
export const IncomingProposal = v.object({
  documentId: v.string(),
  assignments: v.array(ProposedAssignment),
  dueOn: v.optional(ProposedDue),
  /** Other deadlines the text sets, in order of date. */
  otherDues: v.array(ProposedDue),
  reading: TextReading,
});
export type IncomingProposal = v.InferOutput<typeof IncomingProposal>;
