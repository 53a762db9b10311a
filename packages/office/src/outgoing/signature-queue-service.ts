import type { Cx } from "@vanthu/platform/context.ts";
import { OutgoingEntity } from "./item.ts";

/** How many documents wait for the signature of each of these people, up to `most`. One read each. */
export async function countToSign(cx: Cx, signerIds: readonly string[], most: number): Promise<Map<string, number>> {
  const counts = await Promise.all(
    signerIds.map(async (id) => {
      const { items } = await cx.store.query(OutgoingEntity, `queue#sign#${id}`, { index: 2, limit: most });
      return [id, items.length] as const;
    }),
  );
  return new Map(counts);
}
