import * as v from "valibot";
import { decodeTime, monotonicFactory, ulid } from "ulid";

const ULID_BODY = "[0-7][0-9A-HJKMNP-TV-Z]{25}";

/**
 * Schema of an id: prefix, underscore, ULID (`in_01J…`). Ids say what they are in logs, sort by time, and their strict
 * alphabet is checked wherever one enters, so that no id can carry a key separator.
 */
export function idOf<P extends string>(prefix: P) {
  return v.pipe(v.string(), v.regex(new RegExp(`^${prefix}_${ULID_BODY}$`)), v.brand(`Id:${prefix}`));
}

/** Makes a fresh id of a schema made by {@link idOf}; `at` gives the time part. */
export function newId<S extends v.GenericSchema<string, string>>(
  schema: S,
  prefix: string,
  at: Date,
): v.InferOutput<S> {
  return v.parse(schema, `${prefix}_${ulid(at.getTime())}`);
}

/** Tenant (đơn vị sử dụng): a bare ULID, the first part of every key of that tenant. */
export const TenantId = v.pipe(v.string(), v.regex(new RegExp(`^${ULID_BODY}$`)), v.brand("TenantId"));
export type TenantId = v.InferOutput<typeof TenantId>;

/** Makes a fresh tenant id. */
export function newTenantId(at: Date): TenantId {
  return v.parse(TenantId, ulid(at.getTime()));
}

const inOrder = monotonicFactory();

/** A bare ULID, for event ids and request ids: those made in one millisecond of one process sort as they were made. */
export function newUlid(at: Date): string {
  return inOrder(at.getTime());
}

/** When a tenant was first entered: its id tells. */
export function tenantSince(tenantId: TenantId): Date {
  return new Date(decodeTime(tenantId));
}
