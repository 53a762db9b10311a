import { generateKeyPairSync } from "node:crypto";
import * as v from "valibot";
import { entity } from "@vanthu/platform/store/entity.ts";
import type { Meter } from "@vanthu/platform/store/meter.ts";
import { create, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { SharedStore } from "@vanthu/platform/store/shared-store.ts";
import type { World } from "@vanthu/platform/world.ts";

const PushKey = v.object({ publicKey: v.string(), privateKey: v.string(), madeAt: v.string() });

/**
 * PushKey (khóa thông báo đẩy): the pair by which browsers' push services know this deployment (VAPID, RFC 8292). It opens
 * nothing of anybody: who had it could only knock at devices whose addresses and keys they had as well.
 */
export const PushKeyEntity = entity({ name: "PushKey", schema: PushKey, key: () => ["push-key", "key"] });
export type PushKey = v.InferOutput<typeof PushKey>;

const known = new WeakMap<World["config"], PushKey>();

/** The deployment's pair, made when it is first asked for and then kept; both keys base64url, as web push wants them. */
export async function pushKeyOf(world: World, meter: Meter): Promise<PushKey> {
  const kept = known.get(world.config);
  if (kept) return kept;
  const store = new SharedStore({ client: world.table, tableName: world.config.tableName, clock: world.clock }, meter);
  const key = (await store.get(PushKeyEntity, ["push-key", "key"])) ?? (await make(world, store));
  known.set(world.config, key);
  return key;
}

async function make(world: World, store: SharedStore): Promise<PushKey> {
  const jwk = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });
  const [x, y] = [jwk.x ?? "", jwk.y ?? ""].map((part) => Buffer.from(part, "base64url"));
  const publicKey = Buffer.concat([Buffer.of(4), x ?? Buffer.of(), y ?? Buffer.of()]).toString("base64url");
  const key = { publicKey, privateKey: jwk.d ?? "", madeAt: world.clock.now().toISOString() };
  try {
    await store.write([create(PushKeyEntity, key)]);
    return key;
  } catch (error) {
    const first = error instanceof WriteConflict ? error.of(PushKeyEntity)?.current : undefined;
    if (!first) throw error;
    return first as PushKey;
  }
}
