import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { answerError, type Env, type Problem } from "./http.ts";
import { EDGE_SECRET_HEADER, frame, securityHeaders } from "./http-frame.ts";
import { silentLog } from "./log.ts";
import type { World } from "./world.ts";

const world = {
  config: { fileOrigin: "https://files.example.vn" },
  clock: { now: () => new Date("2026-11-25T02:00:00Z") },
  log: silentLog,
} as unknown as World;

function appIn(settings: Partial<World["config"]>): Hono<Env> {
  const made = new Hono<Env>()
    .use(frame({ ...world, config: { ...world.config, ...settings } }))
    .all("/", async (c) => c.json({ requestId: c.var.requestId, length: (await c.req.text()).length }));
  made.onError(answerError);
  return made;
}

const app = appIn({});

const post = (headers: Record<string, string>, body: string | ReadableStream = "{}") =>
  app.request("http://app.example.vn/", {
    method: "POST",
    headers: { host: "app.example.vn", ...headers },
    body,
    ...(typeof body !== "string" && { duplex: "half" }),
  } as RequestInit);

async function codeOf(reply: Response): Promise<[number, string]> {
  return [reply.status, ((await reply.json()) as Problem).code];
}

describe("headers of every reply", () => {
  it("forbid framing, foreign scripts and guessing of types; connect-src names where files are", async () => {
    const reply = await app.request("/");

    for (const [name, value] of securityHeaders("https://files.example.vn"))
      expect(reply.headers.get(name)).toBe(value);
    expect(reply.headers.get("content-security-policy")).toContain(
      "connect-src 'self' https://files.example.vn http://127.0.0.1:8987;",
    );
    expect(reply.headers.get("content-security-policy")).not.toContain("unsafe");
    expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
    expect(reply.headers.get("cache-control")).toBe("no-store");
  });

  it("stand on refusals too", async () => {
    const reply = await post({ origin: "https://evil.example" });

    expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
    expect(reply.headers.get("x-request-id")).not.toBeNull();
  });
});

describe("the request id", () => {
  it("is the caller's when it is short and plain", async () => {
    const reply = await app.request("/", { headers: { "x-request-id": "trace_0123-abc" } });

    expect(reply.headers.get("x-request-id")).toBe("trace_0123-abc");
    expect(await reply.json()).toMatchObject({ requestId: "trace_0123-abc" });
  });

  it.each(["short", "a".repeat(65), "<script>alert(1)</script>", "id with spaces", "số-điện-thoại"])(
    "is made afresh instead of %j",
    async (given) => {
      const headers = new Headers();
      try {
        headers.set("x-request-id", given);
      } catch {
        headers.set("x-request-id", encodeURIComponent(given));
      }

      const reply = await app.request("/", { headers });

      expect(reply.headers.get("x-request-id")).toMatch(/^[0-9A-Z]{26}$/);
    },
  );
});

describe("a request that changes something", () => {
  it.each<[string, Record<string, string>]>([
    ["from another host", { origin: "https://evil.example" }],
    ["from another port", { origin: "http://app.example.vn:8080" }],
    ["from a sandboxed frame", { origin: "null" }],
    ["from another site, as the browser says", { "sec-fetch-site": "cross-site" }],
    ["from a sister host", { "sec-fetch-site": "same-site" }],
  ])("is refused %s", async (_, headers) => {
    expect(await codeOf(await post(headers))).toEqual([403, "request.foreign_origin"]);
  });

  it.each<[string, Record<string, string>]>([
    ["from the page itself", { origin: "http://app.example.vn", "sec-fetch-site": "same-origin" }],
    ["typed by the person", { "sec-fetch-site": "none" }],
    ["by a script without a browser", {}],
  ])("is taken %s", async (_, headers) => {
    expect((await post(headers)).status).toBe(200);
  });

  it("may be read from elsewhere: reading changes nothing", async () => {
    const reply = await app.request("/", { headers: { origin: "https://evil.example", host: "app.example.vn" } });

    expect(reply.status).toBe(200);
    expect(reply.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("a body", () => {
  const streamOf = (bytes: number) => new Blob(["x".repeat(bytes)]).stream();

  it("of 1 MB is taken", async () => {
    expect(await (await post({}, "x".repeat(1_000_000))).json()).toMatchObject({ length: 1_000_000 });
  });

  it("of more is refused, by its stated length or by counting", async () => {
    expect(await codeOf(await post({ "content-length": "1000001" }))).toEqual([400, "input.too_large"]);
    expect(await codeOf(await post({}, "x".repeat(1_000_001)))).toEqual([400, "input.too_large"]);
    expect(await codeOf(await post({}, streamOf(1_500_000)))).toEqual([400, "input.too_large"]);
  });
});

describe("behind CloudFront, where `host` is the gateway's name", () => {
  const behind = appIn({ appOrigin: "https://vanthu.example.vn", edgeSecret: "secret-of-the-edge-0123456789" });
  const send = (headers: Record<string, string>) =>
    behind.request("https://api.example.com/", { method: "POST", headers: { host: "api.example.com", ...headers } });
  const edge = { [EDGE_SECRET_HEADER]: "secret-of-the-edge-0123456789" };

  it("a request of the portal's own page is taken", async () => {
    expect((await send({ ...edge, origin: "https://vanthu.example.vn", "sec-fetch-site": "same-origin" })).status).toBe(
      200,
    );
  });

  it.each(["https://api.example.com", "http://vanthu.example.vn", "https://vanthu.example.vn:8443", "null"])(
    "a request of %s is refused",
    async (origin) => {
      expect(await codeOf(await send({ ...edge, origin }))).toEqual([403, "request.foreign_origin"]);
    },
  );

  it.each<[string, Record<string, string>]>([
    ["without the secret", {}],
    ["with a wrong secret", { [EDGE_SECRET_HEADER]: "secret-of-the-edge-012345678x" }],
  ])("a call around it is refused, %s, reading too", async (_, headers) => {
    expect(await codeOf(await send(headers))).toEqual([403, "request.around_edge"]);
    expect((await behind.request("https://api.example.com/", { headers })).status).toBe(403);
  });
});

describe("on loopback", () => {
  const local = appIn({ appOrigin: "http://127.0.0.1:8787" });

  it.each(["127.0.0.1:8787", "localhost:8787"])("the page is served as %s too", async (host) => {
    const reply = await local.request(`http://${host}/`, {
      method: "POST",
      headers: { host, origin: `http://${host}` },
    });

    expect(reply.status).toBe(200);
  });
});
