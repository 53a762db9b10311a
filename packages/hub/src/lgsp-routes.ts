import { AXIS_ERRORS } from "@vanthu/axis/axis-error.ts";
import {
  LGSP_CALLS,
  LGSP_FILE_PART,
  LGSP_SECRET_HEADER,
  LGSP_SYSTEM_HEADER,
  LGSP_TOKEN_MINUTES,
  type LgspAgenciesReply,
  type LgspLoginReply,
  type LgspPacketReply,
  type LgspReceivedReply,
  type LgspReply,
  type LgspSentReply,
} from "@vanthu/axis/lgsp-wire.ts";
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { randomUUID } from "node:crypto";
import * as v from "valibot";
import { answerCall, type Hub, type HubContext } from "./call.ts";
import type { Strike } from "./fault-engine.ts";
import type { Call } from "./fault-rule.ts";
import { HUB_ERRORS, HubError } from "./hub-error.ts";
import { TRANSPORT_STATUSES, type PacketKind, type System } from "./record.ts";
import { wirePeriod, wireTime } from "./wire-time.ts";

const Login = v.object({ username: v.string(), password: v.string() });
const StatusUpdate = v.object({ docId: v.string(), status: v.pipe(v.string(), v.minLength(1)) });

interface Asked {
  readonly system: System;
  readonly context: HubContext;
  readonly strike: Strike;
}

/** A province's LGSP as the guide of one province describes it: a token for about 30 minutes, REST, JSON. */
export function lgspRoutes(hub: Hub) {
  const { store, postOffice, directory, clock } = hub;
  const app = new Hono<{ Bindings: HttpBindings }>();
  /** Tokens end with the process, as they would when a server is restarted: who has one asks for another. */
  const tokens = new Map<string, { readonly systemId: string; readonly endsAt: number }>();

  app.on(LGSP_CALLS.login.method, new URL(LGSP_CALLS.login.path, "http://hub").pathname, async (context) => {
    const failed = (code: number) => context.json({ code, message: wordsOf(code) } satisfies LgspLoginReply, 401);
    const login = v.safeParse(Login, await context.req.json().catch(() => undefined));
    const system = login.success ? store.system(login.output.username) : undefined;
    if (!login.success || !system || system.secret !== login.output.password) return failed(HUB_ERRORS.credentials);
    const answer = () => {
      const token = randomUUID();
      tokens.set(token, { systemId: system.systemId, endsAt: clock.now() + LGSP_TOKEN_MINUTES * 60_000 });
      return Promise.resolve(context.json({ code: 0, message: "", data: { token } } satisfies LgspLoginReply));
    };
    return answerCall(hub, context, "login", system, answer, failed);
  });

  /** @returns undefined for a token that is unknown or has ended, and for headers of another system */
  const systemOf = (context: HubContext): System | undefined => {
    const token = tokens.get(context.req.header("authorization")?.replace(/^Bearer /, "") ?? "");
    const system = store.system(context.req.header(LGSP_SYSTEM_HEADER) ?? "");
    const isGranted = token !== undefined && token.systemId === system?.systemId && token.endsAt > clock.now();
    return isGranted && system?.secret === context.req.header(LGSP_SECRET_HEADER) ? system : undefined;
  };

  const on = (
    route: { readonly method: string; readonly path: string },
    call: Call,
    work: (asked: Asked) => Promise<LgspReply> | LgspReply,
  ) =>
    app.on(route.method, route.path, (context) => {
      const system = systemOf(context);
      if (!system) return context.json(failure(HUB_ERRORS.credentials), 401);
      const answer = async (strike: Strike) => context.json(await work({ system, context, strike }));
      return answerCall(hub, context, call, system, answer, (code) => context.json(failure(code)));
    });

  on(LGSP_CALLS.send, "send", async ({ system, context, strike }): Promise<LgspSentReply> => {
    const file = (await context.req.parseBody())[LGSP_FILE_PART];
    if (!(file instanceof File)) throw new HubError(HUB_ERRORS.fileInvalid);
    const docId = await postOffice.accept(system, new Uint8Array(await file.arrayBuffer()), strike);
    return { success: true, message: "", docId };
  });
  on(LGSP_CALLS.received, "list", ({ system, context, strike }): LgspReceivedReply => {
    const { messageType, fromDate, toDate } = context.req.query();
    const offers = postOffice.list(system, kindOf(messageType), wirePeriod(fromDate, toDate));
    const listed = strike.has("reorder") ? hub.faults.shuffle(offers) : offers;
    const data = listed.map(({ docId, kind, from, to, status, createdAt, updatedAt }) => ({
      docId,
      serviceType: "eDoc",
      messageType: kind,
      createdTime: wireTime(createdAt),
      updatedTime: wireTime(updatedAt),
      from,
      to,
      status,
      statusDesc: status,
    }));
    const rows = strike.has("duplicate") ? [...data, ...data.slice(0, 1)] : data;
    return { success: true, count: rows.length, data: rows };
  });
  on(LGSP_CALLS.get, "get", async ({ system, context }): Promise<LgspPacketReply> => {
    const { offer, packet, bytes } = await postOffice.get(system, context.req.query("docId") ?? "");
    const { docId, from } = offer;
    const edxml = bytes.toString("utf8");
    const about = {
      fromName: directory.find(from)?.name ?? from,
      edocCode: packet.notation,
      edocAbstract: packet.title,
    };
    return { success: true, data: { docId, from, ...about, edxml, attachments: [] } };
  });
  on(LGSP_CALLS.updateStatus, "ack", async ({ system, context, strike }): Promise<LgspReply> => {
    const { docId, status } = v.parse(StatusUpdate, await context.req.json());
    // A status code of QCVN 102 says that the packet is being handled; transport ends with `done` or `fail`.
    const transport = TRANSPORT_STATUSES.find((each) => each === status) ?? "processing";
    if (!strike.has("drop")) await postOffice.settle(system, docId, transport);
    return { success: true, message: "" };
  });
  on(LGSP_CALLS.agencies, "directory", (): LgspAgenciesReply => {
    const live = directory.all().filter(({ closedOn }) => closedOn === undefined);
    const data = live.map(({ code, name, parentCode = null, mail = null }) => ({
      orgCode: code,
      orgName: name,
      parentCode,
      email: mail,
    }));
    return { success: true, data };
  });
  return app;
}

function failure(code: number): LgspSentReply {
  const errorDesc = wordsOf(code);
  return {
    success: false,
    message: errorDesc,
    data: { docId: null, status: "FAIL", errorCode: String(code), errorDesc },
  };
}

function wordsOf(code: number): string {
  return AXIS_ERRORS[code]?.words ?? `Lỗi ${String(code)}`;
}

function kindOf(text: string | undefined): PacketKind | undefined {
  return text === "edoc" || text === "status" ? text : undefined;
}
