import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PurgeQueueCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FUNCTIONS, bundle } from "../../scripts/build-bundles.mjs";
import type { FunctionName } from "../../infra/weights.ts";
import { inTemporaryFolder } from "../instance/instance.ts";
import { root } from "../instance/program.ts";
import { startOfficeWorld, TEST_PASSWORD, type OfficeWorld } from "../office-world.ts";
import { environmentOf } from "./environment.ts";
import type { UploadPlace } from "@vanthu/office/attachment/schema.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import type { InferOutput } from "valibot";
import type { CardSheet } from "@vanthu/office/account/schema.ts";
import { FIRST_PROVINCE } from "./first-province.ts";
import { startDeployed, type DeployedFunction } from "./deployed-function.ts";
import { httpEvent, queueEvent, streamEvent, type HttpAnswer } from "./lambda-events.ts";
import { nodeVersions } from "./node-versions.ts";

const EDGE_SECRET = "secret-of-the-edge-0123456789";
const ORIGIN = "https://vanthu.example.vn";
const THROUGH_THE_EDGE = {
  "x-vanthu-edge": EDGE_SECRET,
  "cloudfront-viewer-address": "203.0.113.7:4711",
  origin: ORIGIN,
};

let office: OfficeWorld;
beforeAll(async () => {
  office = await startOfficeWorld();
});
afterAll(() => office.stop());

test("building twice gives the same bytes, and they tell nothing of the machine", { timeout: 180_000 }, async () => {
  await inTemporaryFolder(async (folder) => {
    const places = [join(folder, "once"), join(folder, "again")];
    for (const place of places) await bundle(root, place);
    for (const name of FUNCTIONS) {
      const [once, again] = await Promise.all(places.map((place) => readFile(join(place, name, "index.mjs"))));
      expect(sha256(again!), name).toBe(sha256(once!));
      expect(once!.includes(root), name).toBe(false);
    }
  });
});

