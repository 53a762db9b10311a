import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import { AwaitedAnswers, ReceivedAnswer } from "./awaited-schema.ts";

/** Answers stand apart from their document: thousands may come, and the document does not change by them. */
export function awaitedPartition(documentId: string): string {
  return `awaited#${documentId}`;
}

/** Documents that wait for answers, by the day they are due. */
export const AWAITED = "awaited";
/** All answers to one document. */
export const ANSWERS = "answer#";

export const AwaitedAnswersEntity = entity({
  name: "AwaitedAnswers",
  schema: AwaitedAnswers,
  key: ({ documentId }) => awaitedKey(documentId),
  index1: ({ documentId, dueOn, closedAt }) =>
    closedAt === undefined ? [AWAITED, `${dueOn}#${documentId}`] : undefined,
});
export type AwaitedAnswersItem = ItemOf<typeof AwaitedAnswersEntity>;

export function awaitedKey(documentId: string): readonly [string, string] {
  return [awaitedPartition(documentId), "document"];
}

export const ReceivedAnswerEntity = entity({
  name: "ReceivedAnswer",
  schema: ReceivedAnswer,
  key: ({ documentId, agencyId }) => answerKey(documentId, agencyId),
});
export type ReceivedAnswerItem = ItemOf<typeof ReceivedAnswerEntity>;

export function answerKey(documentId: string, agencyId: string): readonly [string, string] {
  return [awaitedPartition(documentId), `${ANSWERS}${agencyId}`];
}
