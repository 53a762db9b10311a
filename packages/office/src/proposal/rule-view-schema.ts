import * as v from "valibot";
import { CivilDate } from "../field.ts";
import { Assignee, RoutingRule, RuleDraft, RuleId } from "./rule-schema.ts";

/** How often what was proposed was decided so; `confidence` from 0 to 1, one half while nothing is known. */
export const ScoreView = v.object({ judged: v.number(), right: v.number(), confidence: v.number() });
export type ScoreView = v.InferOutput<typeof ScoreView>;

/** A rule with how often who it names was really given the document. */
export const RuleView = v.object({ ...RoutingRule.entries, score: ScoreView });
export type RuleView = v.InferOutput<typeof RuleView>;

/** The rules in their order. `version` is named by whoever changes any of them; 0 before the first. */
export const RuleBookView = v.object({ version: v.number(), rules: v.array(RuleView), deadlines: ScoreView });
export type RuleBookView = v.InferOutput<typeof RuleBookView>;

const version = v.number();

export const SaveRule = v.object({ rule: RuleDraft, version });
export type SaveRule = v.InferOutput<typeof SaveRule>;

export const RemoveRule = v.object({ version });

/** All rules in their new order. */
export const OrderRules = v.object({ ids: v.pipe(v.array(RuleId), v.maxLength(200)), version });
export type OrderRules = v.InferOutput<typeof OrderRules>;

/** A rule to be tried; `id` of the one it would take the place of. */
export const TryRule = v.object({ rule: RuleDraft, id: v.optional(RuleId) });
export type TryRule = v.InferOutput<typeof TryRule>;

/** A past document a rule holds for, and who was really given it. */
export const TriedDocument = v.object({
  id: v.string(),
  arrivalNumber: v.optional(v.number()),
  arrivedOn: CivilDate,
  referenceNumber: v.string(),
  issuer: v.string(),
  typeName: v.string(),
  subject: v.string(),
  /** Who was given it; absent while nobody is. */
  leadName: v.optional(v.string()),
  /** Whether that is who the rule names; absent where the rule names no lead or nobody was given it yet. */
  agrees: v.optional(v.boolean()),
  /** The rule above it that names who leads such a document, so that this one is not followed. */
  overruledBy: v.optional(v.string()),
});
export type TriedDocument = v.InferOutput<typeof TriedDocument>;

/** What a rule would have proposed for the documents registered last, and what was really done. */
export const RuleTrial = v.object({
  /** Documents looked at. */
  tried: v.number(),
  held: v.number(),
  /** Of those it holds for: given to somebody, and to whom the rule names. */
  decided: v.number(),
  agreed: v.number(),
  documents: v.array(TriedDocument),
});
export type RuleTrial = v.InferOutput<typeof RuleTrial>;

/** A rule offered to begin with, told from who was given such documents before. */
export const OfferedRule = v.object({
  rule: RuleDraft,
  lead: Assignee,
  leadName: v.string(),
  times: v.number(),
  of: v.number(),
});
export type OfferedRule = v.InferOutput<typeof OfferedRule>;

export const OfferedRules = v.object({ items: v.array(OfferedRule) });
