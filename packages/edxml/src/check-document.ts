import type { Attachment, Business, DocumentPacket } from "./document-packet.ts";
import { findLegalDocumentType, findDocumentType } from "./document-type-code.ts";
import { isAddressedTo } from "./check-addressee.ts";
import type { Finding } from "./finding.ts";
import { HIGHEST_PRIORITY } from "./priority-code.ts";

/** 0 none, 1 steering, 2 report on steering, 3 as one maker counts. */
const HIGHEST_STEERING_TYPE = 3;
/** A PDF ends with its marker, behind which some writers leave a few bytes. */
const PDF_END_WITHIN_BYTES = 2048;

/** Tells the line of the first element of a name. */
export type LineOf = (element: string) => { readonly line?: number };

/**
 * What a document packet says that cannot all be right.
 * @param ownCodes current and former codes of the office that received it; undefined leaves the receivers unasked
 */
export function checkDocument(
  packet: DocumentPacket,
  lineOf: LineOf,
  ownCodes: readonly string[] | undefined,
): Finding[] {
  const { documentType, other, promulgation, dueOn, steeringType = 0, to } = packet;
  const findings: Finding[] = [];
  const add = (severity: Finding["severity"], code: Finding["code"], element: string) => {
    findings.push({ severity, code, params: { element, ...lineOf(element) } });
  };
  if (ownCodes && !isAddressedTo(packet, ownCodes)) add("error", "packet.other_agency", "To");
  if (new Set(to.map(({ organId }) => organId)).size < to.length) add("warning", "packet.receiver_repeated", "To");
  const { typeName } = documentType;
  const isKnown = findDocumentType(typeName) ?? findLegalDocumentType(typeName);
  if (typeName !== "" && !isKnown) add("warning", "packet.type_unknown", "TypeName");
  if (other.priority > HIGHEST_PRIORITY) add("warning", "packet.priority_unknown", "Priority");
  if (steeringType > HIGHEST_STEERING_TYPE) add("info", "packet.steering_unknown", "SteeringType");
  if (dueOn !== undefined && promulgation.on !== undefined && dueOn < promulgation.on) {
    add("warning", "packet.due_before_issue", "DueDate");
  }
  checkBusinessOf(packet.business, add);
  checkFiles(packet.attachments, findings);
  return findings;
}

function checkBusinessOf(
  { type, reason, info, replacements }: Business,
  add: (severity: Finding["severity"], code: Finding["code"], element: string) => void,
): void {
  if (type === 1 && reason === undefined) add("warning", "packet.reason_missing", "Bussiness");
  if (type === 2) {
    const changes = info && (info.documentChanged || info.receiversChanged);
    const namesReceivers = !info?.receiversChanged || info.receivers.length > 0;
    if (!changes || !namesReceivers) add("error", "packet.update_empty", "Bussiness");
  }
  if (type === 3 && (replacements.length === 0 || replacements.some(({ organIds }) => organIds.length === 0))) {
    add("error", "packet.replacement_empty", "Bussiness");
  }
}

function checkFiles(attachments: readonly Attachment[], findings: Finding[]): void {
  const names = new Set<string>();
  for (const { contentId, name, bytes } of attachments) {
    if (names.has(name)) findings.push({ severity: "info", code: "packet.file_name_repeated", params: { contentId } });
    names.add(name);
    if (isPdf(bytes) && !hasPdfEnd(bytes)) {
      findings.push({ severity: "error", code: "packet.pdf_cut_off", params: { contentId } });
    }
  }
  const isCalledPdf = ({ name, contentType }: Attachment) => /\.pdf$/i.test(name) || /\bpdf\b/i.test(contentType);
  if (attachments.length > 0 && !attachments.some((one) => isCalledPdf(one) || isPdf(one.bytes))) {
    findings.push({ severity: "warning", code: "packet.no_pdf", params: {} });
  }
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes("%PDF-");
}

function hasPdfEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-PDF_END_WITHIN_BYTES)).includes("%%EOF");
}
