import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import { SignatureAppearance, SigningIdentity } from "./schema.ts";

/** Holds the identity of one owner and the image that goes with it: one read gives both. */
export function signingPartition(owner: string): string {
  return `signing#${owner}`;
}

export const SigningIdentityEntity = entity({
  name: "SigningIdentity",
  schema: SigningIdentity,
  key: ({ owner }) => [signingPartition(owner), "identity"],
});
export type SigningIdentityItem = ItemOf<typeof SigningIdentityEntity>;

export const SignatureAppearanceEntity = entity({
  name: "SignatureAppearance",
  schema: SignatureAppearance,
  key: ({ owner }) => [signingPartition(owner), "appearance"],
});
