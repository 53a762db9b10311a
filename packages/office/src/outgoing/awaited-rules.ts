import type { AwaitedAnswers } from "./awaited-schema.ts";
import type { OutgoingDocument } from "./schema.ts";

/** Letters that urge an answer, kept with what they urge. */
const MOST_URGED = 5;

/** What is waited for after an issue; undefined for a document that asks for no answer or has no receivers. */
export function awaitedOf(document: OutgoingDocument): AwaitedAnswers | undefined {
  const { id, dueOn, draftedById, departmentId, receivers, receiverCount } = document;
  const count = receiverCount ?? receivers.length;
  if (document.state !== "issued" || document.ended || dueOn === undefined || count === 0) return undefined;
  return { documentId: id, dueOn, draftedById, departmentId, receivers: count, answered: 0 };
}

/** As it stands after one more answer, or one less: closed with the last of them, open again when one is taken back. */
export function counted<A extends AwaitedAnswers>(awaited: A, by: 1 | -1, at: string): A {
  const answered = Math.max(0, awaited.answered + by);
  return { ...awaited, answered, closedAt: answered >= awaited.receivers ? (awaited.closedAt ?? at) : undefined };
}

/** With one more letter that urges its receivers; the same letter counts once. */
export function urged<A extends AwaitedAnswers>(awaited: A, by: NonNullable<AwaitedAnswers["urgedBy"]>[number]): A {
  const others = (awaited.urgedBy ?? []).filter(({ id }) => id !== by.id);
  return { ...awaited, urgedBy: [...others, by].slice(-MOST_URGED) };
}
