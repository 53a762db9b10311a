import { describe, expect, test } from "vitest";
import { certificatesOf } from "./pem.ts";
import { personName, sealName, signingState, usableCertificate } from "./rules.ts";
import type { SigningIdentity } from "./schema.ts";

const NOW = new Date("2026-11-25T02:00:00Z");
const identity: SigningIdentity = {
  owner: "seal",
  key: { custody: "kms", keyId: "key", publicKey: "" },
  certificate: "MII=",
  chain: [],
  request: "",
  commonName: "UBND xã Lạc Thuỷ",
  validTo: "2028-11-25T00:00:00.000Z",
  hasAppearance: true,
};
const office = { name: "UBND xã Lạc Thuỷ", place: "Lạc Thuỷ", superiorName: "UBND tỉnh Phú Thọ" };

describe("what one signs with", () => {
  test("is the certificate, while it is valid and has its image", () => {
    expect(usableCertificate(identity, NOW)).toBe("MII=");
    expect(signingState(identity, NOW)).toBe("ready");
  });

  test.each([
    ["no identity", undefined, "signing.no_certificate", "none"],
    ["no certificate yet", { ...identity, certificate: undefined }, "signing.no_certificate", "none"],
    ["an expired one", { ...identity, validTo: "2026-11-24T00:00:00.000Z" }, "signing.certificate_expired", "expired"],
    ["no image", { ...identity, hasAppearance: false }, "signing.no_image", "ready"],
  ] as const)("is refused with %s", (_, given, code, state) => {
    expect(() => usableCertificate(given, NOW)).toThrow(expect.objectContaining({ code }));
    expect(signingState(given, NOW)).toBe(state);
  });
});

describe("whom a certificate names", () => {
  test("a person with title and office", () => {
    expect(personName({ fullName: "Bùi Xuân Thuỵ", position: "Chủ tịch" }, office)).toEqual({
      commonName: "Bùi Xuân Thuỵ",
      title: "Chủ tịch",
      organization: "UBND xã Lạc Thuỷ",
      locality: "Lạc Thuỷ",
      state: "UBND tỉnh Phú Thọ",
      country: "VN",
    });
  });

  test("the agency itself for its seal", () => {
    expect(sealName(office)).toEqual({
      commonName: "UBND xã Lạc Thuỷ",
      locality: "Lạc Thuỷ",
      state: "UBND tỉnh Phú Thọ",
      country: "VN",
    });
  });
});

test("trust anchors are read one after the other; text between them is no matter", () => {
  const pem = (text: string) =>
    `-----BEGIN CERTIFICATE-----\n${Buffer.from(text).toString("base64")}\n-----END CERTIFICATE-----\n`;

  expect(certificatesOf(`${pem("một")}# ghi chú\n${pem("hai")}`).map((der) => Buffer.from(der).toString())).toEqual([
    "một",
    "hai",
  ]);
  expect(certificatesOf("")).toEqual([]);
});
