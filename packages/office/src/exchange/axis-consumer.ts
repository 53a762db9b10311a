import type { Consumer } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import * as v from "valibot";
import { AxisConnectionEntity, CONNECTIONS } from "../connection/item.ts";
import { AxisName } from "../organisation/schema.ts";
import { noteAxes } from "../tenant/axis-index-service.ts";
import { POLL_DUE } from "./polling-service.ts";

/** Lets units and schedule know which axes this office is connected to, and has a new connection asked at once. */
async function follow(cx: Cx, event: DomainEvent): Promise<void> {
  const { connections } = await cx.store.collect({ connections: AxisConnectionEntity }, CONNECTIONS);
  const axes = connections.filter(({ on }) => on).map(({ axis }) => axis);
  await noteAxes(cx.world, cx.meter, cx.store.tenantId, axes);
  await pollNow(cx, event);
}

async function pollNow(cx: Cx, { id, data }: DomainEvent): Promise<void> {
  const payload = { axis: v.parse(AxisName, data["axis"]), now: true, from: data["from"] };
  await tellTenant(cx.world, cx.store.tenantId, { id: `poll#${id}`, type: POLL_DUE, payload });
}

export const axisConsumers: readonly Consumer[] = [
  { name: "exchange.axes", on: "connection.set", handle: follow },
  { name: "exchange.poll_now", on: "connection.poll_asked", handle: pollNow },
];
