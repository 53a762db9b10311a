import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { aForm } from "./incoming-builder.ts";
import { routesAs } from "./routes-app.ts";

let world: OfficeWorld;
let clerk: ReturnType<typeof routesAs>;
let chair: ReturnType<typeof routesAs>;
let specialist: ReturnType<typeof routesAs>;

beforeAll(async () => {
  world = await startOfficeWorld();
  const { people } = world.lacThuy;
  clerk = routesAs(world, world.lacThuy, people.clerk);
  chair = routesAs(world, world.lacThuy, people.chair);
  specialist = routesAs(world, world.lacThuy, people.specialist);
});
afterAll(() => world.stop());

describe("incoming documents over HTTP", () => {
  test("go from registration to done", async () => {
    const registered = await clerk("POST", "/incoming", aForm(), { "idempotency-key": "http-key-1" });
    const again = await clerk("POST", "/incoming", aForm(), { "idempotency-key": "http-key-1" });
    const { id } = registered.body as { id: string };
    const routed = await chair("POST", `/incoming/${id}/instruct`, {
      text: "Giao Phòng Kinh tế",
      leadId: world.lacThuy.people.specialist.id,
      dueOn: "2026-12-01",
      version: 1,
    });
    const started = await specialist("POST", `/incoming/${id}/start`);
    const finished = await specialist("POST", `/incoming/${id}/finish`, { result: "Xong" });

    expect([registered.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(registered.body);
    expect([routed.status, started.status, finished.status]).toEqual([200, 200, 200]);
    expect((await clerk("GET", `/incoming/${id}`)).body).toMatchObject({ document: { state: "done" } });
    expect((await specialist("GET", "/incoming?view=mine")).body).toMatchObject({ items: [{ id, state: "done" }] });
  });

  test("refuse what is not filled in right, naming fields and no values", async () => {
    const reply = await clerk("POST", "/incoming", { ...aForm(), subject: "", issuedOn: "2026-02-30" });

    expect(reply.status).toBe(400);
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
    expect(reply.body).toMatchObject({ code: "input.invalid" });
    expect((reply.body as { params: { fields: string } }).params.fields).toMatch(
      /issuedOn.*subject|subject.*issuedOn/s,
    );
  });

  test("refuse an Idempotency-Key that is none", async () => {
    const reply = await clerk("POST", "/incoming", aForm(), { "idempotency-key": "short" });

    expect(reply).toMatchObject({ status: 400, body: { code: "input.invalid" } });
  });

  test("hide what one may not see like what is not there", async () => {
    const { body } = await clerk("POST", "/incoming", aForm());
    const { id } = body as { id: string };

    const hidden = await specialist("GET", `/incoming/${id}`);
    const absent = await specialist("GET", "/incoming/in_01J00000000000000000000000");

    expect(hidden.status).toBe(404);
    expect(hidden.body).toEqual({
      ...(absent.body as object),
      requestId: (hidden.body as { requestId: string }).requestId,
    });
  });

  test("say of a paper that it came in no packet", async () => {
    const { body } = await clerk("POST", "/incoming", aForm());

    expect(await clerk("GET", `/incoming/${(body as { id: string }).id}/packet`)).toMatchObject({
      status: 404,
      body: { code: "incoming.no_packet" },
    });
  });
});

describe("books over HTTP", () => {
  test("are read, searched, corrected and voided", async () => {
    const { body } = await clerk("POST", "/incoming", aForm({ subject: "Về việc phòng cháy" }));
    const { arrivalNumber } = body as { arrivalNumber: number };

    const found = await clerk("GET", "/registers/incoming/2026?q=phong+chay&limit=5");
    const corrected = await clerk("POST", `/registers/incoming/2026/${String(arrivalNumber)}/correct`, {
      reason: "Ghi thiếu",
      fields: { note: "Kèm phụ lục" },
    });
    const voided = await clerk("POST", `/registers/incoming/2026/${String(arrivalNumber)}/void`, {
      reason: "Vào sổ nhầm",
    });

    expect(found.body).toMatchObject({ rows: [{ number: arrivalNumber }], total: 1, register: { opened: true } });
    expect(corrected.body).toMatchObject({ note: "Kèm phụ lục", corrected: true });
    expect(voided.body).toMatchObject({ state: "void", voidReason: "Vào sổ nhầm" });
  });

  test("are exported as CSV in UTF-8 with byte order mark, and printed", async () => {
    const exported = await clerk("GET", "/registers/incoming/2026/export.csv");
    const printed = await clerk("GET", "/compose/registers/incoming/2026/print.pdf?q=phong+chay");

    expect(exported.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect([...(exported.body as Uint8Array).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(printed.headers.get("content-type")).toBe("application/pdf");
    expect(new TextDecoder().decode(printed.body)).toBe("%PDF 2026 1");
  });

  test.each(["/registers/secret/2026", "/registers/incoming/1999", "/registers/incoming/2026?limit=0"])(
    "do not answer %s",
    async (path) => {
      expect(await clerk("GET", path)).toMatchObject({ status: 400, body: { code: "input.invalid" } });
    },
  );

  test("stay closed to those without the right", async () => {
    expect((await specialist("GET", "/registers/incoming/2026")).status).toBe(403);
    expect((await specialist("GET", "/registers/incoming/2026/export.csv")).status).toBe(403);
    expect((await specialist("GET", "/compose/registers/incoming/2026/print.pdf")).status).toBe(403);
    expect((await chair("POST", "/registers/outgoing/2026/open", { lastNumber: 3 })).status).toBe(403);
  });
});
