import { AgencyId } from "@vanthu/office/organisation/schema.ts";
import { newId } from "@vanthu/platform/id.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { httpOffice, type Send } from "../http-office.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { aForm } from "./incoming-builder.ts";
import { keptLog } from "./log-lines.ts";
import { reportAt, sealedReport, edited, equip } from "./outgoing-builder.ts";
import { stored } from "./stored.ts";

const log = keptLog();
let world: OfficeWorld;
let clerk: Send;
let specialist: Send;
let chair: Send;

beforeAll(async () => {
  world = await startOfficeWorld({ log: log.log });
  const http = httpOffice(world.world);
  const { people } = world.lacThuy;
  [clerk, specialist, chair] = await Promise.all([
    http.as(world.lacThuy, people.clerk),
    http.as(world.lacThuy, people.specialist),
    http.as(world.lacThuy, people.chair),
  ]);
});
afterAll(() => world.stop());

/** Sends, and proves that nothing at all was stored by it. */
async function storingNothing(send: Send, ...request: Parameters<Send>) {
  const before = await stored(world.world);
  const reply = await send(...request);
  expect(await stored(world.world)).toEqual(before);
  return reply;
}

const paper = (fields: object = {}) => ({
  typeName: "Công văn",
  subject: "Về việc cấp số",
  urgency: "normal",
  signerId: world.lacThuy.people.chair.id,
  departmentId: departmentOf(),
  receivers: [],
  ...fields,
});

function departmentOf(): string {
  const { actor } = world.lacThuy.cx(world.lacThuy.people.specialist);
  return actor.kind === "staff" ? actor.departmentId : "";
}

describe("fields that are empty or wrong", () => {
  const ECHO = "vọng lại điều đã gõ";
  test.each<[string, string, string, object, string[]]>([
    ["an empty form", "POST", "/api/incoming", {}, ["referenceNumber", "issuedOn", "issuer", "subject", "urgency"]],
    ["an empty subject", "POST", "/api/incoming", { ...aForm(), subject: "  " }, ["subject:min_length"]],
    ["a day that does not exist", "POST", "/api/incoming", { ...aForm(), issuedOn: "2026-11-31" }, ["issuedOn:check"]],
    ["a date in words", "POST", "/api/incoming", { ...aForm(), issuedOn: ECHO }, ["issuedOn:iso_date"]],
    ["an unknown urgency", "POST", "/api/incoming", { ...aForm(), urgency: ECHO }, ["urgency:picklist"]],
    [
      "too long a number",
      "POST",
      "/api/incoming",
      { ...aForm(), referenceNumber: ECHO.repeat(9) },
      ["referenceNumber:max_length"],
    ],
    [
      "a file that has no id",
      "POST",
      "/api/incoming",
      { ...aForm(), files: [{ fileId: ECHO, role: "main" }] },
      ["files.0.fileId:regex"],
    ],
    ["an unknown type of document", "POST", "/api/outgoing", { typeName: ECHO }, ["typeName:picklist"]],
    [
      "a size that is none",
      "POST",
      "/api/files",
      { name: "a.pdf", contentType: "application/pdf", sizeBytes: -1, sha256: ECHO },
      ["sizeBytes:min_value", "sha256:regex"],
    ],
    ["too short a reason", "POST", "/api/registers/incoming/2026/1/void", { reason: "x" }, ["reason:min_length"]],
    ["a year before there were books", "GET", "/api/registers/incoming/1999", {}, ["year:min_value"]],
    ["an id that is none", "GET", `/api/incoming/${encodeURIComponent("in_1#T")}`, {}, ["id:regex"]],
    ["an unknown state", "GET", `/api/incoming?state=${encodeURIComponent(ECHO)}`, {}, ["state:picklist"]],
  ])("%s is named by field and rule, and nothing is echoed or stored", async (_, method, path, body, fields) => {
    const reply = await storingNothing(clerk, method, path, method === "GET" ? undefined : body);

    expect(reply).toMatchObject({ status: 400, code: "input.invalid" });
    for (const field of fields) expect(String(reply.params["fields"])).toContain(field);
    expect(reply.text).not.toContain("vọng lại");
  });

  test("forms have no place for a level of secrecy: it is not taken in", async () => {
    const { json } = await clerk("POST", "/api/incoming", { ...aForm(), secrecy: "A", doMat: "A" });
    const { text } = await clerk("GET", `/api/incoming/${(json as { id: string }).id}`);

    expect(text).not.toMatch(/"(?:secrecy|doMat)"/);
  });

  test("a cursor made by hand is refused, not failed on", async () => {
    const forged = Buffer.from(JSON.stringify(["incoming", "x", "y", "z"])).toString("base64url");

    for (const path of ["/api/incoming", "/api/outgoing?view=all", "/api/registers/incoming/2026"]) {
      const reply = await clerk("GET", `${path}${path.includes("?") ? "&" : "?"}after=${forged}`);
      expect(reply, path).toMatchObject({ status: 400, code: "input.cursor" });
    }
  });
});

