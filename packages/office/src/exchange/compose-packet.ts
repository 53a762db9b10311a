import { documentId } from "@vanthu/edxml/document-id.ts";
import type { Attachment, DocumentPacket, Organ, ResponseFor } from "@vanthu/edxml/document-packet.ts";
import { documentTypeCode } from "@vanthu/edxml/document-type-code.ts";
import { priorityOf } from "@vanthu/edxml/priority-code.ts";
import type { StatusPacket } from "@vanthu/edxml/status-packet.ts";
import type { IncomingDocument } from "../incoming/schema.ts";
import { writtenNumber } from "../outgoing/notation-rules.ts";
import type { OutgoingDocument } from "../outgoing/schema.ts";
import { formalSubject } from "../outgoing/subject-rules.ts";
import type { Office } from "../tenant/schema.ts";
import type { FollowedPacket } from "./followed-packet.ts";
import { ownOrgan } from "./organ.ts";

/** A document that has its number and date, and has been issued. */
export type IssuedDocument = OutgoingDocument & {
  readonly number: number;
  readonly issuedOn: string;
  readonly issuedAt: string;
};

export function isIssued(document: OutgoingDocument): document is IssuedDocument {
  const { number, issuedOn, issuedAt } = document;
  return number !== undefined && issuedOn !== undefined && issuedAt !== undefined;
}

/** The packet in which an issued document crosses the exchange. */
export function packetOfDocument(
  document: IssuedDocument,
  office: Office,
  parts: {
    readonly to: readonly Organ[];
    readonly attachments: readonly Attachment[];
    /** The incoming document it answers, where that came over the exchange. */
    readonly answers: IncomingDocument | undefined;
    /** The document of ours it replaces, corrects or recalls, as that went over the exchange. */
    readonly follows?: FollowedPacket | undefined;
  },
): DocumentPacket {
  const { number, notation, issuedOn, issuedAt } = document;
  const organId = office.code;
  return {
    from: ownOrgan(office),
    to: parts.to,
    documentId: documentId(organId, issuedOn, writtenNumber(number), notation),
    code: { number: writtenNumber(number), notation },
    promulgation: { place: office.place, on: issuedOn },
    documentType: { type: documentTypeCode(document.typeName), typeDetail: 0, typeName: document.typeName },
    subject: formalSubject(document),
    content: formalSubject(document),
    signer: {
      ...(document.authority.length > 0 && { competence: document.authority.join("; ") }),
      position: document.signerPosition,
      fullName: document.signerName,
    },
    ...(document.dueOn !== undefined && { dueOn: document.dueOn }),
    other: {
      priority: priorityOf(document.urgency),
      ...(document.file?.pages !== undefined && { pageAmount: document.file.pages }),
      direction: false,
      appendixes: document.annexes.map(({ name }) => name),
    },
    responseFor: [...responseFor(parts.answers), ...(parts.follows?.responseFor ?? [])],
    steeringType: 0,
    toPlaces: [...(document.addressees.length > 0 ? ["Như trên"] : []), ...document.recipientLines],
    trace: [{ organId, at: issuedAt }],
    business: {
      ...(parts.follows?.replacing ?? { type: 0, reason: "Văn bản điện tử mới", replacements: [] }),
      paper: false,
      staff: { department: document.departmentName, staff: document.draftedByName },
    },
    attachments: parts.attachments,
  };
}

/** A document that came over the exchange, as a status packet names it. */
export interface ReportedDocument {
  readonly senderCode: string;
  /** The code of ours it was addressed to, under which the sender knows us. */
  readonly receiverCode: string;
  readonly documentId: string;
  readonly referenceNumber: string;
  readonly issuedOn: string;
}

export interface ReportedStatus {
  readonly code: string;
  readonly at: string;
  readonly description: string;
  readonly staffName?: string | undefined;
}

/** The packet that tells the sender what became of a document. */
export function packetOfStatus(document: ReportedDocument, office: Office, status: ReportedStatus): StatusPacket {
  return {
    from: ownOrgan(office, document.receiverCode),
    responseFor: {
      organId: document.senderCode,
      code: document.referenceNumber,
      promulgatedOn: document.issuedOn,
      documentId: document.documentId,
    },
    ...(status.staffName !== undefined && { staff: { staff: status.staffName } }),
    statusCode: status.code,
    description: status.description,
    at: status.at,
  };
}

function responseFor(answered: IncomingDocument | undefined): ResponseFor[] {
  if (!answered?.exchange) return [];
  const { exchange, referenceNumber, issuedOn } = answered;
  return [
    {
      organId: exchange.senderCode,
      code: referenceNumber,
      documentId: exchange.documentId,
      promulgatedOn: issuedOn,
    },
  ];
}
