import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import * as v from "valibot";
import { percentOfParts } from "./give-rules.ts";
import { AssignmentEntity, assignmentKey, AssignmentLinkEntity } from "./item.ts";
import { isOpen } from "./open-rules.ts";
import { readMany } from "./read-service.ts";
import { AssignmentId } from "./schema.ts";

/** After a step of a part the whole has the share its parts come to, and what that is a part of, and so on. */
export async function carryPercentUp(cx: Cx, { data }: DomainEvent): Promise<void> {
  let above = v.safeParse(AssignmentId, data["parentId"]);
  while (above.success) {
    const whole = await cx.store.get(AssignmentEntity, assignmentKey(above.output));
    if (!whole || !isOpen(whole) || whole.state === "submitted") return;
    const percent = percentOfParts(await readMany(cx, whole.partIds));
    if (percent === whole.percent) return;
    await cx.store.write([replace(AssignmentEntity, { ...whole, percent })]);
    above = v.safeParse(AssignmentId, whole.parentId);
  }
}

/** What is closed leaves the open lists of its helpers, watchers and source. */
export async function closeLinks(cx: Cx, { subject }: DomainEvent): Promise<void> {
  const links = await cx.store.queryAll(AssignmentLinkEntity, subject, { prefix: "link#" });
  await cx.store.write(
    links.filter(({ open }) => open).map((link) => replace(AssignmentLinkEntity, { ...link, open: false })),
  );
}