describe("a request that cannot be read", () => {
  test.each(["{", '{"subject": "mở ngoặc', "không phải JSON", "\u0000"])("%j is malformed", async (body) => {
    expect(await storingNothing(clerk, "POST", "/api/incoming", body)).toMatchObject({
      status: 400,
      code: "input.malformed",
    });
  });

  test("a body over 1 MB is refused: files go another way", async () => {
    const reply = await storingNothing(clerk, "POST", "/api/incoming", { ...aForm(), note: "x".repeat(1_000_001) });

    expect(reply).toMatchObject({ status: 400, code: "input.too_large" });
  });

  test("an address nothing answers at is missing, for who is signed in", async () => {
    expect(await clerk("GET", "/api/incomings")).toMatchObject({ status: 404, code: "route.missing" });
    expect(await clerk("DELETE", "/api/incoming")).toMatchObject({ status: 404, code: "route.missing" });
    expect(await httpOffice(world.world).anonymous("GET", "/api/incomings")).toMatchObject({ status: 401 });
  });

  test("from another site is refused", async () => {
    const reply = await storingNothing(clerk, "POST", "/api/incoming", aForm(), { "sec-fetch-site": "cross-site" });

    expect(reply).toMatchObject({ status: 403, code: "request.foreign_origin" });
  });
});

describe("a receiver", () => {
  const unknown = newId(AgencyId, "agy", new Date("2026-01-01"));

  test("nobody knows, or oneself, is refused, and no number is lost by it", async () => {
    const receiver = (agencyId: string) => [{ agencyId, name: "Nơi nhận" }];

    const refused = await storingNothing(clerk, "POST", "/api/outgoing/paper", paper({ receivers: receiver(unknown) }));
    const oneself = await storingNothing(
      clerk,
      "POST",
      "/api/outgoing/paper",
      paper({ receivers: receiver(world.lacThuy.agencyId) }),
    );
    const taken = await clerk("POST", "/api/outgoing/paper", paper());

    expect(refused).toMatchObject({ status: 400, code: "outgoing.receiver_unknown" });
    expect(oneself).toMatchObject({ status: 400, code: "outgoing.receiver_self" });
    expect(taken).toMatchObject({ status: 201, json: { number: 1 } });
  });

  test("nobody knows stops an issue; the document stays sealed", async () => {
    await equip(world.lacThuy);
    const { document } = await sealedReport({ office: world.lacThuy, world });
    const issue = (receiverIds: string[]) =>
      clerk("POST", `/api/outgoing/${document.id}/issue`, { version: document.version, receiverIds });

    expect(await issue([world.caoPhong.agencyId, unknown])).toMatchObject({
      status: 400,
      code: "outgoing.receiver_unknown",
    });
    expect(await clerk("GET", `/api/outgoing/${document.id}`)).toMatchObject({
      json: { document: { state: "sealed", version: document.version } },
    });
  });
});

describe("two at once", () => {
  test("who comes second with an old version is told, and the first's work stands", async () => {
    const draft = await reportAt(world.lacThuy, "draft");
    const save = (subject: string) =>
      specialist("PUT", `/api/outgoing/${draft.document.id}`, {
        ...edited(draft),
        subject,
        version: draft.document.version,
      });

    const replies = await Promise.all([save("Bản của người thứ nhất"), save("Bản của người thứ hai")]);
    const again = await save("Bản gửi lại");

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect([...replies, again].filter(({ status }) => status === 409)).toHaveLength(2);
    expect(again.code).toBe("item.changed");
    const winner = replies.find(({ status }) => status === 200)?.json as { document: { subject: string } };
    expect(await specialist("GET", `/api/outgoing/${draft.document.id}`)).toMatchObject({
      json: { document: { subject: winner.document.subject } },
    });
  });

  test("two leaders instruct: one instruction, one told", async () => {
    const { json } = await clerk("POST", "/api/incoming", aForm());
    const { id } = json as { id: string };
    const instruct = (text: string) =>
      chair("POST", `/api/incoming/${id}/instruct`, { text, leadId: world.lacThuy.people.specialist.id, version: 1 });

    const replies = await Promise.all([instruct("Ý kiến một"), instruct("Ý kiến hai")]);

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { json: detail } = await chair("GET", `/api/incoming/${id}`);
    const history = (detail as { history: { type: string }[] }).history.map(({ type }) => type);
    expect(history.filter((type) => type === "incoming.routed")).toHaveLength(1);
  });
});

