import { expect, test } from "vitest";
import { readCertificate } from "./certificate.ts";
import { OID } from "./oids.ts";
import { subjectIdentity } from "./subject-identity.ts";
import { aRoot, issued, nameOf } from "./testing/test-authority.ts";

const algorithm = "ECDSA_SHA_256";
const root = aRoot("Gốc", { algorithm });

test.each([
  {
    rule: "a citizen's number makes a person, also where the body's stands beside it",
    more: { uids: ["MST:0100000001", "CCCD:001099000002"] },
    capacity: "person",
  },
  { rule: "a title makes a person", more: { title: "Chủ tịch", uids: ["MNS:1055555"] }, capacity: "person" },
  { rule: "a tax code alone makes a body", more: { uids: ["MST:0100000001"] }, capacity: "agency" },
  { rule: "a budget code alone makes a body", more: { uids: ["mns: 1055555"] }, capacity: "agency" },
  { rule: "a name that is the body's makes a body", more: { organization: "Ai đó" }, capacity: "agency" },
  { rule: "no sign at all is said to be none", more: {}, capacity: "unknown" },
])("$rule", ({ more, capacity }) => {
  const { certificate } = issued(root, nameOf("Ai đó", more), { algorithm });

  expect(subjectIdentity(readCertificate(certificate)).capacity).toBe(capacity);
});

test("the identifiers are read whatever their order, and NonRepudiation alone is enough", () => {
  const name = nameOf("Nguyễn Văn Thử", { uids: ["MNS:1055555", "MST:0100000001", "CCCD:001099000002"] });
  const certificate = readCertificate(issued(root, name, { algorithm, keyUsageBits: 0x40 }).certificate);

  expect(certificate).toMatchObject({ keyUsage: ["nonRepudiation"], extendedKeyUsage: undefined });
  expect(subjectIdentity(certificate)).toEqual({
    capacity: "person",
    personNumber: "001099000002",
    taxCode: "0100000001",
    budgetCode: "1055555",
  });
});

test("a certificate for time-stamps is a time-stamping authority's", () => {
  const { certificate } = issued(root, nameOf("TSA"), { algorithm, purposes: [OID.timeStamping] });

  expect(subjectIdentity(readCertificate(certificate)).capacity).toBe("timestamp-authority");
});

test("a certificate tells where its state can be asked", () => {
  const addresses = {
    ocsp: "http://ocsp.example.vn",
    revocationList: "http://crl.example.vn/ca.crl",
    issuer: "http://crl.example.vn/ca.crt",
  };
  const { certificate } = issued(root, nameOf("Ai đó"), { algorithm, addresses });

  expect(readCertificate(certificate).addresses).toEqual({
    ocsp: ["http://ocsp.example.vn"],
    revocationLists: ["http://crl.example.vn/ca.crl"],
    issuers: ["http://crl.example.vn/ca.crt"],
  });
});
