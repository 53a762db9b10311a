import * as v from "valibot";
import { writeOnce, type Consumer } from "@vanthu/platform/consume.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { forwardOperations } from "../register/forward-service.ts";
import { documentKey, IncomingEntity } from "./item.ts";

const Routed = v.object({
  arrivalNumber: v.number(),
  arrivalYear: v.number(),
  leadName: v.string(),
  leadDepartment: v.string(),
});

/** Fills Ngày chuyển and Đơn vị hoặc người nhận of the row once the document is handed over. */
const enterForwarding: Consumer = {
  name: "incoming.enter-forwarding",
  on: "incoming.routed",
  async handle(cx, event) {
    const { arrivalNumber, arrivalYear, leadName, leadDepartment } = v.parse(Routed, event.data);
    const operations = await forwardOperations(
      cx,
      { kind: "incoming", year: arrivalYear, number: arrivalNumber },
      {
        forwardedOn: officeDate(new Date(event.at)),
        recipients: leadDepartment === "" ? leadName : `${leadName} (${leadDepartment})`,
      },
    );
    await writeOnce(cx, enterForwarding.name, event.id, operations);
  },
};

const Numbered = v.object({ answersId: v.string(), referenceNumber: v.string() });

/** Notes the answer (văn bản trả lời) with the incoming document once it has its number, so that a task can end with it. */
const linkAnswer: Consumer = {
  name: "incoming.link-answer",
  on: "outgoing.numbered",
  async handle(cx, event) {
    const numbered = v.safeParse(Numbered, event.data);
    if (!numbered.success) return;
    const { answersId, referenceNumber } = numbered.output;
    const document = await cx.store.get(IncomingEntity, documentKey(answersId));
    const id = event.subject.replace(/^outgoing#/, "");
    if (!document || document.answers?.some((answer) => answer.id === id)) return;
    const answers = [...(document.answers ?? []), { id, referenceNumber }];
    await writeOnce(cx, linkAnswer.name, event.id, [replace(IncomingEntity, { ...document, answers })]);
  },
};

export const incomingConsumers: readonly Consumer[] = [enterForwarding, linkAnswer];
