import * as v from "valibot";
import type { Cx } from "./context.ts";
import { actorRef } from "./actor.ts";
import { Refusal } from "./refusal.ts";
import { create, type Operation } from "./store/operation.ts";
import { entity, type LocalKey } from "./store/entity.ts";

const HOURS_KEPT = 48;

/** Header value a client makes afresh for each intent, and repeats when it tries the same again. */
export const IdempotencyKey = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));

const RepeatedRequest = v.object({
  by: v.string(),
  key: v.string(),
  useCase: v.string(),
  /** Id of what the first request made. */
  resultId: v.string(),
  at: v.string(),
});

/** Notes what a request made, in its own transaction, so that a repeat finds the result instead of making it again. */
export const RepeatedRequestEntity = entity({
  name: "RepeatedRequest",
  schema: RepeatedRequest,
  key: ({ by, key }) => [`repeat#${by}`, key],
  expiresAt: ({ at }) => Math.floor(Date.parse(at) / 1000) + HOURS_KEPT * 3600,
});

export function repeatKey(cx: Cx, key: string): LocalKey {
  return [`repeat#${actorRef(cx.actor)}`, key];
}

/** The operation to add to the transaction of the first request. */
export function rememberRequest(cx: Cx, key: string, useCase: string, resultId: string): Operation {
  return create(RepeatedRequestEntity, {
    by: actorRef(cx.actor),
    key,
    useCase,
    resultId,
    at: cx.clock.now().toISOString(),
  });
}

/**
 * What an earlier request with this key made, if there was one.
 * @throws Refusal `request.key_reused` when the key was used for another use case
 */
export function resultOfRepeat(found: object | undefined, useCase: string): string | undefined {
  if (!found) return undefined;
  const earlier = v.parse(RepeatedRequest, found);
  if (earlier.useCase !== useCase) throw new Refusal("conflict", "request.key_reused");
  return earlier.resultId;
}
