import { entity, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { RecipientGroup, RememberedRecipients } from "./schema.ts";

/** Where the named groups of an office stand, to be read at once. */
export const GROUPS = "recipient-groups";

export const RecipientGroupEntity = entity({
  name: "RecipientGroup",
  schema: RecipientGroup,
  key: ({ id }) => groupKey(id),
});

export function groupKey(id: string): LocalKey {
  return [GROUPS, id];
}

export const RememberedEntity = entity({
  name: "RememberedRecipients",
  schema: RememberedRecipients,
  key: ({ ownerId }) => rememberedKey(ownerId),
});

export function rememberedKey(ownerId: string): LocalKey {
  return [`recipients#${ownerId}`, "remembered"];
}
