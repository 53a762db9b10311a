import type { FileReference } from "@vanthu/platform/file-reference.ts";
import type { TenantId } from "@vanthu/platform/id.ts";

/** A packet on its way: references, never the packet itself. */
export interface PacketToSend {
  readonly kind: "document" | "status";
  /** Where the receiver works on this deployment; undefined for an agency that cannot be reached electronically. */
  readonly toTenantId: TenantId | undefined;
  /** Where it lies: among the sender's own files. */
  readonly packet: FileReference;
  /** The sender's own copies of the files in it, which a receiver of this deployment refers to instead of unpacking. */
  readonly files: readonly FileReference[];
}

/**
 * The axis (trục liên thông văn bản) as this capability sees it. Inside one deployment a message queue stands for it; a
 * province's LGSP or the national axis will be further implementations.
 */
export interface AxisGateway {
  /**
   * Hands a packet over. It may be handed over twice: receivers know it by its DocumentId.
   * @throws Refusal `exchange.receiver_unreachable` where no try can succeed; anything else may be tried again
   */
  send(packet: PacketToSend): Promise<void>;
}
