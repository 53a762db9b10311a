import { describe, expect, test } from "vitest";
import { readCertificate } from "./certificate.ts";
import { trustPath } from "./certificate-chain.ts";
import {
  aRoot as rootOf,
  type CertificateTraits,
  type Identity,
  issued as issuedBy,
  nameOf,
} from "./testing/test-authority.ts";

const AT = new Date("2026-08-03T00:00:00Z");
const algorithm = "ECDSA_SHA_256";
const EXPIRED = { validTo: "20250101000000Z" };

function aRoot(commonName?: string): Identity {
  return rootOf(commonName, { algorithm });
}

function issued(issuer: Identity, name: Identity["name"], traits: CertificateTraits = {}): Identity {
  return issuedBy(issuer, name, { algorithm, ...traits });
}

function problems(leaf: Identity, others: Identity[], anchors: Identity[]): string[] {
  const [leafRead, othersRead, anchorsRead] = [[leaf], others, anchors].map((list) =>
    list.map(({ certificate }) => readCertificate(certificate)),
  );
  return trustPath(leafRead![0]!, othersRead!, anchorsRead!, AT).problems;
}

test("a chain through an authority between is trusted, whatever the order of the certificates", () => {
  const root = aRoot();
  const between = issued(root, nameOf("Trung gian"), { isCa: true, pathLength: 0 });
  const leaf = issued(between, nameOf("Người ký"));
  const unrelated = aRoot("Khác");

  expect(problems(leaf, [unrelated, leaf, between], [unrelated, root])).toEqual([]);
});

test("a certificate that is itself an anchor is trusted", () => {
  const own = issued(aRoot(), nameOf("Người ký"));

  expect(problems(own, [], [own])).toEqual([]);
});

test("certificates of one name that all sign one another cost no more than a moment", () => {
  const stranger = aRoot("Lạ");
  const crowd = Array.from({ length: 24 }, () => issued(stranger, stranger.name, { isCa: true, keyOf: stranger }));
  const leaf = issued(stranger, nameOf("Người ký"));
  const start = performance.now();

  expect(problems(leaf, crowd, [aRoot()])).toEqual(["trust.no_path"]);
  expect(performance.now() - start).toBeLessThan(3000);
});

describe("not trusted", () => {
  test("an authority missing between", () => {
    const root = aRoot();
    const leaf = issued(issued(root, nameOf("Trung gian"), { isCa: true }), nameOf("Người ký"));

    expect(problems(leaf, [], [root])).toEqual(["trust.no_path"]);
  });

  test.each([
    { rule: "an issuer that is no authority", traits: { isCa: false } },
    { rule: "an authority that may not sign certificates", traits: { isCa: true, keyUsageBits: 0xc0 } },
    { rule: "an authority that has expired", traits: { isCa: true, ...EXPIRED } },
    { rule: "an authority with an extension not understood", traits: { isCa: true, criticalExtension: "1.2.3.4" } },
  ])("$rule", ({ traits }) => {
    const root = aRoot();
    const between = issued(root, nameOf("Trung gian"), traits);
    const leaf = issued(between, nameOf("Người ký"));

    expect(problems(leaf, [between], [root])).toEqual(["trust.no_path", "trust.authority_invalid"]);
  });

  test("more authorities than one above allows", () => {
    const root = aRoot();
    const first = issued(root, nameOf("Một"), { isCa: true, pathLength: 0 });
    const second = issued(first, nameOf("Hai"), { isCa: true });
    const leaf = issued(second, nameOf("Người ký"));

    expect(problems(leaf, [first, second], [root])).toContain("trust.authority_invalid");
  });

  test.each([
    { problem: "trust.not_valid_at", traits: EXPIRED },
    { problem: "trust.not_valid_at", traits: { validFrom: "20270101000000Z" } },
    { problem: "trust.use_forbidden", traits: { keyUsageBits: 0x20 } },
    { problem: "trust.unknown_extension", traits: { criticalExtension: "1.2.3.4" } },
  ])("the signer's own certificate: $problem", ({ problem, traits }) => {
    const root = aRoot();

    expect(problems(issued(root, nameOf("Người ký"), traits), [], [root])).toEqual([problem]);
  });
});
