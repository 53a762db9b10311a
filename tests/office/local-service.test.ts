import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { SigningRequestView } from "@vanthu/office/signing/request-schema.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTokenCertificates, signByToken } from "../../web/src/pages/signing/local-service.ts";

/** A service as on a person's machine, that answers as told. */
let service: Server;
let origin: string;
let answer: { status: number; body: unknown };
const asked: unknown[] = [];

beforeAll(async () => {
  service = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      asked.push([request.url, JSON.parse(text)]);
      const headers = { "content-type": "application/json", "access-control-allow-origin": "*" };
      response.writeHead(answer.status, { ...headers, "access-control-allow-headers": "content-type" });
      response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${String((service.address() as AddressInfo).port)}`;
});
afterAll(() => service.close());

const REQUEST = {
  id: "srq_01J00000000000000000000000",
  custody: "token",
  state: "waiting",
  createdAt: "",
  expiresAt: "",
  certificateSha256: "ab",
  items: [{ documentId: "out_1", state: "waiting", message: "bQ==" }],
} as unknown as SigningRequestView;

describe("the signing service on this machine", () => {
  test("is given what to sign and by which certificate", async () => {
    answer = { status: 200, body: { signatures: ["c2lnbmVk"] } };

    expect(await signByToken(REQUEST, origin)).toEqual({ kind: "signed", signatures: ["c2lnbmVk"] });
    expect(asked.at(-1)).toEqual([
      "/vanthu/v1/sign",
      { certificateSha256: "ab", algorithm: "RSASSA_PKCS1_V1_5_SHA_256", messages: ["bQ=="] },
    ]);
  });

  test.each([
    ["token_absent", "token.absent"],
    ["pin_wrong", "token.pin_wrong"],
    ["token_locked", "token.locked"],
    ["user_refused", "token.refused"],
    ["certificate_differs", "token.certificate_differs"],
    ["điều gì khác", "token.failed"],
  ])("says %s: told as %s", async (error, reason) => {
    answer = { status: 409, body: { error } };

    expect(await signByToken(REQUEST, origin)).toEqual({ kind: "failed", reason });
  });

  test("that gives fewer signatures than asked for, or no JSON, has failed", async () => {
    answer = { status: 200, body: { signatures: [] } };
    expect(await signByToken(REQUEST, origin)).toEqual({ kind: "failed", reason: "token.failed" });
    answer = { status: 200, body: "<html>" };
    expect(await signByToken(REQUEST, origin)).toEqual({ kind: "failed", reason: "token.failed" });
  });

  test("that is not there is told as such", async () => {
    expect(await signByToken(REQUEST, "http://127.0.0.1:9")).toEqual({
      kind: "failed",
      reason: "token.service_absent",
    });
  });

  test("reads the certificates of the token, or says why not", async () => {
    answer = { status: 200, body: { certificates: ["MII="] } };
    expect(await readTokenCertificates(origin)).toEqual({ certificates: ["MII="] });
    answer = { status: 409, body: { error: "token_absent" } };
    expect(await readTokenCertificates(origin)).toEqual({ failure: "token.absent" });
  });
});
