import type { Organ, ResponseFor, StaffInfo } from "./document-packet.ts";
import type { Extensible, RawElement } from "./raw-element.ts";

/**
 * Status packet (gói tin trạng thái): a header without receivers, body or files. It goes to `responseFor.organId`.
 */
export interface StatusPacket extends Extensible {
  /** The organisation that reports. */
  readonly from: Organ;
  /** `documentId` is the key by which the original document is found. */
  readonly responseFor: ResponseFor;
  readonly staff?: StaffInfo;
  /** Two digits; unknown codes are kept. See `STATUS_CODES`. */
  readonly statusCode: string;
  /** Who, which department, which reason. */
  readonly description?: string;
  /** UTC instant; absent when the sender's timestamp cannot be read. */
  readonly at?: string;
  readonly headerExtras?: readonly RawElement[];
}
