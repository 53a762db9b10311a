import type { Organ, ResponseFor, StaffInfo } from "./document-packet.ts";
import { QCVN_102_NAMESPACE } from "./namespace.ts";
import { requireTexts, wireDate } from "./required.ts";
import { XmlWriter } from "./xml-writer.ts";

/** The parts that document and status packets share, in the order of the Java SDK. */

export function writePacket(writeEnvelope: (xml: XmlWriter) => void, writeRest: (xml: XmlWriter) => void): Uint8Array {
  const xml = new XmlWriter();
  xml.element(`edXML xmlns="${QCVN_102_NAMESPACE}"`, () => {
    xml.element(`edXML:edXMLEnvelope xmlns:edXML="${QCVN_102_NAMESPACE}"`, () => {
      writeEnvelope(xml);
    });
    writeRest(xml);
  });
  return xml.toBytes();
}

export function checkOrgan({ organId, organName }: Organ): void {
  requireTexts({ OrganId: organId, OrganName: organName });
}

export function writeOrgan(xml: XmlWriter, name: "From" | "To", organ: Organ): void {
  xml.part(name, organ.extras, () => {
    xml.text("OrganId", organ.organId);
    xml.text("OrganizationInCharge", organ.organizationInCharge);
    xml.text("OrganName", organ.organName);
    xml.text("OrganAdd", organ.organAdd);
    xml.text("Email", organ.email);
    xml.text("Telephone", organ.telephone);
    xml.text("Fax", organ.fax);
    xml.text("Website", organ.website);
  });
}

export function checkResponseFor({ organId, code, documentId }: ResponseFor): void {
  requireTexts({ OrganId: organId, Code: code, DocumentId: documentId });
}

export function writeResponseFor(xml: XmlWriter, response: ResponseFor): void {
  xml.part("ResponseFor", response.extras, () => {
    xml.text("OrganId", response.organId);
    xml.text("Code", response.code);
    xml.identifier("DocumentId", response.documentId);
    xml.text("PromulgationDate", wireDate("PromulgationDate", response.promulgatedOn));
  });
}

export function writeStaffInfo(xml: XmlWriter, staff: StaffInfo | undefined): void {
  if (!staff) return;
  xml.part("StaffInfo", staff.extras, () => {
    xml.text("Department", staff.department);
    xml.text("DepartmentId", staff.departmentId);
    xml.text("Staff", staff.staff);
    xml.text("StaffId", staff.staffId);
    xml.text("Email", staff.email);
    xml.text("Mobile", staff.mobile);
  });
}
