import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import * as v from "valibot";
import { writeAgain } from "../write-again.ts";
import { percentOfParts } from "./give-rules.ts";
import { giverChanged } from "./giver-event.ts";
import { AssignmentEntity, assignmentKey, AssignmentLinkEntity } from "./item.ts";
import { isOpen } from "./open-rules.ts";
import { readMany } from "./read-service.ts";
import { AssignmentId } from "./schema.ts";

/** After a step of a part the whole has the share its parts come to, and what that is a part of, and so on. */
export async function carryPercentUp(cx: Cx, { data }: DomainEvent): Promise<void> {
  let above = v.safeParse(AssignmentId, data["parentId"]);
  while (above.success) above = v.safeParse(AssignmentId, await carryInto(cx, above.output));
}

/** @returns what the whole is a part of itself, where its share changed. Parts move at once: then it is read again. */
async function carryInto(cx: Cx, id: AssignmentId): Promise<AssignmentId | undefined> {
  return writeAgain(async () => {
    const whole = await cx.store.get(AssignmentEntity, assignmentKey(id));
    if (!whole || !isOpen(whole) || whole.state === "submitted") return undefined;
    const percent = percentOfParts(await readMany(cx, whole.partIds));
    if (percent === whole.percent) return undefined;
    await cx.store.write([replace(AssignmentEntity, { ...whole, percent })]);
    return whole.parentId;
  });
}

/**
 * Who took over an assignment decides on the open parts its former leads gave: the results come to who needs them. What
 * who gave the whole gave stays with that person.
 */
export async function carryGiver(cx: Cx, { subject }: DomainEvent): Promise<void> {
  const whole = await cx.store.get(AssignmentEntity, [subject, "assignment"]);
  if (!whole || !isOpen(whole)) return;
  const { id, name, departmentId } = whole.lead;
  const former = whole.heldBy.filter((held) => held !== id && held !== whole.by.id);
  for (const part of await readMany(cx, whole.partIds)) {
    if (!isOpen(part) || !former.includes(part.by.id)) continue;
    const after = { ...part, by: { id, name, departmentId } };
    await cx.store.write([replace(AssignmentEntity, after), giverChanged(cx, part, after)]);
  }
}

/** What is closed leaves the open lists of its helpers, watchers and source. */
export async function closeLinks(cx: Cx, { subject }: DomainEvent): Promise<void> {
  const links = await cx.store.queryAll(AssignmentLinkEntity, subject, { prefix: "link#" });
  await cx.store.write(
    links.filter(({ open }) => open).map((link) => replace(AssignmentLinkEntity, { ...link, open: false })),
  );
}
