import type { Business, BusinessType, ReceiverChange, Replacement, UpdateInfo } from "./document-packet.ts";
import { EdxmlProblem } from "./edxml-problem.ts";
import type { ElementReader } from "./element-reader.ts";
import { present } from "./present.ts";
import { readStaffInfo } from "./read-parts.ts";

const NEW_DOCUMENT: Business = { type: 0, paper: false, replacements: [] };

/** Packets without Bussiness carry a new document. */
export function readBusiness(traceList: ElementReader | undefined): Business {
  const business = traceList?.child("Bussiness") ?? traceList?.child("Business");
  if (!business) return NEW_DOCUMENT;
  const info = business.child("BussinessDocumentInfo") ?? business.child("BusinessDocumentInfo");
  return present({
    type: readType(business),
    documentId: business.identifier("DocumentId"),
    reason: business.text("BussinessDocReason") ?? business.text("BusinessDocReason"),
    paper: business.flag("Paper") ?? false,
    info: info && readUpdateInfo(info),
    replacements: business.items("ReplacementInfoList", "ReplacementInfo").map(readReplacement),
    staff: readStaffInfo(business.child("StaffInfo")),
    ...business.extras(),
  });
}

/** A type nobody knows must not pass as a new document: the packet is refused. */
function readType(business: ElementReader): BusinessType {
  const text = business.text("BussinessDocType") ?? business.text("BusinessDocType") ?? "0";
  const type = ([0, 1, 2, 3] as const).find((known) => text === String(known));
  if (type === undefined) {
    const params = { element: "BussinessDocType", line: business.element.line };
    throw new EdxmlProblem("packet.value_invalid", params);
  }
  return type;
}

function readUpdateInfo(info: ElementReader): UpdateInfo {
  return {
    documentChanged: info.flag("DocumentInfo") ?? false,
    receiversChanged: info.flag("DocumentReceiver") ?? false,
    receivers: info.items("ReceiverList", "Receiver").map(readReceiverChange),
    ...info.extras(),
  };
}

function readReceiverChange(receiver: ElementReader): ReceiverChange {
  const added = receiver.flag("ReceiverType");
  if (added === undefined) {
    throw new EdxmlProblem("packet.value_invalid", { element: "ReceiverType", line: receiver.element.line });
  }
  return { organId: receiver.organId(), change: added ? "added" : "removed", ...receiver.extras() };
}

function readReplacement(replacement: ElementReader): Replacement {
  const documentId = replacement.identifier("DocumentId");
  if (documentId === undefined) replacement.noteMissing("DocumentId", "essential");
  return {
    documentId: documentId ?? "",
    organIds: replacement.texts("OrganIdList", "OrganId"),
    ...replacement.extras(),
  };
}
