import { changeSetting, readSetting } from "@vanthu/office/check/setting-service.ts";
import { OutgoingEntity, outgoingKey } from "@vanthu/office/outgoing/item.ts";
import { submitDraft } from "@vanthu/office/outgoing/compose-service.ts";
import type { LetterToCompose } from "@vanthu/office/outgoing/composer.ts";
import { withdrawDraft } from "@vanthu/office/outgoing/review-service.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { httpOffice, type HttpOffice } from "../http-office.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { composer, equip, issuedReport, reportAt } from "./outgoing-builder.ts";

const SUBJECT = "Kết quả thu gom rác thải tháng 11 năm 2026";
let world: OfficeWorld;
let http: HttpOffice;
/** The path of the check of an issued report, and its document. */
let issued: { path: string; document: Awaited<ReturnType<typeof issuedReport>>["document"] };

beforeAll(async () => {
  world = await startOfficeWorld();
  http = httpOffice(world.world);
  await equip(world.lacThuy);
  const { document } = await issuedReport({ office: world.lacThuy, world }, [world.soNoiVu]);
  issued = { path: `/api/check/lacthuy/${document.checkCode ?? ""}`, document };
});
afterAll(() => world.stop());

const ask = (path: string, address = "203.0.113.5") =>
  http.anonymous("GET", path, undefined, { "x-forwarded-for": address });

/** Lays out as the real composer and keeps what was to be printed. */
function watched(letters: LetterToCompose[]): typeof composer {
  return {
    ...composer,
    compose: (letter) => {
      letters.push(letter);
      return composer.compose(letter);
    },
  };
}

test("anybody who holds the code learns number, signer and hash of an issued document, and nothing of its content", async () => {
  const reply = await ask(issued.path);

  expect(reply.status).toBe(200);
  expect(reply.json).toMatchObject({
    state: "issued",
    agency: "UBND xã Lạc Thuỷ",
    referenceNumber: issued.document.referenceNumber,
    signer: { name: "Bùi Xuân Thuỵ" },
    files: [{ role: "main", sha256: issued.document.issuedSha256 }],
  });
  for (const hidden of [SUBJECT, "Sở Nội vụ", issued.document.id, "out_", "stf_"]) {
    expect(reply.text).not.toContain(hidden);
  }
});

test("unknown code, unknown unit, another unit's code and a document not issued yet answer the same", async () => {
  const waiting = await reportAt(world.lacThuy, "signed");
  const code = issued.document.checkCode ?? "";

  const replies = await Promise.all(
    [
      "/api/check/lacthuy/000000000000",
      `/api/check/khongco/${code}`,
      `/api/check/caophong/${code}`,
      `/api/check/lacthuy/${waiting.document.checkCode ?? ""}`,
    ].map((path) => ask(path, "203.0.113.6")),
  );

  expect(waiting.document.checkCode).toMatch(/^[0-9A-Z]{12}$/);
  expect(replies.map(({ status, code: refused, params }) => [status, refused, params])).toEqual(
    replies.map(() => [404, "check.missing", {}]),
  );
});

test("an address that guesses codes has to wait, and neither a sign-in nor another address with it", async () => {
  const guesses = [];
  for (let n = 0; n < 31; n += 1) {
    guesses.push((await ask(`/api/check/lacthuy/${String(n).padStart(12, "0")}`, "198.51.100.9")).code);
  }

  expect(guesses.slice(0, 30).every((code) => code === "check.missing")).toBe(true);
  expect(guesses.at(-1)).toBe("session.throttled");
  expect((await ask(issued.path, "198.51.100.9")).code).toBe("session.throttled");
  expect((await ask(issued.path)).status).toBe(200);
  await expect(http.as(world.lacThuy, world.lacThuy.people.clerk)).resolves.toBeTypeOf("function");
});

test("a document that ended says how, and by which number", async () => {
  const { cx, key } = { cx: world.lacThuy.system(), key: outgoingKey(issued.document.id) };
  const before = await cx.store.get(OutgoingEntity, key);
  const ended = { kind: "replaced", on: "2026-12-01", by: "60/BC-UBND" } as const;
  await cx.store.write([replace(OutgoingEntity, { ...before!, ended })]);

  const reply = await ask(issued.path);

  expect(reply.json).toMatchObject({ state: "replaced", ended: { on: "2026-12-01", by: "60/BC-UBND" } });
});

test("the code printed is the one that answers, and stays the same when the draft comes back", async () => {
  const { specialist } = world.lacThuy.people;
  const cx = world.lacThuy.cx(specialist);
  const letters: LetterToCompose[] = [];
  const draft = await reportAt(world.lacThuy, "draft");
  const first = await submitDraft(cx, watched(letters), draft.document.id, draft.document.version);
  const back = await withdrawDraft(cx, draft.document.id, first.document.version);

  const second = await submitDraft(cx, watched(letters), draft.document.id, back.document.version);

  expect(second.document.checkCode).toBe(first.document.checkCode);
  const [mark, again] = letters.map(({ checkMark }) => checkMark);
  expect(again).toEqual(mark);
  expect(mark?.code).toMatch(/^lacthuy(?:-[0-9A-Z]{4}){3}$/);
  expect(mark?.code.slice("lacthuy".length).replaceAll("-", "")).toBe(first.document.checkCode);
  expect(mark?.url).toBe(
    new URL(`/kiem-tra/lacthuy/${first.document.checkCode ?? ""}`, world.world.config.appOrigin).href,
  );
});

test("a unit that wants no code on its documents gets none", async () => {
  const admin = world.caoPhong.cx(world.caoPhong.people.unitAdmin);
  expect(await readSetting(admin)).toEqual({ on: true });
  await changeSetting(admin, { on: false });

  const submitted = await reportAt(world.caoPhong, "contentReview");

  expect(submitted.document.checkCode).toBeUndefined();
});
