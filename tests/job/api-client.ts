import { createHash, randomUUID } from "node:crypto";
import { ConfirmedFile, FileLink, UploadPlace } from "@vanthu/office/attachment/schema.ts";
import { Me } from "@vanthu/office/session/schema.ts";
import * as v from "valibot";
import { costOf, type Cost } from "./cost.ts";

/** A refusal (RFC 9457) as the API answers it. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export class RefusedRequest extends Error {
  readonly problem: Problem;

  constructor(request: string, problem: Problem) {
    super(`${request} → ${String(problem.status)} ${problem.code} ${JSON.stringify(problem.params)}`);
    this.name = "RefusedRequest";
    this.problem = problem;
  }
}

type Schema = v.GenericSchema;
/** A request that was answered, and what it cost. */
export interface Heard {
  /** `POST /api/incoming` */
  readonly request: string;
  readonly status: number;
  readonly cost: Cost;
}

export type Hear = (heard: Heard) => void;

/** One signed-in person who knows nothing of Vanthu but its HTTP API, whose replies are held against their schemas. */
export class ApiClient {
  readonly address: string;
  readonly me: Me;
  readonly #cookie: string;
  readonly #hear: Hear;

  private constructor(address: string, me: Me, cookie: string, hear: Hear) {
    this.address = address;
    this.me = me;
    this.#cookie = cookie;
    this.#hear = hear;
  }

  static async signIn(address: string, name: string, password: string, hear: Hear = () => undefined) {
    const response = await fetch(`${address}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name, password }),
    });
    await refuseFailure(`sign in as ${name}`, response);
    const cookie = response.headers.getSetCookie().map((line) => line.split(";", 1)[0]);
    return new ApiClient(address, v.parse(Me, await response.json()), cookie.join("; "), hear);
  }

  get<S extends Schema>(path: string, reply: S): Promise<v.InferOutput<S>> {
    return this.#json("GET", path, undefined, reply);
  }

  post<S extends Schema>(path: string, body: unknown, reply: S): Promise<v.InferOutput<S>> {
    return this.#json("POST", path, body, reply);
  }

  put<S extends Schema>(path: string, body: unknown, reply: S): Promise<v.InferOutput<S>> {
    return this.#json("PUT", path, body, reply);
  }

  /** Bytes the API answers itself: a preview, a register as CSV or PDF. */
  async bytes(method: "GET" | "POST", path: string, body?: unknown): Promise<Buffer> {
    return Buffer.from(await (await this.send(method, path, body)).arrayBuffer());
  }

  /** The file behind a link of the API, fetched from the origin files lie on, and held against its hash. */
  async file(path: string): Promise<{ readonly name: string; readonly bytes: Buffer; readonly sha256: string }> {
    const link = await this.get(path, FileLink);
    const response = await fetch(link.url);
    await refuseFailure(`GET the file of ${path}`, response);
    const bytes = Buffer.from(await response.arrayBuffer());
    const sha256 = sha256Of(bytes);
    if (sha256 !== link.sha256) throw new Error(`${path}: the file is not the one its link promises.`);
    return { name: link.name, bytes, sha256 };
  }

  /** Uploads as the browser does: asks for a place, puts the bytes there, confirms. */
  async upload(name: string, contentType: string, bytes: Uint8Array): Promise<ConfirmedFile> {
    const wish = { name, contentType, sizeBytes: bytes.byteLength, sha256: sha256Of(bytes) };
    const { fileId, upload } = await this.post("/api/files", wish, UploadPlace);
    const { url, method, headers } = upload;
    await refuseFailure(`PUT ${name}`, await fetch(url, { method, headers, body: new Uint8Array(bytes) }));
    return this.post(`/api/files/${fileId}/confirm`, undefined, ConfirmedFile);
  }

  /** The refusal a request must meet. @throws Error when it is granted */
  async refused(method: "GET" | "POST" | "PUT", path: string, body?: unknown): Promise<Problem> {
    try {
      await this.send(method, path, body);
    } catch (error) {
      if (error instanceof RefusedRequest) return error.problem;
      throw error;
    }
    throw new Error(`${method} ${path} was granted to ${this.me.userName}, who has no right to it.`);
  }

  /** @throws RefusedRequest for any status from 300 on */
  async send(method: string, path: string, body?: unknown, idempotencyKey: string = randomUUID()): Promise<Response> {
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        cookie: this.#cookie,
        ...(method === "POST" && { "idempotency-key": idempotencyKey }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    this.#hear({ request: `${method} ${path}`, status: response.status, cost: costOf(response.headers) });
    await refuseFailure(`${method} ${path}`, response);
    return response;
  }

  async #json<S extends Schema>(method: string, path: string, body: unknown, reply: S): Promise<v.InferOutput<S>> {
    return v.parse(reply, await (await this.send(method, path, body)).json());
  }
}

async function refuseFailure(request: string, response: Response): Promise<void> {
  if (response.ok) return;
  const text = await response.text();
  const { code = text.slice(0, 200), params = {} } = jsonOf(text);
  throw new RefusedRequest(request, { status: response.status, code, params });
}

function jsonOf(text: string): Partial<Problem> {
  try {
    return JSON.parse(text) as Partial<Problem>;
  } catch {
    return {};
  }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
