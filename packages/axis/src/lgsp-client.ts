import type { AxisClient, PacketKind } from "./axis-client.ts";
import { askForJson, below, SIZES } from "./ask-axis.ts";
import { AxisProblem, problemOf } from "./axis-error.ts";
import type { AxisTransport } from "./axis-transport.ts";
import { packetOfReply } from "./lgsp-packet.ts";
import { multipart } from "./multipart.ts";
import {
  LGSP_CALLS,
  LGSP_FILE_PART,
  LGSP_QUERY,
  LGSP_SECRET_HEADER,
  LGSP_SYSTEM_HEADER,
  LGSP_TOKEN_MINUTES,
  LGSP_TYPE_PART,
  type LgspAgenciesReply,
  type LgspFailure,
  type LgspLogin,
  type LgspLoginReply,
  type LgspMessageType,
  type LgspPacketReply,
  type LgspReceivedReply,
  type LgspReply,
  type LgspSentReply,
  type LgspStatusUpdate,
} from "./lgsp-wire.ts";

export interface LgspConnection {
  readonly address: string;
  readonly systemId: string;
  readonly secret: string;
  readonly username: string;
  readonly password: string;
  readonly applicationCode: string;
}

/** Tokens outlive a client: a process keeps one for as long as it holds. */
export interface TokenMemory {
  read(): string | undefined;
  keep(token: string, until: Date): void;
  forget(): void;
}

type Call = Exclude<keyof typeof LGSP_CALLS, "login">;

interface Asked {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: { readonly contentType: string; readonly body: Uint8Array };
  readonly size?: { readonly timeoutMs: number; readonly maxReplyBytes: number };
}

/** A client of a province's LGSP. Signs in when it has no token, and once more when its token is refused. */
export function lgspClient(
  connection: LgspConnection,
  transport: AxisTransport,
  now: () => Date,
  tokens: TokenMemory,
): AxisClient {
  const signIn = async (): Promise<string> => {
    const { username, password, applicationCode } = connection;
    const login: LgspLogin = {
      username,
      password,
      applicationCode,
      otp: null,
      twoFactorProvider: null,
      typeObjs: [0, 1],
    };
    const reply = await askForJson<LgspLoginReply>(transport, {
      method: LGSP_CALLS.login.method,
      url: below(connection.address, LGSP_CALLS.login.path),
      headers: { "content-type": "application/json" },
      body: Buffer.from(JSON.stringify(login)),
      mayRepeat: true,
      ...SIZES.answer,
    });
    const token = reply.data?.token;
    if (token === undefined || token === "") throw new AxisProblem("axis.credentials_refused");
    tokens.keep(token, new Date(now().getTime() + LGSP_TOKEN_MINUTES * 60_000));
    return token;
  };

  const askWith = async <T extends LgspReply>(
    call: Call,
    { query, body, size = SIZES.answer }: Asked,
    token: string,
  ) => {
    const { method, path } = LGSP_CALLS[call];
    const search = query ? `?${new URLSearchParams(query).toString()}` : "";
    const reply = await askForJson<T>(transport, {
      method,
      url: below(connection.address, path) + search,
      headers: {
        authorization: `Bearer ${token}`,
        [LGSP_SYSTEM_HEADER]: connection.systemId,
        [LGSP_SECRET_HEADER]: connection.secret,
        ...(body && { "content-type": body.contentType }),
      },
      ...(body && { body: body.body }),
      mayRepeat: call !== "send",
      ...size,
    });
    return succeeded(reply);
  };

  const ask = async <T extends LgspReply>(call: Call, asked: Asked = {}): Promise<T> => {
    const kept = tokens.read();
    try {
      return await askWith<T>(call, asked, kept ?? (await signIn()));
    } catch (error) {
      // A token may end before its time; the axis does not tell that from credentials that are wrong.
      const isRefused = error instanceof AxisProblem && error.code === "axis.credentials_refused";
      if (kept === undefined || !isRefused) throw error;
      tokens.forget();
      return askWith<T>(call, asked, await signIn());
    }
  };

  return {
    async send({ kind, fileName, bytes }) {
      const file = { name: LGSP_FILE_PART, fileName, contentType: "application/xml", bytes };
      const body = await multipart(file, { [LGSP_TYPE_PART]: messageType(kind) });
      const size = { ...SIZES.answer, timeoutMs: SIZES.packet.timeoutMs };
      const reply = await ask<LgspSentReply>("send", { body, size });
      return reply.docId ?? reply.data?.docId ?? undefined;
    },

    async listReceived(kind, fromOn, toOn) {
      const query = {
        [LGSP_QUERY.messageType]: messageType(kind),
        [LGSP_QUERY.fromDate]: fromOn.replaceAll("-", "/"),
        [LGSP_QUERY.toDate]: toOn.replaceAll("-", "/"),
      };
      const { data = [] } = await ask<LgspReceivedReply>("received", { query, size: SIZES.list });
      return data
        .filter(({ status }) => status !== "done" && status !== "fail")
        .map(({ docId, from, to }) => ({ docId, kind, from, to }));
    },

    async get(docId) {
      const { data } = await ask<LgspPacketReply>("get", { query: { [LGSP_QUERY.docId]: docId }, size: SIZES.packet });
      if (data === undefined) throw new AxisProblem("axis.answer_unreadable");
      return packetOfReply(data);
    },

    async acknowledge(docId, as) {
      const update: LgspStatusUpdate = { docId, status: as };
      const body = { contentType: "application/json", body: Buffer.from(JSON.stringify(update)) };
      await ask("updateStatus", { body });
    },

    async directory() {
      const { data = [] } = await ask<LgspAgenciesReply>("agencies", { size: SIZES.list });
      return data.map(({ orgCode, orgName, parentCode, address, email, phone }) => ({
        code: orgCode,
        name: orgName,
        ...(parentCode && { parentCode }),
        ...(address && { address }),
        ...(email && { email }),
        ...(phone && { phone }),
      }));
    },
  };
}

/** @throws AxisProblem after the number the axis answered; `axis.refused` where it answered none */
function succeeded<T extends LgspReply>(reply: T): T {
  if (reply.success) return reply;
  const { errorCode } = (reply.data ?? {}) as LgspFailure;
  throw problemOf(Number(errorCode)) ?? new AxisProblem("axis.refused");
}

function messageType(kind: PacketKind): LgspMessageType {
  return kind === "document" ? "edoc" : "status";
}
