import { event } from "@vanthu/platform/event.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { OutgoingEntity, outgoingKey, outgoingPartition } from "../outgoing/item.ts";
import { sendBack } from "../outgoing/rules.ts";
import type { OutgoingDocument } from "../outgoing/schema.ts";
import { readUnsigned } from "../outgoing/unsigned-service.ts";
import type { StaffId } from "../staff/schema.ts";
import type { Held } from "./schema.ts";
import { idIn, type HandoverSource } from "./source.ts";

/** Not yet signed: who drafted it is the one it comes back to. */
const COMES_BACK = ["draft", "contentReview", "layoutReview", "awaitingSignature"];

/**
 * Drafts, wherever they are on their way to be signed, and documents that wait for the leaver's signature: nobody signs in
 * another's place, so those go back to their drafters, who name another signer (NĐ 30 Điều 13).
 */
export const draftSource: HandoverSource = {
  kinds: ["draft", "signature"],
  async list(cx, staffId) {
    const documents = await readUnsigned(cx);
    const toSign = documents.filter(({ state, signerId }) => state === "awaitingSignature" && signerId === staffId);
    return [
      ...documents
        .filter(({ draftedById, editorId }) => draftedById === staffId || editorId === staffId)
        .map((document) => heldOf(document, "draft")),
      ...toSign.map((document) => heldOf(document, "signature")),
    ];
  },
  async move(cx, ref, from, to) {
    const document = await cx.store.get(OutgoingEntity, outgoingKey(idIn(ref)));
    if (!document) return undefined;
    const subject = outgoingPartition(document.id);
    if (ref.startsWith("signature#")) {
      if (document.state !== "awaitingSignature" || document.signerId !== from.id) return undefined;
      const { staffId, name } = signedIn(cx);
      const reason = `Bàn giao công việc của ${from.fullName}: chọn người ký khác.`;
      const by = { id: staffId as StaffId, name, position: "" };
      return {
        operations: [
          replace(OutgoingEntity, sendBack(document, by, cx.clock.now().toISOString(), reason)),
          event(cx, "outgoing.returned", subject, {
            typeName: document.typeName,
            step: "signature",
            reason,
            toIds: [document.draftedById],
          }),
        ],
        ends: "ended",
      };
    }
    // A leader who was editing it gives it back: it has a drafter.
    if (document.editorId === from.id && document.draftedById !== from.id) {
      const data = { typeName: document.typeName, toIds: [document.draftedById] };
      return {
        operations: [
          replace(OutgoingEntity, { ...document, editorId: undefined }),
          event(cx, "outgoing.edit_ended", subject, data),
        ],
        ends: "ended",
      };
    }
    if (document.draftedById !== from.id || !COMES_BACK.includes(document.state)) return undefined;
    return {
      operations: [
        replace(OutgoingEntity, { ...document, draftedById: to.id, draftedByName: to.fullName }),
        event(cx, "outgoing.handed_over", subject, {
          typeName: document.typeName,
          staffName: from.fullName,
          toName: to.fullName,
          toIds: [to.id],
        }),
      ],
      ends: "moved",
    };
  },
};

function heldOf(
  { id, typeName, referenceNumber, dueOn, createdAt }: OutgoingDocument,
  kind: "draft" | "signature",
): Held {
  const number = referenceNumber ?? `soạn ngày ${createdAt.slice(0, 10).split("-").toReversed().join("/")}`;
  return {
    kind,
    ref: `${kind}#${id}`,
    title: `${typeName}, ${number}`,
    dueOn,
    href: `/outgoing/${id}`,
    how: kind === "draft" ? "give" : "end",
  };
}
