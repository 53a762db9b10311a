import type { Cx } from "@vanthu/platform/context.ts";
import { event, EventEntity, type DomainEvent, type EventData } from "@vanthu/platform/event.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import * as v from "valibot";
import { historyOf } from "../audit/history.ts";
import { copyActions, maySeeCopy } from "./access-rules.ts";
import { CopyEntity, copyPartition, type CopyItem } from "./item.ts";
import { CopyDetail, type Copy } from "./schema.ts";

export interface CopyView {
  readonly copy: CopyItem;
  readonly events: readonly DomainEvent[];
}

/** A copy with its history, in one read. @throws Refusal `copy.missing`, also for what the actor may not see */
export async function readCopyView(cx: Cx, id: string): Promise<CopyView> {
  const { copies, events } = await cx.store.collect({ copies: CopyEntity, events: EventEntity }, copyPartition(id));
  const [copy] = copies;
  if (!copy || !maySeeCopy(cx.actor, copy)) throw new Refusal("missing", "copy.missing");
  return { copy, events };
}

/** Replaces the copy under its version with the event of the step, and answers the page as it stands then. */
export async function writeCopyStep(
  cx: Cx,
  view: CopyView,
  next: CopyItem,
  type: `${string}.${string}`,
  data: EventData = {},
): Promise<CopyDetail> {
  const told = event(cx, type, copyPartition(next.id), { ...copyEventData(next), ...data });
  await cx.store.write([replace(CopyEntity, next), told]);
  return copyDetail(cx, {
    copy: { ...next, version: next.version + 1 },
    events: [...view.events, told.item as DomainEvent],
  });
}

export function copyDetail(cx: Cx, { copy, events }: CopyView): CopyDetail {
  return v.parse(CopyDetail, { copy, history: historyOf(events), actions: copyActions(signedIn(cx), copy) });
}

/** Keys and numbers for events; never the content. */
export function copyEventData({ form, to, referenceNumber, source }: Copy): EventData {
  return { form, to, referenceNumber, documentId: source.documentId };
}
