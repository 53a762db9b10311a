import type { AxisClient } from "@vanthu/axis/axis-client.ts";
import { AxisProblem } from "@vanthu/axis/axis-error.ts";
import type { AxisTransport } from "@vanthu/axis/axis-transport.ts";
import { lgspClient, type TokenMemory } from "@vanthu/axis/lgsp-client.ts";
import { vxpClient } from "@vanthu/axis/vxp-client.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { askOutside } from "@vanthu/platform/outside-request.ts";
import { Refusal, type RefusalCode } from "@vanthu/platform/refusal.ts";
import { openSecret } from "@vanthu/platform/tenant-secret.ts";
import * as v from "valibot";
import { ProcessMemory } from "../process-memory.ts";
import type { AxisName } from "../organisation/schema.ts";
import { AxisConnectionEntity, connectionKey } from "./item.ts";
import type { AxisConnection } from "./schema.ts";

/** Secrets as they are sealed together. */
export const Secrets = v.object({ secret: v.string(), password: v.optional(v.string()) });
export type Secrets = v.InferOutput<typeof Secrets>;

/** What the secrets of a connection are bound to beside the tenant. */
export function secretOwner(axis: AxisName): string {
  return `connection#${axis}`;
}

interface KeptToken {
  readonly token: string;
  readonly until: Date;
  /** Of another address, account or password it is no good. */
  readonly of: string;
}
const TOKEN_KEPT_MS = 3_600_000;
const tokens = new ProcessMemory<KeptToken>(TOKEN_KEPT_MS);

/**
 * The client of a connection of this office, with its credentials opened for this call.
 * @throws Refusal `connection.missing` where there is none, or it is off
 */
export async function openClient(
  cx: Cx,
  axis: AxisName,
): Promise<{ readonly client: AxisClient; readonly connection: AxisConnection }> {
  const connection = await cx.store.get(AxisConnectionEntity, connectionKey(axis));
  if (!connection?.on) throw new Refusal("conflict", "connection.missing");
  const sealed = await openSecret(cx.world, cx.actor.tenantId, secretOwner(axis), connection.sealedSecrets);
  return { client: clientOf(cx, connection, v.parse(Secrets, JSON.parse(sealed))), connection };
}

/** A client of a connection that may not be kept yet. */
export function clientOf(cx: Cx, connection: AxisConnection, { secret, password = "" }: Secrets): AxisClient {
  const { axis, address, systemId, username = "", applicationCode = "" } = connection;
  const now = () => cx.clock.now();
  if (axis === "vxp") return vxpClient({ address, systemId, secret }, transportOf(cx), now);
  const account = { address, systemId, secret, username, password, applicationCode };
  return lgspClient(account, transportOf(cx), now, tokenMemory(cx, connection.sealedSecrets));
}

/** Does something with an axis; its problems come out as refusals: `unavailable` where another try may succeed. */
export async function refusing<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof AxisProblem)) throw error;
    const code: RefusalCode = error.code;
    throw new Refusal(error.isPassing ? "unavailable" : "conflict", code, {}, { cause: error });
  }
}

/** Whether everything runs on one machine, where an axis may do so too. */
export function mayLoopBack(cx: Cx): boolean {
  return cx.world.config.awsEndpoint !== undefined;
}

function transportOf(cx: Cx): AxisTransport {
  return (request) => askOutside({ ...request, allowLoopback: mayLoopBack(cx) });
}

function tokenMemory(cx: Cx, of: string): TokenMemory {
  return {
    read() {
      const kept = tokens.recall(cx);
      return kept?.of === of && cx.clock.now() < kept.until ? kept.token : undefined;
    },
    keep(token, until) {
      tokens.keep(cx, { token, until, of });
    },
    forget() {
      tokens.forget(cx);
    },
  };
}
