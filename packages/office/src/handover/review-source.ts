import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { pendingVisa, stageOf } from "../outgoing/circuit-rules.ts";
import type { Visa } from "../outgoing/circuit-schema.ts";
import { OutgoingEntity, outgoingKey, outgoingPartition, type OutgoingItem } from "../outgoing/item.ts";
import { OpinionEntity, opinionPartition, type OpinionItem } from "../outgoing/opinion-item.ts";
import { drop, isAwaited, nextInOrder } from "../outgoing/opinion-rules.ts";
import { sendBack } from "../outgoing/rules.ts";
import type { OutgoingDocument } from "../outgoing/schema.ts";
import { readUnsigned } from "../outgoing/unsigned-service.ts";
import type { Staff, StaffId } from "../staff/schema.ts";
import type { Held } from "./schema.ts";
import { idIn, type HandoverSource, type Move } from "./source.ts";

const VISA = "visa#";
const HIGHER = "higher#";
const OPINION = "opinion#";

/**
 * What waits for the leaver's approval or opinion, now or when its turn comes. Whoever takes over is asked instead; where that
 * would lead in a circle, or the leaver was to decide in the place of a head, the document goes back to its drafter, and an
 * opinion is not asked any more.
 */
export const reviewSource: HandoverSource = {
  kinds: ["review"],
  async list(cx, staffId) {
    const documents = await readUnsigned(cx);
    const asked = documents.filter(({ readerIds = [] }) => readerIds.some((id) => id === staffId));
    const opinions = await Promise.all(asked.map(({ id }) => awaitedOf(cx, id, staffId)));
    return [
      ...documents.flatMap((document) => {
        if (!visaOf(document, staffId)) return [];
        const isNow = pendingVisa(document)?.staffId === staffId;
        return [
          heldOf(document, VISA, isNow ? "chờ duyệt" : "sẽ đến bước duyệt", isNow ? document.stepDueOn : undefined),
        ];
      }),
      ...documents
        .filter((document) => isHigher(document, staffId))
        .map((document) => ({
          ...heldOf(document, HIGHER, "chờ duyệt thay người soạn", document.stepDueOn),
          how: "end" as const,
        })),
      ...asked.flatMap((document, at) =>
        (opinions[at] ?? []).map(({ state, dueOn }) =>
          heldOf(document, OPINION, state === "open" ? "chờ cho ý kiến" : "sẽ hỏi ý kiến", dueOn),
        ),
      ),
    ];
  },
  async move(cx, ref, from, to) {
    const document = await cx.store.get(OutgoingEntity, outgoingKey(idIn(ref)));
    if (!document) return undefined;
    if (ref.startsWith(OPINION)) return moveOpinion(cx, document, from, to);
    if (ref.startsWith(VISA)) return moveVisa(cx, document, from, to);
    return isHigher(document, from.id) ? backToDrafter(cx, document, from) : undefined;
  },
};

/** The step of its circuit that is still this person's to take. */
function visaOf({ circuit }: OutgoingDocument, staffId: string): Visa | undefined {
  return circuit?.visas.find((visa) => visa.staffId === staffId && visa.at === undefined);
}

/** Whether this person decides by name, now or later, on a document that is on its way. */
function isHigher(document: OutgoingDocument, staffId: string): boolean {
  const { content, layout } = document.higher ?? {};
  const stage = stageOf(document);
  return (
    (stage === "content" && content?.staffId === staffId) ||
    (stage !== undefined && stage !== "signature" && layout?.staffId === staffId)
  );
}

async function awaitedOf(cx: Cx, documentId: string, staffId: string): Promise<OpinionItem[]> {
  const all = await cx.store.queryAll(OpinionEntity, opinionPartition(documentId));
  return all.filter((one) => one.staffId === staffId && isAwaited(one));
}

function moveVisa(cx: Cx, document: OutgoingItem, from: Staff, to: Staff): Move {
  const { circuit, draftedById, editorId, signerId } = document;
  const visa = visaOf(document, from.id);
  if (!circuit || !visa) return undefined;
  const isCircle =
    [draftedById, editorId, signerId].includes(to.id) || circuit.visas.some(({ staffId }) => staffId === to.id);
  const visas = circuit.visas.flatMap((one) => (one === visa ? (isCircle ? [] : [given(one, to)]) : [one]));
  const changed = { ...circuit, visas };
  if (isCircle && stageOf(document)) return backToDrafter(cx, document, from, changed);
  return {
    operations: [
      replace(OutgoingEntity, { ...document, circuit: changed }),
      event(
        cx,
        isCircle ? "outgoing.circuit_set" : "outgoing.visa_handed_over",
        outgoingPartition(document.id),
        isCircle ? { steps: visas.map(({ fullName }) => fullName) } : said(document, from, to),
      ),
    ],
    ends: isCircle ? "ended" : "moved",
  };
}

/** The drafter names somebody else when submitting it again. */
function backToDrafter(cx: Cx, document: OutgoingItem, from: Staff, circuit = document.circuit): Move {
  const { staffId, name } = signedIn(cx);
  const reason = `Bàn giao công việc của ${from.fullName}: chọn người duyệt khác.`;
  const by = { id: staffId as StaffId, name, position: "" };
  const data = { typeName: document.typeName, reason, toIds: [document.draftedById] };
  return {
    operations: [
      replace(OutgoingEntity, { ...sendBack(document, by, cx.clock.now().toISOString(), reason), circuit }),
      event(cx, "outgoing.returned", outgoingPartition(document.id), data),
    ],
    ends: "ended",
  };
}

async function moveOpinion(cx: Cx, document: OutgoingItem, from: Staff, to: Staff): Promise<Move> {
  const all = await cx.store.queryAll(OpinionEntity, opinionPartition(document.id));
  const opinion = all.find((one) => one.staffId === from.id && isAwaited(one));
  if (!opinion) return undefined;
  const subject = outgoingPartition(document.id);
  if (document.draftedById === to.id || all.some((one) => one.staffId === to.id && isAwaited(one))) {
    const dropped = drop(opinion);
    const next = nextInOrder(dropped, all);
    const data = { name: opinion.fullName, toIds: [document.draftedById, ...(next ? [next.staffId] : [])] };
    return {
      operations: [
        ...[dropped, ...(next ? [next] : [])].map((one) => replace(OpinionEntity, one)),
        event(cx, "outgoing.opinion_dropped", subject, data),
      ],
      ends: "ended",
    };
  }
  const readerIds = [...new Set([...(document.readerIds ?? []), to.id])];
  const asked: OpinionItem = { ...given(opinion, to), isLeft: undefined };
  return {
    operations: [
      replace(OpinionEntity, asked),
      replace(OutgoingEntity, { ...document, readerIds }),
      event(cx, "outgoing.opinion_handed_over", subject, said(document, from, to)),
    ],
    ends: "moved",
  };
}

/** A place with another person in it. */
function given<T extends { staffId: StaffId; fullName: string; position: string }>(place: T, to: Staff): T {
  return { ...place, staffId: to.id, fullName: to.fullName, position: to.position };
}

function said({ typeName }: OutgoingDocument, from: Staff, to: Staff) {
  return { typeName, staffName: from.fullName, toName: to.fullName, toIds: [to.id] };
}

function heldOf(
  { id, typeName, draftedByName }: OutgoingDocument,
  prefix: string,
  waits: string,
  dueOn: Held["dueOn"],
): Held {
  return {
    kind: "review",
    ref: `${prefix}${id}`,
    title: `${typeName}, ${draftedByName} soạn, ${waits}`,
    dueOn,
    href: `/outgoing/${id}`,
    how: "give",
  };
}
