import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lgspClient } from "@vanthu/axis/lgsp-client.ts";
import type { AxisClient } from "@vanthu/axis/axis-client.ts";
import { overFetch } from "@vanthu/axis/test-axis.ts";
import { vxpClient } from "@vanthu/axis/vxp-client.ts";
import { aDocumentPacket, aStatusPacket, textOf } from "@vanthu/edxml/fixtures/packets.ts";
import { buildDocumentPacket } from "@vanthu/edxml/build-document-packet.ts";
import { buildStatusPacket } from "@vanthu/edxml/build-status-packet.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FaultRule } from "./fault-rule.ts";
import { startHub, type RunningHub } from "./start-hub.ts";

const SENDER = "H56.901";
const RECEIVER = "H56.902";
const DAY = "2026-11-20";
const ALL_DAYS = ["2000-01-01", "2999-12-31"] as const;
const PROTOCOLS = ["vxp", "lgsp"] as const;

let folder: string;
let hub: RunningHub;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vanthu-hub-"));
  hub = await startHub({ port: 0, dataFolder: folder });
  for (const code of [SENDER, RECEIVER]) {
    await direct(`agencies/${code}`, { name: `UBND ${code}` });
    await direct(`systems/${code}`, { secret: "s", agencies: [code] });
  }
});

afterEach(async () => {
  await hub.close();
  await rm(folder, { recursive: true });
});

async function direct(path: string, body: object, method = "PUT"): Promise<Response> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${hub.address}/control/${path}`, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path} → ${String(response.status)}`);
  return response;
}

const faults = (...rules: FaultRule[]) => direct("faults", { rules, seed: 7 });

/** The system of an agency, as its program speaks with the axis. */
function systemOf(code: string, protocol: (typeof PROTOCOLS)[number], secret = "s"): AxisClient {
  const now = () => new Date();
  const address = `${hub.address}/${protocol}`;
  if (protocol === "vxp") return vxpClient({ address, systemId: code, secret }, overFetch, now);
  const login = { username: code, password: secret, applicationCode: "" };
  const tokens = { read: () => undefined, keep: () => undefined, forget: () => undefined };
  return lgspClient({ address, systemId: code, secret, ...login }, overFetch, now, tokens);
}

const aDocument = (documentId = `${SENDER},${DAY},57/BC-UBND`) =>
  buildDocumentPacket(aDocumentPacket({ documentId, trace: [{ organId: SENDER, at: "2026-11-20T08:42:07.000Z" }] }));

function send(client: AxisClient, bytes: Uint8Array, kind: "document" | "status" = "document", fromCode = SENDER) {
  return client.send({ kind, fromCode, fileName: "57.edxml", bytes });
}

const waitingFor = (client: AxisClient) => client.listReceived("document", ...ALL_DAYS);

