import { expect, test } from "vitest";
import { readCertificate } from "./certificate.ts";
import { checkIssuedCertificate } from "./certificate-import.ts";
import { aRoot, type CertificateTraits, issued, nameOf } from "./testing/test-authority.ts";

const algorithm = "ECDSA_SHA_256";
const root = readCertificateOf(aRoot("Khác", { algorithm }));
const authority = aRoot("Gốc", { algorithm });
const between = issued(authority, nameOf("Trung gian"), { algorithm, isCa: true });

function readCertificateOf({ certificate }: { certificate: Buffer }) {
  return readCertificate(certificate);
}

function checked(traits: CertificateTraits = {}, publicKey?: Uint8Array) {
  const name = nameOf("Nguyễn Văn Thử", { uids: ["MST:0100000001", "CCCD:001099000002"] });
  const certificate = readCertificateOf(issued(between, name, { algorithm, keyUsageBits: 0x40, ...traits }));
  return checkIssuedCertificate(certificate, {
    publicKey: publicKey ?? certificate.spki,
    anchors: [root, readCertificateOf(authority)],
    others: [readCertificateOf(between)],
    at: new Date("2026-08-03T00:00:00Z"),
  });
}

test("a certificate for our key, with a chain to an anchor, is fit for use", () => {
  const { problems, chain, identity } = checked();

  expect(problems).toEqual([]);
  expect(chain.map(({ subject }) => subject.commonName)).toEqual(["Nguyễn Văn Thử", "Trung gian", "Gốc"]);
  expect(identity).toEqual({ capacity: "person", personNumber: "001099000002", taxCode: "0100000001" });
});

test.each([
  { rule: "for another key", verdict: () => checked({}, root.spki), problem: "certificate.key_mismatch" },
  { rule: "not valid yet", verdict: () => checked({ validFrom: "20270101000000Z" }), problem: "trust.not_valid_at" },
  { rule: "for encryption", verdict: () => checked({ keyUsageBits: 0x20 }), problem: "trust.use_forbidden" },
  { rule: "for servers", verdict: () => checked({ purposes: ["1.3.6.1.5.5.7.3.1"] }), problem: "trust.use_forbidden" },
])("a certificate $rule is not: $problem", ({ verdict, problem }) => {
  expect(verdict().problems).toEqual([problem]);
});
