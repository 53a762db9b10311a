import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { CivilDate, line } from "../field.ts";
import { StaffId } from "../staff/schema.ts";
import { OutgoingDetail, OutgoingId } from "./schema.ts";

export const OpinionId = idOf("opn");
export type OpinionId = v.InferOutput<typeof OpinionId>;

/** What somebody says of one block of the body, by its place in the version it speaks of, or of the whole without one. */
export const OpinionComment = v.object({
  block: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999))),
  /** The beginning of that block, so that the comment is understood when the text has changed. */
  quote: v.optional(line(200)),
  text: line(1000),
});
export type OpinionComment = v.InferOutput<typeof OpinionComment>;

/**
 * Opinion (ý kiến góp ý): what one person asked says of a draft, kept with the version it speaks of. waiting: its turn has
 * not come · open: asked · given · dropped: not asked for any more.
 */
export const Opinion = v.object({
  id: OpinionId,
  documentId: OutgoingId,
  /** From 1; all who are asked at once are of one round. */
  round: v.number(),
  /** Place in the round, from 0. */
  place: v.number(),
  mode: v.picklist(["parallel", "inOrder"]),
  question: v.string(),
  /** The kept version of the text it speaks of. */
  versionN: v.number(),
  staffId: StaffId,
  fullName: v.string(),
  position: v.string(),
  state: v.picklist(["waiting", "open", "given", "dropped"]),
  /** Whether that person is locked out: the drafter asks somebody else. */
  isLeft: v.optional(v.boolean()),
  dueOn: CivilDate,
  askedAt: v.string(),
  askedByName: v.string(),
  verdict: v.optional(v.picklist(["agree", "disagree"])),
  reason: v.optional(v.string()),
  comments: v.array(OpinionComment),
  givenAt: v.optional(v.string()),
  /** Who gave it in the place of the person asked. */
  givenByName: v.optional(v.string()),
  /** What the drafter answers. */
  reply: v.optional(v.object({ text: v.string(), at: v.string() })),
});
export type Opinion = v.InferOutput<typeof Opinion>;

/** Asks several people for their opinion on the draft as it stands, at once or one after the other. */
export const AskOpinions = v.object({
  version: v.number(),
  mode: v.picklist(["parallel", "inOrder"]),
  question: line(500),
  asked: v.pipe(v.array(v.object({ staffId: StaffId, dueOn: v.optional(CivilDate) })), v.minLength(1), v.maxLength(20)),
});
export type AskOpinions = v.InferOutput<typeof AskOpinions>;

/** Gives one's opinion; who does not agree says why. */
export const GiveOpinion = v.object({
  verdict: v.picklist(["agree", "disagree"]),
  reason: v.optional(line(1000)),
  comments: v.optional(v.pipe(v.array(OpinionComment), v.maxLength(30)), []),
});
export type GiveOpinion = v.InferOutput<typeof GiveOpinion>;

export const ReplyToOpinion = v.object({ text: line(1000) });

/** An opinion as the page shows it. */
export const ShownOpinion = v.object({
  ...v.omit(Opinion, ["documentId"]).entries,
  /** Whether the reader is the one to give it now. */
  isMine: v.boolean(),
});
export type ShownOpinion = v.InferOutput<typeof ShownOpinion>;

export const OpinionList = v.object({ items: v.array(ShownOpinion) });
export type OpinionList = v.InferOutput<typeof OpinionList>;
/** The document as it stands after asking, and what was asked. */
export const AskedOpinions = v.object({ detail: OutgoingDetail, opinions: OpinionList });
