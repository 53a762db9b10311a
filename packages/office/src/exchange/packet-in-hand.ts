import type { FileReference } from "@vanthu/platform/file-reference.ts";
import type { Operation } from "@vanthu/platform/store/operation.ts";
import type { AxisName } from "../organisation/schema.ts";

/** A packet that came, with what goes into the transaction that decides on it. */
export interface PacketInHand {
  readonly bytes: Uint8Array;
  /** Where it lies, not ours yet: we take a copy when we accept or refuse it. */
  readonly packet: FileReference;
  /** The outside axis it came over. */
  readonly axis?: AxisName | undefined;
  /** Name of the clerk who brought it in as a file: nobody vouches for its From. */
  readonly broughtBy?: string | undefined;
  /** Its sender's own copies of the files in it; none for a packet of another axis. */
  readonly files: readonly FileReference[];
  readonly receivedAt: string;
  /** A receipt of the message, or what else must happen once and together. */
  readonly more: readonly Operation[];
  /** The receipt among these; what leaves a trace of the packet itself needs none. */
  readonly receipt?: Operation;
  /** A person has decided that the word of secrecy in it is none. */
  readonly isReleased: boolean;
}
