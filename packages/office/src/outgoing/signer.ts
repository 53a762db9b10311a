import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { listStaff, readStaff } from "../staff/service.ts";
import type { Colleague, Department, StaffId } from "../staff/schema.ts";
import type { Office } from "../tenant/schema.ts";
import { signingAuthority } from "./authority-rules.ts";

/** The part of a document that says who signs it and with which authority. */
export async function signerFields(cx: Cx, office: Office, signerId: StaffId) {
  const [signer] = await readStaff(cx, [signerId]);
  if (!signer) throw new Refusal("missing", "staff.missing");
  const { authority, position } = signingAuthority(office, signer);
  return { signerId, signerName: signer.fullName, authority, signerPosition: position };
}

/**
 * Who signs where the drafter has named nobody yet: the leader who gave the instruction, else the head, else a deputy.
 * @throws Refusal `outgoing.no_signer`
 */
export function usualSigner(colleagues: readonly Colleague[], instructedById?: StaffId): StaffId {
  const leaders = colleagues.filter(({ posts }) => posts.includes("chair") || posts.includes("viceChair"));
  const signer =
    leaders.find(({ id }) => id === instructedById) ??
    leaders.find(({ posts }) => posts.includes("chair")) ??
    leaders[0];
  if (!signer) throw new Refusal("conflict", "outgoing.no_signer");
  return signer.id;
}

/** People and departments of the office, and the department with this id. @throws Refusal `outgoing.department_unknown` */
export async function readDepartment(
  cx: Cx,
  departmentId: string,
): Promise<{ readonly department: Department; readonly colleagues: readonly Colleague[] }> {
  const { items, departments } = await listStaff(cx);
  const department = departments.find(({ id }) => id === departmentId);
  if (!department) throw new Refusal("input", "outgoing.department_unknown");
  return { department, colleagues: items };
}
