import type { Cx } from "@vanthu/platform/context.ts";
import { FileReference } from "@vanthu/platform/file-reference.ts";
import { newUlid } from "@vanthu/platform/id.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import * as v from "valibot";
import { connectionHolders } from "../connection/reach-service.ts";
import { AxisName } from "../organisation/schema.ts";
import { readKnownOffice } from "../tenant/service.ts";
import type { AxisGateway } from "./axis-gateway.ts";
import { PacketAbout } from "./packet-about.ts";

/** What the holder of a connection is asked to send. */
export const PACKET_FOR_AXIS = "axis.packet_given";

/** PacketForAxis: a packet handed to the tenant whose connection carries it; that tenant holds the credentials. */
export const PacketForAxis = v.object({
  kind: v.picklist(["document", "status"]),
  axis: AxisName,
  fromCode: v.string(),
  /** The one receiver a document goes to; a status packet names its own. */
  toCode: v.optional(v.string()),
  about: v.optional(PacketAbout),
  /** Among the files of the tenant it came from. */
  packet: FileReference,
  /** Tries that failed. */
  tries: v.number(),
});
export type PacketForAxis = v.InferOutput<typeof PacketForAxis>;

/**
 * The outside axes: a message to the tenant whose connection carries for this office, which is itself or its province.
 * Handing over ends with that; what the axis says later comes back as a message of its own (axis-outcome.ts).
 */
export function outsideGateway(cx: Cx): AxisGateway {
  let asked: Promise<readonly [Awaited<ReturnType<typeof connectionHolders>>, string]> | undefined;
  const askOnce = async () => [await connectionHolders(cx), (await readKnownOffice(cx)).code] as const;
  return {
    async send({ axis, kind, toCode, about, packet }) {
      if (axis === undefined) throw new Refusal("conflict", "exchange.receiver_unreachable");
      asked ??= askOnce();
      const [holders, fromCode] = await asked;
      const holder = holders.get(axis);
      if (!holder) throw new Refusal("conflict", "exchange.axis_missing");
      const payload = { kind, axis, fromCode, toCode, about, packet, tries: 0 };
      const id = `axis#${newUlid(cx.clock.now())}`;
      await tellTenant(cx.world, holder, { id, type: PACKET_FOR_AXIS, from: cx.store.tenantId, payload });
    },
  };
}
