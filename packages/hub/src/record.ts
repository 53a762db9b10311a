import * as v from "valibot";

const Name = v.pipe(v.string(), v.minLength(1));

/** A system that may call the hub, and the codes of the agencies it speaks for. */
export const System = v.object({ systemId: Name, secret: Name, agencies: v.array(Name) });
export type System = v.InferOutput<typeof System>;

/** An agency as the directory of the axis lists it. */
export const HubAgency = v.object({
  code: Name,
  name: Name,
  /** Code of the agency above it. */
  parentCode: v.optional(v.string()),
  /** The code under QCVN 102:2016, in 13 characters. */
  code102: v.optional(v.string()),
  /** Codes it or those merged into it had before, newest first. */
  oldCodes: v.optional(v.array(v.string())),
  mail: v.optional(v.string()),
  /** Civil date it was closed on; absent while it works. */
  closedOn: v.optional(v.string()),
  /** Civil date of the last change. */
  changedOn: v.optional(v.string()),
  /** A unit inside an agency is none of its own. */
  isAgency: v.optional(v.boolean()),
});
export type HubAgency = v.InferOutput<typeof HubAgency>;

export type PacketKind = "edoc" | "status";

/** How the transport of a packet stands, told by the receiving system; offered again until it is `done` or `fail`. */
export const TRANSPORT_STATUSES = ["initial", "processing", "done", "fail"] as const;
export type TransportStatus = (typeof TRANSPORT_STATUSES)[number];

/** A packet accepted from a sender; its bytes lie in a file of the same id. Times are milliseconds since 1970. */
export interface PacketRecord {
  readonly packetId: string;
  readonly kind: PacketKind;
  readonly from: string;
  readonly documentId: string;
  /** Số, ký hiệu; with a status packet that of the document it speaks of. */
  readonly notation: string;
  /** Trích yếu; with a status packet its code. */
  readonly title: string;
  readonly sentAt: number;
}

/** A packet as it is offered to one receiver, under an id of its own. */
export interface Offer {
  readonly docId: string;
  readonly packetId: string;
  readonly kind: PacketKind;
  readonly from: string;
  readonly to: string;
  readonly status: TransportStatus;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Not listed before: delayed or held back. */
  readonly offeredFrom: number;
}

export function isOpen({ status }: Offer): boolean {
  return status !== "done" && status !== "fail";
}
