import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { StaffEntity } from "../staff/item.ts";
import type { Staff } from "../staff/schema.ts";
import { listStaff } from "../staff/service.ts";
import { OutgoingEntity, outgoingPartition, type OutgoingItem } from "./item.ts";
import { stillNames } from "./left-rules.ts";
import { OpinionEntity, opinionPartition, type OpinionItem } from "./opinion-item.ts";
import { isAwaited } from "./opinion-rules.ts";
import { readUnsigned } from "./unsigned-service.ts";

/**
 * Notes on every document not signed yet whether a person it waits for, now or later, is locked out, and tells who drafted it
 * and who heads the drafting unit. Goes by how the person stands now, so that it may be done twice and in any order.
 */
export async function noteLeft(cx: Cx, staffId: string): Promise<void> {
  const person = await cx.store.get(StaffEntity, ["staff", staffId]);
  if (!person) return;
  for (const document of await readUnsigned(cx)) await noteIn(cx, document, person);
}

async function noteIn(cx: Cx, document: OutgoingItem, person: Staff): Promise<void> {
  const isLeft = person.state === "locked";
  const before = document.leftIds ?? [];
  const others = before.filter((id) => id !== person.id);
  const leftIds = isLeft && stillNames(document, person.id) ? [...others, person.id] : others;
  const opinions = document.readerIds?.includes(person.id) ? await awaitedOf(cx, document.id, person.id) : [];
  const changed = opinions.filter(({ isLeft: noted = false }) => noted !== isLeft);
  const isNew = leftIds.length > before.length || (isLeft && changed.length > 0);
  if (leftIds.length === before.length && changed.length === 0) return;
  await cx.store.write([
    replace(OutgoingEntity, { ...document, leftIds: leftIds.length > 0 ? leftIds : undefined }),
    ...changed.map((opinion) => replace(OpinionEntity, { ...opinion, isLeft })),
    ...(isNew ? [await told(cx, document, person)] : []),
  ]);
}

async function awaitedOf(cx: Cx, documentId: string, staffId: string): Promise<OpinionItem[]> {
  const all = await cx.store.queryAll(OpinionEntity, opinionPartition(documentId));
  return all.filter((one) => one.staffId === staffId && isAwaited(one));
}

async function told(cx: Cx, { id, typeName, draftedById, departmentId }: OutgoingItem, person: Staff) {
  const { items } = await listStaff(cx);
  const heads = items.filter((one) => one.posts.includes("unitHead") && one.departmentId === departmentId);
  const toIds = [...new Set([draftedById, ...heads.map((head) => head.id)])];
  return event(cx, "outgoing.person_left", outgoingPartition(id), { typeName, name: person.fullName, toIds });
}
