import type { Operation } from "@vanthu/platform/store/operation.ts";

/** A packet that came, with what goes into the transaction that decides on it. */
export interface PacketInHand {
  readonly bytes: Uint8Array;
  /** Hexadecimal. */
  readonly sha256: string;
  /** Key in the exchange's own area, where a held packet stays. */
  readonly packetKey: string;
  readonly receivedAt: string;
  /** A receipt of the message, or what else must happen once and together. */
  readonly more: readonly Operation[];
  /** A person has decided that the word of secrecy in it is none. */
  readonly isReleased: boolean;
}
