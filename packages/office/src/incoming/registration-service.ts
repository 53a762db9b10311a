import type { Cx } from "@vanthu/platform/context.ts";
import { newId } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { create, type Operation } from "@vanthu/platform/store/operation.ts";
import type { FileReference } from "../attachment/schema.ts";
import { takeFiles } from "../attachment/service.ts";
import { guardSecrecy } from "../secrecy-guard.ts";
import { onItsWay, readWay, type Way } from "./defaults-service.ts";
import { duplicateSign } from "./duplicate.ts";
import { enterInRegister } from "./entry-service.ts";
import { takePaperOfSame } from "./form-service.ts";
import { AwaitedFormEntity } from "./form-item.ts";
import { IncomingEntity, incomingPartition } from "./item.ts";
import { guardedFields } from "./guarded-fields.ts";
import { register, requireIssuedBy } from "./registration-rules.ts";
import { IncomingId, type IncomingDocument, type RegisteredIncoming, type RegisterIncoming } from "./schema.ts";

/**
 * Enters a document that came on paper or by e-mail into the register (NĐ 30 Điều 21, 22). Three round trips: files;
 * counter, duplicate and repeat; write. The paper of a document that came over the exchange, and surely is the same,
 * takes no second number.
 * @throws Refusal `incoming.duplicate`, `incoming.issued_later`, `secrecy.word_found`, `file.missing`
 */
export async function registerPaper(cx: Cx, input: RegisterIncoming, repeat?: string): Promise<RegisteredIncoming> {
  const clerk = requireStaff(cx, "incoming.register");
  const now = cx.clock.now();
  requireIssuedBy(input.issuedOn, officeDate(now));
  const id = newId(IncomingId, "in", now);
  const released = guardSecrecy(cx, guardedFields(input), input.secrecyRelease, incomingPartition(id));
  const [files, way] = await Promise.all([takeFiles(cx, input.files), readWay(cx)]);
  try {
    return await enter(cx, { id, clerkName: clerk.name, input, files, way, released, repeat });
  } catch (error) {
    const joined = await takePaperOfSame(cx, error, input, files);
    if (!joined) throw error;
    return joined;
  }
}

interface Paper {
  readonly id: IncomingId;
  readonly clerkName: string;
  readonly input: RegisterIncoming;
  readonly files: FileReference[];
  readonly way: Way;
  readonly released: readonly Operation[];
  readonly repeat: string | undefined;
}

function enter(cx: Cx, { id, clerkName, input, files, way, released, repeat }: Paper): Promise<RegisteredIncoming> {
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
        ...(input.awaitsElectronic && { otherForm: { state: "waiting" } }),
      };
      const document = onItsWay(register(paper, taken, clerkName), way);
      const awaited = input.awaitsElectronic ? [create(AwaitedFormEntity, { documentId: id })] : [];
      return { document, operations: [create(IncomingEntity, document), ...awaited, ...released] };
    },
  });
}
