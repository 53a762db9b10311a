import type { IncomingId } from "@vanthu/office/incoming/schema.ts";
import { finish, start } from "@vanthu/office/incoming/handling-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { reportTick } from "@vanthu/office/report/tick.ts";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import type { OfficeWorld, Person, SettleHandlers, TestOffice } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";

/** The real handlers of events and messages. */
export function handlersOf({ world }: OfficeWorld): SettleHandlers {
  return {
    relay: eventRelay(world, new Set(consumers.map(({ on }) => on))),
    worker: messageWorker(world, consumers, receivers),
  };
}

/** Lets a document be registered and assigned. */
export async function assigned(
  office: TestOffice,
  lead: Person,
  dueOn?: string,
  fields: Parameters<typeof registered>[1] = {},
): Promise<IncomingId> {
  const id = await registered(office, { issuedOn: "2026-11-01", ...fields });
  await instruct(office.cx(office.people.chair), id, {
    text: "Giao chủ trì tham mưu",
    leadId: lead.id,
    coordinatingIds: [],
    informedIds: [],
    dueOn,
    version: 1,
  });
  return id;
}

export async function done(office: TestOffice, lead: Person, id: IncomingId): Promise<void> {
  await start(office.cx(lead), id);
  await finish(office.cx(lead), id, { result: "Đã tham mưu", lateReason: "Chờ đơn vị phối hợp" });
}

/** Sets the clock and lets the schedule tick. */
export async function tickAt(world: OfficeWorld, instant: string): Promise<void> {
  world.time.set(instant);
  await reportTick.run(world.world, new Date(instant));
  await world.settle(handlersOf(world));
}
