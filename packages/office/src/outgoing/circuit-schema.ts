import * as v from "valibot";
import { CivilDate, line } from "../field.ts";
import { DOCUMENT_TYPE_NAMES } from "../document-type.ts";
import { StaffId } from "../staff/schema.ts";

/** The three decisions the law wants on a draft, in their order (NĐ 30 Điều 12, 13): nội dung, thể thức, chữ ký. */
export const DecisionStage = v.picklist(["content", "layout", "signature"]);
export type DecisionStage = v.InferOutput<typeof DecisionStage>;

/** Working days a step may take; 0: the same day. */
const StepDays = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30));

/** Working days for each of the three decisions. */
const DecisionDays = v.object({ content: StepDays, layout: StepDays, signature: StepDays });

/** Visa (duyệt trung gian): a person whose approval a draft needs before one of the three decisions of the law. */
export const Visa = v.object({
  staffId: StaffId,
  fullName: v.string(),
  position: v.string(),
  before: DecisionStage,
  days: StepDays,
  /** Instant of the approval; absent while it is to come. */
  at: v.optional(v.string()),
});
export type Visa = v.InferOutput<typeof Visa>;

/** Circuit (luồng trình duyệt): who approves a draft on its way to the signature, in order, and how long each step may take. */
export const Circuit = v.object({
  visas: v.pipe(v.array(Visa), v.maxLength(12)),
  days: DecisionDays,
  /** The day it was submitted, and for each day after it "1" where the office works: by it each step gets its date. */
  from: v.optional(CivilDate),
  worked: v.optional(v.string()),
});
export type Circuit = v.InferOutput<typeof Circuit>;

const HigherDecider = v.object({ staffId: StaffId, fullName: v.string() });

/**
 * Who decides by name what others decide by their post, because those wrote the document or the office has none (người có
 * thẩm quyền cao hơn): content in the place of the head of the drafting unit, layout in that of the head of office.
 */
export const HigherDeciders = v.object({ content: v.optional(HigherDecider), layout: v.optional(HigherDecider) });
export type HigherDeciders = v.InferOutput<typeof HigherDeciders>;

/** A step as the drafter names it; without days it has those of the office. */
export const WantedVisa = v.object({ staffId: StaffId, before: DecisionStage, days: v.optional(StepDays) });
export type WantedVisa = v.InferOutput<typeof WantedVisa>;

/** The steps a draft is to go, all of them in their order. */
export const SetCircuit = v.object({ version: v.number(), visas: v.pipe(v.array(WantedVisa), v.maxLength(12)) });
export type SetCircuit = v.InferOutput<typeof SetCircuit>;

/** Approves a step of the circuit, with a remark for those who come after. */
export const ApproveVisa = v.object({ version: v.number(), remark: v.optional(line(500)) });
export type ApproveVisa = v.InferOutput<typeof ApproveVisa>;

/** Sends a document back: to whoever approved last before, or to its drafter. */
export const SendBack = v.object({
  version: v.number(),
  reason: line(500, 5),
  to: v.picklist(["previous", "drafter"]),
});
export type SendBack = v.InferOutput<typeof SendBack>;

/** How long steps take and who gives a visa, for documents of one type or of all. */
const TypePlan = v.object({
  typeName: v.picklist(DOCUMENT_TYPE_NAMES),
  days: DecisionDays,
  visas: v.pipe(v.array(WantedVisa), v.maxLength(12)),
});

/** ReviewPlan (luồng trình mặc định): what a draft is given when its drafter says nothing else, by type of document. */
export const ReviewPlan = v.object({
  days: DecisionDays,
  /** Of a step of the circuit. */
  visaDays: StepDays,
  /** Of an opinion asked. */
  opinionDays: StepDays,
  types: v.pipe(v.array(TypePlan), v.maxLength(40)),
});
export type ReviewPlan = v.InferOutput<typeof ReviewPlan>;

export const SaveReviewPlan = v.object({ ...ReviewPlan.entries, version: v.number() });
export type SaveReviewPlan = v.InferOutput<typeof SaveReviewPlan>;
/** The plan as it stands; version 0: nobody has set one yet. */
export const ReviewPlanDetail = SaveReviewPlan;
