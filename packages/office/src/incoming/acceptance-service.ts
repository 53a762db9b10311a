import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { repeatKey, RepeatedRequestEntity, resultOfRepeat } from "@vanthu/platform/idempotency.ts";
import { calendarFrom, calendarRead } from "../calendar/service.ts";
import { guardSecrecy } from "../secrecy-guard.ts";
import { receivedData } from "./counted-rules.ts";
import { onItsWay, readRules } from "./defaults-service.ts";
import { duplicateSign } from "./duplicate.ts";
import { enterInRegister, registeredOf } from "./entry-service.ts";
import { arrivalKey, ExchangeArrivalEntity } from "./exchange-arrival-item.ts";
import { afterReturn } from "./exchange-arrival-rules.ts";
import { guardedFields } from "./guarded-fields.ts";
import { documentKey, IncomingEntity, incomingPartition, type IncomingItem } from "./item.ts";
import { answeredNotice } from "./notice-service.ts";
import { readCase } from "./case-service.ts";
import { detailAfter } from "./read-service.ts";
import { asOwned, takeOwnCopies } from "./own-copy-service.ts";
import { mend, refuse as refuseRule, register, requireIssuedBy } from "./registration-rules.ts";
import type { AcceptIncoming, IncomingDetail, IncomingId, RefuseIncoming, RegisteredIncoming } from "./schema.ts";
import { requireState } from "./state-rules.ts";
import { requireWhole } from "./tampered-rules.ts";

/**
 * Accepts a document that arrived over the exchange into the register; the sender learns of it as status 03 (NĐ 30 Điều
 * 21.2). Three round trips.
 * @throws Refusal `incoming.duplicate`, `incoming.issued_later`, `incoming.tampered`, `secrecy.word_found`,
 *   `incoming.already_registered` …
 */
export async function accept(
  cx: Cx,
  id: IncomingId,
  input: AcceptIncoming,
  repeat?: string,
): Promise<RegisteredIncoming> {
  const clerk = requireStaff(cx, "incoming.register");
  const [[found, amendments, repeated], rules] = await Promise.all([
    cx.store.getMany([
      { entity: IncomingEntity, key: documentKey(id) },
      calendarRead,
      ...(repeat === undefined ? [] : [{ entity: RepeatedRequestEntity, key: repeatKey(cx, repeat) }]),
    ]),
    readRules(cx),
  ]);
  const way = { ...rules, calendar: calendarFrom(amendments) };
  const arrived = found as IncomingItem | undefined;
  if (!arrived) throw new Refusal("missing", "incoming.missing");
  if (resultOfRepeat(repeated, "incoming.accept") === id) return registeredOf(arrived);
  requireState(arrived, "arrived");
  const mended = mend(arrived, input);
  requireIssuedBy(mended.issuedOn, officeDate(cx.clock.now()));
  const released = guardSecrecy(cx, guardedFields(input), input.secrecyRelease, incomingPartition(id));
  const taken = requireWhole(arrived, input.tamperedReason)
    ? []
    : [event(cx, "incoming.tampered_taken", incomingPartition(id), { reason: input.tamperedReason })];
  await takeOwnCopies(cx, arrived);
  return enterInRegister(cx, {
    id,
    useCase: "incoming.accept",
    sign: duplicateSign(mended),
    acknowledgeDuplicate: input.acknowledgeDuplicate,
    repeat,
    number(number, stored) {
      if (!stored) throw new Refusal("missing", "incoming.missing");
      requireState(stored, "arrived");
      const document = asOwned(onItsWay(register(mend(stored, input), number, clerk.name), way));
      return { document, operations: [replace(IncomingEntity, document), ...released, ...taken] };
    },
  });
}

/**
 * Returns it to its sender (status 02; Điều 21.2.b). The document may come again afterwards, when the sender mends what was
 * wrong and sends it once more; the very packet that was returned may not.
 */
export async function refuse(cx: Cx, id: IncomingId, { reason }: RefuseIncoming): Promise<IncomingDetail> {
  const clerk = requireStaff(cx, "incoming.refuse");
  const before = await readCase(cx, id);
  const document = asOwned(refuseRule(before.document, reason, clerk.name, cx.clock.now().toISOString()));
  await takeOwnCopies(cx, before.document);
  const arrival = document.exchange && (await cx.store.get(ExchangeArrivalEntity, arrivalKey(document.exchange)));
  const operations = [
    replace(IncomingEntity, document),
    ...(arrival && document.exchange ? [replace(ExchangeArrivalEntity, afterReturn(arrival))] : []),
    ...(await answeredNotice(cx, id)),
    event(cx, "incoming.refused", incomingPartition(id), { reason, ...receivedData(document) }),
  ];
  await cx.store.write(operations);
  return detailAfter(cx, before, operations);
}
