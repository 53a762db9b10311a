import type { Cx } from "@vanthu/platform/context.ts";
import { writeOnce } from "@vanthu/platform/consume.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { RememberedEntity, rememberedKey } from "./item.ts";
import { areFresh, remember, together, type Remembered } from "./remembered-rules.ts";

/** Remembers, once for a message, whom a person and his unit sent to. */
export async function rememberRecipients(
  cx: Cx,
  consumer: string,
  message: { readonly id: string; readonly at: string },
  {
    ownerIds,
    sent,
  }: { readonly ownerIds: readonly string[]; readonly sent: readonly Pick<Remembered, "agencyId" | "name">[] },
): Promise<void> {
  if (sent.length === 0) return;
  const known = await readOf(cx, ownerIds);
  if (known.every((one) => areFresh(one?.items ?? [], sent, message.at))) return;
  const operations = ownerIds.map((ownerId, at) => {
    const before = known[at];
    const items = remember(before?.items ?? [], sent, message.at);
    return before ? replace(RememberedEntity, { ...before, items }) : create(RememberedEntity, { ownerId, items });
  });
  await writeOnce(cx, consumer, message.id, operations);
}

/** Whom the person who acts, and his unit, sent to before: by use. */
export async function readRemembered(cx: Cx): Promise<Remembered[]> {
  if (cx.actor.kind !== "staff") return [];
  const lists = await readOf(cx, [cx.actor.staffId, cx.actor.departmentId]);
  return together(lists.map((one) => one?.items ?? []));
}

async function readOf(cx: Cx, ownerIds: readonly string[]) {
  return Promise.all(ownerIds.map((ownerId) => cx.store.get(RememberedEntity, rememberedKey(ownerId))));
}
