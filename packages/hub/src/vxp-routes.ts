import { AXIS_ERRORS } from "@vanthu/axis/axis-error.ts";
import { verifiedParameters, vxpFileHash } from "@vanthu/axis/vxp-signature.ts";
import {
  VXP_CALLS,
  VXP_FILE_PART,
  VXP_SERVICE,
  type VxpAgenciesQd20Reply,
  type VxpAgenciesReply,
  type VxpCountReply,
  type VxpPacketReply,
  type VxpReceivedReply,
  type VxpReply,
  type VxpSentListReply,
  type VxpSentReply,
  type VxpUnitsReply,
} from "@vanthu/axis/vxp-wire.ts";
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { answerCall, type Hub, type HubContext } from "./call.ts";
import type { Strike } from "./fault-engine.ts";
import type { Call } from "./fault-rule.ts";
import { HUB_ERRORS, HubError } from "./hub-error.ts";
import { agencyRow, qd20Row, registration, unitRow } from "./vxp-directory.ts";
import { TRANSPORT_STATUSES, type PacketKind, type System } from "./record.ts";
import { wirePeriod, wireTime } from "./wire-time.ts";

const OK: VxpReply = { status: "OK", ErrorCode: "0", ErrorDesc: "" };

type Parameters = Readonly<Record<string, string>>;
/** The signed request of a known system. */
interface Signed {
  readonly system: System;
  readonly parameters: Parameters;
  readonly context: HubContext;
  readonly strike: Strike;
}

