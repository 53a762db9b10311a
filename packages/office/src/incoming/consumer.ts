import * as v from "valibot";
import { writeOnce, type Consumer } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { forwardOperations } from "../register/forward-service.ts";
import { writeAgain } from "../write-again.ts";
import { changeConsumers } from "./change-consumer.ts";
import { documentKey, IncomingEntity } from "./item.ts";
import { joinIfSure } from "./join-service.ts";
import { IncomingId } from "./schema.ts";

const Routed = v.object({
  arrivalNumber: v.number(),
  arrivalYear: v.number(),
  leadName: v.string(),
  leadDepartment: v.string(),
});

/** Fills Ngày chuyển and Đơn vị hoặc người nhận of the row once the document is handed over. Without a receipt: a row that says so stays. */
const enterForwarding: Consumer = {
  name: "incoming.enter-forwarding",
  on: "incoming.routed",
  handle: async (cx, event) => {
    await writeAgain(async () => cx.store.write(await receiverOperations(cx, event, [])));
  },
};

/** Given to somebody else, the row names who has it now; Ngày chuyển stays, and so does what a clerk wrote. */
const enterOther: Consumer = {
  name: "incoming.enter-other-receiver",
  on: "incoming.rerouted",
  async handle(cx, event) {
    const document = await cx.store.get(IncomingEntity, documentKey(event.subject.replace(/^incoming#/, "")));
    const before = document?.instructions?.flatMap(({ leadName }) => leadName ?? []) ?? [];
    // With a receipt: told again after yet another got it, the row would name who had it before.
    await writeAgain(async () => writeOnce(cx, enterOther.name, event.id, await receiverOperations(cx, event, before)));
  },
};

/** @param leads those who had it before, whose names in the row are not a clerk's */
function receiverOperations(cx: Cx, event: DomainEvent, leads: readonly string[]): Promise<Operation[]> {
  const { arrivalNumber, arrivalYear, leadName, leadDepartment } = v.parse(Routed, event.data);
  const recipients = leadDepartment === "" ? leadName : `${leadName} (${leadDepartment})`;
  const isOurs = (written: string) =>
    written === "" || leads.some((lead) => written === lead || written.startsWith(`${lead} (`));
  return forwardOperations(
    cx,
    { kind: "incoming", year: arrivalYear, number: arrivalNumber },
    officeDate(new Date(event.at)),
    (row) => (isOurs(row.recipients) ? { recipients } : {}),
  );
}

/** Of an outgoing document that answers one of ours; others carry no `answersId`. */
const Answering = v.object({ answersId: v.string(), referenceNumber: v.string() });

/** Notes the answer (văn bản trả lời) with the incoming document once it has its number, so that a task can end with it. */
const linkAnswer: Consumer = {
  name: "incoming.link-answer",
  on: "outgoing.numbered",
  async handle(cx, event) {
    const answering = v.safeParse(Answering, event.data);
    if (!answering.success) return;
    const { answersId, referenceNumber } = answering.output;
    const document = await cx.store.get(IncomingEntity, documentKey(answersId));
    const id = answerId(event);
    if (!document || document.answers?.some((answer) => answer.id === id)) return;
    const answers = [...(document.answers ?? []), { id, referenceNumber }];
    await writeOnce(cx, linkAnswer.name, event.id, [replace(IncomingEntity, { ...document, answers })]);
  },
};

/** An answer whose number was voided (hủy số) answers nothing. */
const unlinkAnswer: Consumer = {
  name: "incoming.unlink-answer",
  on: "outgoing.voided",
  async handle(cx, event) {
    const answering = v.safeParse(Answering, event.data);
    if (!answering.success) return;
    const document = await cx.store.get(IncomingEntity, documentKey(answering.output.answersId));
    const id = answerId(event);
    if (!document?.answers?.some((answer) => answer.id === id)) return;
    const answers = document.answers.filter((answer) => answer.id !== id);
    await writeOnce(cx, unlinkAnswer.name, event.id, [replace(IncomingEntity, { ...document, answers })]);
  },
};

/** An electronic copy whose paper is registered already, and surely the same document, takes that number by itself. */
const joinCopy: Consumer = {
  name: "incoming.join-copy",
  on: "incoming.arrived",
  async handle(cx, event) {
    const operations = await joinIfSure(cx, v.parse(IncomingId, event.subject.replace(/^incoming#/, "")));
    if (operations.length > 0) await writeOnce(cx, joinCopy.name, event.id, operations);
  },
};

function answerId({ subject }: DomainEvent): string {
  return subject.replace(/^outgoing#/, "");
}

export const incomingConsumers: readonly Consumer[] = [
  enterForwarding,
  enterOther,
  linkAnswer,
  unlinkAnswer,
  joinCopy,
  ...changeConsumers,
];
