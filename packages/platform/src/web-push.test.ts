import { createDecipheriv, createECDH, createPublicKey, hkdfSync, verify } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { encryptPush, sendPush, type PushOptions } from "./web-push.ts";

/** RFC 8291, section 5 and appendix A. */
const VECTOR = {
  text: "When I grow up, I want to be a watermelon",
  auth: "BTBZMqHH6r4Tts7J_aSIgg",
  browserPublic: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
  ourPrivate: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
  salt: "DGv6ra1nlYgDCS1FRnbzlw",
  body: "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
};

const browser = createECDH("prime256v1");
browser.generateKeys();
const auth = Buffer.alloc(16, 7);
const ours = createECDH("prime256v1");
ours.generateKeys();

const asked: { headers: IncomingHttpHeaders; body: Buffer }[] = [];
let status = 201;
const service = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    asked.push({ headers: request.headers, body: Buffer.concat(parts) });
    response.writeHead(status).end();
  });
});
beforeAll(() => new Promise<void>((done) => service.listen(0, "127.0.0.1", done)));
afterAll(() => new Promise((done) => service.close(done)));

const target = () => ({
  endpoint: `http://127.0.0.1:${String((service.address() as AddressInfo).port)}/push/1`,
  p256dh: browser.getPublicKey("base64url"),
  auth: auth.toString("base64url"),
});
const options: PushOptions = {
  keys: { publicKey: ours.getPublicKey("base64url"), privateKey: ours.getPrivateKey("base64url") },
  contact: "https://vanthu.example",
  now: new Date("2026-11-25T02:00:00Z"),
  ttlSeconds: 3600,
  allowLoopback: true,
};

/** What the browser does with a message (RFC 8291, 3.4). */
function read(body: Buffer): string {
  const [salt, sender, record] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)];
  const derive = (secret: Buffer, by: Buffer, about: Buffer, length: number) =>
    Buffer.from(hkdfSync("sha256", secret, by, about, length));
  const about = Buffer.concat([Buffer.from("WebPush: info\0"), browser.getPublicKey(), sender]);
  const shared = derive(browser.computeSecret(sender), auth, about, 32);
  const key = derive(shared, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = derive(shared, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
  const decipher = createDecipheriv("aes-128-gcm", key, nonce);
  decipher.setAuthTag(record.subarray(-16));
  return Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
    .subarray(0, -1)
    .toString("utf8");
}

test("the text of RFC 8291 becomes, with its keys and salt, the body of RFC 8291", () => {
  const body = encryptPush(
    Buffer.from(VECTOR.text),
    { p256dh: VECTOR.browserPublic, auth: VECTOR.auth },
    { privateKey: VECTOR.ourPrivate, salt: VECTOR.salt },
  );

  expect(body.toString("base64url")).toBe(VECTOR.body);
});

test("a push service gets what only the browser can read, and a word of ours that it can check", async () => {
  const outcome = await sendPush(target(), "Có việc mới", options);

  const { headers, body } = asked.at(-1)!;
  const [, said = "", signature = "", key = ""] =
    /^vapid t=([\w-]+\.[\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(headers.authorization ?? "") ?? [];
  const point = Buffer.from(key, "base64url");
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString("base64url"));
  const publicKey = createPublicKey({ format: "jwk", key: { kty: "EC", crv: "P-256", x: x!, y: y! } });
  expect(outcome).toEqual({ is: "taken" });
  expect(read(body)).toBe("Có việc mới");
  expect(headers).toMatchObject({ ttl: "3600", "content-encoding": "aes128gcm" });
  expect(
    verify(
      "sha256",
      Buffer.from(said),
      { key: publicKey, dsaEncoding: "ieee-p1363" },
      Buffer.from(signature, "base64url"),
    ),
  ).toBe(true);
  expect(JSON.parse(Buffer.from(said.split(".")[1]!, "base64url").toString())).toEqual({
    aud: new URL(target().endpoint).origin,
    exp: Date.parse("2026-11-25T14:00:00Z") / 1000,
    sub: "https://vanthu.example",
  });
});

test("a browser that has gone is told apart from a service that will not now", async () => {
  status = 410;
  const gone = await sendPush(target(), "x", options);
  status = 429;
  const busy = await sendPush(target(), "x", options);

  expect([gone, busy]).toEqual([{ is: "gone" }, { is: "refused", why: "429" }]);
});

test("an address inside our own network is never called", async () => {
  const before = asked.length;

  const inside = await sendPush(target(), "x", { ...options, allowLoopback: false });

  expect(inside).toEqual({ is: "refused", why: "provider.address_refused" });
  expect(asked.length).toBe(before);
});

test("a key that is no point of the curve is given up, and stops nobody else's notice", async () => {
  const calls = asked.length;

  expect(await sendPush({ ...target(), p256dh: "A".repeat(87) }, "Có việc mới", options)).toEqual({ is: "gone" });

  expect(asked).toHaveLength(calls);
});