describe("a request sent again", () => {
  test("with its key answers as the first time, also five at once: one document, one number", async () => {
    const form = aForm();
    const key = { "idempotency-key": "sent-again-0001" };

    const replies = await Promise.all(Array.from({ length: 5 }, () => clerk("POST", "/api/incoming", form, key)));
    const later = await clerk("POST", "/api/incoming", form, key);

    expect(new Set([...replies, later].map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1);
    expect(later.status).toBe(201);
  });

  test("with the key of another step is refused", async () => {
    const key = { "idempotency-key": "sent-again-0002" };
    await clerk("POST", "/api/incoming", aForm(), key);

    const reply = await storingNothing(clerk, "POST", "/api/outgoing/paper", paper(), key);

    expect(reply).toMatchObject({ status: 409, code: "request.key_reused" });
  });
});

describe("a word of secrecy", () => {
  const SECRET = "Kế hoạch Sấm Sét TỐI MẬT";
  const reason = "Là tên một quyển sách, đã xem kỹ";

  test.each<[string, () => Promise<[Send, string, string, object]>, string]>([
    [
      "in the subject of a paper document",
      () => Promise.resolve([clerk, "POST", "/api/incoming", aForm({ subject: SECRET })]),
      "subject",
    ],
    ["in a note", () => Promise.resolve([clerk, "POST", "/api/incoming", aForm({ note: SECRET })]), "note"],
    [
      "in a file name",
      () =>
        Promise.resolve([
          specialist,
          "POST",
          "/api/files",
          {
            name: "ke-hoach-sam-set TOI MAT.pdf",
            contentType: "application/pdf",
            sizeBytes: 9,
            sha256: "0".repeat(64),
          },
        ]),
      "fileName",
    ],
    [
      "in a new draft",
      () => Promise.resolve([specialist, "POST", "/api/outgoing", { typeName: "Báo cáo", subject: SECRET }]),
      "subject",
    ],
    [
      "in a number for paper",
      () => Promise.resolve([clerk, "POST", "/api/outgoing/paper", paper({ subject: SECRET })]),
      "subject",
    ],
    [
      "in a preview",
      async () => [
        specialist,
        "POST",
        "/api/compose/preview",
        edited(await reportAt(world.lacThuy, "draft"), { subject: SECRET }),
      ],
      "subject",
    ],
    [
      "in a draft saved",
      async () => {
        const draft = await reportAt(world.lacThuy, "draft");
        return [specialist, "PUT", `/api/outgoing/${draft.document.id}`, edited(draft, { subject: SECRET })];
      },
      "subject",
    ],
    [
      "in a correction",
      async () => {
        const { json } = await clerk("POST", "/api/incoming", aForm());
        const { arrivalNumber } = json as { arrivalNumber: number };
        return [
          clerk,
          "POST",
          `/api/registers/incoming/2026/${String(arrivalNumber)}/correct`,
          { reason: "Ghi thiếu chữ", fields: { subject: SECRET } },
        ];
      },
      "subject",
    ],
  ])("%s stops before anything is stored, and the log holds nothing of it", async (_, prepare, field) => {
    const [send, method, path, body] = await prepare();

    const reply = await storingNothing(send, method, path, body);

    expect(reply).toMatchObject({ status: 409, code: "secrecy.word_found", params: { field, word: "TỐI MẬT" } });
    expect(reply.text + log.text()).not.toMatch(/Sấm Sét|ke-hoach/);
  });

  test("is let pass by who may, with a reason that history keeps; the log holds neither", async () => {
    const form = { ...aForm({ subject: SECRET }), secrecyRelease: { reason } };

    const { status, json } = await clerk("POST", "/api/incoming", form);
    const { text } = await clerk("GET", `/api/incoming/${(json as { id: string }).id}`);

    expect(status).toBe(201);
    expect(text).toContain("secrecy.released");
    expect(text).toContain(reason);
    expect(log.text()).not.toMatch(/Sấm Sét|quyển sách/);
  });

  test("is not let pass by who may not, nor with a reason of two words", async () => {
    const draft = { typeName: "Báo cáo", subject: SECRET };

    const denied = await storingNothing(specialist, "POST", "/api/outgoing", { ...draft, secrecyRelease: { reason } });
    const short = await storingNothing(clerk, "POST", "/api/outgoing", {
      ...draft,
      secrecyRelease: { reason: "cho qua" },
    });

    expect(denied).toMatchObject({ status: 403, code: "permission.denied", params: { grant: "secrecy.release" } });
    expect(short).toMatchObject({
      status: 400,
      code: "input.invalid",
      params: { fields: "secrecyRelease.reason:min_length" },
    });
  });
});

test("through all of this nothing failed: each bad input was refused", () => {
  expect(log.text()).not.toContain("request.failed");
  expect(log.text()).toContain("request.refused");
});
