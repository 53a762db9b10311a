import { execFile } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startCloud, type Cloud } from "@vanthu/cloud/start-cloud.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isEmbedded } from "./target.ts";

const run = promisify(execFile);
let cloud: Cloud;
let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "vanthu-status-"));
  cloud = await startCloud({ port: 0, credentials: {}, dir: join(dir, "cloud") });
  await openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", "key.pem");
  await writeFile(join(dir, "ca.pem"), cloud.caCertificatePem);
});
afterAll(async () => {
  await cloud.close();
  await rm(dir, { recursive: true, force: true });
});

async function openssl(...args: string[]): Promise<string> {
  const { stdout, stderr } = await run("openssl", args, { cwd: dir });
  return stdout + stderr;
}

/** A new certificate, kept as `NAME.pem`; `asked` is the key usage the request asks for. */
async function issue(name: string, query = "", asked?: string): Promise<X509Certificate> {
  const uses = asked === undefined ? [] : ["-addext", `keyUsage=critical,${asked}`];
  const form = ["-subj", `/C=VN/CN=${name}`, "-outform", "DER", "-out", "request.der"];
  await openssl("req", "-new", "-key", "key.pem", ...uses, ...form);
  const body = new Uint8Array(await readFile(join(dir, "request.der")));
  const headers = { "content-type": "application/pkcs10" };
  const reply = await fetch(`${cloud.endpoint}/ca/certificates${query}`, { method: "POST", headers, body });
  const certificate = new X509Certificate(Buffer.from(await reply.arrayBuffer()));
  await writeFile(join(dir, `${name}.pem`), certificate.toString());
  return certificate;
}

async function revoke(certificate: X509Certificate, query = ""): Promise<number> {
  const headers = { "content-type": "application/pkix-cert" };
  const body = new Uint8Array(certificate.raw);
  return (await fetch(`${cloud.endpoint}/ca/revocations${query}`, { method: "POST", headers, body })).status;
}

/** What openssl says of a certificate after asking the responder. */
function statusOf(name: string): Promise<string> {
  const asked = ["-issuer", "ca.pem", "-cert", `${name}.pem`, "-url", `${cloud.endpoint}/ca/ocsp`];
  return openssl("ocsp", ...asked, "-CAfile", "ca.pem", "-resp_text");
}

/** A reply to a time-stamp query openssl made for a file, and the query beside it. */
async function stamp(query = ""): Promise<{ status: number; reply: Buffer }> {
  await writeFile(join(dir, "data"), "Công văn");
  await openssl("ts", "-query", "-data", "data", "-sha256", "-cert", "-out", "query.tsq");
  const body = new Uint8Array(await readFile(join(dir, "query.tsq")));
  const headers = { "content-type": "application/timestamp-query" };
  const answer = await fetch(`${cloud.endpoint}/ca/tsa${query}`, { method: "POST", headers, body });
  const reply = Buffer.from(await answer.arrayBuffer());
  await writeFile(join(dir, "reply.tsr"), reply);
  return { status: answer.status, reply };
}

const verifyStamp = () => openssl("ts", "-verify", "-queryfile", "query.tsq", "-in", "reply.tsr", "-CAfile", "ca.pem");

