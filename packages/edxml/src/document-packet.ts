import type { Extensible, RawElement } from "./raw-element.ts";

/**
 * ExchangePacket (gói tin văn bản điện tử) of QCVN 102:2016/BTTTT: a document with its files.
 *
 * Properties are named after the elements. A required text the sender left out is "" (a note says so); what is
 * optional and empty is absent. Civil dates are `YYYY-MM-DD`, instants UTC as `Date.toISOString` writes them.
 */
export interface DocumentPacket extends Extensible {
  readonly from: Organ;
  readonly to: readonly Organ[];
  /** Mã định danh văn bản: opaque, kept exactly as sent. See `documentId` for the usual form. */
  readonly documentId: string;
  readonly code: DocumentCode;
  readonly promulgation: Promulgation;
  readonly documentType: DocumentType;
  /** Trích yếu nội dung. */
  readonly subject: string;
  readonly content?: string;
  readonly signer: Signer;
  /** Hạn trả lời, hạn xử lý. */
  readonly dueOn?: string;
  readonly other: OtherInfo;
  /** Documents this one answers (văn bản được phúc đáp). */
  readonly responseFor: readonly ResponseFor[];
  /** Loại chỉ đạo: 0 none, 1 steering, 2 report on steering; senders disagree, so no rule may rest on it. */
  readonly steeringType?: number;
  /** Lines of Nơi nhận. */
  readonly toPlaces: readonly string[];
  /** Tasks this document reports on: an element of the SDK that no sample holds. */
  readonly responseForTask?: ResponseForTask;
  /** The system that wrote the packet: an element of the SDK that no sample holds. */
  readonly applicationType?: string;
  /** Who is to carry the document out: an element of the SDK that no sample holds. */
  readonly agencies?: readonly ExecutingAgency[];
  /** One entry for each hop, the sender first. */
  readonly trace: readonly TraceHeader[];
  readonly business: Business;
  readonly attachments: readonly Attachment[];
  /** Unknown siblings of MessageHeader, among them the XML signature: carried, never taken as proof. */
  readonly headerExtras?: readonly RawElement[];
}

/** An organisation as sender or receiver (cơ quan, tổ chức gửi/nhận). */
export interface Organ extends Extensible {
  /** Mã định danh điện tử, in any of its generations. */
  readonly organId: string;
  /** Cơ quan chủ quản. */
  readonly organizationInCharge?: string;
  readonly organName: string;
  readonly organAdd?: string;
  readonly email?: string;
  readonly telephone?: string;
  readonly fax?: string;
  readonly website?: string;
}

/** Số, ký hiệu of the document, e.g. `57` and `BC-UBND`. */
export interface DocumentCode extends Extensible {
  readonly number: string;
  readonly notation: string;
}

/** Địa danh và thời gian ban hành. */
export interface Promulgation extends Extensible {
  readonly place: string;
  readonly on?: string;
}

/** Tên loại văn bản. Senders number the types differently: go by `typeName`. */
export interface DocumentType extends Extensible {
  readonly type: number;
  readonly typeDetail?: number;
  readonly typeName: string;
}

export interface Signer extends Extensible {
  /** Quyền hạn ký: TM., KT., TL., TUQ. */
  readonly competence?: string;
  readonly position?: string;
  readonly fullName: string;
}

export interface OtherInfo extends Extensible {
  /** Độ khẩn as a number of the standard; see `urgencyOf`. */
  readonly priority: number;
  /** Phạm vi lưu hành. */
  readonly sphereOfPromulgation?: string;
  /** Ký hiệu người soạn thảo. */
  readonly typerNotation?: string;
  /** Số lượng bản phát hành. */
  readonly promulgationAmount?: number;
  readonly pageAmount?: number;
  /** Văn bản chỉ đạo. */
  readonly direction?: boolean;
  /** Names of the appendices. */
  readonly appendixes: readonly string[];
}

/** The document a packet answers, or a status packet reports on. */
export interface ResponseFor extends Extensible {
  readonly organId: string;
  /** Số, ký hiệu in one string: `412/SNV-VTLT`. */
  readonly code: string;
  readonly promulgatedOn?: string;
  readonly documentId: string;
}

export interface ResponseForTask extends Extensible {
  readonly taskCodes: readonly string[];
}

/** An agency or one of its departments with its part (chủ trì, phối hợp) in what the document orders. */
export interface ExecutingAgency extends Extensible {
  readonly organId?: string;
  readonly organName?: string;
  readonly departmentId?: string;
  readonly departmentName?: string;
  readonly executeRole?: string;
}

export interface TraceHeader extends Extensible {
  readonly organId: string;
  readonly at?: string;
}

/** New (mới), recall (thu hồi), update (cập nhật), replacement (thay thế). */
export type BusinessType = 0 | 1 | 2 | 3;

/** What the packet does (nghiệp vụ); spelled `Bussiness` on the wire. */
export interface Business extends Extensible {
  readonly type: BusinessType;
  /** The document concerned, where the sender repeats it. */
  readonly documentId?: string;
  readonly reason?: string;
  /** A paper copy is sent as well. */
  readonly paper: boolean;
  /** With type 2: what changed. */
  readonly info?: UpdateInfo;
  /** With type 3: which document each receiver replaces. */
  readonly replacements: readonly Replacement[];
  readonly staff?: StaffInfo;
}

export interface UpdateInfo extends Extensible {
  readonly documentChanged: boolean;
  readonly receiversChanged: boolean;
  readonly receivers: readonly ReceiverChange[];
}

export interface ReceiverChange extends Extensible {
  readonly organId: string;
  readonly change: "removed" | "added";
}

export interface Replacement extends Extensible {
  readonly documentId: string;
  readonly organIds: readonly string[];
}

/** The person who handled the packet at the sender. */
export interface StaffInfo extends Extensible {
  readonly department?: string;
  readonly departmentId?: string;
  readonly staff?: string;
  readonly staffId?: string;
  readonly email?: string;
  readonly mobile?: string;
}

export interface Attachment extends Extensible {
  /** Without `cid:`. */
  readonly contentId: string;
  /** File name as shown to people; slashes and control characters are replaced by `_`. */
  readonly name: string;
  readonly contentType: string;
  readonly description?: string;
  /** Elements of the SDK that say the name and type once more. */
  readonly fieldName?: string;
  readonly mimeType?: string;
  /** The file itself, unwrapped from its ZIP; empty when it cannot be decoded. */
  readonly bytes: Uint8Array;
}