/** The national axis as the VXP SDK meets it: parameters in signed headers, replies in JSON. */
export function vxpRoutes(hub: Hub) {
  const { postOffice, directory, clock } = hub;
  const app = new Hono<{ Bindings: HttpBindings }>();

  const on = (
    route: { readonly method: string; readonly path: string },
    call: Call,
    work: (signed: Signed) => unknown,
  ) =>
    app.on(route.method, route.path, (context) => {
      const headers = context.env.incoming.headers;
      const parameters = verifiedParameters(headers, (systemId) => hub.store.system(systemId)?.secret);
      const system = hub.store.system(parameters?.["systemid"] ?? "");
      const failed = (code: number) => context.json(failure(code));
      if (!parameters || !system) return failed(HUB_ERRORS.credentials);
      const answer = async (strike: Strike) => {
        const reply = await work({ system, parameters, context, strike });
        return reply instanceof Response ? reply : context.json(reply as object);
      };
      return answerCall(hub, context, call, system, answer, failed);
    });

  on(VXP_CALLS.send, "send", async ({ system, parameters, context, strike }): Promise<VxpSentReply> => {
    const file = (await context.req.parseBody())[VXP_FILE_PART];
    if (!(file instanceof File)) throw new HubError(HUB_ERRORS.fileInvalid);
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (parameters["hash-file"] !== vxpFileHash(bytes)) throw new HubError(HUB_ERRORS.fileInvalid);
    return { ...OK, DocId: await postOffice.accept(system, bytes, strike) };
  });
  on(VXP_CALLS.received, "list", ({ system, parameters, strike }): VxpReceivedReply => {
    const offers = postOffice.list(system, kindOf(parameters), periodOf(parameters));
    const listed = strike.has("reorder") ? hub.faults.shuffle(offers) : offers;
    const data = listed.map(({ docId, kind, from, to, status, createdAt, updatedAt }) => ({
      docId,
      serviceType: VXP_SERVICE,
      messageType: kind,
      created_time: wireTime(createdAt),
      updated_time: wireTime(updatedAt),
      from,
      to,
      status,
      status_desc: status,
    }));
    return { ...OK, data: strike.has("duplicate") ? [...data, ...data.slice(0, 1)] : data };
  });
  on(VXP_CALLS.get, "get", async ({ system, parameters }): Promise<VxpPacketReply> => {
    const { bytes } = await postOffice.get(system, parameters["docid"] ?? "");
    return { ...OK, data: bytes.toString("base64") };
  });
  on(VXP_CALLS.download, "get", async ({ system, parameters, context }) => {
    const { bytes } = await postOffice.get(system, parameters["docid"] ?? "");
    return context.body(new Uint8Array(bytes), 200, { "content-type": "application/octet-stream" });
  });
  on(VXP_CALLS.updateStatus, "ack", async ({ system, parameters, strike }): Promise<VxpReply> => {
    const status = TRANSPORT_STATUSES.find((each) => each === parameters["status"]);
    if (status === undefined) throw new HubError(HUB_ERRORS.failed);
    if (!strike.has("drop")) await postOffice.settle(system, parameters["docid"] ?? "", status);
    return OK;
  });
  on(VXP_CALLS.sent, "list", async ({ system, parameters }): Promise<VxpSentListReply> => {
    const rows = await postOffice.sent(system, kindOf(parameters), periodOf(parameters));
    const data = rows.map(({ packet, offer }) => ({
      senderDocId: packet.packetId,
      receiverDocId: offer.docId,
      fromCode: packet.from,
      toCode: offer.to,
      notation: packet.notation,
      title: packet.title,
      messageType: packet.kind,
      serviceType: VXP_SERVICE,
      sentTime: wireTime(packet.sentAt),
      sendStatus: "done",
      sendStatusDesc: "",
      receivedTime: offer.status === "initial" ? "" : wireTime(offer.updatedAt),
      receiveStatus: offer.status,
      receiveStatusDesc: "",
    }));
    return { ...OK, data };
  });
  const count =
    (kind: PacketKind) =>
    ({ system }: Signed): VxpCountReply => ({
      ...OK,
      count: postOffice.list(system, kind, wirePeriod(undefined, undefined)).length,
    });
  on(VXP_CALLS.countDocuments, "list", count("edoc"));
  on(VXP_CALLS.countStatuses, "list", count("status"));
  on(VXP_CALLS.agencies, "directory", (): VxpAgenciesReply => ({ ...OK, data: directory.all().map(agencyRow) }));
  on(VXP_CALLS.agenciesQd20, "directory", ({ parameters }): VxpAgenciesQd20Reply => {
    const level = Number(parameters["level"] ?? 0);
    const all = directory.all().filter(({ closedOn }) => closedOn === undefined);
    return { ...OK, data: all.filter(({ code }) => code.split(".").length === level).map(qd20Row) };
  });
  on(VXP_CALLS.units, "directory", (): VxpUnitsReply => ({ ...OK, data: directory.all().map(unitRow) }));
  on(VXP_CALLS.register, "directory", async ({ system, context }) => {
    const agency = registration(await context.req.json());
    await directory.register(agency);
    await hub.store.putSystem({ ...system, agencies: [...new Set([...system.agencies, agency.code])] });
    return { ...OK, data: { id: agency.code, pcode: agency.parentCode ?? "", code: agency.code, name: agency.name } };
  });
  on(VXP_CALLS.deregister, "directory", async ({ parameters }): Promise<VxpReply> => {
    const isKnown = await directory.close(
      parameters["agencycode"] ?? "",
      new Date(clock.now()).toISOString().slice(0, 10),
    );
    if (!isKnown) throw new HubError(HUB_ERRORS.receiverMissing);
    return OK;
  });
  return app;
}

function failure(code: number): VxpReply {
  return { status: "FAIL", ErrorCode: String(code), ErrorDesc: AXIS_ERRORS[code]?.words ?? `Lỗi ${String(code)}` };
}

function kindOf(parameters: Parameters): PacketKind | undefined {
  const kind = parameters["messagetype"];
  return kind === "edoc" || kind === "status" ? kind : undefined;
}

function periodOf(parameters: Parameters) {
  return wirePeriod(parameters["fromdate"], parameters["todate"]);
}