describe.skipIf(!isEmbedded)("the test authority tells the status of what it issued", () => {
  test("by OCSP: good, then revoked with time and reason; the nonce comes back, the responder is its delegate", async () => {
    const certificate = await issue("nguoi-ky");

    const before = await statusOf("nguoi-ky");
    const status = await revoke(certificate, "?reason=keyCompromise&at=2026-01-02T03:04:05Z");
    const after = await statusOf("nguoi-ky");

    expect(status).toBe(204);
    for (const text of [before, after]) {
      expect(text).toContain("Response verify OK");
      expect(text).not.toContain("WARNING: no nonce");
      expect(text).toContain("OCSP Signing");
    }
    expect(before).toContain("nguoi-ky.pem: good");
    expect(after).toContain("nguoi-ky.pem: revoked");
    expect(after).toContain("Reason: keyCompromise");
    expect(after).toContain("Revocation Time: Jan  2 03:04:05 2026 GMT");
  });

  test("by OCSP: unknown, when it never issued the certificate", async () => {
    const asked = ["-issuer", "ca.pem", "-serial", "0x1234", "-url", `${cloud.endpoint}/ca/ocsp`, "-CAfile", "ca.pem"];

    expect(await openssl("ocsp", ...asked)).toContain("0x1234: unknown");
  });

  test("by a list of revoked certificates that openssl checks a chain with", async () => {
    await issue("con-hieu-luc");
    await revoke(await issue("bi-thu-hoi"));
    const list = Buffer.from(await (await fetch(`${cloud.endpoint}/ca/ca.crl`)).arrayBuffer());
    await writeFile(join(dir, "ca.crl"), list);
    await openssl("crl", "-inform", "DER", "-in", "ca.crl", "-CAfile", "ca.pem", "-out", "crl.pem");
    const check = (name: string) =>
      openssl("verify", "-x509_strict", "-crl_check", "-CRLfile", "crl.pem", "-CAfile", "ca.pem", `${name}.pem`);

    expect(await check("con-hieu-luc")).toContain("OK");
    await expect(check("bi-thu-hoi")).rejects.toThrow("certificate revoked");
  });

  test("at the addresses that stand in the certificate", async () => {
    const certificate = await issue("dia-chi");

    const text = await openssl("x509", "-in", "dia-chi.pem", "-noout", "-text");

    expect(certificate.infoAccess).toContain(`OCSP - URI:${cloud.endpoint}/ca/ocsp`);
    expect(certificate.infoAccess).toContain(`CA Issuers - URI:${cloud.endpoint}/ca/ca.cer`);
    expect(text).toContain(`URI:${cloud.endpoint}/ca/ca.crl`);
  });

  test("and remembers it after a restart", async () => {
    await revoke(await issue("qua-dem"));
    await cloud.close();
    cloud = await startCloud({ port: 0, credentials: {}, dir: join(dir, "cloud") });

    expect(await statusOf("qua-dem")).toContain("qua-dem.pem: revoked");
  });

  test("a certificate is for the uses its request asks for, non-repudiation alone as the government issues", async () => {
    await issue("cong-vu", "", "nonRepudiation");

    const text = await openssl("x509", "-in", "cong-vu.pem", "-noout", "-text");

    expect(text).toMatch(/Key Usage: critical\s+Non Repudiation\n/);
    expect(text).not.toContain("Extended Key Usage");
  });

  test("a test may ask for a short life, and for no responder", async () => {
    const certificate = await issue("ngan-han", "?days=7&ocsp=absent");

    const days = (Date.parse(certificate.validTo) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    expect(certificate.infoAccess).not.toContain("OCSP");
  });
});

describe.skipIf(!isEmbedded)("the test authority stamps times", () => {
  test("so that openssl verifies the stamp for the query it made", async () => {
    const { reply } = await stamp();

    expect(await verifyStamp()).toContain("Verification: OK");
    const text = await openssl("ts", "-reply", "-in", "reply.tsr", "-text");
    expect(text).toContain("Policy OID: 1.3.6.1.4.1.32473.1.1");
    expect(reply.includes(createHash("sha256").update("Công văn").digest())).toBe(true);
  });

  test.each(["wrong-nonce", "wrong-imprint", "bad-signature", "refused"])(
    "wrongly when a test asks for it (%s)",
    async (fault) => {
      await stamp(`?answer=${fault}`);

      await expect(verifyStamp()).rejects.toThrow();
    },
  );

  test("not at all when a test asks for it, and refuses what is no query", async () => {
    const headers = { "content-type": "application/timestamp-query" };
    const garbled = await fetch(`${cloud.endpoint}/ca/tsa`, { method: "POST", headers, body: "xin chào" });
    await writeFile(join(dir, "reply.tsr"), Buffer.from(await garbled.arrayBuffer()));

    expect(await openssl("ts", "-reply", "-in", "reply.tsr", "-text")).toContain(
      "the data submitted has the wrong format",
    );
    expect((await stamp("?answer=down")).status).toBe(503);
  });
});
