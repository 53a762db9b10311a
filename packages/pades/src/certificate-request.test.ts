import { createPublicKey } from "node:crypto";
import { describe, expect, test } from "vitest";
import { publicKeyMatches, readCertificate } from "./certificate.ts";
import { createCertificateRequest } from "./certificate-request.ts";
import { children, readBitString, readDer } from "./der.ts";
import { readName } from "./distinguished-name.ts";
import { schemeOf, verifySignature } from "./signature-algorithm.ts";
import { aRoot, issued, nameOf } from "./testing/test-authority.ts";

const SUBJECT = {
  commonName: "Nguyễn Văn Thử",
  organization: "UBND xã Thử Nghiệm",
  organizationalUnit: "Văn phòng",
  title: "Chủ tịch",
  locality: "Xã Thử Nghiệm",
  state: "Tỉnh Mẫu",
  country: "VN",
  uids: ["CCCD:001099000002", "MNS:1055555"],
};

test.each(["RSASSA_PKCS1_V1_5_SHA_256", "RSASSA_PSS_SHA_256", "ECDSA_SHA_256"] as const)(
  "a request names its subject with every identifier and is signed by its own key (%s)",
  async (algorithm) => {
    const { signer, privateKey } = aRoot("Khóa", { algorithm });
    const publicKey = spkiOf(privateKey);

    const request = await createCertificateRequest({ subject: SUBJECT, publicKey, signer });

    const [body, , signature] = children(readDer(request));
    const [, subject, spki] = children(body!);
    expect(readName(subject!)).toEqual(SUBJECT);
    expect(spki!.raw.equals(publicKey)).toBe(true);
    expect(verifySignature(schemeOf(algorithm), publicKey, body!.raw, readBitString(signature))).toBe(true);
  },
);

test.each([
  { uses: undefined, bits: "030206c0" },
  { uses: ["nonRepudiation"] as const, bits: "03020640" },
  { uses: ["digitalSignature"] as const, bits: "03020780" },
])("a request asks for the uses that are named, for both when none is ($uses)", async ({ uses, bits }) => {
  const { signer, privateKey } = aRoot();

  const request = await createCertificateRequest({
    subject: SUBJECT,
    publicKey: spkiOf(privateKey),
    signer,
    ...(uses && { uses }),
  });

  expect(Buffer.from(request).toString("hex")).toContain(bits);
});

describe("is refused", () => {
  const { signer, privateKey } = aRoot();
  const publicKey = spkiOf(privateKey);

  test.each([
    { code: "request.name_missing", subject: { commonName: " ", country: "VN" }, key: publicKey },
    { code: "request.country_invalid", subject: { commonName: "A", country: "vn" }, key: publicKey },
    { code: "request.key_damaged", subject: SUBJECT, key: Buffer.from("x") },
    { code: "signature.key_mismatch", subject: SUBJECT, key: spkiOf(aRoot().privateKey) },
  ])("$code", async ({ code, subject, key }) => {
    await expect(createCertificateRequest({ subject, publicKey: key, signer })).rejects.toThrow(code);
  });
});

test("a certificate is read with its repeated identifiers, uses and validity", () => {
  const root = aRoot();
  const name = nameOf("Cơ quan", { uids: ["MST:0100000001", "MNS:1055555"], organization: "Tỉnh Mẫu" });
  const identity = issued(root, name, { keyUsageBits: 0x40, validFrom: "20250101000000Z", validTo: "20300101000000Z" });

  const certificate = readCertificate(identity.certificate);

  expect(certificate).toMatchObject({
    subject: name,
    issuer: root.name,
    keyUsage: ["nonRepudiation"],
    isCa: false,
    validFrom: "2025-01-01T00:00:00.000Z",
    validTo: "2030-01-01T00:00:00.000Z",
    unknownCriticalExtensions: [],
  });
  expect(readCertificate(root.certificate)).toMatchObject({ isCa: true, keyUsage: ["keyCertSign", "cRLSign"] });
});

test("a certificate matches its own public key and no other", () => {
  const [one, other] = [aRoot("Một"), aRoot("Hai")];
  const certificate = readCertificate(one.certificate);

  expect(publicKeyMatches(certificate, spkiOf(one.privateKey))).toBe(true);
  expect(publicKeyMatches(certificate, spkiOf(other.privateKey))).toBe(false);
});

function spkiOf(privateKey: Parameters<typeof createPublicKey>[0]): Buffer {
  return createPublicKey(privateKey).export({ type: "spki", format: "der" });
}
