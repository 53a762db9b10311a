import { afterEach, describe, expect, test } from "vitest";
import { startAxis, overFetch, type Answer, type Asked } from "./test-axis.ts";
import { vxpClient } from "./vxp-client.ts";
import { verifiedParameters } from "./vxp-signature.ts";

const OK = { status: "OK", ErrorCode: "0", ErrorDesc: "" };
const fail = (code: number) => ({ status: "FAIL", ErrorCode: String(code), ErrorDesc: "…" });
let stop: (() => void) | undefined;
afterEach(() => stop?.());

async function axis(answer: (asked: Asked) => Answer) {
  const server = await startAxis(answer);
  stop = server.stop;
  const connection = { address: `${server.address}/`, systemId: "vanthu.H56", secret: "rất kín" };
  return { ...server, client: vxpClient(connection, overFetch, () => new Date("2026-11-23T02:00:00Z")) };
}
const parameters = (asked: Asked | undefined) => verifiedParameters(asked?.headers ?? {}, () => "rất kín");
const packet = Buffer.from("<edXML>Đã gửi</edXML>");

describe("a client of the national axis", () => {
  test("sends a packet as a file, with who sends it signed beside it, and answers its number", async () => {
    const { client, asked } = await axis(() => ({ ...OK, DocId: "77" }));

    const docId = await client.send({ kind: "document", fromCode: "H56.901", fileName: "57/BC.edxml", bytes: packet });

    expect(docId).toBe("77");
    expect(asked[0]).toMatchObject({ method: "POST", url: "/sendEdoc" });
    expect(parameters(asked[0])).toMatchObject({ from: "H56.901", messagetype: "edoc", servicetype: "eDoc" });
    expect(asked[0]!.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(asked[0]!.body.toString()).toContain('name="file_doc"; filename="57_BC.edxml"');
    expect(asked[0]!.body.includes(packet)).toBe(true);
  });

  test("lists what waits, without what is done", async () => {
    const item = { serviceType: "eDoc", messageType: "edoc", from: "H56.13", to: "H56.901" };
    const { client, asked } = await axis(() => ({
      ...OK,
      data: ["initial", "processing", "done", "fail"].map((status) => ({ ...item, docId: status, status })),
    }));

    const waiting = await client.listReceived("document", "2026-11-20", "2026-11-23");

    expect(waiting.map(({ docId }) => docId)).toEqual(["initial", "processing"]);
    expect(parameters(asked[0])).toMatchObject({ fromdate: "2026/11/20", todate: "2026/11/23" });
  });

  test("gets a packet byte for byte and says when it is done", async () => {
    const { client, asked } = await axis(({ url }) =>
      url === "/getEdoc" ? { ...OK, data: packet.toString("base64") } : OK,
    );

    expect(Buffer.from(await client.get("77"))).toEqual(packet);
    await client.acknowledge("77", "done");

    expect(parameters(asked[1])).toMatchObject({ status: "done", docid: "77" });
  });

  test("reads the directory from its three lists: superiors, former codes, pairs of codes, and what was closed when", async () => {
    const lists: Record<string, Answer> = {
      "/getAgenciesList": {
        ...OK,
        data: [
          { id: "1", pid: "0", code: "H56", name: "UBND tỉnh Thanh Hóa" },
          { id: "2", pid: "1", code: "H56.13", name: "Sở Nội vụ", oldCode: "H56.12", mail: "snv@example.vn" },
        ],
      },
      "/getSynchronizeUnit": {
        ...OK,
        data: [
          { id: "2", pid: "1", code: "H56.13", name: "Sở Nội vụ", deleted: false, modifyDate: "2026/01/01 00:00:00" },
          { id: "3", pid: "1", code: "H56.77", name: "UBND xã Cũ", deleted: true, modifyDate: "2025/07/01 00:00:00" },
          { id: "4", pid: "2", code: "H56.13.01", name: "Văn phòng Sở", isAgency: false },
        ],
      },
    };
    const pair = { id: "2", code: "H56.13", name: "Sở Nội vụ", code102: "000.00.13.H56" };
    const { client, asked } = await axis((one) => {
      if (one.url !== "/getAgenciesListQD20") return lists[one.url] ?? fail(7);
      return parameters(one)?.["level"] === "2" ? { ...OK, data: [pair] } : fail(7);
    });

    expect(await client.directory()).toEqual([
      { id: "1", code: "H56", name: "UBND tỉnh Thanh Hóa" },
      {
        id: "2",
        code: "H56.13",
        name: "Sở Nội vụ",
        parentId: "1",
        parentCode: "H56",
        formerCode: "H56.12",
        code102: "000.00.13.H56",
        email: "snv@example.vn",
      },
      {
        id: "3",
        code: "H56.77",
        name: "UBND xã Cũ",
        parentId: "1",
        parentCode: "H56",
        deleted: true,
        closedOn: "2025-07-01",
      },
    ]);
    expect(asked.map(({ url }) => url).filter((url) => url === "/getAgenciesListQD20")).toHaveLength(4);

    lists["/getSynchronizeUnit"] = fail(20);
    await expect(client.directory()).rejects.toMatchObject({ code: "axis.failed" });
  });

  test.each([
    [fail(10), "axis.file_invalid", false],
    [fail(15), "axis.credentials_refused", false],
    [fail(18), "axis.receiver_missing", false],
    [fail(19), "axis.sender_unregistered", false],
    [fail(20), "axis.failed", true],
    [fail(21), "axis.file_failed", false],
    [fail(22), "axis.packet_invalid", false],
    [fail(23), "axis.receiver_locked", false],
    [fail(7), "axis.refused", false],
    [{}, "axis.answer_unreadable", true],
    ["<html>", "axis.answer_unreadable", true],
    [502, "axis.failed", true],
    [403, "axis.credentials_refused", false],
    ["drop" as const, "axis.unreachable", true],
  ])("answer %j is %s; may pass: %s", async (answer, code, isPassing) => {
    const { client } = await axis(() => answer);

    await expect(client.acknowledge("77", "done")).rejects.toMatchObject({ code, isPassing });
  });

  test("asks once more when the line broke, and sends a packet only once", async () => {
    let answers: Answer[] = ["drop", { ...OK, count: 3 }];
    const { client, asked } = await axis(() => answers.shift() ?? "drop");

    expect(await client.count("status")).toBe(3);
    expect(asked).toHaveLength(2);
    answers = ["drop", "<html>", { ...OK, count: 3 }];
    await expect(client.count("status")).rejects.toMatchObject({ code: "axis.answer_unreadable" });
    answers = [502, { ...OK, count: 3 }];
    await expect(client.count("status")).rejects.toMatchObject({ code: "axis.failed" });
    answers = ["drop", { ...OK, DocId: "77" }];
    const letter = { kind: "document", fromCode: "H56.901", fileName: "57.edxml", bytes: packet } as const;
    await expect(client.send(letter)).rejects.toMatchObject({ code: "axis.unreachable" });
    expect(answers).toHaveLength(1);
  });

  test("says nothing of its secret, neither on the way nor in an error", async () => {
    const { client, asked } = await axis(() => fail(15));

    const error = await client.count("status").catch((caught: unknown) => caught);

    expect(JSON.stringify([asked, String(error), (error as Error).stack])).not.toContain("rất kín");
    expect(asked[0]).toMatchObject({ method: "GET", url: "/countReceiveStatus" });
  });
});
