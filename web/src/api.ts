import { language } from "./i18n/language.ts";
import { ApiRefusal, loadSentences, refusalOf } from "./refusal.ts";

let signedOut: () => void = () => undefined;

/** Says what to do when a session has ended; the session calls it once. */
export function onSignedOut(handler: () => void): void {
  signedOut = handler;
}

interface Problem {
  code?: string;
  params?: Record<string, unknown>;
  requestId?: string;
}

/** The refusal in a reply; what it says in words is here by then, since many a page says it only once. */
async function refused(response: Response): Promise<ApiRefusal> {
  let problem: Problem = {};
  await loadSentences(language());
  if (response.headers.get("content-type")?.includes("json")) {
    try {
      problem = (await response.json()) as Problem;
    } catch {
      // a body cut off on the way: the status still says what to do
    }
  }
  return new ApiRefusal({
    status: response.status,
    code: problem.code ?? `status.${response.status}`,
    params: problem.params ?? {},
    requestId: problem.requestId ?? response.headers.get("x-request-id") ?? undefined,
  });
}

interface Sent {
  method: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Gives the request up. */
  signal?: AbortSignal;
  /** A wrong password is an answer, not the end of a session. */
  signingIn?: boolean;
}

async function send(path: string, sent: Sent): Promise<Response> {
  const response = await fetch(path, {
    method: sent.method,
    credentials: "same-origin",
    headers: {
      accept: "application/json",
      ...(sent.body === undefined ? {} : { "content-type": "application/json" }),
      ...sent.headers,
    },
    ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
    ...(sent.signal === undefined ? {} : { signal: sent.signal }),
  });
  if (response.ok) return response;
  const refusal = await refused(response);
  if (response.status === 401 && !sent.signingIn) signedOut();
  throw refusal;
}

async function json<T>(response: Response): Promise<T> {
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** Reads something. */
export async function get<T>(path: string): Promise<T> {
  return json<T>(await send(path, { method: "GET" }));
}

/** Reads the one thing an address of the portal names; where the address is malformed there is nothing, as for one unknown. */
export async function getNamed<T>(path: string): Promise<T> {
  try {
    return await get<T>(path);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal?.code !== "input.invalid") throw error;
    throw new ApiRefusal({ status: 404, code: "status.404", requestId: refusal.requestId });
  }
}

/** Acts on something that is there. */
export async function post<T>(path: string, body: unknown = {}, options: { signingIn?: boolean } = {}): Promise<T> {
  return json<T>(await send(path, { method: "POST", body, ...options }));
}

/** Asks for a file made of what is sent; `signal` gives it up. */
export async function postForBytes(path: string, body: unknown, signal: AbortSignal): Promise<Uint8Array> {
  const response = await send(path, { method: "POST", body, signal, headers: { accept: "application/pdf" } });
  return new Uint8Array(await response.arrayBuffer());
}

/** Fetches a file the server makes, with the name it gives it. */
export async function getFile(path: string): Promise<{ blob: Blob; name: string }> {
  const response = await send(path, { method: "GET", headers: { accept: "*/*" } });
  const said = response.headers.get("content-disposition") ?? "";
  const [, name = ""] = /filename\*=UTF-8''([^;]+)/u.exec(said) ?? [];
  return { blob: await response.blob(), name: decodeURIComponent(name) };
}

/** Changes something that is there. */
export async function put<T>(path: string, body: unknown): Promise<T> {
  return json<T>(await send(path, { method: "PUT", body }));
}

/** Changes some fields of something that is there. */
export async function patch<T>(path: string, body: unknown): Promise<T> {
  return json<T>(await send(path, { method: "PATCH", body }));
}

/** Ends something. */
export async function remove(path: string): Promise<void> {
  await send(path, { method: "DELETE" });
}

/** A key for one intended creation: kept by the form until it succeeds, so that a second try makes nothing twice. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Makes something new, once: the same key gives the same answer. */
export async function create<T>(path: string, body: unknown, key: string): Promise<T> {
  return json<T>(await send(path, { method: "POST", body, headers: { "idempotency-key": key } }));
}

/** The query part of an address: empty and missing values are left out. */
export function query(values: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== "") search.set(key, String(value));
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
