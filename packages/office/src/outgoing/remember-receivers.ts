import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { rememberRecipients } from "../recipient/remembered-service.ts";
import { OutgoingEntity, outgoingKey } from "./item.ts";

/** Whom a document named went to is offered first to its drafter, and to the drafter's unit, next time. */
export async function rememberReceivers(cx: Cx, consumer: string, issued: DomainEvent, id: string): Promise<void> {
  const document = await cx.store.get(OutgoingEntity, outgoingKey(id));
  if (!document) return;
  const ownerIds = [document.draftedById, document.departmentId];
  await rememberRecipients(cx, consumer, issued, { ownerIds, sent: document.receivers });
}
