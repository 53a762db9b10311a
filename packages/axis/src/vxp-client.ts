import type { AxisAgency, AxisClient, PacketKind, ReceivedEntry } from "./axis-client.ts";
import { askForJson, below, SIZES } from "./ask-axis.ts";
import { AxisProblem, problemOf } from "./axis-error.ts";
import type { AxisTransport } from "./axis-transport.ts";
import { multipart } from "./multipart.ts";
import { agenciesOf, QD20_LEVELS } from "./vxp-directory.ts";
import { signedHeaders, vxpFileHash, type VxpCredentials } from "./vxp-signature.ts";
import {
  VXP_CALLS,
  VXP_FILE_PART,
  VXP_PARAMETER,
  VXP_SERVICE,
  type VxpAgenciesReply,
  type VxpCountReply,
  type VxpMessageType,
  type VxpPacketReply,
  type VxpReceivedReply,
  type VxpRegisteredReply,
  type VxpRegistration,
  type VxpReply,
  type VxpSentItem,
  type VxpSentListReply,
  type VxpSentReply,
  type VxpUnit,
  type VxpUnitsReply,
  type VxpAgencyQd20,
  type VxpAgenciesQd20Reply,
} from "./vxp-wire.ts";

export interface VxpConnection extends VxpCredentials {
  readonly address: string;
}

/** What only the national axis can be asked, beside what every axis can. */
export interface VxpClient extends AxisClient {
  /** How our packets of these days fared on the axis. */
  readonly listSent: (fromOn: string, toOn: string) => Promise<readonly VxpSentItem[]>;
  /** How many packets wait. */
  count(kind: PacketKind): Promise<number>;
  /** Pairs of codes: Quyết định 20/2020/QĐ-TTg and QCVN 102. @param level of the agencies, 1 for provinces and ministries */
  agenciesQd20(level: number): Promise<readonly VxpAgencyQd20[]>;
  /** Agencies with the time they were changed. */
  units(): Promise<readonly VxpUnit[]>;
  register(agency: VxpRegistration): Promise<string | undefined>;
}

type Call = keyof typeof VXP_CALLS;
const JSON_TYPE = "application/json";
const PARAMETER = VXP_PARAMETER;

/** A client of the national axis (VXP). @param now the time requests are stamped with */
export function vxpClient(connection: VxpConnection, transport: AxisTransport, now: () => Date): VxpClient {
  const ask = async <T extends VxpReply>(
    call: Call,
    parameters: Readonly<Record<string, string>>,
    {
      size = SIZES.answer,
      body = "{}",
    }: { readonly size?: (typeof SIZES)[keyof typeof SIZES]; readonly body?: string } = {},
  ): Promise<T> => {
    const { method, path } = VXP_CALLS[call];
    const reply = await askForJson<T>(transport, {
      method,
      url: below(connection.address, path),
      headers: { "content-type": JSON_TYPE, ...signedHeaders(connection, now(), JSON_TYPE, parameters) },
      ...(method === "POST" && { body: Buffer.from(body) }),
      mayRepeat: call !== "register",
      ...size,
    });
    return succeeded(reply);
  };
  const listed = { [PARAMETER.serviceType]: VXP_SERVICE };
  const units = async () => (await ask<VxpUnitsReply>("units", {}, { size: SIZES.list })).data ?? [];
  const agenciesQd20 = async (level: number) => {
    const parameters = { [PARAMETER.level]: String(level) };
    return (await ask<VxpAgenciesQd20Reply>("agenciesQd20", parameters, { size: SIZES.list })).data ?? [];
  };

  return {
    async send({ kind, fromCode, fileName, bytes }) {
      const file = { name: VXP_FILE_PART, fileName, contentType: "application/octet-stream", bytes };
      const { contentType, body } = await multipart(file);
      const parameters = {
        [PARAMETER.from]: fromCode,
        ...listed,
        [PARAMETER.messageType]: messageType(kind),
        [PARAMETER.fileHash]: vxpFileHash(bytes),
      };
      const reply = await askForJson<VxpSentReply>(transport, {
        method: VXP_CALLS.send.method,
        url: below(connection.address, VXP_CALLS.send.path),
        headers: {
          "content-type": contentType,
          ...signedHeaders(connection, now(), "application/octet-stream", parameters),
        },
        body,
        ...SIZES.answer,
        timeoutMs: SIZES.packet.timeoutMs,
      });
      return succeeded(reply).DocId;
    },

    async listReceived(kind, fromOn, toOn): Promise<readonly ReceivedEntry[]> {
      const parameters = { ...listed, [PARAMETER.messageType]: messageType(kind), ...days(fromOn, toOn) };
      const { data = [] } = await ask<VxpReceivedReply>("received", parameters, { size: SIZES.list });
      return data
        .filter(({ status }) => status !== "done" && status !== "fail")
        .map(({ docId, from, to }) => ({ docId, kind, from, to }));
    },

    async get(docId) {
      const { data } = await ask<VxpPacketReply>("get", { [PARAMETER.docId]: docId }, { size: SIZES.packet });
      if (data === undefined) throw new AxisProblem("axis.answer_unreadable");
      return Buffer.from(data, "base64");
    },

    async acknowledge(docId, as) {
      await ask("updateStatus", { [PARAMETER.status]: as, [PARAMETER.docId]: docId });
    },

    async directory(): Promise<readonly AxisAgency[]> {
      const { data: agencies = [] } = await ask<VxpAgenciesReply>("agencies", {}, { size: SIZES.list });
      const changed = await unlessRefused(units);
      const pairs: VxpAgencyQd20[][] = [];
      for (const level of QD20_LEVELS) pairs.push([...(await unlessRefused(() => agenciesQd20(level)))]);
      return agenciesOf({ agencies, units: changed, pairs: pairs.flat() });
    },

    async listSent(fromOn, toOn) {
      return (
        (await ask<VxpSentListReply>("sent", { ...listed, ...days(fromOn, toOn) }, { size: SIZES.list })).data ?? []
      );
    },

    async count(kind) {
      const call = kind === "document" ? "countDocuments" : "countStatuses";
      return (await ask<VxpCountReply>(call, listed)).count ?? 0;
    },

    agenciesQd20,

    units,

    async register(agency) {
      return (await ask<VxpRegisteredReply>("register", {}, { body: JSON.stringify(agency) })).data?.id;
    },
  };
}

/** A list an axis does not give us tells nothing; one it cannot give now must not be taken for an empty one. */
async function unlessRefused<T>(ask: () => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof AxisProblem && error.code === "axis.refused") return [];
    throw error;
  }
}

/** @throws AxisProblem after the number the axis answered */
function succeeded<T extends VxpReply>(reply: T): T {
  const number = Number(reply.ErrorCode);
  if (!Number.isInteger(number)) throw new AxisProblem("axis.answer_unreadable");
  const problem = problemOf(number);
  if (problem) throw problem;
  return reply;
}

function messageType(kind: PacketKind): VxpMessageType {
  return kind === "document" ? "edoc" : "status";
}

function days(fromOn: string, toOn: string) {
  return { [PARAMETER.fromDate]: fromOn.replaceAll("-", "/"), [PARAMETER.toDate]: toOn.replaceAll("-", "/") };
}
