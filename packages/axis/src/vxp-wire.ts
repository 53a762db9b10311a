/**
 * What goes over the wire to the national axis (trục liên thông văn bản quốc gia, VXP), as the VXP SDK 2.0.1 sends it:
 * every parameter is a signed header `XroadVnpt-<name>` (vxp-signature.ts), the body is `{}`, the file of a sending or
 * the JSON of a registration. Shapes of replies are the SDK's own names.
 */
export const VXP_CALLS = {
  send: { method: "POST", path: "/sendEdoc" },
  received: { method: "POST", path: "/getReceivedEdocList" },
  get: { method: "POST", path: "/getEdoc" },
  /** Answers the packet itself, not JSON. */
  download: { method: "GET", path: "/downloadEdoc" },
  updateStatus: { method: "POST", path: "/updateStatus" },
  sent: { method: "POST", path: "/getSentEdocList" },
  countDocuments: { method: "GET", path: "/countReceiveEdoc" },
  countStatuses: { method: "GET", path: "/countReceiveStatus" },
  agencies: { method: "POST", path: "/getAgenciesList" },
  agenciesQd20: { method: "POST", path: "/getAgenciesListQD20" },
  units: { method: "POST", path: "/getSynchronizeUnit" },
  register: { method: "POST", path: "/registerAgency" },
  deregister: { method: "POST", path: "/deleteAgency" },
} as const satisfies Readonly<Record<string, { readonly method: "GET" | "POST"; readonly path: string }>>;

/** Name of the multipart part that holds the packet, sent as application/octet-stream. */
export const VXP_FILE_PART = "file_doc";

export const VXP_SERVICE = "eDoc";
export type VxpMessageType = "edoc" | "status";
/** Transport status of a packet on the axis; it is offered again until it is `done` or `fail`. */
export type VxpTransportStatus = "initial" | "processing" | "done" | "fail";

/** Names of the parameters, which travel as `XroadVnpt-<name>`. */
export const VXP_PARAMETER = {
  /** Code of the sending agency. */
  from: "from",
  serviceType: "servicetype",
  messageType: "messagetype",
  /** SHA-256 of the packet, each byte as hex without a leading zero, as the SDK writes it. */
  fileHash: "hash-file",
  docId: "docId",
  status: "status",
  /** `yyyy/MM/dd`. */
  fromDate: "fromDate",
  /** `yyyy/MM/dd`, inclusive. */
  toDate: "toDate",
  level: "level",
  agencyCode: "AgencyCode",
} as const;

/** `ErrorCode` "0" is success; the other numbers are those of axis-error.ts. */
export interface VxpReply {
  readonly status: "OK" | "FAIL";
  readonly ErrorCode: string;
  readonly ErrorDesc: string;
}

export interface VxpSentReply extends VxpReply {
  readonly DocId?: string;
}

export interface VxpReceivedItem {
  readonly docId: string;
  readonly serviceType: string;
  readonly messageType: VxpMessageType;
  /** `yyyy/MM/dd HH:mm:ss`, office time. */
  readonly created_time: string;
  readonly updated_time: string;
  readonly from: string;
  readonly to: string;
  readonly status: VxpTransportStatus;
  readonly status_desc: string;
}

export interface VxpReceivedReply extends VxpReply {
  readonly data?: readonly VxpReceivedItem[];
}

/** `data` is the packet in base64. */
export interface VxpPacketReply extends VxpReply {
  readonly data?: string;
}

export interface VxpSentItem {
  readonly senderDocId: string;
  readonly receiverDocId: string;
  readonly fromCode: string;
  readonly toCode: string;
  readonly notation: string;
  readonly title: string;
  readonly messageType: VxpMessageType;
  readonly serviceType: string;
  readonly sentTime: string;
  readonly sendStatus: string;
  readonly sendStatusDesc: string;
  readonly receivedTime: string;
  readonly receiveStatus: string;
  readonly receiveStatusDesc: string;
}

export interface VxpSentListReply extends VxpReply {
  readonly data?: readonly VxpSentItem[];
}

export interface VxpCountReply extends VxpReply {
  readonly count?: number;
}

export interface VxpAgency {
  readonly id: string;
  readonly pid: string;
  readonly code: string;
  readonly name: string;
  readonly mail?: string;
  readonly oldCode?: string;
}

export interface VxpAgenciesReply extends VxpReply {
  readonly data?: readonly VxpAgency[];
}

/** `code` after Quyết định 20/2020/QĐ-TTg, `code102` after QCVN 102:2016. */
export interface VxpAgencyQd20 {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly mail?: string;
  readonly code102?: string;
}

export interface VxpAgenciesQd20Reply extends VxpReply {
  readonly data?: readonly VxpAgencyQd20[];
}

export interface VxpUnit {
  readonly id: string;
  readonly pid: string;
  readonly code: string;
  readonly name: string;
  readonly mail?: string;
  readonly version?: string;
  readonly centerCode?: string;
  readonly deleted?: boolean;
  readonly modifyDate?: string;
  readonly isAgency?: boolean;
}

export interface VxpUnitsReply extends VxpReply {
  readonly data?: readonly VxpUnit[];
}

/** Body of a registration. */
export interface VxpRegistration {
  readonly pcode: string;
  readonly code: string;
  readonly name: string;
  readonly mail: string;
  readonly mobile: string;
  readonly fax: string;
}

export interface VxpRegisteredReply extends VxpReply {
  readonly data?: VxpRegistration & { readonly id: string };
}
