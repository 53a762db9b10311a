import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import { Council, Delegation } from "./schema.ts";

/** Few, and read together: one partition each. */
export const CouncilEntity = entity({ name: "Council", schema: Council, key: ({ id }) => ["councils", id] });
export type CouncilItem = ItemOf<typeof CouncilEntity>;

export const DelegationEntity = entity({
  name: "Delegation",
  schema: Delegation,
  key: ({ id }) => ["delegations", id],
});
export type DelegationItem = ItemOf<typeof DelegationEntity>;
