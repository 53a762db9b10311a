import { serve, type HttpBindings, type ServerType } from "@hono/node-server";
import { Hono } from "hono";
import type { AddressInfo } from "node:net";
import * as v from "valibot";
import type { Hub } from "./call.ts";
import { controlRoutes } from "./control-routes.ts";
import { Directory } from "./directory.ts";
import { FaultEngine } from "./fault-engine.ts";
import type { FaultRule } from "./fault-rule.ts";
import { HubClock } from "./hub-clock.ts";
import { HubStore } from "./hub-store.ts";
import { lgspRoutes } from "./lgsp-routes.ts";
import { PostOffice } from "./post-office.ts";
import { vxpRoutes } from "./vxp-routes.ts";

const HOST = "127.0.0.1";

export interface HubOptions {
  /** On 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** Folder of all it keeps; made if missing. */
  readonly dataFolder: string;
  readonly rules?: readonly FaultRule[];
  /** Of the dice and of the generated directory. @default 1 */
  readonly seed?: number;
  /** How many agencies the directory lists beside those registered. @default 0 */
  readonly agencies?: number;
  readonly onError?: (error: unknown) => void;
}

export interface RunningHub {
  /** `http://127.0.0.1:…`; below it lie `/vxp`, `/lgsp` and `/control`. */
  readonly address: string;
  close(): Promise<void>;
}

/** Starts an axis of one's own on the loopback address: both outside protocols over one store. */
export async function startHub({
  port,
  dataFolder,
  rules = [],
  seed = 1,
  agencies = 0,
  onError = () => undefined,
}: HubOptions): Promise<RunningHub> {
  const store = await HubStore.open(dataFolder);
  const clock = new HubClock();
  const directory = await Directory.open(store, agencies, seed);
  const faults = new FaultEngine(rules, seed);
  const hub: Hub = { store, directory, clock, faults, postOffice: new PostOffice(store, directory, clock) };
  const app = new Hono<{ Bindings: HttpBindings }>()
    .route("/vxp", vxpRoutes(hub))
    .route("/lgsp", lgspRoutes(hub))
    .route("/control", controlRoutes(hub))
    .onError((error, context) => {
      if (error instanceof v.ValiError) return context.json({ message: error.message }, 400);
      onError(error);
      return context.json({ message: "The hub failed." }, 500);
    });
  const server = await listen(app, port).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  return {
    address: `http://${HOST}:${String((server.address() as AddressInfo).port)}`,
    close: async () => {
      if ("closeAllConnections" in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
    },
  };
}

function listen(app: Hono<{ Bindings: HttpBindings }>, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: HOST }, () => {
      resolve(server);
    });
    server.once("error", reject);
  });
}
