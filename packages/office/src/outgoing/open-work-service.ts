import type { Cx } from "@vanthu/platform/context.ts";
import { create, remove, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { BusinessChunkEntity, OPEN_BUSINESS, type BusinessChunkItem } from "./business-item.ts";
import { queueBusiness } from "./business-queue.ts";
import { OPEN_CHUNKS, OpenChunkEntity, type OpenChunkItem } from "./delivery-chunk-item.ts";
import type { OpenChunk } from "./delivery-chunk-schema.ts";
import { DeliveryEntity, deliveryKey, type DeliveryItem } from "./item.ts";
import { DELIVERING, OPEN_STEPS, OpenStepEntity, type OpenStepItem } from "./open-step.ts";
import { queueDeliveries } from "./queue-deliveries.ts";
import { nextLook } from "./sweep-rules.ts";

/** Sorts after every document of the same instant. */
const PAST_ALL = "#~";
/** Found by one sweep; the next finds the others. */
const MOST_FOUND = 500;
/** A chunk of a recall has gone within moments. */
const BUSINESS_MS = 15 * 60_000;

/** What of the office's sendings nobody may be at work on any more. */
export interface OpenWork {
  readonly steps: readonly OpenStepItem[];
  readonly chunks: readonly OpenChunkItem[];
  readonly business: readonly BusinessChunkItem[];
  /** When something more is due; undefined where nothing is open but what stands here. */
  readonly nextDueAt: string | undefined;
}

/** Three queries, six where little is due. */
export async function findOpenWork(cx: Cx): Promise<OpenWork> {
  const now = cx.clock.now();
  const to = `${now.toISOString()}${PAST_ALL}`;
  const queuedTo = `${new Date(now.getTime() - BUSINESS_MS).toISOString()}${PAST_ALL}`;
  const [steps, chunks, business] = await Promise.all([
    cx.store.query(OpenStepEntity, OPEN_STEPS, { limit: MOST_FOUND }),
    cx.store.query(OpenChunkEntity, OPEN_CHUNKS, { limit: MOST_FOUND }),
    cx.store.query(BusinessChunkEntity, OPEN_BUSINESS, { index: 1, limit: MOST_FOUND }),
  ]);
  const later = [
    ...steps.items.map(({ dueAt }) => dueAt),
    ...chunks.items.map(({ dueAt }) => dueAt),
    ...business.items.map(({ queuedAt }) => new Date(Date.parse(queuedAt) + BUSINESS_MS).toISOString()),
  ];
  return {
    steps: steps.items.filter(({ dueAt }) => `${dueAt}#` <= to),
    chunks: chunks.items.filter(({ dueAt }) => `${dueAt}#` <= to),
    business: business.items.filter(({ queuedAt }) => `${queuedAt}#` <= queuedTo),
    nextDueAt: later.sort()[0],
  };
}

/** Makes the chunks of a step that are not made yet, and forgets the step. */
export async function finishStep(cx: Cx, { documentId, step, dueAt }: Omit<OpenStepItem, "version">): Promise<void> {
  const open = await cx.store.get(OpenStepEntity, OpenStepEntity.key({ documentId, step, dueAt }));
  if (!open) return;
  if (step === DELIVERING) await queueDeliveries(cx, documentId);
  else await queueBusiness(cx, step, documentId);
  await forgiving(cx.store.write([remove(OpenStepEntity, open)]));
}

/** An open chunk with those of its deliveries that are looked at; undefined where another sweep has moved it on. */
export async function readOpenChunk(
  cx: Cx,
  chunk: Pick<OpenChunk, "documentId" | "chunk" | "dueAt">,
): Promise<{ readonly open: OpenChunkItem; readonly deliveries: readonly DeliveryItem[] } | undefined> {
  const open = await cx.store.get(OpenChunkEntity, OpenChunkEntity.key({ ...chunk, agencyIds: [], looks: 0 }));
  return open && { open, deliveries: await readDeliveriesOf(cx, open) };
}

/** Says when a chunk is looked at again, by how its deliveries stand now; one with nothing left is forgotten. */
export async function moveOpenChunk(cx: Cx, open: OpenChunkItem): Promise<void> {
  const next = nextLook(open, await readDeliveriesOf(cx, open), cx.clock.now());
  const { documentId, chunk } = open;
  await forgiving(
    cx.store.write([
      remove(OpenChunkEntity, open),
      ...(next ? [create(OpenChunkEntity, { documentId, chunk, ...next })] : []),
    ]),
  );
}

async function readDeliveriesOf(cx: Cx, { documentId, agencyIds }: OpenChunk): Promise<DeliveryItem[]> {
  const found = await cx.store.getMany(
    agencyIds.map((agencyId) => ({ entity: DeliveryEntity, key: deliveryKey(documentId, agencyId) })),
  );
  return (found as (DeliveryItem | undefined)[]).filter((one) => one !== undefined);
}

/** Two sweeps at once see the same; the first is enough. */
async function forgiving(write: Promise<void>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
  }
}
