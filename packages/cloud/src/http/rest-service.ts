import type { IncomingMessage, ServerResponse } from "node:http";
import { unknownOperation, type JsonObject } from "./service-error.ts";
import { readSignedJson, refusalOf } from "./signed-json.ts";
import type { SignatureVerifier } from "./signature.ts";

/**
 * Operations of a REST service by method and path, such as `GET /schedules/{Name}`. They get the members of the body, of
 * the query and of the path in one object.
 */
export type RestOperations = Readonly<Record<string, (input: JsonObject) => Promise<object> | object>>;

/** Services by the name in the scope of the signature, such as `ses`. */
export type RestServices = Readonly<Record<string, RestOperations>>;

/** The service a request is signed for; undefined when it bears no signature in its header. */
export function signedService(request: IncomingMessage): string | undefined {
  return /Credential=[^/,]+\/\d+\/[^/]+\/([^/]+)\/aws4_request/.exec(request.headers.authorization ?? "")?.[1];
}

/** Answers a request of the REST-JSON protocol (SES, Scheduler). */
export async function answerRest(
  operations: RestOperations,
  signatures: SignatureVerifier,
  report: (error: unknown) => void,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  try {
    const body = await readSignedJson(signatures, request, url);
    const found = find(operations, request.method ?? "", url.pathname);
    if (!found) throw unknownOperation(`${request.method ?? ""} ${url.pathname}`);
    const answer = await found.operation({ ...body, ...Object.fromEntries(url.searchParams), ...found.members });
    send(response, 200, answer);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.status >= 500) report(error);
    response.setHeader("x-amzn-errortype", refusal.type);
    send(response, refusal.status, { message: refusal.message, Message: refusal.message });
  }
}

function find(operations: RestOperations, method: string, path: string) {
  const given = path.split("/");
  for (const [key, operation] of Object.entries(operations)) {
    const [wantedMethod, wantedPath = ""] = key.split(" ");
    const wanted = wantedPath.split("/");
    if (wantedMethod !== method || wanted.length !== given.length) continue;
    const members: Record<string, string> = {};
    const fits = wanted.every((part, at) => {
      const value = given[at] ?? "";
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined) return part === value;
      members[name] = decodeURIComponent(value);
      return value !== "";
    });
    if (fits) return { operation, members };
  }
  return undefined;
}

function send(response: ServerResponse, status: number, body: object): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { "content-type": "application/json", "content-length": bytes.length }).end(bytes);
}
