import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { shortDate } from "@vanthu/platform/vietnamese-date.ts";
import type { AgencyId } from "../organisation/schema.ts";
import { noteRow } from "./ended-row.ts";
import { endedNote } from "./ended-rules.ts";
import { OutgoingEntity, outgoingKey, outgoingPartition, type OutgoingItem } from "./item.ts";
import { hasEnded } from "../organisation/succession-rules.ts";
import { readReceivingAgencies } from "./receiver-service.ts";
import { readPresentReceivers } from "./receiver-list-service.ts";
import { correctedBy, namedOf, refuseFollowUp, replacedBy } from "./replace-rules.ts";
import type { CreateDraft, OutgoingDocument } from "./schema.ts";
import { readDocument } from "./read-document.ts";
import { eventData } from "./view.ts";

/**
 * The document a draft is to replace, correct or recall, as far as the drafter may see it.
 * @throws Refusal `outgoing.missing`, `outgoing.wrong_state`, `outgoing.recalled`, `outgoing.replaced`,
 *   `outgoing.form_differs`
 */
export async function readFollowed(
  cx: Cx,
  { follows, typeName }: Pick<CreateDraft, "follows" | "typeName">,
): Promise<OutgoingItem | undefined> {
  if (!follows) return undefined;
  const document = await readDocument(cx, follows.id);
  refuseFollowUp(document, follows.how, typeName);
  return document;
}

/**
 * What issuing a document does to the one it replaces or corrects, in the same transaction: each names the other from
 * then on, and the book says so. One that ended meanwhile in another way stays as it is.
 */
export async function followUpOperations(cx: Cx, issued: OutgoingDocument): Promise<readonly Operation[]> {
  const { follows } = issued;
  if (!follows || follows.how === "recalls" || follows.how === "urges") return [];
  const old = await cx.store.get(OutgoingEntity, outgoingKey(follows.id));
  if (old?.state !== "issued" || old.ended) return [];
  const now = cx.clock.now();
  const on = officeDate(now);
  const by = namedOf(issued);
  const isReplaced = follows.how === "replaces";
  const next = isReplaced ? replacedBy(old, by, on, now.toISOString()) : correctedBy(old, by, now.toISOString());
  const note = next.ended
    ? endedNote(next.ended)
    : `Được đính chính tại văn bản số ${by.referenceNumber} ngày ${shortDate(by.issuedOn)}`;
  return [
    replace(OutgoingEntity, next),
    event(cx, isReplaced ? "outgoing.replaced" : "outgoing.corrected", outgoingPartition(old.id), {
      ...eventData(next),
      by: by.referenceNumber,
      byId: by.id,
    }),
    ...(await noteRow(cx, next, note)),
  ];
}

/** Those who had the replaced document and are not named again, who get what replaces it all the same; agencies that are no more do not. */
export async function receiversOfReplaced(
  cx: Cx,
  { follows }: OutgoingDocument,
  receiverIds: readonly AgencyId[],
): Promise<AgencyId[]> {
  if (follows?.how !== "replaces") return [];
  const old = await cx.store.get(OutgoingEntity, outgoingKey(follows.id));
  const named = new Set(receiverIds);
  const others = (old ? await readPresentReceivers(cx, old) : []).filter((id) => !named.has(id));
  const today = officeDate(cx.clock.now());
  const reachable = (await readReceivingAgencies(cx, others)).filter((agency) => !hasEnded(agency, today));
  return reachable.map(({ id }) => id);
}
