import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { readCouncil } from "../authority/council-service.ts";
import { findDelegation, requireDelegation } from "../authority/delegation-service.ts";
import type { DocumentTypeName } from "../document-type.ts";
import { listStaff, readStaff } from "../staff/service.ts";
import { DepartmentEntity } from "../staff/item.ts";
import type { Colleague, Department, Staff, StaffId } from "../staff/schema.ts";
import type { Office } from "../tenant/schema.ts";
import { councilAuthority, delegatedAuthority, isLeader, signingAuthority } from "./authority-rules.ts";
import type { OutgoingDocument } from "./schema.ts";

type SignerFields = Pick<
  OutgoingDocument,
  "signerId" | "signerName" | "signerPosition" | "authority" | "advisoryBody" | "delegationId" | "onBehalfOf"
>;

/** What of a draft settles who signs it. */
interface Signing {
  readonly signerId: StaffId;
  readonly typeName: DocumentTypeName;
  readonly councilId?: OutgoingDocument["councilId"];
}

/**
 * The part of a document that says who signs it and with which authority: of a council, of the person's own post, or
 * under a delegation that stands today.
 * @throws Refusal `staff.missing`, `outgoing.signer_unfit`, `authority.council_missing`, `authority.council_closed`,
 *   `authority.not_of_council`
 */
export async function signerFields(
  cx: Cx,
  office: Office,
  { signerId, typeName, councilId }: Signing,
): Promise<SignerFields> {
  const [[signer], council] = await Promise.all([
    readStaff(cx, [signerId]),
    councilId === undefined ? undefined : readCouncil(cx, councilId),
  ]);
  if (!signer) throw new Refusal("missing", "staff.missing");
  const named = { signerId, signerName: signer.fullName, delegationId: undefined, onBehalfOf: undefined };
  if (council) {
    const { authority, title } = councilAuthority(council, signer);
    const advisoryBody = { name: council.name, abbreviation: council.abbreviation, title };
    return { ...named, authority, signerPosition: signer.position, advisoryBody };
  }
  const delegation = isLeader(signer) ? undefined : await findDelegation(cx, signerId, typeName);
  const { authority, position } = delegation
    ? delegatedAuthority(office, delegation.kind, signer, await departmentNameOf(cx, signer))
    : signingAuthority(office, signer);
  return {
    ...named,
    authority,
    signerPosition: position,
    advisoryBody: undefined,
    ...(delegation && { delegationId: delegation.id, onBehalfOf: delegation.delegatorName }),
  };
}

async function departmentNameOf(cx: Cx, { departmentId }: Staff): Promise<string> {
  return (await cx.store.get(DepartmentEntity, ["departments", departmentId]))?.name ?? "";
}

/**
 * Whether the person named may still sign with the authority written above the name: posts, councils and delegations
 * change between drafting and signing (NĐ 30 Điều 13).
 * @throws Refusal `permission.denied` for who is no leader any more, `authority.delegation_ended`,
 *   `authority.council_closed`, `authority.not_of_council`
 */
export async function requireAuthority(
  cx: Cx,
  { signerId, typeName, councilId, delegationId }: OutgoingDocument,
): Promise<void> {
  if (delegationId !== undefined) await requireDelegation(cx, delegationId, typeName);
  else if (councilId !== undefined)
    councilAuthority(await readCouncil(cx, councilId), { id: signerId, state: "active" });
  else requireStaff(cx, "outgoing.sign");
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
