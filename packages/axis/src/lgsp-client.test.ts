import { afterEach, describe, expect, test } from "vitest";
import { lgspClient, type TokenMemory } from "./lgsp-client.ts";
import { startAxis, overFetch, type Answer, type Asked } from "./test-axis.ts";

const OK = { success: true, message: "OK" };
let stop: (() => void) | undefined;
afterEach(() => stop?.());

function memory(): TokenMemory {
  let kept: string | undefined;
  return {
    read: () => kept,
    keep: (token) => {
      kept = token;
    },
    forget: () => {
      kept = undefined;
    },
  };
}

async function lgsp(answer: (asked: Asked) => Answer) {
  const tokens = memory();
  const server = await startAxis((asked) =>
    asked.url.startsWith("/v1/auth/login")
      ? { code: 200, data: { token: `token-${String(server.asked.length)}` } }
      : answer(asked),
  );
  stop = server.stop;
  const connection = {
    address: server.address,
    systemId: "H56.901",
    secret: "rat-kin",
    username: "vanthu",
    password: "mat-khau",
    applicationCode: "VANTHU",
  };
  return { ...server, tokens, client: lgspClient(connection, overFetch, () => new Date(), tokens) };
}

const packet = Buffer.from("<edXML>Đã gửi</edXML>");

describe("a client of a province's LGSP", () => {
  test("signs in once and sends with token, system and secret", async () => {
    const { client, asked } = await lgsp(() => ({ ...OK, docId: "d-1" }));

    expect(await client.send({ kind: "status", fromCode: "H56.901", fileName: "01.edxml", bytes: packet })).toBe("d-1");
    await client.acknowledge("d-2", "done");

    expect(asked.map(({ url }) => url)).toEqual([
      "/v1/auth/login?allow_anonymous=true",
      "/v1/sendEdoc",
      "/v1/updateStatus",
    ]);
    expect(asked[1]!.headers).toMatchObject({
      authorization: "Bearer token-1",
      "x-systemid": "H56.901",
      "x-secretkey": "rat-kin",
    });
    expect(asked[1]!.body.toString()).toMatch(/name="messageType"\r\n\r\nstatus/);
    expect(JSON.parse(asked[2]!.body.toString())).toEqual({ docId: "d-2", status: "done" });
  });

  test("signs in anew when its token is refused, and gives up when that does not help", async () => {
    let refusals = 0;
    const { client, asked } = await lgsp(() => (refusals++ % 2 === 1 ? 401 : OK));

    await client.acknowledge("d-1", "done");
    await client.acknowledge("d-1", "done").catch(() => undefined);

    expect(asked.filter(({ url }) => url.startsWith("/v1/auth")).length).toBe(2);
    expect(asked.at(-1)!.headers.authorization).not.toBe("Bearer token-1");
  });

  test("asks once more when the line broke, and sends a packet only once", async () => {
    const answers: Answer[] = ["drop", OK, "drop"];
    const { client, asked } = await lgsp(() => answers.shift() ?? OK);

    await client.acknowledge("d-1", "done");
    const letter = { kind: "status", fromCode: "H56.901", fileName: "01.edxml", bytes: packet } as const;
    await expect(client.send(letter)).rejects.toMatchObject({ code: "axis.unreachable" });

    expect(asked.map(({ url }) => url.split("?")[0])).toEqual([
      "/v1/auth/login",
      "/v1/updateStatus",
      "/v1/updateStatus",
      "/v1/sendEdoc",
    ]);
  });

  test("asks for days as the axis writes them and leaves out what is done", async () => {
    const { client, asked } = await lgsp(() => ({
      ...OK,
      count: 2,
      data: ["initial", "done"].map((status) => ({ docId: status, from: "H56.13", to: "H56.901", status })),
    }));

    const waiting = await client.listReceived("document", "2026-11-20", "2026-11-23");

    expect(waiting).toEqual([{ docId: "initial", kind: "document", from: "H56.13", to: "H56.901" }]);
    expect(asked[1]!.url).toBe(
      "/v1/syncReceivedEdocList?messageType=edoc&fromDate=2026%2F11%2F20&toDate=2026%2F11%2F23",
    );
  });

  test("puts files that came beside a packet back into it, under the ids of its manifest", async () => {
    const manifest =
      "<edXML:Reference><edXML:ContentId>cid:9</edXML:ContentId>" +
      "<edXML:AttachmentName>Báo &amp; cáo.pdf</edXML:AttachmentName></edXML:Reference>";
    const attachments = [{ fileName: "Báo & cáo.pdf", fileContent: "JVBERg==" }];
    const { client } = await lgsp(() => ({ ...OK, data: { edxml: `<edXML>${manifest}</edXML>`, attachments } }));

    const text = Buffer.from(await client.get("d-1")).toString();

    expect(text).toContain("<AttachmentEncoded><Attachment><ContentId>cid:9</ContentId>");
    expect(text).toMatch(/<AttachmentName>Báo &amp; cáo\.pdf<.*JVBERg==.*<\/AttachmentEncoded><\/edXML>$/);
  });

  test("takes a packet that holds its files as it stands, also in base64", async () => {
    const whole = "<edXML><AttachmentEncoded></AttachmentEncoded></edXML>";
    const attachments = [{ fileName: "a.pdf", fileContent: "JVBERg==" }];
    const { client } = await lgsp(({ url }) => ({
      ...OK,
      data: { edxml: url.endsWith("1") ? whole : Buffer.from(whole).toString("base64"), attachments },
    }));

    expect(Buffer.from(await client.get("1")).toString()).toBe(whole);
    expect(Buffer.from(await client.get("2")).toString()).toBe(whole);
  });

  test.each([
    ["18", "axis.receiver_missing", false],
    ["20", "axis.failed", true],
    ["23", "axis.receiver_locked", false],
    [undefined, "axis.refused", false],
  ])("error number %s is %s; may pass: %s", async (errorCode, code, isPassing) => {
    const { client } = await lgsp(() => ({ success: false, message: "Lỗi", data: { errorCode } }));

    await expect(client.acknowledge("d-1", "done")).rejects.toMatchObject({ code, isPassing });
  });
});