describe.each(nodeVersions())("on $title", ({ program }) => {
  const running = new Map<FunctionName, DeployedFunction>();
  const started = async (name: FunctionName) => {
    const known = running.get(name);
    if (known) return known;
    const env = environmentOf(office.world.config, { VANTHU_EDGE_SECRET: EDGE_SECRET, VANTHU_APP_ORIGIN: ORIGIN });
    const made = await startDeployed({ name, node: program, env });
    running.set(name, made);
    return made;
  };
  const http = async (name: FunctionName, ...request: Parameters<typeof httpEvent>) => {
    const [method, path, more] = request;
    const headers = { ...THROUGH_THE_EDGE, ...more?.headers };
    return (await (await started(name)).call(httpEvent(method, path, { ...more, headers }))) as HttpAnswer;
  };
  const signIn = async (person: string): Promise<string[]> => {
    const body = { name: `${person}@lacthuy`, password: TEST_PASSWORD };
    const { statusCode, cookies = [] } = await http("api", "POST", "/api/session", { body });
    expect(statusCode).toBe(200);
    return cookies.map((cookie) => cookie.split(";")[0] ?? "");
  };

  afterAll(() => Promise.all([...running.values()].map((each) => each.stop())));

  test("the API answers what comes through CloudFront, with cookies in and out", async () => {
    const cookies = await signIn("clerk");

    const { statusCode, body } = await http("api", "GET", "/api/session", { cookies });

    expect(statusCode).toBe(200);
    expect(JSON.parse(body ?? "")).toMatchObject({ userName: "clerk" });
  });

  test("the API refuses what came around it, and pages of others", async () => {
    const around = (await (await started("api")).call(httpEvent("GET", "/api/health"))) as HttpAnswer;
    const foreign = await http("api", "DELETE", "/api/session", { headers: { origin: "https://evil.example" } });

    expect([around.statusCode, codeOf(around)]).toEqual([403, "request.around_edge"]);
    expect([foreign.statusCode, codeOf(foreign)]).toEqual([403, "request.foreign_origin"]);
  });

  test("the API hands over text for Excel byte by byte", async () => {
    const cookies = await signIn("clerk");

    const csv = await http("api", "GET", `/api/registers/incoming/${year()}/export.csv`, { cookies });

    expect([csv.statusCode, csv.isBase64Encoded]).toEqual([200, true]);
    expect(
      Buffer.from(csv.body ?? "", "base64")
        .subarray(0, 3)
        .toString("hex"),
    ).toBe("efbbbf");
  });

  test("compose draws a PDF with the fonts beside it", async () => {
    const cookies = await signIn("clerk");

    const pdf = await http("compose", "GET", `/api/compose/registers/incoming/${year()}/print.pdf`, { cookies });

    expect([pdf.statusCode, pdf.isBase64Encoded]).toEqual([200, true]);
    expect(
      Buffer.from(pdf.body ?? "", "base64")
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });

  test("convert writes a Word file and reads it back", async () => {
    const cookies = await signIn("specialist");
    const ask = async (name: FunctionName, path: string, body: object = {}) =>
      JSON.parse((await http(name, "POST", path, { cookies, body })).body ?? "") as unknown;
    const begun = await ask("api", "/api/outgoing", { typeName: "Báo cáo", subject: "Kết quả quý IV" });
    const { id } = (begun as OutgoingDetail).document;

    const word = await http("convert", "GET", `/api/convert/outgoing/${id}/document.docx`, { cookies });

    expect([word.statusCode, word.isBase64Encoded]).toEqual([200, true]);
    const bytes = Buffer.from(word.body ?? "", "base64");
    const file = { name: "bao cao.docx", contentType: word.headers?.["content-type"], sizeBytes: bytes.byteLength };
    const asked = await ask("api", "/api/files", { ...file, sha256: sha256(bytes) });
    const { fileId, upload } = asked as InferOutput<typeof UploadPlace>;
    await fetch(upload.url, { method: "PUT", headers: upload.headers, body: bytes });
    await ask("api", `/api/files/${fileId}/confirm`);
    expect(await ask("convert", "/api/convert/docx", { fileId })).toMatchObject({
      typeName: "Báo cáo",
      subject: "Kết quả quý IV",
    });
  });

  test("sign makes a key and asks for its certificate", async () => {
    const cookies = await signIn("chair");

    const reply = await http("sign", "POST", "/api/sign/certificate", { cookies });

    expect(reply.statusCode).toBe(200);
    expect(JSON.parse(reply.body ?? "")).toMatchObject({ signing: { custody: "wrapped" } });
  });

  test("the relay carries an event somebody reacts to onto the queue, and leaves the rest", async () => {
    const QueueUrl = office.world.config.eventQueueUrl;
    await office.world.sqs.send(new PurgeQueueCommand({ QueueUrl }));
    const row = (id: string, type: string) => ({ pk: `T#${office.lacThuy.tenantId}#x`, sk: id, ...eventOf(id, type) });

    const answer = await (
      await started("relay")
    ).call(streamEvent([row("e1", "incoming.routed"), row("e2", "session.ended")]));

    const { Messages = [] } = await office.world.sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
    );
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(Messages.map(({ Body }) => (JSON.parse(Body ?? "") as { event: { id: string } }).event.id)).toEqual(["e1"]);
  });

  test("the worker gives back only the messages it could not apply", async () => {
    const { tenantId } = office.lacThuy;
    const applied = JSON.stringify({ tenantId, event: eventOf("e3", "nobody.cares") });

    const answer = await (await started("worker")).call(queueEvent({ m1: applied, m2: "{", m3: applied }));

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "m2" }] });
  });

  test("a province is opened by hand, and its administrator signs in with the card", async () => {
    const at = program === process.execPath ? "1" : "2";
    const province = { ...FIRST_PROVINCE, handle: `tinhmau${at}`, code: `H9${at}` };
    const open = async () => (await (await started("first-province")).call(province)) as CardSheet;

    const [once, again] = [await open(), await open()];
    const { code = "", signInName = "" } = again.cards[0] ?? {};
    const body = { name: signInName, code, password: "mat khau cua tinh mau" };
    const { statusCode } = await http("api", "POST", "/api/session/first", { body });

    expect([once.cards.length, again.cards.length]).toEqual([1, 1]);
    expect(statusCode).toBe(200);
    expect((await open()).cards).toEqual([]);
  });

  test("the schedule takes the time that was meant, and fails on anything else", async () => {
    const schedule = await started("schedule");

    await expect(schedule.call({ time: "2026-11-27T08:00:00Z" })).resolves.toBeUndefined();
    await expect(schedule.call({ time: "<aws.scheduler.scheduled-time>" })).rejects.toThrow("ValiError");
  });
});

function eventOf(id: string, type: string) {
  return {
    _e: "Event",
    subject: "incoming#in_1",
    id,
    type,
    at: "2026-11-25T02:00:00.000Z",
    by: "stf_1",
    byName: "Bùi Thị Nguyền",
    data: {},
  };
}

function codeOf({ body = "" }: HttpAnswer): unknown {
  return (JSON.parse(body) as { code?: unknown }).code;
}

/** The functions run by the machine's own clock. */
function year(): string {
  return String(new Date().getFullYear());
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
