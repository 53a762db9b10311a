import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { postOutside } from "./outside-request.ts";

let server: Server;
let url: string;
const seen: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.url ?? "");
    if (request.url === "/hang") return;
    if (request.url === "/drop") request.socket.destroy();
    else if (request.url === "/elsewhere") response.writeHead(302, { location: "/secret" }).end();
    else if (request.url === "/endless") response.writeHead(200).end(Buffer.alloc(1_100_000, "a"));
    else response.writeHead(200).end("chào");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const post = (path: string, changes: { allowLoopback?: boolean; url?: string } = {}) =>
  postOutside({ url: `${url}${path}`, headers: {}, body: "{}", timeoutMs: 300, allowLoopback: true, ...changes });

describe("a request to an address a person entered", () => {
  test("answers what stands there", async () => {
    expect(await post("/")).toEqual({ status: 200, body: "chào" });
  });

  test("follows no redirect", async () => {
    expect(await post("/elsewhere")).toMatchObject({ status: 302 });
    expect(seen).not.toContain("/secret");
  });

  test.each([
    ["/hang", "provider.timed_out"],
    ["/drop", "provider.unreachable"],
    ["/endless", "provider.unreachable"],
  ])("gives up: %s", async (path, code) => {
    await expect(post(path)).rejects.toMatchObject({ code });
  });

  test("never reaches this machine where it is deployed, not by a name either", async () => {
    const before = seen.length;

    await expect(post("/", { allowLoopback: false })).rejects.toMatchObject({ code: "provider.address_refused" });
    // A name that is no loopback by its letters, and leads there.
    await expect(post("/", { allowLoopback: false, url: "https://localhost./" })).rejects.toMatchObject({
      code: expect.stringMatching(/provider\.(?:address_refused|unreachable)/) as string,
    });
    expect(seen).toHaveLength(before);
  });
});
