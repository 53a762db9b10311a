import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { flushUsage } from "./flush-usage.ts";
import type { Env } from "./http.ts";

/**
 * Counts each request of a tenant (the check of the session included), logs what it cost the table, by tenant and use
 * case; outside production it also tells the caller in a
 * `server-timing` header (`store;desc="trips=2 read=1.5 write=14"`), which benchmarks and the demo read.
 */
export const meterReply: MiddlewareHandler<Env> = async (c, next) => {
  const startedAt = performance.now();
  await next();
  const milliseconds = performance.now() - startedAt;
  const cx = c.get("cx") as Env["Variables"]["cx"] | undefined;
  const tenantId = cx?.store.tenantId ?? c.get("enteredTenantId");
  const { world } = c.var;
  if (tenantId !== undefined) {
    world.usage.note(tenantId, { requests: 1, lambdaMbMs: Math.ceil(milliseconds * world.config.memoryMb) });
  }
  await flushUsage(world);
  if (!cx) return;
  const { roundTrips, readUnits, writeUnits } = cx.meter;
  cx.log.info("request.served", {
    tenant: cx.store.tenantId,
    useCase: `${c.req.method} ${routePath(c, -1)}`,
    status: c.res.status,
    milliseconds: Math.round(milliseconds),
    roundTrips,
    readUnits,
    writeUnits,
    requestId: c.var.requestId,
  });
  if (cx.world.config.stage !== "production") {
    c.header(
      "server-timing",
      `store;desc="trips=${String(roundTrips)} read=${String(readUnits)} write=${String(writeUnits)}"`,
    );
  }
};
