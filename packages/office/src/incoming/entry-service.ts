import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { rememberRequest, repeatKey, RepeatedRequestEntity, resultOfRepeat } from "@vanthu/platform/idempotency.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { ItemOf } from "@vanthu/platform/store/entity.ts";
import { create, put, type Operation } from "@vanthu/platform/store/operation.ts";
import { takeNumber, type TakenNumber } from "../register/number-service.ts";
import { receivedData } from "./counted-rules.ts";
import { DuplicateEntity, duplicateKey, isSameDocument, type DuplicateSign } from "./duplicate.ts";
import { documentKey, IncomingEntity, incomingPartition, type IncomingItem } from "./item.ts";
import { readDocument } from "./case-service.ts";
import { rowEntry } from "./registration-rules.ts";
import type { IncomingDocument, IncomingId, RegisteredIncoming } from "./schema.ts";

/** A document on its way into the register. */
export interface Entry {
  readonly id: IncomingId;
  readonly useCase: "incoming.register" | "incoming.accept";
  readonly sign: DuplicateSign;
  readonly acknowledgeDuplicate: boolean;
  /** Idempotency key of the request, if the client sent one. */
  readonly repeat: string | undefined;
  /** The document under its number, and how it is written. `stored` is the item as it stands, where there is one. */
  number(
    taken: TakenNumber,
    stored: IncomingItem | undefined,
  ): { readonly document: IncomingDocument; readonly operations: readonly Operation[] };
}

type Outcome =
  { readonly entered: RegisteredIncoming } | { readonly repeatOf: IncomingId } | { readonly sameAs: IncomingId };

/**
 * Gives the document the next arrival number and writes it with its row, its sign against duplicates, the note of the
 * request and the event, in one transaction: two round trips.
 * @throws Refusal `incoming.duplicate` with `arrivalNumber` and `documentId` of the one that is the same
 */
export async function enterInRegister(cx: Cx, entry: Entry, outdated?: IncomingId): Promise<RegisteredIncoming> {
  const outcome = await takeNumber<Outcome>(cx, {
    kind: "incoming",
    reads: [
      { entity: DuplicateEntity, key: duplicateKey(entry.sign) },
      { entity: IncomingEntity, key: documentKey(entry.id) },
      ...(entry.repeat === undefined ? [] : [{ entity: RepeatedRequestEntity, key: repeatKey(cx, entry.repeat) }]),
    ],
    make(taken, [duplicate, stored, repeated]) {
      const repeatOf = resultOfRepeat(repeated, entry.useCase) as IncomingId | undefined;
      if (repeatOf !== undefined) return { result: { repeatOf } };
      const same = duplicate as ItemOf<typeof DuplicateEntity> | undefined;
      if (same && same.documentId !== outdated && !entry.acknowledgeDuplicate) {
        return { result: { sameAs: same.documentId } };
      }
      const { document, operations } = entry.number(taken, stored as IncomingItem | undefined);
      return {
        entry: rowEntry(document),
        operations: [
          ...operations,
          ...signOperations(entry, same?.documentId, outdated),
          ...(entry.repeat === undefined ? [] : [rememberRequest(cx, entry.repeat, entry.useCase, entry.id)]),
          event(cx, "incoming.registered", incomingPartition(entry.id), {
            arrivalNumber: taken.number,
            arrivalYear: taken.year,
            arrivedOn: taken.on,
            ...receivedData(document),
            dueAt: document.dueAt,
            // What it was counted under when it arrived; the clerk may have mended it.
            arrivedUrgency: (stored as IncomingItem | undefined)?.urgency,
            ...(document.ownerId && { toIds: [document.ownerId] }),
          }),
        ],
        result: { entered: { id: entry.id, arrivalNumber: taken.number, arrivedOn: taken.on } },
      };
    },
  });
  if ("entered" in outcome) return outcome.entered;
  if ("repeatOf" in outcome) return registeredOf(await readDocument(cx, outcome.repeatOf));
  await refuseDuplicate(cx, entry.sign, outcome.sameAs);
  return enterInRegister(cx, entry, outcome.sameAs);
}

/** The first keeps its sign when the clerk enters a second knowingly; a sign nothing stands behind passes on. */
function signOperations(
  { id, sign }: Entry,
  same: IncomingId | undefined,
  outdated: IncomingId | undefined,
): Operation[] {
  const item = { ...sign, documentId: id };
  if (same === undefined) return [create(DuplicateEntity, item)];
  return same === outdated ? [put(DuplicateEntity, item)] : [];
}

/** A sign may be outdated: its document voided, or corrected since. The document itself decides. */
async function refuseDuplicate(cx: Cx, sign: DuplicateSign, id: IncomingId): Promise<void> {
  const other = await cx.store.get(IncomingEntity, documentKey(id));
  if (!other || !isSameDocument(other, sign)) return;
  throw new Refusal("conflict", "incoming.duplicate", {
    documentId: other.id,
    ...(other.arrivalNumber !== undefined && { arrivalNumber: other.arrivalNumber }),
  });
}

/** @throws Refusal `incoming.not_registered` */
export function registeredOf({ id, arrivalNumber, arrivedOn }: IncomingDocument): RegisteredIncoming {
  if (arrivalNumber === undefined) throw new Refusal("conflict", "incoming.not_registered");
  return { id, arrivalNumber, arrivedOn };
}
