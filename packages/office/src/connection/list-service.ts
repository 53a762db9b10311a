import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require, requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import * as v from "valibot";
import { axesOf } from "../tenant/axis-index-service.ts";
import { readOwnTenant } from "../tenant/service.ts";
import type { AxisName } from "../organisation/schema.ts";
import { AxisConnectionEntity, connectionHistory, connectionKey, CONNECTIONS, PollingEntity } from "./item.ts";
import { ConnectionView, type ConnectionList } from "./schema.ts";

/** The connections of the office, without their secrets. @throws Refusal `permission.denied` */
export async function listConnections(cx: Cx): Promise<ConnectionList> {
  require(cx, "connection.manage");
  const { provinceTenantId } = await readOwnTenant(cx);
  const [{ connections, pollings }, fromProvince] = await Promise.all([
    cx.store.collect({ connections: AxisConnectionEntity, pollings: PollingEntity }, CONNECTIONS),
    provinceTenantId ? axesOf(cx.world, cx.meter, provinceTenantId) : [],
  ]);
  // The schema of the view leaves out what nobody may see.
  const items = connections.map((connection) =>
    v.parse(ConnectionView, { ...connection, polling: pollings.find(({ axis }) => axis === connection.axis) }),
  );
  return { items, fromProvince: [...fromProvince] };
}

/**
 * Has the axis asked now, for what lies there from a day on where that is earlier than polls ask.
 * @throws Refusal `permission.denied`, `connection.missing`
 */
export async function askForPoll(cx: Cx, axis: AxisName, from?: string): Promise<void> {
  requireStaff(cx, "connection.manage");
  const known = await cx.store.get(AxisConnectionEntity, connectionKey(axis));
  if (!known?.on) throw new Refusal("conflict", "connection.missing");
  await cx.store.write([event(cx, "connection.poll_asked", connectionHistory(axis), { axis, from })]);
}
