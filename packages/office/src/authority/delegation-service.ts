import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import type { DocumentTypeName } from "../document-type.ts";
import { readStaff } from "../staff/service.ts";
import { DelegationEntity } from "./item.ts";
import { checkDelegation, covers, delegationFor, isFit } from "./rules.ts";
import {
  DelegationId,
  type AddDelegation,
  type Delegation,
  type DelegationList,
  type RevokeDelegation,
} from "./schema.ts";

/** Who signs for whom, past delegations too. */
export async function listDelegations(cx: Cx): Promise<DelegationList> {
  require(cx, "directory.read");
  const delegations = await cx.store.queryAll(DelegationEntity, "delegations");
  const fit = new Set(await fitOf(cx, delegations));
  return { items: delegations.map((one) => ({ ...one, lapsed: !fit.has(one) })) };
}

/**
 * Enters a delegation of the head, on the paper it rests on.
 * @throws Refusal `staff.missing`, `authority.delegator_unfit`, `authority.delegate_unfit`, `authority.until_missing`,
 *   `authority.until_before_from`
 */
export async function addDelegation(cx: Cx, input: AddDelegation): Promise<DelegationList> {
  require(cx, "authority.manage");
  const [delegator, delegate] = await readStaff(cx, [input.delegatorId, input.delegateId]);
  if (!delegator || !delegate) throw new Refusal("missing", "staff.missing");
  checkDelegation(input, delegator, delegate);
  const delegation: Delegation = {
    ...input,
    id: newId(DelegationId, "del", cx.clock.now()),
    delegatorName: delegator.fullName,
    delegateName: delegate.fullName,
    delegatePosition: delegate.position,
  };
  const { kind, basis, from, until, delegatorName, delegateName } = delegation;
  await cx.store.write([
    create(DelegationEntity, delegation),
    event(cx, "delegation.added", `delegation#${delegation.id}`, {
      kind,
      basis,
      from,
      until,
      delegatorName,
      delegateName,
    }),
  ]);
  return listDelegations(cx);
}

/**
 * Ends a delegation before its time: nothing more is signed under it; what was signed stays.
 * @throws Refusal `authority.delegation_missing`, `authority.delegation_ended`, `item.changed`
 */
export async function revokeDelegation(
  cx: Cx,
  id: DelegationId,
  { version, reason }: RevokeDelegation,
): Promise<DelegationList> {
  require(cx, "authority.manage");
  const delegation = await cx.store.get(DelegationEntity, ["delegations", id]);
  if (!delegation) throw new Refusal("missing", "authority.delegation_missing");
  if (delegation.version !== version) throw new Refusal("conflict", "item.changed");
  if (delegation.revokedOn !== undefined) throw new Refusal("conflict", "authority.delegation_ended");
  await cx.store.write([
    replace(DelegationEntity, { ...delegation, revokedOn: officeDate(cx.clock.now()), revokedReason: reason }),
    event(cx, "delegation.revoked", `delegation#${id}`, { reason }),
  ]);
  return listDelegations(cx);
}

/** The delegation under which a person signs a document of this type today; undefined where there is none. */
export async function findDelegation(
  cx: Cx,
  delegateId: string,
  typeName: DocumentTypeName,
): Promise<Delegation | undefined> {
  const delegations = await cx.store.queryAll(DelegationEntity, "delegations");
  const fit = await fitOf(
    cx,
    delegations.filter((one) => one.delegateId === delegateId),
  );
  return delegationFor(fit, delegateId, typeName, officeDate(cx.clock.now()));
}

/** Those whose two people still hold the posts they rest on; one round trip, none without delegations. */
async function fitOf<D extends Delegation>(cx: Cx, delegations: readonly D[]): Promise<D[]> {
  if (delegations.length === 0) return [];
  const ids = [...new Set(delegations.flatMap(({ delegatorId, delegateId }) => [delegatorId, delegateId]))];
  const people = new Map((await readStaff(cx, ids)).map((person) => [person.id, person]));
  return delegations.filter(({ delegatorId, delegateId }) => {
    const [delegator, delegate] = [people.get(delegatorId), people.get(delegateId)];
    return delegator !== undefined && delegate !== undefined && isFit(delegator, delegate);
  });
}

/**
 * Signing under a delegation needs it to stand on the day of signing, not only when the draft was written.
 * @throws Refusal `authority.delegation_ended`
 */
export async function requireDelegation(cx: Cx, id: DelegationId, typeName: DocumentTypeName): Promise<void> {
  const delegation = await cx.store.get(DelegationEntity, ["delegations", id]);
  const [fit] = delegation ? await fitOf(cx, [delegation]) : [];
  if (!fit || !covers(fit, typeName, officeDate(cx.clock.now()))) {
    throw new Refusal("conflict", "authority.delegation_ended");
  }
}
