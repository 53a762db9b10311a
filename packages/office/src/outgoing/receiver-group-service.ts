import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Operation } from "@vanthu/platform/store/operation.ts";
import { expandGroups } from "../recipient/expand-service.ts";
import type { AgencyId } from "../organisation/schema.ts";
import type { RecipientGroupId } from "../recipient/schema.ts";
import { RECEIVERS_A_LIST } from "./receiver-list-item.ts";
import { receiverListOperations } from "./receiver-list-service.ts";
import { MOST_NAMED, type OutgoingDocument, type ReceiverGroup } from "./schema.ts";

/** Three times all communes of the country; their lists fit into the transaction of the issue. */
const MOST_RECEIVERS = 10 * RECEIVERS_A_LIST;

/**
 * Who receives a document, as the groups stand now: resolved once, at its issue. Without groups, and with no more receivers
 * than the document itself names, nothing is kept beside it.
 * @throws Refusal `recipient.group_missing`, `outgoing.too_many_receivers`
 */
export async function resolveGroups(
  cx: Cx,
  { id, receiverGroups = [] }: OutgoingDocument,
  receiverIds: readonly AgencyId[],
  groupIds: readonly RecipientGroupId[],
): Promise<{
  readonly fields: { readonly receiverGroups?: ReceiverGroup[]; readonly receiverCount?: number };
  readonly operations: readonly Operation[];
}> {
  const ids = [...new Set(groupIds)];
  if (ids.length === 0 && receiverIds.length <= MOST_NAMED) return { fields: {}, operations: [] };
  const all = [...new Set([...receiverIds, ...(await expandGroups(cx, ids))])];
  if (all.length > MOST_RECEIVERS) throw new Refusal("input", "outgoing.too_many_receivers", { limit: MOST_RECEIVERS });
  const known = new Map(receiverGroups.map((group) => [group.id, group]));
  return {
    fields: {
      ...(ids.length > 0 && { receiverGroups: ids.map((group) => known.get(group) ?? { id: group }) }),
      receiverCount: all.length,
    },
    operations: receiverListOperations(id, all),
  };
}
