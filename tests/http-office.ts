import { apiApp } from "@vanthu/functions/api-app.ts";
import { composeApp } from "@vanthu/functions/compose-app.ts";
import { convertApp } from "@vanthu/functions/convert-app.ts";
import { signApp } from "@vanthu/functions/sign-app.ts";
import { workApp } from "@vanthu/functions/work-app.ts";
import { functionOf } from "@vanthu/local/function-of.ts";
import type { World } from "@vanthu/platform/world.ts";
import { TEST_PASSWORD, type Person, type TestOffice } from "./office-world.ts";

/** A reply as a caller sees it; code and params of a refusal, the parsed body where there is one. */
export interface Reply {
  readonly status: number;
  readonly code: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly json: unknown;
  readonly headers: Headers;
}

/** Sends one request; `body` is sent as JSON, a string as it is. */
export type Send = (
  method: string,
  path: string,
  body?: object | string,
  headers?: Readonly<Record<string, string>>,
) => Promise<Reply>;

export interface HttpOffice {
  /** Without a session. */
  readonly anonymous: Send;
  /** Signs in as this person, with name and password, and sends with the cookie. */
  as(office: TestOffice, person: Person): Promise<Send>;
  /** Sends with this value of the session cookie. */
  withToken(token: string): Send;
}

/** The five functions that answer HTTP, in this process, behind one address as in production. */
export function httpOffice(world: World): HttpOffice {
  const functions = {
    compose: composeApp(world),
    convert: convertApp(world),
    sign: signApp(world),
    work: workApp(world),
    api: apiApp(world),
  };
  const sender =
    (cookie: Readonly<Record<string, string>>): Send =>
    async (method, path, body, headers = {}) => {
      const reply = await functions[functionOf(path)].request(path, {
        method,
        headers: { "content-type": "application/json", ...cookie, ...headers },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
      const text = await reply.text();
      const json: unknown = reply.headers.get("content-type")?.includes("json") ? JSON.parse(text) : undefined;
      const problem = json as { code?: string; params?: Record<string, unknown> } | undefined;
      const refusal = reply.status >= 400 ? problem : undefined;
      return {
        status: reply.status,
        code: refusal?.code,
        params: refusal?.params ?? {},
        text,
        json,
        headers: reply.headers,
      };
    };
  const anonymous = sender({});
  return {
    anonymous,
    withToken: (token) => sender({ cookie: `vanthu=${token}` }),
    as: async (office, person) => {
      const name = `${person.userName}@${office.handle}`;
      const { status, headers } = await anonymous("POST", "/api/session", { name, password: TEST_PASSWORD });
      const [cookie = ""] = (headers.get("set-cookie") ?? "").split(";");
      if (status !== 200) throw new Error(`${name} could not sign in: ${String(status)}`);
      return sender({ cookie });
    },
  };
}
