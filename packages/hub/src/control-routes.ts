import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import * as v from "valibot";
import type { Hub } from "./call.ts";
import { FaultRule } from "./fault-rule.ts";
import { HubAgency, System } from "./record.ts";

const Faults = v.object({ rules: v.array(FaultRule), seed: v.optional(v.number()) });
const Advance = v.object({ milliseconds: v.pipe(v.number(), v.minValue(0)) });
const Replay = v.object({
  to: v.optional(v.string()),
  most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

/** What directs the hub in a test: agencies, systems, faults, time. Not part of any axis. */
export function controlRoutes({ store, directory, faults, postOffice, clock }: Hub) {
  return new Hono<{ Bindings: HttpBindings }>()
    .put("/agencies/:code", async (context) => {
      await directory.register(v.parse(HubAgency, { ...(await context.req.json()), code: context.req.param("code") }));
      return context.body(null, 204);
    })
    .put("/systems/:systemId", async (context) => {
      const systemId = context.req.param("systemId");
      await store.putSystem(v.parse(System, { ...(await context.req.json()), systemId }));
      return context.body(null, 204);
    })
    .put("/faults", async (context) => {
      const { rules, seed } = v.parse(Faults, await context.req.json());
      faults.set(rules, seed);
      return context.body(null, 204);
    })
    .get("/faults", (context) => context.json({ rules: faults.rules, struck: faults.struck }))
    .post("/clock", async (context) => {
      clock.advance(v.parse(Advance, await context.req.json()).milliseconds);
      return context.json({ now: new Date(clock.now()).toISOString() });
    })
    .post("/replay", async (context) => {
      const { to, most } = v.parse(Replay, await context.req.json());
      return context.json({ count: await postOffice.replay(to, most) });
    })
    .get("/state", (context) => context.json({ open: store.openCount, agencies: directory.all().length }));
}
