import { FileId } from "@vanthu/office/attachment/schema.ts";
import { fileKey } from "@vanthu/office/attachment/service.ts";
import { OutgoingEntity, outgoingKey, type OutgoingItem } from "@vanthu/office/outgoing/item.ts";
import { NumberedOutgoing, OutgoingDetail, OutgoingId } from "@vanthu/office/outgoing/schema.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { newId } from "@vanthu/platform/id.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import type { Instance } from "../instance/instance.ts";
import type { ApiClient } from "../job/api-client.ts";
import { signInCast } from "../job/cast.ts";
import { signReport } from "../job/issue.ts";
import { StepRecorder } from "../job/step-recorder.ts";

const OPERATIONS_A_WRITE = 25;
const WRITES_AT_ONCE = 4;
/** Numbers above all those the books of a sample office give. */
const FIRST_NUMBER = 100_000;

/** A sealed letter that waits for its issue. */
export interface SealedLetter {
  readonly id: OutgoingId;
  readonly referenceNumber: string;
}

/** Drafts, signs, numbers and seals one report of the commune through the API, as its people do. */
export async function sealReport(instance: Instance): Promise<OutgoingId> {
  const run = new StepRecorder();
  const cast = await signInCast(instance, run.hear);
  const { clerk } = cast;
  const { id, version } = await signReport(run, cast);
  await clerk.post(`/api/outgoing/${id}/number`, { version }, NumberedOutgoing);
  const filled = await run.eventually("number and date in the file", async () => {
    const { document } = await clerk.get(`/api/outgoing/${id}`, OutgoingDetail);
    return document.filling?.done ? document.version : undefined;
  });
  const { document } = await clerk.post(`/api/sign/outgoing/${id}/seal`, { version: filled }, OutgoingDetail);
  return document.id;
}

/**
 * So many letters like a sealed one, each with its own id and number and its own copy of the signed file: signing is not
 * what an exchange is measured by. They are written into the office's store; issuing them is done through the API.
 */
export async function copySealed(cx: Cx, sealedId: OutgoingId, count: number): Promise<SealedLetter[]> {
  const sealed = await cx.store.get(OutgoingEntity, outgoingKey(sealedId));
  if (sealed?.state !== "sealed") throw new Error("only a sealed letter can be copied");
  const letters = Array.from({ length: count }, (_, at) => copyOf(cx, sealed, FIRST_NUMBER + at));
  const writes: OutgoingItem[][] = [];
  for (let from = 0; from < count; from += OPERATIONS_A_WRITE)
    writes.push(letters.slice(from, from + OPERATIONS_A_WRITE));
  const work = async () => {
    for (let part = writes.pop(); part; part = writes.pop()) {
      await Promise.all(part.map((letter) => copyFile(cx, sealed, letter)));
      await cx.store.write(part.map((letter) => create(OutgoingEntity, letter)));
    }
  };
  await Promise.all(Array.from({ length: WRITES_AT_ONCE }, work));
  return letters.map(({ id, referenceNumber = "" }) => ({ id, referenceNumber }));
}

async function copyFile(cx: Cx, sealed: OutgoingItem, letter: OutgoingItem): Promise<void> {
  if (!sealed.file || !letter.file) throw new Error("a sealed letter has a file");
  await cx.files.copyFrom(cx.files.reference(fileKey(sealed.file.id), sealed.file), fileKey(letter.file.id));
}

function copyOf(cx: Cx, sealed: OutgoingItem, number: number): OutgoingItem {
  return {
    ...sealed,
    id: newId(OutgoingId, "out", cx.clock.now()),
    file: sealed.file && { ...sealed.file, id: newId(FileId, "fil", cx.clock.now()) },
    number,
    referenceNumber: `${String(number)}/${sealed.notation}`,
    // The mark on the page leads to the one letter it was made for.
    checkCode: undefined,
  };
}

/** Issues a letter as the clerk does. @returns the milliseconds the request took */
export async function issueLetter(
  clerk: ApiClient,
  { id }: SealedLetter,
  receiverIds: readonly string[],
): Promise<number> {
  const startedAt = performance.now();
  await clerk.send("POST", `/api/outgoing/${id}/issue`, { version: 1, receiverIds }, id);
  return performance.now() - startedAt;
}
