import type { Cx } from "@vanthu/platform/context.ts";
import { readCase } from "../incoming/case-service.ts";
import type { IncomingId } from "../incoming/schema.ts";
import type { StaffId } from "../staff/schema.ts";
import type { Receiver } from "./schema.ts";
import type { Question } from "./template.ts";

/** What a draft takes over from the incoming document it answers. */
export interface Answered {
  readonly question: Question;
  /** Its sender, where it came over the exchange. */
  readonly receivers: Receiver[];
  /** The leader whose instruction it carries out, who will most likely sign. */
  readonly instructedById: StaffId | undefined;
}

/** @throws Refusal `incoming.missing`, also for a document the actor may not see */
export async function readQuestion(cx: Cx, id: IncomingId): Promise<Answered> {
  const { document } = await readCase(cx, id);
  const { typeName, referenceNumber, issuedOn, issuer, subject, exchange, instruction } = document;
  const sender = exchange?.senderAgencyId;
  return {
    question: { typeName, referenceNumber, issuedOn, issuer, subject },
    receivers: sender ? [{ agencyId: sender, name: exchange.senderName }] : [],
    instructedById: instruction?.byId,
  };
}
