import type { Organ, ResponseFor, StaffInfo } from "./document-packet.ts";
import type { ElementReader } from "./element-reader.ts";
import { present } from "./present.ts";

/** The parts that document and status packets share. */

export function readOrgan(organ: ElementReader, importance?: "essential"): Organ {
  return present({
    organId: organ.organId(importance),
    organizationInCharge: organ.text("OrganizationInCharge"),
    organName: organ.requiredText("OrganName"),
    organAdd: organ.text("OrganAdd"),
    email: organ.text("Email"),
    telephone: organ.text("Telephone"),
    fax: organ.text("Fax"),
    website: organ.text("Website"),
    ...organ.extras(),
  });
}

export function readResponseFor(response: ElementReader): ResponseFor {
  const documentId = response.identifier("DocumentId");
  if (documentId === undefined) response.noteMissing("DocumentId");
  return present({
    organId: response.organId(),
    code: response.requiredText("Code"),
    documentId: documentId ?? "",
    promulgatedOn: response.date("PromulgationDate"),
    ...response.extras(),
  });
}

export function readStaffInfo(staff: ElementReader | undefined): StaffInfo | undefined {
  return (
    staff &&
    present({
      department: staff.text("Department"),
      departmentId: staff.text("DepartmentId"),
      staff: staff.text("Staff"),
      staffId: staff.text("StaffId"),
      email: staff.text("Email"),
      mobile: staff.text("Mobile"),
      ...staff.extras(),
    })
  );
}
