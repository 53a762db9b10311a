import type { FileReference } from "@vanthu/platform/file-reference.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { exchangeCode } from "../organisation/rules.ts";
import type { Agency, AgencyId, AxisName } from "../organisation/schema.ts";
import type { PacketAbout } from "./packet-about.ts";

/** How an agency is reached: here, or over an outside axis by its code; by neither it is not. */
export interface WayThere {
  /** Where the receiver works on this deployment. */
  readonly toTenantId: TenantId | undefined;
  /** Over which outside axis, where it does not work here. */
  readonly axis?: AxisName | undefined;
  /** The code by which that axis knows it. */
  readonly toCode?: string | undefined;
}

/** A packet on its way: references, never the packet itself. */
export interface PacketToSend extends WayThere {
  readonly kind: "document" | "status";
  /** What hears of it when an outside axis refuses the packet later. */
  readonly about?: PacketAbout | undefined;
  /** Where it lies: among the sender's own files. */
  readonly packet: FileReference;
  /** The sender's own copies of the files in it, which a receiver of this deployment refers to instead of unpacking. */
  readonly files: readonly FileReference[];
}

/**
 * The axis (trục liên thông văn bản) as senders see it. Inside one deployment a message queue stands for it
 * (internal-gateway.ts); the national axis and a province's LGSP lie behind a connection (outside-gateway.ts). What
 * came is not asked for here: the queue brings it, and pollers put onto the queue what outside axes hold (poll-service.ts).
 */
export interface AxisGateway {
  /**
   * Hands a packet over. It may be handed over twice: receivers know it by its DocumentId.
   * @throws Refusal `exchange.receiver_unreachable`, `exchange.axis_missing` where no try can succeed; anything else
   *   may be tried again
   */
  send(packet: PacketToSend): Promise<void>;
}

/** Who sent a packet, and over which outside axis. */
export interface PacketSender {
  readonly senderAgencyId?: AgencyId | undefined;
  readonly senderCode: string;
  readonly axis?: AxisName | undefined;
}

/**
 * The way back to the sender of a packet: who works here is reached here, anybody else the way the packet came, by the
 * code it bears there, whether the directory knows it or not. What came as a file goes as the directory says.
 */
export function wayBack({ senderCode, axis }: PacketSender, sender: Agency | undefined, on: string): WayThere {
  if (axis === undefined || sender?.tenantId !== undefined) return wayTo(sender, on);
  return { toTenantId: undefined, axis, toCode: senderCode };
}

/** The way to an agency on a day. */
export function wayTo(agency: Agency | undefined, on: string): WayThere {
  if (!agency || agency.tenantId !== undefined) return { toTenantId: agency?.tenantId };
  return { toTenantId: undefined, axis: agency.axis, toCode: exchangeCode(agency, on) };
}
