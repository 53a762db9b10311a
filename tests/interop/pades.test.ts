import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { guardPdf } from "../../packages/pades/src/guard-pdf.ts";
import { createCertificateRequest } from "../../packages/pades/src/certificate-request.ts";
import { signPdf } from "../../packages/pades/src/sign-pdf.ts";
import { aLetter, aSealTemplate, BODY_TEXT } from "../../packages/pades/src/testing/sample-documents.ts";
import {
  DATE_TEXT,
  JUDGED_AT,
  numbered,
  SEALED_AT,
  signingBy,
} from "../../packages/pades/src/testing/signed-letters.ts";
import { aRoot, type Identity, issued, nameOf } from "../../packages/pades/src/testing/test-authority.ts";
import { lastRange } from "../../packages/pades/src/testing/tamperings.ts";
import { verifyPdf } from "../../packages/pades/src/verify-pdf.ts";

/** certutil (Debian: libnss3-tools) tells pdfsig to trust the test authority; without it, pdfsig judges signatures only. */
const hasCertutil = spawnSync("certutil", ["-H"]).error === undefined;

let folder: string;
let root: Identity;
let rootPath: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pades-"));
  root = aRoot();
  rootPath = saved("root.pem", pem("CERTIFICATE", root.certificate));
  if (hasCertutil) {
    run("certutil", ["-N", "-d", folder, "--empty-password"]);
    run("certutil", ["-A", "-d", folder, "-n", "root", "-t", "CT,CT,CT", "-i", rootPath]);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each([
  { algorithm: "RSASSA_PKCS1_V1_5_SHA_256", objectStreams: false },
  { algorithm: "RSASSA_PKCS1_V1_5_SHA_256", objectStreams: true },
  { algorithm: "RSASSA_PSS_SHA_256", objectStreams: false },
  { algorithm: "ECDSA_SHA_256", objectStreams: true },
] as const)("a letter signed, numbered and sealed with $algorithm (object streams: $objectStreams)", (traits) => {
  let path: string;
  let bytes: Uint8Array;

  beforeAll(async () => {
    const leader = issued(root, nameOf("Lãnh đạo"), { algorithm: traits.algorithm });
    const agency = issued(root, nameOf("Cơ quan"), { algorithm: traits.algorithm });
    const signed = await signPdf(await aLetter(traits), signingBy(leader));
    const sealing = signingBy(agency, {
      fieldName: "CoQuan",
      signedAt: SEALED_AT,
      appearance: { template: aSealTemplate(), page: 0, rect: [310, 100, 410, 200] },
    });
    bytes = await signPdf(await numbered(signed), sealing);
    path = saved("letter.pdf", bytes);
  });

  test("pdfsig calls both signatures valid, and the last one whole", () => {
    const report = run("pdfsig", ["-no-ocsp", path]);

    expect(report.match(/Signature Validation: Signature is Valid\./g)).toHaveLength(2);
    expect(report.match(/Signature Type: ETSI\.CAdES\.detached/g)).toHaveLength(2);
    expect(report.match(/Total document signed/g)).toHaveLength(1);
    expect(report).toContain("Signer Certificate Common Name: Lãnh đạo");
  });

  // The certificates name no status service, so nothing is asked; -no-ocsp makes pdfsig 22.12 distrust every certificate.
  test.runIf(hasCertutil)("pdfsig trusts both certificates when told of the authority", () => {
    const report = run("pdfsig", ["-nssdir", folder, path]);

    expect(report.match(/Certificate Validation: Certificate is Trusted\./g)).toHaveLength(2);
  });

  test("openssl verifies the signature as CAdES against the authority", () => {
    const [, gapStart, gapEnd] = lastRange(bytes);
    const cms = Buffer.from(Buffer.from(bytes.subarray(gapStart + 1, gapEnd - 1)).toString("latin1"), "hex");
    const content = Buffer.concat([bytes.subarray(0, gapStart), bytes.subarray(gapEnd)]);
    const [cmsPath, contentPath] = [saved("letter.p7s", cms), saved("letter.dat", content)];
    const input = ["-inform", "DER", "-in", cmsPath, "-content", contentPath, "-binary"];

    const out = join(folder, "out");
    const verify = ["cms", "-verify", "-cades", ...input, "-CAfile", rootPath, "-purpose", "any", "-out", out];
    const { status, stderr } = spawnSync("openssl", verify, { encoding: "utf8" });

    expect(stderr).toContain("successful");
    expect(status).toBe(0);
    expect(readFileSync(out).equals(content)).toBe(true);
  });

  test("qpdf finds nothing wrong with the file", () => {
    expect(run("qpdf", ["--check", path])).toContain("No syntax or stream encoding errors found");
  });

  test("pdftotext gives the body and the filled fields, exactly", () => {
    const text = run("pdftotext", ["-layout", path, "-"]);

    expect(text).toContain(BODY_TEXT);
    expect(text).toMatch(/^\s*125\s/m);
    expect(text).toContain(DATE_TEXT);
  });

  test("this package agrees", () => {
    expect(verifyPdf(bytes, { trustAnchors: [root.certificate], at: JUDGED_AT }).state).toBe("valid");
  });
});

describe("a file another program wrote is accepted, signed and verified", () => {
  test.each([
    { by: "qpdf, linearised", write: ["qpdf", "--linearize", "IN", "OUT"] },
    { by: "qpdf, object streams", write: ["qpdf", "--object-streams=generate", "IN", "OUT"] },
    { by: "cairo", write: ["pdftocairo", "-pdf", "IN", "OUT"] },
    { by: "poppler, of two", write: ["pdfunite", "IN", "IN", "OUT"] },
  ])("$by", async ({ write }) => {
    const input = saved("in.pdf", await aLetter());
    const output = join(folder, "written.pdf");
    const [program = "", ...rest] = write.map((word) => ({ IN: input, OUT: output })[word] ?? word);
    run(program, rest);
    const written = readFileSync(output);

    const signer = issued(root, nameOf("Người ký"));
    const once = await signPdf(written, signingBy(signer));
    const twice = await signPdf(once, signingBy(signer, { fieldName: "Hai" }));

    expect(guardPdf(written).pages).toBeGreaterThan(0);
    expect(verifyPdf(twice, { trustAnchors: [root.certificate], at: JUDGED_AT }).state).toBe("valid");
    expect(run("pdfsig", ["-no-ocsp", saved("twice.pdf", twice)]).match(/Signature is Valid\./g)).toHaveLength(2);
    run("qpdf", ["--check", saved("twice.pdf", twice)]);
  });
});

test("a signed file that was rewritten as a whole is valid no more", async () => {
  const signed = saved("signed.pdf", await signPdf(await aLetter(), signingBy(issued(root, nameOf("Người ký")))));
  const rewritten = join(folder, "rewritten.pdf");
  run("qpdf", [signed, rewritten]);

  const verdict = verifyPdf(readFileSync(rewritten), { trustAnchors: [root.certificate], at: JUDGED_AT });

  expect(verdict.state).toBe("invalid");
});

test.each(["RSASSA_PKCS1_V1_5_SHA_256", "RSASSA_PSS_SHA_256", "ECDSA_SHA_256"] as const)(
  "openssl reads a certificate request and verifies it (%s)",
  async (algorithm) => {
    const { signer, certificate } = aRoot("Khóa", { algorithm });
    const keyPem = run("openssl", [
      "x509",
      "-in",
      saved("key.pem", pem("CERTIFICATE", certificate)),
      "-pubkey",
      "-noout",
    ]);
    const publicKey = Buffer.from(keyPem.replace(/-----[^-]+-----|\s/g, ""), "base64");
    const subject = { commonName: "Nguyễn Văn Thử", country: "VN", uids: ["CCCD:001", "MNS:105"] };

    const request = await createCertificateRequest({ subject, publicKey, signer });

    const path = saved("request.pem", pem("CERTIFICATE REQUEST", request));
    const described = run("openssl", [
      "req",
      "-in",
      path,
      "-noout",
      "-verify",
      "-subject",
      "-nameopt",
      "utf8,-esc_msb",
      "-text",
    ]);
    expect(described).toContain("Nguyễn Văn Thử");
    expect(described.match(/UID ?= ?(CCCD:001|MNS:105)/g)?.length).toBeGreaterThanOrEqual(2);
    expect(described).toContain("Digital Signature, Non Repudiation");
  },
);

function saved(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function run(program: string, args: string[]): string {
  return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function pem(label: string, der: Uint8Array): string {
  const lines = Buffer.from(der)
    .toString("base64")
    .replace(/(.{64})(?=.)/g, "$1\n");
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}
