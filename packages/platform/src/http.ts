import type { Context, ErrorHandler, MiddlewareHandler } from "hono";
import { validator } from "hono/validator";
import * as v from "valibot";
import type { Cx } from "./context.ts";
import type { TenantId } from "./id.ts";
import { isDiskFull } from "./disk-full.ts";
import { WriteConflict } from "./store/operation.ts";
import { Refusal, REFUSAL_STATUS, type RefusalCode, type RefusalParams } from "./refusal.ts";
import type { World } from "./world.ts";

/** What routes find on the request: the world always, the context once somebody is signed in. */
export interface Env {
  Variables: { world: World; cx: Cx; requestId: string; mustChangePassword: boolean; enteredTenantId?: TenantId };
}

/** Body of a refusal (RFC 9457): no prose beyond the kind; the SPA holds the sentences, keyed by `code`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  readonly requestId: string;
}

/**
 * Validates one part of a request. A refusal lists field paths and the validators' names, never the submitted values.
 * @throws Refusal `input.invalid` with `fields` ("subject:min_length issuedOn:iso_date")
 */
export function input<W extends "json" | "query" | "param", S extends v.GenericSchema>(where: W, schema: S) {
  return validator(where, (value): v.InferOutput<S> => {
    const parsed = v.safeParse(schema, value);
    if (parsed.success) return parsed.output;
    const fields = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? where}:${issue.type}`);
    throw new Refusal("input", "input.invalid", { fields: [...new Set(fields)].slice(0, 20).join(" ") });
  });
}

/** What a route says of itself, for the OpenAPI document. */
export interface Endpoint {
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  readonly reply?: v.GenericSchema | undefined;
  readonly status?: 200 | 201 | 202 | 204;
  readonly body?: v.GenericSchema;
  readonly query?: v.GenericSchema;
  /** Type of a reply that is not JSON. */
  readonly contentType?: string;
  /** Answers before sign-in. */
  readonly open?: boolean;
}

const described = new WeakMap<object, Endpoint>();

/** Stands first in a route's chain and describes it; {@link endpointOf} finds it again by the handler. */
export function says(endpoint: Endpoint): MiddlewareHandler<Env> {
  const handler: MiddlewareHandler<Env> = async (_c, next) => {
    await next();
  };
  described.set(handler, endpoint);
  return handler;
}

export function endpointOf(handler: object): Endpoint | undefined {
  return described.get(handler);
}

/** Reply to anything thrown. A bug or an outage is logged with its cause and shown as `server.failed`. */
export const answerError: ErrorHandler<Env> = (error, c) => {
  const refusal =
    error instanceof Refusal
      ? error
      : error instanceof WriteConflict
        ? new Refusal("conflict", "item.changed")
        : isDiskFull(error)
          ? new Refusal("unavailable", "server.disk_full", {}, { cause: error })
          : malformed(error);
  if (refusal) {
    c.var.world.log.info("request.refused", { code: refusal.code, requestId: c.var.requestId });
    return problem(c, refusal.kind, REFUSAL_STATUS[refusal.kind], refusal.code, refusal.params);
  }
  c.var.world.log.error("request.failed", { error, requestId: c.var.requestId });
  return problem(c, "failed", 500, "server.failed", {});
};

/** Reply to an address nothing answers at. */
export function answerMissing(c: Context<Env>): Response {
  return problem(c, "missing", 404, "route.missing", {});
}

// Hono answers JSON that cannot be parsed by an HTTPException of status 400.
function malformed(error: Error): Refusal | undefined {
  return "status" in error && error.status === 400 ? new Refusal("input", "input.malformed") : undefined;
}

function problem(c: Context<Env>, title: string, status: number, code: RefusalCode, params: RefusalParams): Response {
  const body: Problem = { type: "about:blank", title, status, code, params, requestId: c.var.requestId };
  return c.body(JSON.stringify(body), status as 400, { "content-type": "application/problem+json" });
}
