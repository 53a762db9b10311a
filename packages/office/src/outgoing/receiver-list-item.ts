import { entity, type LocalKey } from "@vanthu/platform/store/entity.ts";
import * as v from "valibot";
import { AgencyId } from "../organisation/schema.ts";
import { outgoingPartition } from "./item.ts";

/** Ids of one item: 30 KB. */
export const RECEIVERS_A_LIST = 1000;

/**
 * ReceiverList: all receivers of an issued document that went to groups, as the groups stood at its issue; each once, in
 * lists of a thousand. A document to receivers named one by one holds them itself.
 */
export const ReceiverListEntity = entity({
  name: "ReceiverList",
  schema: v.object({ documentId: v.string(), at: v.number(), agencyIds: v.array(AgencyId) }),
  key: ({ documentId, at }) => receiverListKey(documentId, at),
});

export function receiverListKey(documentId: string, at: number): LocalKey {
  return [`${outgoingPartition(documentId)}#receivers`, String(at).padStart(3, "0")];
}
