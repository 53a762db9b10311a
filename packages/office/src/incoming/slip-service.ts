import { actorName } from "@vanthu/platform/actor.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { readOffice } from "../tenant/service.ts";
import { documentKey } from "./item.ts";
import { readCase } from "./case-service.ts";
import type { IncomingId } from "./schema.ts";
import type { HandlingSlip } from "./slip-port.ts";
import { opinionsOf } from "./slip-rules.ts";

/**
 * Phiếu giải quyết văn bản đến of a document in the register, for who may see it: what leaders, heads of units and handlers
 * wrote and gave out (NĐ 30 Điều 23, 24; Phụ lục IV, mục VII). What nobody wrote yet is left to be filled by hand.
 * @throws Refusal `incoming.missing`, `incoming.not_registered` for what has no arrival number yet
 */
export async function prepareSlip(cx: Cx, id: IncomingId): Promise<HandlingSlip> {
  const { document, tasks } = await readCase(cx, id);
  if (document.arrivalNumber === undefined) throw new Refusal("conflict", "incoming.not_registered");
  const office = await readOffice(cx);
  const now = cx.clock.now();
  const { typeName, referenceNumber, issuedOn, issuer, subject, urgency } = document;
  return {
    superior: office.superiorHeading,
    issuer: office.heading,
    place: office.place,
    madeOn: officeDate(now),
    document: { typeName, referenceNumber, issuedOn, issuer, subject, urgency },
    arrivalNumber: document.arrivalNumber,
    arrivedOn: document.arrivedOn,
    ...opinionsOf(document, tasks),
    printedBy: actorName(cx.actor),
    sample: office.sample,
    composedAt: now,
    documentKey: `${documentKey(id).join("#")}#slip#${now.toISOString()}`,
  };
}
