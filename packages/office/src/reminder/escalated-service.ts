import * as v from "valibot";
import type { Cx } from "@vanthu/platform/context.ts";
import type { Message } from "@vanthu/platform/tenant-message.ts";
import { listStaff } from "../staff/service.ts";
import { readTenant } from "../tenant/service.ts";
import { Escalated } from "./reminder-message.ts";
import { tellOnce } from "./told-once.ts";

/** Keeps what a unit's work climbed to its province, once for each message of a unit; who is no unit of this province is not heard. */
export async function keepEscalated(cx: Cx, { id, from, payload }: Message): Promise<void> {
  const { count, on } = v.parse(Escalated, payload);
  const unit = from === undefined ? undefined : await readTenant(cx.world, cx.meter, from);
  if (unit?.provinceTenantId !== cx.actor.tenantId) return;
  const { items } = await listStaff(cx);
  const toIds = items.filter(({ posts }) => posts.includes("provinceAdmin")).map((one) => one.id);
  const data = { title: unit.handle, href: `/province/units/unt_${unit.id}`, count, on, toIds };
  await tellOnce(cx, { type: "unit.escalated", subject: `unit#unt_${unit.id}`, id, data });
}
