import type { Cx } from "@vanthu/platform/context.ts";
import { rememberRequest, RepeatedRequestEntity, repeatKey, resultOfRepeat } from "@vanthu/platform/idempotency.ts";
import { WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";

/**
 * Does something once for each Idempotency-Key. A repeat answers with the id of what the first request made; so does one
 * that runs at the same time and loses.
 * @param make writes with the operations it is given, and answers the id
 */
export async function once(
  cx: Cx,
  key: string | undefined,
  useCase: string,
  make: (remember: (resultId: string) => Operation[]) => Promise<string>,
): Promise<string> {
  if (key === undefined) return make(() => []);
  const earlier = await resultOf(cx, key, useCase);
  if (earlier !== undefined) return earlier;
  try {
    return await make((resultId) => [rememberRequest(cx, key, useCase, resultId)]);
  } catch (error) {
    const lost = error instanceof WriteConflict && error.of(RepeatedRequestEntity);
    if (!lost) throw error;
    const first = await resultOf(cx, key, useCase);
    if (first === undefined) throw error;
    return first;
  }
}

async function resultOf(cx: Cx, key: string, useCase: string): Promise<string | undefined> {
  return resultOfRepeat(await cx.store.get(RepeatedRequestEntity, repeatKey(cx, key)), useCase);
}
