import { toJsonSchema } from "@valibot/to-json-schema";
import { endpointOf, type Endpoint } from "@vanthu/platform/http.ts";
import type { GenericSchema } from "valibot";
import { everyRoute } from "./every-route.ts";

type Json = Record<string, unknown>;

/**
 * The OpenAPI 3.1 document of all routes, from what each says of itself.
 * @throws Error that names a route which says nothing
 */
export function describeApi(): Json {
  const routes = new Map<string, Endpoint | undefined>();
  for (const { method, path, handler } of everyRoute().routes) {
    if (method === "ALL") continue;
    const key = `${method} ${path}`;
    routes.set(key, routes.get(key) ?? endpointOf(handler));
  }
  const silent = [...routes].filter(([, endpoint]) => !endpoint).map(([key]) => key);
  if (silent.length > 0) throw new Error(`Routes that do not describe themselves: ${silent.join(", ")}`);
  const inOrder = [...routes].sort(([a], [b]) => a.localeCompare(b)) as [string, Endpoint][];
  const shared = new SharedSchemas(inOrder.map(([, endpoint]) => endpoint));
  const paths: Record<string, Json> = {};
  for (const [key, endpoint] of inOrder) {
    const [method = "", path = ""] = key.split(" ");
    const address = path.replace(/:(\w+)(?:\{[^}]*\})?/g, "{$1}").replace(/(?<=.)\/$/, "");
    paths[address] = { ...paths[address], [method.toLowerCase()]: operation(address, endpoint, shared) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Vanthu",
      version: "1",
      description:
        "Hệ thống quản lý văn bản và điều hành cho cấp xã. Refusals are application/problem+json with `code` and `params`.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    paths,
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "__Host-vanthu" } },
      schemas: { ...shared.described(), Problem: PROBLEM },
    },
  };
}

const PROBLEM: Json = {
  type: "object",
  required: ["type", "title", "status", "code", "params", "requestId"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string" },
    params: { type: "object" },
    requestId: { type: "string" },
  },
};

/** What several operations answer, or are sent, stands once under a name of its own. */
class SharedSchemas {
  readonly #names = new Map<GenericSchema, string>();

  constructor(endpoints: readonly Endpoint[]) {
    const seen = new Map<GenericSchema, string>();
    for (const { operationId, reply, body } of endpoints) {
      for (const [schema, part] of [[reply, "Reply"] as const, [body, "Body"] as const]) {
        if (!schema) continue;
        const name = seen.get(schema);
        if (name === undefined)
          seen.set(schema, `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}${part}`);
        else this.#names.set(schema, name);
      }
    }
  }

  /** The schema, or where it stands. */
  of(schema: GenericSchema, typeMode: "input" | "output"): Json {
    const name = this.#names.get(schema);
    return name === undefined ? schemaOf(schema, typeMode) : { $ref: `#/components/schemas/${name}` };
  }

  described(): Json {
    return Object.fromEntries(
      [...this.#names].map(([schema, name]) => [name, schemaOf(schema, name.endsWith("Body") ? "input" : "output")]),
    );
  }
}

function operation(address: string, endpoint: Endpoint, shared: SharedSchemas): Json {
  const { status = 200, contentType = "application/json", reply, body, query } = endpoint;
  const inPath = [...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = query ? queryParameters(query) : [];
  const content = reply ? { [contentType]: { schema: shared.of(reply, "output") } } : { [contentType]: {} };
  return {
    operationId: endpoint.operationId,
    summary: endpoint.summary,
    tags: [endpoint.tag],
    ...(!endpoint.open && { security: [{ session: [] }] }),
    ...(inPath.length + inQuery.length > 0 && { parameters: [...inPath, ...inQuery] }),
    ...(body && {
      requestBody: { required: true, content: { "application/json": { schema: schemaOf(body, "input") } } },
    }),
    responses: {
      [String(status)]: { description: endpoint.summary, ...(status !== 204 && { content }) },
      default: {
        description: "Refusal",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function queryParameters(query: GenericSchema): Json[] {
  const { properties = {}, required = [] } = schemaOf(query, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

// Transformations and brands have no JSON Schema; the plain type around them is what a client needs to know.
function schemaOf(schema: GenericSchema, typeMode: "input" | "output"): Json {
  const described = Object.entries(toJsonSchema(schema, { errorMode: "ignore", typeMode }));
  // The document names its dialect once, not at every schema.
  return Object.fromEntries(described.filter(([name]) => name !== "$schema"));
}
