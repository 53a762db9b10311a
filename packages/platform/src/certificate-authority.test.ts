import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requestCertificate } from "./certificate-authority.ts";
import type { World } from "./world.ts";

let server: Server;
let answer: { status: number; body: Uint8Array } = { status: 200, body: Uint8Array.of(0x30, 0x00) };
let asked: { method: string | undefined; type: string | undefined; body: Buffer } | undefined;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      asked = { method: request.method, type: request.headers["content-type"], body: Buffer.concat(chunks) };
      response.writeHead(answer.status).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/certificates`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const worldWith = (certificateAuthorityUrl: string | undefined) =>
  ({ config: { certificateAuthorityUrl } }) as unknown as Pick<World, "config">;
const request = Uint8Array.of(1, 2, 3);

describe("asking for a certificate", () => {
  it("sends the request in DER and answers what the authority issued", async () => {
    answer = { status: 200, body: Uint8Array.of(0x30, 0x01, 0x05) };

    const certificate = await requestCertificate(worldWith(url), request);

    expect([...certificate]).toEqual([0x30, 0x01, 0x05]);
    expect(asked).toEqual({ method: "POST", type: "application/pkcs10", body: Buffer.from(request) });
  });

  it("is refused where an outside authority issues by hand", async () => {
    await expect(requestCertificate(worldWith(undefined), request)).rejects.toMatchObject({
      kind: "conflict",
      code: "certificate.authority_absent",
    });
  });

  it.each([400, 404, 500, 503])("says that the authority does not serve when it answers %i", async (status) => {
    answer = { status, body: new Uint8Array() };

    await expect(requestCertificate(worldWith(url), request)).rejects.toMatchObject({
      kind: "unavailable",
      code: "certificate.authority_unavailable",
      params: { status },
    });
  });

  it("says so, too, when nobody listens", async () => {
    await expect(requestCertificate(worldWith("http://127.0.0.1:1/"), request)).rejects.toMatchObject({
      kind: "unavailable",
      code: "certificate.authority_unavailable",
    });
  });
});
