import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, request as httpRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { servePage } from "./page-files.ts";

let folder: string;
let server: Server;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vanthu-pages-"));
  const root = join(folder, "dist");
  await mkdir(join(root, "assets"), { recursive: true });
  await writeFile(join(root, "index.html"), "<!doctype html>trang");
  await writeFile(join(root, "assets/app-1a2b.js"), "1");
  await writeFile(join(folder, "secret.txt"), "bí mật của máy");
  server = createServer(
    (request, response) => void servePage(root, [["x-content-type-options", "nosniff"]], request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

test("every address that names no file is the page, never kept by the browser", async () => {
  const reply = await fetch(`${address}/incoming/in_01M8`);

  expect(await reply.text()).toContain("trang");
  expect(reply.headers.get("cache-control")).toBe("no-cache");
  expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
});

test("a file with a hash in its name is kept for ever", async () => {
  const reply = await fetch(`${address}/assets/app-1a2b.js`);

  expect(reply.headers.get("cache-control")).toContain("immutable");
  expect(reply.headers.get("content-type")).toContain("text/javascript");
});

test("a file that is gone is 404, not the page in its place", async () => {
  expect((await fetch(`${address}/assets/app-old.js`)).status).toBe(404);
});

test.each(["/../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt"])(
  "%s does not leave the folder",
  async (path) => {
    const body = await raw(path);

    expect(body).not.toContain("bí mật");
  },
);

test("an address that is no address is answered 400", async () => {
  expect(await raw("/%zz")).toContain("Địa chỉ không đúng");
});

/** `fetch` would tidy the path before it asks. */
function raw(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    httpRequest(`${address}`, { path }, (reply) => {
      let text = "";
      reply.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      reply.on("end", () => {
        resolve(text);
      });
    })
      .on("error", reject)
      .end();
  });
}
