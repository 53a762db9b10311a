import * as v from "valibot";
import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { DeadLetter, DeadLetterId } from "./schema.ts";

const DAY_SECONDS = 86_400;
/** Longer than any queue keeps a message. */
const REASON_DAYS = 30;
/** What was decided stays to be looked at for so long. */
const DECIDED_DAYS = 180;

/** Those that wait, and those sent again whose end is not known. */
export const OPEN = "dead-letters-open";
export const ALL = "dead-letters";

export const DeadLetterEntity = entity({
  name: "DeadLetter",
  schema: DeadLetter,
  key: ({ id }) => deadLetterKey(id),
  index1: ({ id, state, failedAt }) => (isOpen(state) ? [OPEN, `${failedAt}#${id}`] : undefined),
  index2: ({ id, failedAt }) => [ALL, `${failedAt}#${id}`],
  index3: ({ id, state, subject }) => (isOpen(state) && subject !== undefined ? [stuckOf(subject), id] : undefined),
  expiresAt: ({ state, decidedAt }) => (isOpen(state) ? undefined : daysAfter(decidedAt, DECIDED_DAYS)),
});
export type DeadLetterItem = ItemOf<typeof DeadLetterEntity>;

export function deadLetterKey(id: string): LocalKey {
  return [deadLetterPartition(id), "letter"];
}

/** Holds the letter, its body and its history. */
export function deadLetterPartition(id: string): string {
  return `dead-letter#${id}`;
}

export function stuckOf(subject: string): string {
  return `stuck-of#${subject}`;
}

/** DeadLetterBody: the message byte for byte, apart, so that a list does not read it. */
export const DeadLetterBodyEntity = entity({
  name: "DeadLetterBody",
  schema: v.object({ id: DeadLetterId, body: v.string() }),
  key: ({ id }) => deadLetterBodyKey(id),
});

export function deadLetterBodyKey(id: string): LocalKey {
  return [deadLetterPartition(id), "body"];
}

/** FailureNote: why a message failed last, told by the worker because a dead letter itself does not say. */
export const FailureNoteEntity = entity({
  name: "FailureNote",
  schema: v.object({
    messageId: v.string(),
    at: v.string(),
    reaction: v.optional(v.string()),
    code: v.string(),
    error: v.optional(v.string()),
  }),
  key: ({ messageId }) => failureNoteKey(messageId),
  expiresAt: ({ at }) => daysAfter(at, REASON_DAYS),
});
export type FailureNote = ItemOf<typeof FailureNoteEntity>;

export function failureNoteKey(messageId: string): LocalKey {
  return [`failure-note#${messageId}`, "note"];
}

function isOpen(state: DeadLetter["state"]): boolean {
  return state === "waiting" || state === "sent";
}

function daysAfter(at: string | undefined, days: number): number | undefined {
  return at === undefined ? undefined : Math.floor(Date.parse(at) / 1000) + days * DAY_SECONDS;
}
