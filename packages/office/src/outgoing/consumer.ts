import type { Consumer } from "@vanthu/platform/consume.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import * as v from "valibot";
import { followAnswers, takeAnswer } from "./awaited-service.ts";
import { queueBusiness } from "./business-queue.ts";
import { enterForwarding } from "./enter-forwarding.ts";
import { fillNumber } from "./fill-service.ts";
import { outgoingPartition } from "./item.ts";
import { noteLeft } from "./left-service.ts";
import { queueDeliveries } from "./queue-deliveries.ts";
import { rememberReceivers } from "./remember-receivers.ts";
import { retainFiles } from "./retain-files.ts";

const Asked = v.object({ sendingId: v.string() });
const PARTITION = outgoingPartition("");

/** Deeds after the issue that receivers are told of. */
const TOLD = ["outgoing.asked_back", "outgoing.recalled", "outgoing.updated"] as const;

/** What is waited for of receivers moves with these. */
const FOLLOWED = ["outgoing.issued", "outgoing.updated", "outgoing.recalled", "outgoing.replaced"] as const;

/** Whoever is locked out takes no step of a circuit and gives no opinion. */
const ACCOUNTS = ["staff.locked", "staff.unlocked"] as const;

export const outgoingConsumers: readonly Consumer[] = [
  {
    name: "outgoing.fill_number",
    on: "outgoing.numbered",
    handle: (cx, event) => fillNumber(cx, "outgoing.fill_number", event, idOfSubject(event)),
  },
  {
    name: "outgoing.enter_forwarding",
    on: "outgoing.issued",
    handle: (cx, event) => enterForwarding(cx, event, idOfSubject(event)),
  },
  {
    name: "outgoing.queue_deliveries",
    on: "outgoing.issued",
    handle: (cx, event) => queueDeliveries(cx, idOfSubject(event)),
  },
  {
    name: "outgoing.remember_receivers",
    on: "outgoing.issued",
    handle: (cx, event) => rememberReceivers(cx, "outgoing.remember_receivers", event, idOfSubject(event)),
  },
  {
    name: "outgoing.retain_files",
    on: "outgoing.issued",
    handle: (cx, event) => retainFiles(cx, idOfSubject(event)),
  },
  {
    name: "outgoing.retain_annexes",
    on: "outgoing.updated",
    handle: (cx, event) => retainFiles(cx, idOfSubject(event)),
  },
  {
    name: "outgoing.take_answer",
    on: "outgoing.answered",
    handle: (cx, event) => takeAnswer(cx, event, idOfSubject(event)),
  },
  ...FOLLOWED.map((on): Consumer => ({
    name: `outgoing.follow_answers#${on}`,
    on,
    handle: (cx, event) => followAnswers(cx, `outgoing.follow_answers#${on}`, event, idOfSubject(event)),
  })),
  ...ACCOUNTS.map((on): Consumer => ({
    name: `outgoing.note_left#${on}`,
    on,
    handle: (cx, { subject }) => noteLeft(cx, subject.slice(subject.indexOf("#") + 1)),
  })),
  ...TOLD.map((on): Consumer => ({
    name: `outgoing.queue_business#${on}`,
    on,
    handle: (cx, event) => queueBusiness(cx, v.parse(Asked, event.data).sendingId, idOfSubject(event)),
  })),
];

function idOfSubject({ subject }: DomainEvent): string {
  return subject.slice(PARTITION.length);
}
