import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { create, get, getNamed, newKey, onSignedOut, post, query } from "./api.ts";
import { refusalOf, sentence } from "./refusal.ts";

const asked: { path: string; init: RequestInit }[] = [];
let reply: () => Response;

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
    asked.push({ path, init });
    return Promise.resolve(reply());
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  onSignedOut(() => undefined);
});

const problem = (status: number, body: object): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/problem+json" } });

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error("it was expected to fail");
}

test("a creation carries its key, so that a repeat makes nothing twice", async () => {
  reply = () => new Response('{"id":"in_1"}', { status: 201 });

  const made = await create("/api/incoming", { subject: "Mưa lũ" }, "key-12345678");

  expect(made).toEqual({ id: "in_1" });
  expect(asked[0]?.init.headers).toMatchObject({
    "idempotency-key": "key-12345678",
    "content-type": "application/json",
  });
  expect(asked[0]?.init.body).toBe('{"subject":"Mưa lũ"}');
});

test("keys are of the server's alphabet and do not repeat", () => {
  const keys = new Set(Array.from({ length: 100 }, newKey));

  expect(keys.size).toBe(100);
  for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{8,64}$/u);
});

test("a refusal keeps its code, values and the number to read out on the phone", async () => {
  reply = () => problem(409, { code: "incoming.duplicate", params: { arrivalNumber: 7 }, requestId: "req-1" });

  const refusal = refusalOf(await failureOf(post("/api/incoming")));

  expect(refusal).toMatchObject({
    status: 409,
    code: "incoming.duplicate",
    params: { arrivalNumber: 7 },
    requestId: "req-1",
  });
});

test("an answer that is no problem body is a refusal by its status", async () => {
  reply = () => new Response("<html>Bad gateway", { status: 502, headers: { "content-type": "text/html" } });

  expect(refusalOf(await failureOf(get("/api/today")))).toMatchObject({ status: 502, code: "status.502" });
});

test("an address whose id is malformed is something not there; other refusals stay as they are", async () => {
  reply = () => problem(400, { code: "input.invalid", requestId: "req-2" });
  const malformed = await failureOf(getNamed("/api/incoming/in_x"));
  expect(refusalOf(malformed)).toMatchObject({ status: 404, requestId: "req-2" });
  expect(sentence(malformed)).toContain("Không thấy mục này");

  reply = () => problem(404, { code: "incoming.missing" });
  expect(refusalOf(await failureOf(getNamed("/api/incoming/in_1")))?.code).toBe("incoming.missing");
});

test("the end of a session is told once it is found; a wrong password at the door is not an end", async () => {
  let ended = 0;
  onSignedOut(() => {
    ended++;
  });
  reply = () => problem(401, { code: "session.missing" });

  await failureOf(post("/api/session", {}, { signingIn: true }));
  expect(ended).toBe(0);
  await failureOf(get("/api/today"));
  expect(ended).toBe(1);
});

test("empty values stay out of the address", () => {
  expect(query({ q: "mưa lũ", from: "", to: undefined, limit: 5 })).toBe("?q=m%C6%B0a+l%C5%A9&limit=5");
  expect(query({ q: "" })).toBe("");
});
