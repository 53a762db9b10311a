import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import { signingPartition } from "./item.ts";
import { CertificateStanding } from "./standing-schema.ts";

/** Partition of the index that lists all certificates of the office. */
export const CERTIFICATES = "certificates";

/** Stands beside the identity, so that one read gives all a signing needs. */
export const CertificateStandingEntity = entity({
  name: "CertificateStanding",
  schema: CertificateStanding,
  key: ({ owner }) => [signingPartition(owner), "standing"],
  index1: ({ owner }) => [CERTIFICATES, owner],
});
export type CertificateStandingItem = ItemOf<typeof CertificateStandingEntity>;
