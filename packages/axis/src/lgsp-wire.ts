/**
 * What goes over the wire to a province's LGSP (nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh), after the guide of one
 * province; others differ at most in the address.
 */
export const LGSP_CALLS = {
  login: { method: "POST", path: "/v1/auth/login?allow_anonymous=true" },
  send: { method: "POST", path: "/v1/sendEdoc" },
  received: { method: "GET", path: "/v1/syncReceivedEdocList" },
  get: { method: "GET", path: "/v1/getEdoc" },
  updateStatus: { method: "POST", path: "/v1/updateStatus" },
  agencies: { method: "GET", path: "/v1/getAgenciesList" },
} as const satisfies Readonly<Record<string, { readonly method: "GET" | "POST"; readonly path: string }>>;

/** Beside `Authorization: Bearer <token>`. */
export const LGSP_SYSTEM_HEADER = "X-SystemId";
export const LGSP_SECRET_HEADER = "X-SecretKey";

/** Multipart part with the packet (application/xml), beside the part `messageType`. */
export const LGSP_FILE_PART = "edocFile";
export const LGSP_TYPE_PART = "messageType";

/** A token holds about 30 minutes; it is asked for anew a minute before. */
export const LGSP_TOKEN_MINUTES = 29;

/** Query of `received`: dates `yyyy/MM/dd`, both inclusive. */
export const LGSP_QUERY = {
  messageType: "messageType",
  fromDate: "fromDate",
  toDate: "toDate",
  docId: "docId",
} as const;

export type LgspMessageType = "edoc" | "status";

export interface LgspLogin {
  readonly username: string;
  readonly password: string;
  readonly applicationCode: string;
  readonly otp: null;
  readonly twoFactorProvider: null;
  readonly typeObjs: readonly [0, 1];
}

export interface LgspLoginReply {
  readonly code?: number | string;
  readonly message?: string;
  readonly data?: { readonly token?: string };
}

/** A failure names its number in `data.errorCode` (axis-error.ts). */
export interface LgspReply {
  readonly success: boolean;
  readonly message?: string;
  readonly data?: unknown;
}

export interface LgspFailure {
  readonly docId?: string | null;
  readonly status?: string;
  readonly errorCode?: string;
  readonly errorDesc?: string;
}

export interface LgspSentReply extends LgspReply {
  readonly docId?: string;
  readonly data?: LgspFailure;
}

export interface LgspReceivedItem {
  readonly docId: string;
  readonly serviceType: string;
  readonly messageType: LgspMessageType;
  readonly createdTime: string;
  readonly updatedTime: string;
  readonly from: string;
  readonly to: string;
  readonly status: string;
  readonly statusDesc: string;
}

export interface LgspReceivedReply extends LgspReply {
  readonly count?: number;
  readonly data?: readonly LgspReceivedItem[];
}

export interface LgspAttachment {
  readonly fileName: string;
  /** Base64. */
  readonly fileContent: string;
}

/** The packet as text, without its files where they stand beside it. */
export interface LgspPacket {
  readonly docId: string;
  readonly from: string;
  readonly fromName?: string;
  readonly edocCode?: string;
  readonly edocAbstract?: string;
  readonly edxml: string;
  readonly attachments?: readonly LgspAttachment[];
}

export interface LgspPacketReply extends LgspReply {
  readonly data?: LgspPacket;
}

/** Body of `updateStatus`: a status code of QCVN 102, or how the transport ended. */
export interface LgspStatusUpdate {
  readonly docId: string;
  readonly status: string;
}

export interface LgspAgency {
  readonly orgCode: string;
  readonly orgName: string;
  readonly parentCode?: string | null;
  readonly address?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
}

export interface LgspAgenciesReply extends LgspReply {
  readonly data?: readonly LgspAgency[];
}
