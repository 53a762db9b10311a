import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import type { AxisName } from "../organisation/schema.ts";
import { AxisConnection, Polling } from "./schema.ts";

/** All connections of an office and how polling goes, read at once. */
export const CONNECTIONS = "connections";

export const AxisConnectionEntity = entity({
  name: "AxisConnection",
  schema: AxisConnection,
  key: ({ axis }) => connectionKey(axis),
});
export type AxisConnectionItem = ItemOf<typeof AxisConnectionEntity>;

export function connectionKey(axis: AxisName): LocalKey {
  return [CONNECTIONS, `axis#${axis}`];
}

export const PollingEntity = entity({ name: "Polling", schema: Polling, key: ({ axis }) => pollingKey(axis) });
export type PollingItem = ItemOf<typeof PollingEntity>;

export function pollingKey(axis: AxisName): LocalKey {
  return [CONNECTIONS, `polling#${axis}`];
}

/** Where the events of a connection stand. */
export function connectionHistory(axis: AxisName): string {
  return `connection#${axis}`;
}
