import * as v from "valibot";
import { entity, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { fold } from "@vanthu/platform/text.ts";
import { CivilDate } from "../field.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";
import { RuleBook } from "./rule-schema.ts";
import { TextReading } from "./schema.ts";

/** The dry run looks back at 200 documents; a year of them is more than any office needs. */
const KEPT_DAYS = 366;

/** A deadline the text of a document sets, as read; see `finder/find-deadlines.ts`. */
export const FoundDeadline = v.object({
  statedOn: CivilDate,
  /** Minutes after midnight, where the text names an hour. */
  minutes: v.optional(v.number()),
  /** At most 300 characters. */
  sentence: v.string(),
  words: v.string(),
  reportTo: v.optional(v.string()),
});
export type FoundDeadline = v.InferOutput<typeof FoundDeadline>;

/**
 * Findings (điều tìm thấy trong văn bản): what was found in the text of an incoming document, beside it: deadlines, and the
 * beginning of its text in folded form, for rules to be matched with.
 */
export const Findings = v.object({
  documentId: v.string(),
  at: v.string(),
  reading: TextReading,
  deadlines: v.array(FoundDeadline),
  text: v.optional(v.string()),
});
export type Findings = v.InferOutput<typeof Findings>;

export const FindingsEntity = entity({
  name: "Findings",
  schema: Findings,
  key: ({ documentId }) => findingsKey(documentId),
  packed: ["text", "deadlines"],
  expiresAt: ({ at }) => Math.floor(Date.parse(at) / 1000) + KEPT_DAYS * 86_400,
});

export function findingsKey(documentId: string): LocalKey {
  return [`findings#${documentId}`, "findings"];
}

/** One item: the order of the rules is one thing, and two editors meet at its version. 200 rules packed are some 20 KB. */
export const RuleBookEntity = entity({
  name: "RuleBook",
  schema: RuleBook,
  key: () => RULE_BOOK_KEY,
  packed: ["rules"],
});

export const RULE_BOOK_KEY: LocalKey = ["routing-rules", "book"];

/** Who led documents of one body and type before, latest last. Stored so before each document had its {@link LedOnce}. */
export const RoutingHabit = v.object({
  issuer: v.string(),
  typeName: v.string(),
  leads: v.pipe(
    v.array(v.object({ staffId: StaffId, departmentId: DepartmentId, times: v.number(), lastAt: v.string() })),
    v.maxLength(8),
  ),
});
export type RoutingHabit = v.InferOutput<typeof RoutingHabit>;

export const RoutingHabitEntity = entity({
  name: "RoutingHabit",
  schema: RoutingHabit,
  key: ({ issuer, typeName }) => habitKey(issuer, typeName),
});

export function habitKey(issuer: string, typeName: string): LocalKey {
  return [`routing-habit#${fold(issuer).slice(0, 200)}`, fold(typeName)];
}

/**
 * Who led one document, beside those of the same body and type: its key says that it was counted, and two given out at the
 * same moment do not meet.
 */
export const LedOnce = v.object({
  issuer: v.string(),
  typeName: v.string(),
  documentId: v.string(),
  staffId: StaffId,
  departmentId: DepartmentId,
  at: v.string(),
});
export type LedOnce = v.InferOutput<typeof LedOnce>;

export const LedOnceEntity = entity({
  name: "LedOnce",
  schema: LedOnce,
  key: ({ issuer, typeName, documentId }) => {
    const [partition, type] = habitKey(issuer, typeName);
    return [partition, ledPrefix(type) + documentId];
  },
  expiresAt: ({ at }) => Math.floor(Date.parse(at) / 1000) + KEPT_DAYS * 86_400,
});

/** Begins the sort keys of documents of one type, the oldest first. */
export function ledPrefix(foldedType: string): string {
  return `${foldedType}#`;
}

/** How often what a rule proposed was decided so; `subject` is the rule's id, or `deadline` for dates found in texts. */
export const ProposalScore = v.looseObject({ subject: v.string() });

export const ProposalScoreEntity = entity({
  name: "ProposalScore",
  schema: ProposalScore,
  key: ({ subject }) => scoreKey(subject),
});

export const SCORES = "proposal-scores";

export function scoreKey(subject: string): LocalKey {
  return [SCORES, subject];
}
