import { Hono } from "hono";
import * as v from "valibot";
import { beforeEach, describe, expect, it } from "vitest";
import { answerError, answerMissing, endpointOf, input, says, type Env } from "./http.ts";
import { frame } from "./http-frame.ts";
import type { LogFields } from "./log.ts";
import { Refusal, REFUSAL_STATUS, type RefusalKind } from "./refusal.ts";
import { create, WriteConflict } from "./store/operation.ts";
import { NoteEntity } from "./store/test-note.ts";
import type { World } from "./world.ts";

const SECRET = "Về việc kỷ luật ông Nguyễn Văn A";
const logged: [string, string, LogFields | undefined][] = [];
const at =
  (level: string) =>
  (label: string, fields?: LogFields): void => {
    logged.push([level, label, fields]);
  };
const world = {
  config: { fileOrigin: "http://127.0.0.1" },
  clock: { now: () => new Date("2026-11-25T02:00:00Z") },
  log: { info: at("info"), warn: at("warn"), error: at("error") },
} as unknown as World;

const Form = v.object({
  subject: v.pipe(v.string(), v.minLength(1), v.maxLength(20)),
  urgency: v.picklist(["normal", "urgent"]),
  issuedOn: v.pipe(v.string(), v.isoDate()),
  files: v.array(v.object({ id: v.string() })),
});

let thrown: unknown;
const app = new Hono<Env>()
  .use(frame(world))
  .get("/throw", () => {
    throw thrown;
  })
  .post("/form", input("json", Form), (c) => c.json(c.req.valid("json")));
app.onError(answerError);
app.notFound(answerMissing);

beforeEach(() => {
  logged.length = 0;
});

async function throwing(error: unknown) {
  thrown = error;
  const reply = await app.request("/throw", { headers: { "x-request-id": "trace-0001" } });
  return { reply, body: (await reply.json()) as Record<string, unknown> };
}

const send = (body: unknown) =>
  app.request("/form", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

describe("what is thrown", () => {
  it.each(Object.entries(REFUSAL_STATUS) as [RefusalKind, number][])(
    "a refusal of kind %s is answered with status %i, code and params",
    async (kind, status) => {
      const { reply, body } = await throwing(new Refusal(kind, "test.refused", { number: 7 }));

      expect(reply.status).toBe(status);
      expect(reply.headers.get("content-type")).toBe("application/problem+json");
      expect(body).toEqual({
        type: "about:blank",
        title: kind,
        status,
        code: "test.refused",
        params: { number: 7 },
        requestId: "trace-0001",
      });
      expect(logged).toEqual([["info", "request.refused", { code: "test.refused", requestId: "trace-0001" }]]);
    },
  );

  it("a write that another was before is a conflict, and tells nothing of the item", async () => {
    const item = { shelf: "s", id: "n", text: SECRET };
    const { reply, body } = await throwing(
      new WriteConflict([{ operation: create(NoteEntity, item), current: { ...item, version: 1 } }]),
    );

    expect([reply.status, body["code"], body["params"]]).toEqual([409, "item.changed", {}]);
    expect(JSON.stringify([body, logged])).not.toContain("kỷ luật");
  });

  it("a bug is answered without a word of it, and logged as an error", async () => {
    const bug = new TypeError(SECRET);

    const { reply, body } = await throwing(bug);

    expect([reply.status, body["code"], body["params"]]).toEqual([500, "server.failed", {}]);
    expect(JSON.stringify(body)).not.toContain("kỷ luật");
    expect(logged).toEqual([["error", "request.failed", { error: bug, requestId: "trace-0001" }]]);
  });

  it("an address nothing answers at is missing", async () => {
    const reply = await app.request("/nowhere");

    expect(reply.status).toBe(404);
    expect(await reply.json()).toMatchObject({ code: "route.missing", status: 404 });
  });
});

describe("input", () => {
  it("passes what fits the schema, without what the schema does not know", async () => {
    const form = { subject: "Báo cáo", urgency: "normal", issuedOn: "2026-11-25", files: [] };

    const reply = await send({ ...form, isAdmin: true });

    expect([reply.status, await reply.json()]).toEqual([200, form]);
  });

  it("names each field that is wrong and why, and echoes no value, in reply and log", async () => {
    const reply = await send({
      subject: SECRET,
      urgency: SECRET,
      issuedOn: SECRET,
      files: [{ id: 1 }, { id: SECRET }],
    });
    const text = await reply.text();

    expect(reply.status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({
      code: "input.invalid",
      params: { fields: "subject:max_length urgency:picklist issuedOn:iso_date files.0.id:string" },
    });
    expect(text + JSON.stringify(logged)).not.toContain("kỷ luật");
  });

  it("names at most twenty fields", async () => {
    const files = Array.from({ length: 500 }, () => ({ id: 7 }));

    const body = (await (await send({ files })).json()) as { params: { fields: string } };

    expect(body.params.fields.split(" ")).toHaveLength(20);
  });

  it.each(["{", "", "[1,", "\u0000", `{"subject": ${SECRET}}`])("that is no JSON is malformed: %j", async (text) => {
    const reply = await send(text);
    const body = await reply.text();

    expect([reply.status, (JSON.parse(body) as { code: string }).code]).toEqual([400, "input.malformed"]);
    expect(body).not.toContain("kỷ luật");
  });

  it.each(["null", "7", '"text"', "[]"])("of another shape is invalid: %s", async (text) => {
    const reply = await send(text);

    expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([400, "input.invalid"]);
  });
});

describe("a route's description", () => {
  it("is found again by its handler, and by no other", () => {
    const endpoint = { operationId: "readNote", summary: "Đọc", tag: "note" };

    expect(endpointOf(says(endpoint))).toBe(endpoint);
    expect(endpointOf(() => undefined)).toBeUndefined();
  });
});
