import type { PacketKind } from "@vanthu/axis/axis-client.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import type { AxisName } from "../organisation/schema.ts";
import { openClient, refusing } from "./client-service.ts";
import type { WaitingOnAxis, WaitingPeriod } from "./schema.ts";

const KINDS: readonly PacketKind[] = ["document", "status"];
/** More than a person goes through. */
const MOST_SHOWN = 200;

/**
 * Asks the axis which packets of these days it still holds for us, or for units of ours: those no poll has taken. Takes
 * nothing.
 * @throws Refusal `permission.denied`, `connection.missing`, `axis.*`
 */
export async function listWaiting(cx: Cx, axis: AxisName, { from, to }: WaitingPeriod): Promise<WaitingOnAxis> {
  requireStaff(cx, "connection.manage");
  const { client } = await openClient(cx, axis);
  const lists = await refusing(() => Promise.all(KINDS.map((kind) => client.listReceived(kind, from, to))));
  const all = lists.flat();
  return { items: all.slice(0, MOST_SHOWN), total: all.length };
}
