import type { Cx } from "@vanthu/platform/context.ts";
import { newId } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import { takeFiles } from "../attachment/service.ts";
import { guardSecrecy } from "../secrecy-guard.ts";
import { duplicateSign } from "./duplicate.ts";
import { enterInRegister } from "./entry-service.ts";
import { IncomingEntity, incomingPartition } from "./item.ts";
import { guardedFields } from "./guarded-fields.ts";
import { register, requireIssuedBy } from "./registration-rules.ts";
import { IncomingId, type IncomingDocument, type RegisteredIncoming, type RegisterIncoming } from "./schema.ts";

/**
 * Enters a document that came on paper or by e-mail into the register (NĐ 30 Điều 21, 22). Three round trips: files;
 * counter, duplicate and repeat; write.
 * @throws Refusal `incoming.duplicate`, `incoming.issued_later`, `secrecy.word_found`, `file.missing`
 */
export async function registerPaper(cx: Cx, input: RegisterIncoming, repeat?: string): Promise<RegisteredIncoming> {
  const clerk = requireStaff(cx, "incoming.register");
  const now = cx.clock.now();
  requireIssuedBy(input.issuedOn, officeDate(now));
  const id = newId(IncomingId, "in", now);
  const released = guardSecrecy(cx, guardedFields(input), input.secrecyRelease, incomingPartition(id));
  const files = await takeFiles(cx, input.files);
  const { referenceNumber, issuedOn, issuer, typeName, subject, urgency, dueOn, signer, recipient, note } = input;
  return enterInRegister(cx, {
    id,
    useCase: "incoming.register",
    sign: duplicateSign(input),
    acknowledgeDuplicate: input.acknowledgeDuplicate,
    repeat,
    number(taken) {
      const paper: IncomingDocument = {
        id,
        state: "registered",
        source: "paper",
        arrivedOn: taken.on,
        arrivedAt: taken.at,
        referenceNumber,
        issuedOn,
        issuer,
        typeName,
        subject,
        urgency,
        dueOn,
        signer,
        recipient,
        note,
        pages: files.find(({ role }) => role !== "annex")?.pages,
        files,
      };
      const document = register(paper, taken, clerk.name);
      return { document, operations: [create(IncomingEntity, document), ...released] };
    },
  });
}
