import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { Cursor, line } from "../field.ts";

export const DeadLetterId = idOf("dead");
export type DeadLetterId = v.InferOutput<typeof DeadLetterId>;

/** waiting (chờ xử lý) · sent (đang chạy lại) · done (đã xong) · dismissed (đã bỏ qua) */
export const DeadLetterState = v.picklist(["waiting", "sent", "done", "dismissed"]);
export type DeadLetterState = v.InferOutput<typeof DeadLetterState>;

/** Why a message failed, where no refusal says it: an error, the time of a call, or an end without a word. */
export const FAILURE_CODES = {
  failed: "message.failed",
  outOfTime: "message.out_of_time",
  crashed: "message.crashed",
} as const;

/** DeadLetter (việc bị kẹt): a message the queue gave up on after several receives, with what it was about and why. */
export const DeadLetter = v.object({
  id: DeadLetterId,
  queue: v.picklist(["events", "exchange"]),
  /** Type of the event or message; `document` or `status` for a packet on its way. */
  kind: v.string(),
  /** Partition of the thing it is about: `outgoing#out_01J…`. */
  subject: v.optional(v.string()),
  /** The reaction that failed last, where one did; none where the process was killed. */
  reaction: v.optional(v.string()),
  /** Refusal code of the last failure, or one of {@link FAILURE_CODES}. */
  code: v.string(),
  /** Name of the error, never its text. */
  error: v.optional(v.string()),
  sentAt: v.string(),
  /** When the queue gave up, last. */
  failedAt: v.string(),
  /** Receives in all, over every time it was sent. */
  receives: v.number(),
  /** How often a person sent it again. */
  redrives: v.number(),
  state: DeadLetterState,
  decidedAt: v.optional(v.string()),
  decidedByName: v.optional(v.string()),
  /** Why it was dismissed. */
  reason: v.optional(v.string()),
});
export type DeadLetter = v.InferOutput<typeof DeadLetter>;

export const DismissDeadLetter = v.object({ reason: line(300, 5) });

/** open: those that wait for somebody; all: also those done and dismissed, of the last half year. */
export const DeadLetterQuery = v.object({
  show: v.optional(v.picklist(["open", "all"]), "open"),
  after: v.optional(Cursor),
});
export type DeadLetterQuery = v.InferOutput<typeof DeadLetterQuery>;

export const DeadLetterList = v.object({ items: v.array(DeadLetter), next: v.optional(Cursor) });
export type DeadLetterList = v.InferOutput<typeof DeadLetterList>;
