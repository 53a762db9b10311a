import type { Business, Replacement, UpdateInfo } from "./document-packet.ts";
import { EdxmlProblem } from "./edxml-problem.ts";
import { requireSome, requireTexts } from "./required.ts";
import { writeStaffInfo } from "./write-parts.ts";
import type { XmlWriter } from "./xml-writer.ts";

/** A recall says why, an update what changed, a replacement what it replaces at whom. */
export function checkBusiness({ type, reason, info, replacements }: Business): void {
  if (![0, 1, 2, 3].includes(type)) throw new EdxmlProblem("packet.value_invalid", { element: "BussinessDocType" });
  if (type === 1) requireTexts({ BussinessDocReason: reason });
  if (type === 2) requireSome("BussinessDocumentInfo", info ? [info] : []);
  if (type === 3) requireSome("ReplacementInfoList", replacements);
  for (const { organId } of info?.receivers ?? []) requireTexts({ OrganId: organId });
  for (const { documentId, organIds } of replacements) {
    requireTexts({ DocumentId: documentId });
    requireSome("OrganIdList", organIds);
  }
}

export function writeBusiness(xml: XmlWriter, business: Business): void {
  xml.part("Bussiness", business.extras, () => {
    xml.identifier("DocumentId", business.documentId);
    xml.text("BussinessDocType", business.type);
    xml.text("BussinessDocReason", business.reason);
    xml.text("Paper", Number(business.paper));
    if (business.info) writeUpdateInfo(xml, business.info);
    if (business.replacements.length > 0) writeReplacements(xml, business.replacements);
    writeStaffInfo(xml, business.staff);
  });
}

function writeUpdateInfo(xml: XmlWriter, info: UpdateInfo): void {
  xml.part("BussinessDocumentInfo", info.extras, () => {
    xml.text("DocumentInfo", Number(info.documentChanged));
    xml.text("DocumentReceiver", Number(info.receiversChanged));
    if (info.receivers.length === 0) return;
    xml.part("ReceiverList", undefined, () => {
      for (const receiver of info.receivers) {
        xml.part("Receiver", receiver.extras, () => {
          xml.text("OrganId", receiver.organId);
          xml.text("ReceiverType", Number(receiver.change === "added"));
        });
      }
    });
  });
}

function writeReplacements(xml: XmlWriter, replacements: readonly Replacement[]): void {
  xml.part("ReplacementInfoList", undefined, () => {
    for (const replacement of replacements) {
      xml.part("ReplacementInfo", replacement.extras, () => {
        xml.identifier("DocumentId", replacement.documentId);
        xml.part("OrganIdList", undefined, () => {
          for (const organId of replacement.organIds) xml.text("OrganId", organId);
        });
      });
    }
  });
}
