import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { line } from "../field.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";

export const RuleId = idOf("rul");
export type RuleId = v.InferOutput<typeof RuleId>;

/** Fields of work (lĩnh vực) told from the words of a document; an office may well name others by words of its own. */
export const WorkField = v.picklist([
  "homeAffairs",
  "finance",
  "agriculture",
  "land",
  "construction",
  "economy",
  "environment",
  "health",
  "education",
  "culture",
  "socialSecurity",
  "civilStatus",
  "justice",
  "order",
  "defence",
  "disaster",
  "digital",
  "reform",
]);
export type WorkField = v.InferOutput<typeof WorkField>;

const words = (most: number) => v.optional(v.pipe(v.array(line(100, 2)), v.maxLength(most)), []);

/**
 * When a rule holds: each list that is not empty must be met by one of its entries. Accents and capitals do not matter.
 */
export const RuleCondition = v.object({
  /** Name of the issuing body, or a part of it: "Sở Nội vụ"; or the code of the sender on the axis. */
  senders: words(20),
  typeNames: words(29),
  fields: v.optional(v.pipe(v.array(WorkField), v.maxLength(18)), []),
  /** Parts of the notation: "QLĐĐ". */
  notations: words(20),
  subjectWords: words(20),
  /** Words anywhere in the subject or the text that could be read: the name of a unit of ours, say. */
  textWords: words(20),
});
export type RuleCondition = v.InferOutput<typeof RuleCondition>;

/** A person, or a unit whose head is then given the document. */
export const Assignee = v.union([v.object({ staffId: StaffId }), v.object({ departmentId: DepartmentId })]);
export type Assignee = v.InferOutput<typeof Assignee>;

/** What a rule proposes. `days`: working days from the day after arrival, where the text sets no date. */
export const RuleResult = v.object({
  lead: v.optional(Assignee),
  coordinating: v.optional(v.pipe(v.array(Assignee), v.maxLength(10)), []),
  informed: v.optional(v.pipe(v.array(Assignee), v.maxLength(10)), []),
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90))),
});
export type RuleResult = v.InferOutput<typeof RuleResult>;

const DraftFields = { name: line(100, 3), on: v.boolean(), when: RuleCondition, then: RuleResult };

/** A rule as its editor sends it. */
export const RuleDraft = v.object(DraftFields);
export type RuleDraft = v.InferOutput<typeof RuleDraft>;

/** RoutingRule (quy tắc chuyển văn bản): to whom documents of a kind are proposed to go, and within how many days (NĐ 30 Điều 23, 24). */
export const RoutingRule = v.object({
  id: RuleId,
  ...DraftFields,
  changedAt: v.string(),
  changedByName: v.string(),
});
export type RoutingRule = v.InferOutput<typeof RoutingRule>;

/** The most rules an office may have; each is tried at every document. */
export const MOST_RULES = 200;

/** RuleBook (sổ quy tắc chuyển văn bản): the rules of an office in their order; the first that names who leads is followed. */
export const RuleBook = v.object({ rules: v.pipe(v.array(RoutingRule), v.maxLength(MOST_RULES)) });
export type RuleBook = v.InferOutput<typeof RuleBook>;
