import { everyRoute } from "@vanthu/functions/every-route.ts";
import { newTenantId } from "@vanthu/platform/id.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { httpOffice, type HttpOffice, type Reply, type Send } from "../http-office.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { holdingsOf, nothing, type Holdings } from "./holdings.ts";
import { MATRIX, methodOf, OPEN, PEOPLE, routeOf, type Row } from "./matrix.ts";

const MARK = "Lạc Thuỷ giữ kín";
const rows = Object.entries(MATRIX);
/** What a document, packet or upload answers that is not there, or may not be seen. */
const HIDDEN = /^(?:assignment|dossier|incoming|outgoing|copy|exchange|unit|import|signing)\.(?:\w+_)?missing$/;

let world: OfficeWorld;
let http: HttpOffice;
/** The first office's things, another's own, and things nobody has. */
let theirs: Holdings;
let ours: Holdings;
const senders = new Map<string, Send>();

beforeAll(async () => {
  world = await startOfficeWorld();
  http = httpOffice(world.world);
  theirs = await holdingsOf(world.lacThuy, MARK);
  ours = await holdingsOf(world.caoPhong, "Cao Phong");
  await Promise.all(
    PEOPLE.map(async (name) => senders.set(name, await http.as(world.caoPhong, world.caoPhong.people[name]))),
  );
});
afterAll(() => world.stop());

const sendAs = (name: string, key: string, row: Row, own: Holdings, named = own): Promise<Reply> =>
  senders.get(name)!(methodOf(key), `/api${row.path(own)}`, row.body?.(own, named), { "x-request-id": "trace-0001" });

const eachPost = (ask: (name: string) => Promise<void>) => Promise.all(PEOPLE.map(ask));

/** Headers that tell of the request itself, not of what was asked for. */
const OF_THE_REQUEST = new Set(["date", "x-request-id", "server-timing"]);

/** What two replies must have in common not to tell apart what exists elsewhere and what exists nowhere. */
const told = ({ status, code, params, text, headers }: Reply) => ({
  status,
  code,
  params,
  length: Buffer.byteLength(text),
  headers: [...headers].filter(([name]) => !OF_THE_REQUEST.has(name)).sort(),
});

const namesIds = ([, row]: [string, Row]) => row.path(theirs) !== row.path(nothing());
const refersToIds = ([, row]: [string, Row]) =>
  JSON.stringify(row.body?.(ours, theirs)) !== JSON.stringify(row.body?.(ours, nothing()));

describe("the matrix", () => {
  test("has a row for each route there is, and none for another", () => {
    const routes = everyRoute().routes.filter(({ method }) => method !== "ALL");
    const keys = new Set(routes.map(({ method, path }) => `${method} ${path.replace(/(?<=.)\/$/, "")}`));

    expect([...new Set([...Object.keys(MATRIX).map(routeOf), ...OPEN])].sort()).toEqual([...keys].sort());
  });

  test("says of each row what every post gets", () => {
    const wrong = rows.filter(([, { posts }]) => !/^[ynh]{8} [ynh]{4}$/.test(posts));

    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

/** Parts of an address that are no ids: which book, which year, which week. */
const NO_IDS = /^:(?:kind|year|number|name|code|week|agencyId|axis)$/;

describe("the addresses", () => {
  test("that name a thing by its id are asked with the ids of another office", () => {
    const named = rows.filter(([key]) => key.split(/[/?]/).some((part) => /^:/.test(part) && !NO_IDS.test(part)));

    expect(named.filter((row) => !namesIds(row)).map(([key]) => key)).toEqual([]);
  });
});

describe("without a session", () => {
  test.each(rows)("%s answers 401", async (key, row) => {
    const send = (sender: Send) => sender(methodOf(key), `/api${row.path(theirs)}`, row.body?.(theirs, theirs));
    const forged = http.withToken(`${world.lacThuy.tenantId}.${"A".repeat(43)}`);
    const stranger = http.withToken(`${newTenantId(new Date())}.${"A".repeat(43)}`);

    for (const sender of [http.anonymous, forged, stranger]) {
      expect(await send(sender)).toMatchObject({ status: 401, code: "session.missing", params: {} });
    }
  });
});

describe("another office's things", () => {
  test("every post: named in the address, they answer like things that are nowhere", async () => {
    const named = rows.filter(namesIds);
    for (const [key, row] of named) {
      await eachPost(async (name) => {
        const elsewhere = await sendAs(name, key, row, theirs);
        const nowhere = await sendAs(name, key, row, nothing());

        expect(told(elsewhere), `${key} by ${name}`).toEqual(told(nowhere));
        expect([403, 404], `${key} by ${name}`).toContain(elsewhere.status);
      });
    }
    expect(named.length).toBeGreaterThan(25);
  });

  test("every post: referred to from one's own document, they answer like things that are nowhere", async () => {
    const referring = rows.filter(refersToIds);
    for (const [key, row] of referring) {
      await eachPost(async (name) => {
        const elsewhere = await sendAs(name, key, row, ours, theirs);
        const nowhere = await sendAs(name, key, row, ours, nothing());

        expect(told(elsewhere), `${key} by ${name}`).toEqual(told(nowhere));
        expect(elsewhere.status, `${key} by ${name}`).toBeGreaterThanOrEqual(400);
        expect(elsewhere.status, `${key} by ${name}`).toBeLessThan(500);
      });
    }
    expect(referring.length).toBeGreaterThan(9);
  });

  test("every post: nothing one may read shows a text or an id of theirs", async () => {
    const people = Object.values(world.lacThuy.people).map(({ id }) => id);
    // The directory shows the agency to everybody.
    const ids = Object.entries(theirs).filter(([name]) => name !== "agency" && name !== "draftVersion");
    const traces = [MARK, ...people, ...ids.map(([, id]) => String(id))];
    let read = 0;

    for (const [key, row] of rows.filter(([key]) => methodOf(key) === "GET")) {
      await eachPost(async (name) => {
        const { status, text } = await sendAs(name, key, row, ours);
        if (status === 200) read += 1;

        expect(
          traces.filter((trace) => text.includes(trace)),
          `${key} by ${name}`,
        ).toEqual([]);
      });
    }
    expect(read).toBeGreaterThan(60);
  });
});

describe("in one's own office", () => {
  test.each(rows)("%s answers each post as the matrix says", async (key, row) => {
    const got: string[] = [];
    const replies: string[] = [];
    for (const name of PEOPLE) {
      const reply = await sendAs(name, key, row, ours, { ...nothing(), incoming: ours.incoming });
      got.push(letterOf(reply, key));
      replies.push(`${name} ${String(reply.status)} ${reply.code ?? ""}`);
    }

    expect(`${got.slice(0, 8).join("")} ${got.slice(8).join("")}`, replies.join("\n")).toBe(row.posts);
  });
});

function letterOf({ status, code = "" }: Reply, key: string): string {
  if (status === 401 || status >= 500) return "?";
  if (status === 403) return "n";
  const isUpload = routeOf(key).startsWith("POST /api/files/");
  return status === 404 && (HIDDEN.test(code) || (isUpload && code === "file.missing")) ? "h" : "y";
}
