import { execFile } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isEmbedded, openTarget, type Target } from "./target.ts";

const run = promisify(execFile);
let target: Target;
let dir: string;

beforeAll(async () => {
  target = await openTarget();
  dir = await mkdtemp(join(tmpdir(), "vanthu-ca-"));
});
afterAll(async () => {
  await rm(dir, { recursive: true, force: true });
  await target.close();
});

const openssl = async (...args: string[]) => (await run("openssl", args, { cwd: dir })).stdout;
const subject =
  "/C=VN/L=Tỉnh Mẫu/O=Ủy ban nhân dân xã Thử Nghiệm/CN=Nguyễn Văn Ệ/UID=CCCD:001099000001/UID=MST:0100000001";

/** A request (DER) made by openssl, and its key beside it. */
async function aRequest(kind: "RSA" | "P-256"): Promise<Buffer> {
  const algorithm = kind === "RSA" ? ["RSA", "rsa_keygen_bits:2048"] : ["EC", "ec_paramgen_curve:P-256"];
  await openssl("genpkey", "-algorithm", algorithm[0]!, "-pkeyopt", algorithm[1]!, "-out", "key.pem");
  const form = ["-utf8", "-subj", subject, "-outform", "DER", "-out", "request.der"];
  await openssl("req", "-new", "-key", "key.pem", ...form);
  return readFile(join(dir, "request.der"));
}

const post = (body: Buffer | string, type = "application/pkcs10") =>
  fetch(`${target.cloud?.endpoint ?? ""}/ca/certificates`, {
    method: "POST",
    headers: { "content-type": type },
    body: typeof body === "string" ? body : new Uint8Array(body),
  });

async function issue(kind: "RSA" | "P-256"): Promise<X509Certificate> {
  const response = await post(await aRequest(kind));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/pkix-cert");
  return new X509Certificate(Buffer.from(await response.arrayBuffer()));
}

describe.skipIf(!isEmbedded)("the test authority", () => {
  test("publishes the root that the cloud names", async () => {
    const response = await fetch(`${target.cloud?.endpoint ?? ""}/ca/ca.crt`);
    expect(await response.text()).toBe(target.cloud?.caCertificatePem);
  });

  test.each(["RSA", "P-256"] as const)("certifies a key of %s so that openssl accepts it", async (kind) => {
    const certificate = await issue(kind);
    await writeFile(join(dir, "ca.pem"), target.cloud?.caCertificatePem ?? "");
    await writeFile(join(dir, "cert.pem"), certificate.toString());
    expect(await openssl("verify", "-x509_strict", "-CAfile", "ca.pem", "cert.pem")).toContain("cert.pem: OK");
  });

  test("copies the subject byte for byte, repeated attributes too", async () => {
    const certificate = await issue("RSA");
    await writeFile(join(dir, "cert.pem"), certificate.toString());
    const show = ["-noout", "-subject", "-nameopt", "RFC2253,-esc_msb,utf8"];
    const asked = await openssl("req", "-inform", "DER", "-in", "request.der", ...show);
    const issued = await openssl("x509", "-in", "cert.pem", ...show);
    expect(issued).toBe(asked);
    expect(issued).toContain("CN=Nguyễn Văn Ệ");
    expect(issued.match(/UID=/g)).toHaveLength(2);
  });

  test("issues for signing documents only, for three years", async () => {
    const certificate = await issue("P-256");
    await writeFile(join(dir, "cert.pem"), certificate.toString());
    const text = await openssl("x509", "-in", "cert.pem", "-noout", "-text");
    expect(text).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation\n/);
    expect(text).not.toContain("Extended Key Usage");
    expect(text).toContain("Subject Key Identifier");
    expect(text).toContain("Authority Key Identifier");
    expect(certificate.ca).toBe(false);
    const years = new Date(certificate.validTo).getUTCFullYear() - new Date().getUTCFullYear();
    expect(years).toBe(3);
  });

  test("refuses a request whose signature is not of its own key", async () => {
    const request = await aRequest("RSA");
    request[request.length - 10]! ^= 1;
    const response = await post(request);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("not signed by the key");
  });

  test("refuses a request whose subject was changed after signing", async () => {
    const request = await aRequest("RSA");
    request[request.indexOf("Nguy")]! ^= 1;
    expect((await post(request)).status).toBe(400);
  });

  test.each([
    ["text", "xin chào"],
    ["nothing", ""],
    ["a cut DER", Buffer.from("3082010030", "hex")],
    ["a certificate's worth of zeros", Buffer.alloc(500)],
  ])("refuses %s as malformed", async (_what, body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("PKCS#10");
  });

  test("refuses a weak key", async () => {
    await openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024", "-out", "weak.pem");
    await openssl("req", "-new", "-key", "weak.pem", "-subj", "/CN=x", "-outform", "DER", "-out", "weak.der");
    expect((await post(await readFile(join(dir, "weak.der")))).status).toBe(400);
  });

  test("refuses another content type", async () => {
    expect((await post(await aRequest("RSA"), "application/octet-stream")).status).toBe(415);
  });
});
