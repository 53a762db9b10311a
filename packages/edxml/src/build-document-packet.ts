import type { DocumentPacket, OtherInfo } from "./document-packet.ts";
import { requireSome, requireTexts, wireDate, wireInteger, wireTimestamp } from "./required.ts";
import { checkAttachments, writeAttachments, writeManifest, type AttachmentForm } from "./write-attachments.ts";
import { checkBusiness, writeBusiness } from "./write-business.ts";
import { checkOrgan, checkResponseFor, writeOrgan, writePacket, writeResponseFor } from "./write-parts.ts";
import type { XmlWriter } from "./xml-writer.ts";

export interface BuildOptions {
  readonly attachmentForm?: AttachmentForm;
}

/**
 * Writes a document packet as the Java SDK of the axis does: its order, its prefixes, no empty elements. The same
 * packet always gives the same bytes.
 *
 * @throws EdxmlProblem `packet.element_missing`, `packet.value_invalid` or `packet.value_too_long`.
 */
export function buildDocumentPacket(packet: DocumentPacket, { attachmentForm = "zip" }: BuildOptions = {}): Uint8Array {
  check(packet);
  return writePacket(
    (xml) => {
      xml.part("edXMLHeader", packet.headerExtras, () => {
        writeMessageHeader(xml, packet);
        writeTrace(xml, packet);
      });
      if (packet.attachments.length > 0) writeManifest(xml, packet.attachments);
    },
    (xml) => {
      writeAttachments(xml, packet.attachments, attachmentForm);
    },
  );
}

function check(packet: DocumentPacket): void {
  const { from, to, code, promulgation, documentType, signer, business, attachments } = packet;
  checkOrgan(from);
  requireSome("To", to);
  for (const organ of to) checkOrgan(organ);
  requireTexts({
    DocumentId: packet.documentId,
    CodeNumber: code.number,
    CodeNotation: code.notation,
    Place: promulgation.place,
    PromulgationDate: promulgation.on,
    TypeName: documentType.typeName,
    Subject: packet.subject,
    FullName: signer.fullName,
  });
  for (const response of packet.responseFor) checkResponseFor(response);
  checkBusiness(business);
  if (business.type === 0 || business.type === 3) requireSome("Attachment", attachments);
  checkAttachments(attachments);
}

function writeMessageHeader(xml: XmlWriter, packet: DocumentPacket): void {
  const { code, promulgation, documentType, signer } = packet;
  xml.part("MessageHeader", packet.extras, () => {
    writeOrgan(xml, "From", packet.from);
    for (const organ of packet.to) writeOrgan(xml, "To", organ);
    xml.identifier("DocumentId", packet.documentId);
    xml.part("Code", code.extras, () => {
      xml.text("CodeNumber", code.number);
      xml.text("CodeNotation", code.notation);
    });
    xml.part("PromulgationInfo", promulgation.extras, () => {
      xml.text("Place", promulgation.place);
      xml.text("PromulgationDate", wireDate("PromulgationDate", promulgation.on));
    });
    xml.part("DocumentType", documentType.extras, () => {
      xml.text("Type", wireInteger("Type", documentType.type));
      xml.text("TypeDetail", wireInteger("TypeDetail", documentType.typeDetail));
      xml.text("TypeName", documentType.typeName);
    });
    xml.text("Subject", packet.subject);
    xml.text("Content", packet.content);
    xml.part("SignerInfo", signer.extras, () => {
      xml.text("Competence", signer.competence);
      xml.text("Position", signer.position);
      xml.text("FullName", signer.fullName);
    });
    xml.text("DueDate", wireDate("DueDate", packet.dueOn));
    writeOtherInfo(xml, packet.other);
    for (const response of packet.responseFor) writeResponseFor(xml, response);
    xml.text("SteeringType", wireInteger("SteeringType", packet.steeringType));
    writeList(xml, "ToPlaces", "Place", packet.toPlaces);
    writeSdkElements(xml, packet);
  });
}

/** No sample shows their place: they come last. */
function writeSdkElements(xml: XmlWriter, { responseForTask, applicationType, agencies }: DocumentPacket): void {
  if (responseForTask) {
    xml.part("ResponseForTask", responseForTask.extras, () => {
      for (const code of responseForTask.taskCodes) xml.text("TaskCode", code);
    });
  }
  xml.text("ApplicationType", applicationType);
  for (const agency of agencies ?? []) {
    xml.part("Agency", agency.extras, () => {
      xml.text("OrganId", agency.organId);
      xml.text("OrganName", agency.organName);
      xml.text("DepartmentId", agency.departmentId);
      xml.text("DepartmentName", agency.departmentName);
      xml.text("ExecuteRole", agency.executeRole);
    });
  }
}

function writeOtherInfo(xml: XmlWriter, other: OtherInfo): void {
  xml.part("OtherInfo", other.extras, () => {
    xml.text("Priority", wireInteger("Priority", other.priority));
    xml.text("SphereOfPromulgation", other.sphereOfPromulgation);
    xml.text("TyperNotation", other.typerNotation);
    xml.text("PromulgationAmount", wireInteger("PromulgationAmount", other.promulgationAmount));
    xml.text("PageAmount", wireInteger("PageAmount", other.pageAmount));
    xml.text("Direction", other.direction);
    writeList(xml, "Appendixes", "Appendix", other.appendixes);
  });
}

function writeTrace(xml: XmlWriter, { trace, business }: DocumentPacket): void {
  xml.part("TraceHeaderList", undefined, () => {
    for (const hop of trace) {
      xml.part("TraceHeader", hop.extras, () => {
        xml.text("OrganId", hop.organId);
        xml.text("Timestamp", wireTimestamp("Timestamp", hop.at));
      });
    }
    writeBusiness(xml, business);
  });
}

function writeList(xml: XmlWriter, list: string, item: string, texts: readonly string[]): void {
  if (texts.length === 0) return;
  xml.part(list, undefined, () => {
    for (const text of texts) xml.text(item, text);
  });
}
