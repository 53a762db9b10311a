import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { pendingVisa } from "../outgoing/circuit-rules.ts";
import { OutgoingEntity, outgoingKey, outgoingPartition, type OutgoingItem } from "../outgoing/item.ts";
import { OpinionEntity, opinionPartition, opinionQueue, type OpinionItem } from "../outgoing/opinion-item.ts";
import { drop, isAwaited } from "../outgoing/opinion-rules.ts";
import { sendBack } from "../outgoing/rules.ts";
import type { OutgoingDocument } from "../outgoing/schema.ts";
import type { Staff, StaffId } from "../staff/schema.ts";
import type { Held } from "./schema.ts";
import { idIn, type HandoverSource, type Move } from "./source.ts";

const VISA = "visa#";
const OPINION = "opinion#";

/**
 * What waits for the leaver's approval on its way, or for the leaver's opinion. Whoever takes over is asked instead; where
 * that would lead in a circle, a draft goes back to its drafter and an opinion is not asked any more.
 */
export const reviewSource: HandoverSource = {
  kinds: ["review"],
  async list(cx, staffId) {
    const [visas, opinions] = await Promise.all([
      cx.store.queryAll(OutgoingEntity, `queue#visa#${staffId}`, { index: 2 }),
      cx.store.queryAll(OpinionEntity, opinionQueue(staffId), { index: 1 }),
    ]);
    const asked = (await cx.store.getMany(
      opinions.map(({ documentId }) => ({ entity: OutgoingEntity, key: outgoingKey(documentId) })),
    )) as (OutgoingItem | undefined)[];
    return [
      ...visas.map((document) => heldOf(document, VISA, document.stepDueOn)),
      ...opinions.flatMap(({ dueOn }, at) => {
        const document = asked[at];
        return document ? [heldOf(document, OPINION, dueOn)] : [];
      }),
    ];
  },
  async move(cx, ref, from, to) {
    const document = await cx.store.get(OutgoingEntity, outgoingKey(idIn(ref)));
    if (!document) return undefined;
    return ref.startsWith(VISA) ? moveVisa(cx, document, from, to) : moveOpinion(cx, document, from, to);
  },
};

function moveVisa(cx: Cx, document: OutgoingItem, from: Staff, to: Staff): Move {
  const { circuit, draftedById, editorId, signerId } = document;
  if (!circuit || pendingVisa(document)?.staffId !== from.id) return undefined;
  const subject = outgoingPartition(document.id);
  const isCircle =
    [draftedById, editorId, signerId].includes(to.id) || circuit.visas.some(({ staffId }) => staffId === to.id);
  if (isCircle) {
    const { staffId, name } = signedIn(cx);
    const reason = `Bàn giao công việc của ${from.fullName}: chọn người duyệt khác.`;
    const by = { id: staffId as StaffId, name, position: "" };
    return {
      operations: [
        replace(OutgoingEntity, sendBack(document, by, cx.clock.now().toISOString(), reason)),
        event(cx, "outgoing.returned", subject, { typeName: document.typeName, reason, toIds: [draftedById] }),
      ],
      ends: "ended",
    };
  }
  const visas = circuit.visas.map((visa) =>
    visa.staffId === from.id && visa.at === undefined ? given(visa, to) : visa,
  );
  return {
    operations: [
      replace(OutgoingEntity, { ...document, circuit: { ...circuit, visas } }),
      event(cx, "outgoing.visa_handed_over", subject, said(document, from, to)),
    ],
    ends: "moved",
  };
}

async function moveOpinion(cx: Cx, document: OutgoingItem, from: Staff, to: Staff): Promise<Move> {
  const all = await cx.store.queryAll(OpinionEntity, opinionPartition(document.id));
  const opinion = all.find(({ staffId, state }) => staffId === from.id && state === "open");
  if (!opinion) return undefined;
  const subject = outgoingPartition(document.id);
  if (document.draftedById === to.id || all.some((one) => one.staffId === to.id && isAwaited(one))) {
    const data = { name: opinion.fullName, toIds: [document.draftedById] };
    return {
      operations: [replace(OpinionEntity, drop(opinion)), event(cx, "outgoing.opinion_dropped", subject, data)],
      ends: "ended",
    };
  }
  const readerIds = [...new Set([...(document.readerIds ?? []), to.id])];
  const asked: OpinionItem = given(opinion, to);
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

function heldOf({ id, typeName, draftedByName }: OutgoingDocument, prefix: string, dueOn: Held["dueOn"]): Held {
  return {
    kind: "review",
    ref: `${prefix}${id}`,
    title: `${typeName}, ${draftedByName} soạn, ${prefix === VISA ? "chờ duyệt" : "chờ cho ý kiến"}`,
    dueOn,
    href: `/outgoing/${id}`,
    how: "give",
  };
}
