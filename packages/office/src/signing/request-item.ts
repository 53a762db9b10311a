import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import { SigningPart, SigningRequest } from "./request-schema.ts";

/** A settled request is of no use after a month; what was signed stands in the history of its documents. */
const KEPT_SECONDS = 30 * 86_400;

export function requestPartition(id: string): string {
  return `signing-request#${id}`;
}

/** Requests of one owner that are not settled. */
export function openRequests(ownerId: string): string {
  return `signing-open#${ownerId}`;
}

export const SigningRequestEntity = entity({
  name: "SigningRequest",
  schema: SigningRequest,
  key: ({ id }) => [requestPartition(id), "request"],
  index1: ({ id, ownerId, state, createdAt }) =>
    state === "waiting" || state === "signed" ? [openRequests(ownerId), `${createdAt}#${id}`] : undefined,
  expiresAt: ({ createdAt }) => keptUntil(createdAt),
});
export type SigningRequestItem = ItemOf<typeof SigningRequestEntity>;

export const SigningPartEntity = entity({
  name: "SigningPart",
  schema: SigningPart,
  key: ({ requestId, position }) => [requestPartition(requestId), `part#${String(position).padStart(3, "0")}`],
  expiresAt: ({ signedAt }) => keptUntil(signedAt),
});
export type SigningPartItem = ItemOf<typeof SigningPartEntity>;

function keptUntil(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000) + KEPT_SECONDS;
}
