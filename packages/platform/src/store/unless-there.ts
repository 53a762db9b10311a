import type { TenantStore } from "./tenant-store.ts";
import { WriteConflict, type Operation } from "./operation.ts";

/**
 * Writes in one transaction, unless the first item is there: what another run of the same message has made stays as it is.
 * Costs less than a receipt.
 */
export async function unlessThere(
  store: TenantStore,
  [made, ...more]: readonly [Operation, ...Operation[]],
): Promise<void> {
  try {
    await store.write([made, ...more]);
  } catch (error) {
    if (!(error instanceof WriteConflict) || !error.of(made.entity)) throw error;
  }
}
