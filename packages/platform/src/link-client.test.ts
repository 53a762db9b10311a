import { createHash } from "node:crypto";
import { request } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { TenantFiles } from "./tenant-files.ts";
import { startTestWorld, tenantA, type TestWorld } from "./test-world.ts";

const PUBLIC = "https://tep.vanthu.example.vn";
const BYTES = Buffer.from("nội dung của tệp");

let test: TestWorld;
beforeAll(async () => {
  test = await startTestWorld();
});
afterAll(() => test.stop());

/** As a proxy with TLS passes it on: to loopback, under the name the browser used. */
function throughProxy(url: string, method: string, headers: Readonly<Record<string, string>>, body?: Buffer) {
  const { pathname, search, host } = new URL(url);
  const target = new URL(pathname + search, test.world.config.awsEndpoint);
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request(target, { method, headers: { ...headers, host } }, (reply) => {
      let text = "";
      reply.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      reply.on("end", () => {
        resolve({ status: reply.statusCode ?? 0, text });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

it("links name the public address of the files, and hold for it; our own calls stay on loopback", async () => {
  const world = { ...test.world, config: { ...test.world.config, fileOrigin: PUBLIC } };
  const files = new TenantFiles(world, tenantA);
  const sha256 = createHash("sha256").update(BYTES).digest("hex");

  const upload = await files.grantUpload("fil_1", { sizeBytes: BYTES.byteLength, sha256, contentType: "text/plain" });
  const stored = await throughProxy(
    upload.url,
    "PUT",
    { ...upload.headers, "content-length": String(BYTES.byteLength) },
    BYTES,
  );
  const link = await files.grantDownload("fil_1", { fileName: "tệp.txt", contentType: "text/plain" });

  expect(upload.url.startsWith(`${PUBLIC}/`)).toBe(true);
  expect(stored.status).toBe(200);
  expect(await throughProxy(link, "GET", {})).toEqual({ status: 200, text: BYTES.toString() });
  expect(await files.stat("fil_1")).toEqual({ sizeBytes: BYTES.byteLength, sha256 });
});
