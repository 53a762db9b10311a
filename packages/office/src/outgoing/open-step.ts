import * as v from "valibot";
import type { Cx } from "@vanthu/platform/context.ts";
import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import { create, type Operation } from "@vanthu/platform/store/operation.ts";
import { firstLookAt } from "./delivery-chunk-rules.ts";

/** Steps whose chunks may not all be made yet, by when to look at them. */
export const OPEN_STEPS = "open-steps";

/** The step that makes the deliveries of an issued document; every other is named by its sending. */
export const DELIVERING = "deliver";

/**
 * OpenStep: a document has gone out, or its receivers are to be told of something, and the message that makes the chunks
 * could be lost; written with the deed itself, removed by the sweep that has seen the chunks made.
 */
export const OpenStepEntity = entity({
  name: "OpenStep",
  schema: v.object({ documentId: v.string(), step: v.string(), dueAt: v.string() }),
  key: ({ documentId, step, dueAt }) => [OPEN_STEPS, `${dueAt}#${documentId}#${step}`],
});
export type OpenStepItem = ItemOf<typeof OpenStepEntity>;

/** The part of a deed's transaction that lets a sweep find what is left to do of it. */
export function openStep(cx: Pick<Cx, "clock">, documentId: string, step: string): Operation {
  return create(OpenStepEntity, { documentId, step, dueAt: firstLookAt(cx.clock.now()) });
}