describe.each(PROTOCOLS)("over %s", (protocol) => {
  test("a packet is offered to its receiver until that says done, and nobody else sees it", async () => {
    const [sender, receiver] = [systemOf(SENDER, protocol), systemOf(RECEIVER, protocol)];
    await send(sender, aDocument());

    const [offered] = await waitingFor(receiver);
    await receiver.acknowledge(offered!.docId, "processing");
    const again = await waitingFor(receiver);
    const bytes = await receiver.get(offered!.docId);
    await receiver.acknowledge(offered!.docId, "done");

    expect(offered).toMatchObject({ from: SENDER, to: RECEIVER });
    expect(again).toEqual([offered]);
    expect(await waitingFor(receiver)).toEqual([]);
    expect(await waitingFor(sender)).toEqual([]);
    await expect(sender.get(offered!.docId)).rejects.toMatchObject({ code: "axis.file_invalid" });
    expect(textOf(bytes)).toContain("<edXML:OrganId>000.00.00.HUB</edXML:OrganId>");
  });

  test("a status packet goes to the organ it speaks to", async () => {
    const [sender, receiver] = [systemOf(SENDER, protocol), systemOf(RECEIVER, protocol)];
    const status = aStatusPacket({ from: { organId: RECEIVER, organName: "UBND phường Mẫu Hạ" }, statusCode: "01" });
    await send(receiver, buildStatusPacket(status), "status", RECEIVER);

    const [told] = await sender.listReceived("status", ...ALL_DAYS);

    expect(readPacket(await sender.get(told!.docId))).toMatchObject({ kind: "status", packet: { statusCode: "01" } });
  });

  test("each error number is answered as the axis answers it", async () => {
    const sender = systemOf(SENDER, protocol);
    const foreign = aDocumentPacket({ from: { organId: "H56.999", organName: "Cơ quan khác" } });
    const nowhere = aDocumentPacket({ to: [{ organId: "H56.998", organName: "Không có" }] });
    const codeOf = (work: Promise<unknown>) =>
      work.then(() => 0).catch((error: unknown) => (error as { axisCode: number }).axisCode);

    expect(await codeOf(send(sender, Buffer.from("không phải gói tin")))).toBe(10);
    expect(await codeOf(send(sender, Buffer.from("<edXML xmlns='http://www.e-doc.vn/Schema/'/>")))).toBe(22);
    expect(await codeOf(send(sender, buildDocumentPacket(foreign)))).toBe(19);
    expect(await codeOf(send(sender, buildDocumentPacket(nowhere)))).toBe(18);
    await direct(`agencies/${RECEIVER}`, { name: "UBND phường Mẫu Hạ", closedOn: DAY });
    expect(await codeOf(send(sender, aDocument()))).toBe(23);
    await expect(waitingFor(systemOf(SENDER, protocol, "sai"))).rejects.toMatchObject({
      code: "axis.credentials_refused",
    });
  });

  test("it can be told to answer any error number, to one direction only", async () => {
    await faults({ call: "send", fault: "error", rate: 1, code: 21, times: 1, agency: SENDER });
    const sender = systemOf(SENDER, protocol);

    await expect(send(sender, aDocument())).rejects.toMatchObject({ code: "axis.file_failed", axisCode: 21 });
    await expect(send(sender, aDocument())).resolves.toBeTypeOf("string");
  });

  test("a dropped call does nothing; a cut answer comes after the work is done", async () => {
    const [sender, receiver] = [systemOf(SENDER, protocol), systemOf(RECEIVER, protocol)];
    await faults({ call: "send", fault: "drop", rate: 1 });
    await expect(send(sender, aDocument())).rejects.toMatchObject({ code: "axis.unreachable" });
    const afterDrop = await waitingFor(receiver);
    await faults({ call: "send", fault: "cut", rate: 1 });
    await expect(send(sender, aDocument())).rejects.toMatchObject({ isPassing: true });

    expect(afterDrop).toEqual([]);
    expect(await waitingFor(receiver)).toHaveLength(1);
  });

  test("a dropped acknowledgement is answered and forgotten", async () => {
    const receiver = systemOf(RECEIVER, protocol);
    await send(systemOf(SENDER, protocol), aDocument());
    const [offered] = await waitingFor(receiver);
    await faults({ call: "ack", fault: "drop", rate: 1 });

    await receiver.acknowledge(offered!.docId, "done");

    expect(await waitingFor(receiver)).toEqual([offered]);
  });

  test("a duplicate is offered under two ids, a delayed packet only when its time has come", async () => {
    const [sender, receiver] = [systemOf(SENDER, protocol), systemOf(RECEIVER, protocol)];
    await faults(
      { call: "send", fault: "duplicate", rate: 1 },
      { call: "send", fault: "delay", rate: 1, ms: 3_600_000 },
    );
    await send(sender, aDocument());
    const before = await waitingFor(receiver);
    await direct("clock", { milliseconds: 3_600_000 }, "POST");

    const after = await waitingFor(receiver);

    expect(before).toEqual([]);
    expect(new Set(after.map(({ docId }) => docId)).size).toBe(2);
  });
});

test("what was accepted is there after the hub was started anew; what was done can be played again", async () => {
  const receiver = () => systemOf(RECEIVER, "vxp");
  for (const number of ["57", "58"])
    await send(systemOf(SENDER, "vxp"), aDocument(`${SENDER},${DAY},${number}/BC-UBND`));
  const [first] = await waitingFor(receiver());
  await receiver().acknowledge(first!.docId, "done");
  await hub.close();
  hub = await startHub({ port: 0, dataFolder: folder });

  const left = await waitingFor(receiver());
  const { count } = (await (await direct("replay", { to: RECEIVER }, "POST")).json()) as { count: number };

  expect(left).toHaveLength(1);
  expect(count).toBe(1);
  expect(await waitingFor(receiver())).toHaveLength(2);
});

test("the sender finds in the list of what it sent how each receiver's packet stands", async () => {
  const sender = vxpClient(
    { address: `${hub.address}/vxp`, systemId: SENDER, secret: "s" },
    overFetch,
    () => new Date(),
  );
  await send(sender, aDocument());
  const [offered] = await waitingFor(systemOf(RECEIVER, "vxp"));
  await systemOf(RECEIVER, "vxp").acknowledge(offered!.docId, "done");

  expect(await sender.listSent(...ALL_DAYS)).toMatchObject([
    { toCode: RECEIVER, notation: "57/BC-UBND", receiveStatus: "done", receiverDocId: offered!.docId },
  ]);
});
