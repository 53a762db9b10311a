/** documents (văn bản) and statuses (trạng thái) are listed and sent apart. */
export type PacketKind = "document" | "status";

/** A packet the axis holds for us. */
export interface ReceivedEntry {
  /** Number of the packet on the axis. */
  readonly docId: string;
  readonly kind: PacketKind;
  /** Codes, as the axis knows them. */
  readonly from: string;
  readonly to: string;
}

export interface PacketToAxis {
  readonly kind: PacketKind;
  /** Code of the agency that sends. */
  readonly fromCode: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** An agency as the axis lists it. */
export interface AxisAgency {
  /** The axis's own id of it, where it gives one. */
  readonly id?: string;
  readonly code: string;
  readonly name: string;
  /** Its superior's id, where the axis gives ids, and code. */
  readonly parentId?: string;
  readonly parentCode?: string;
  /** The code it, or one that was merged into it, bore before. */
  readonly formerCode?: string;
  /** The code of QCVN 102:2016 that goes with the one of Quyết định 20/2020/QĐ-TTg. */
  readonly code102?: string;
  /** Whether the axis says that it has closed it, and since which day (`YYYY-MM-DD`). */
  readonly deleted?: boolean;
  readonly closedOn?: string;
  readonly address?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** A packet of ours to one receiver, as the axis lists what we sent. */
export interface SentEntry {
  /** Codes, as the axis knows them. */
  readonly fromCode: string;
  readonly toCode: string;
  /** Số, ký hiệu of the document; the DocumentId is not told. */
  readonly notation: string;
  readonly messageType: "edoc" | "status";
  /** Transport status at the receiver: initial, processing, done or fail. */
  readonly receiveStatus: string;
}

/** done: taken, never to be offered again; fail: cannot be taken here, nor offered again. */
export type Acknowledgement = "processing" | "done" | "fail";

/**
 * An outside axis (trục liên thông văn bản): store and forward, asked again and again. Every method throws
 * {@link import("./axis-error.ts").AxisProblem} and nothing else.
 */
export interface AxisClient {
  /** Hands a packet over; answers its number on the axis, if it tells one. May be done twice: receivers know the packet. */
  send(packet: PacketToAxis): Promise<string | undefined>;
  /**
   * What waits for us, of these days (civil dates, both inclusive), in the order of the axis. What was acknowledged as
   * done or fail is left out.
   */
  listReceived(kind: PacketKind, fromOn: string, toOn: string): Promise<readonly ReceivedEntry[]>;
  /** The packet, byte for byte as the axis gives it. */
  get(docId: string): Promise<Uint8Array>;
  acknowledge(docId: string, as: Acknowledgement): Promise<void>;
  /**
   * All agencies the axis knows, closed ones as far as it tells of them; on the national axis more than a hundred thousand.
   * One that stood here before and does not any more has been taken out.
   */
  directory(): Promise<readonly AxisAgency[]>;
  /** What we sent on these days, and how far each packet has come; an LGSP has no such list. */
  readonly listSent?: (fromOn: string, toOn: string) => Promise<readonly SentEntry[]>;
}
