import { beforeAll, describe, expect, test } from "vitest";
import { signPdf } from "./sign-pdf.ts";
import { anOcspResponse, aRevocationList } from "./testing/revocation-answers.ts";
import {
  algorithm,
  answers,
  judged,
  LATER,
  NOW,
  root,
  signedLetter,
  signer,
  stamper,
  stamps,
} from "./testing/stamped-letters.ts";
import { aRoot, issued, nameOf } from "./testing/test-authority.ts";
import { verifyPdfOnline } from "./verify-pdf-online.ts";

let stamped: Uint8Array;
let unstamped: Uint8Array;

beforeAll(async () => {
  stamped = await signedLetter({ timestamp: stamps });
  unstamped = await signedLetter();
});

describe("revocation", () => {
  test("is not checked where nothing tells of it, and then not enough for who requires it", () => {
    expect(judged(stamped)).toMatchObject({ state: "valid", signatures: [{ revocation: "not_checked" }] });
    expect(judged(stamped, { requireRevocation: true })).toMatchObject({
      state: "untrusted",
      signatures: [{ problems: ["trust.revocation_unknown"] }],
    });
  });

  test("a responder or a list says that there was none", () => {
    const list = aRevocationList(root, []);

    expect(judged(stamped, { evidence: answers() }).signatures).toMatchObject([
      { revocation: "good", revocationProof: { kind: "ocsp", origin: "given", at: "2026-08-03T02:05:00.000Z" } },
    ]);
    expect(judged(stamped, { evidence: { ocsps: [], crls: [list] } }).signatures).toMatchObject([
      { revocation: "good", revocationProof: { kind: "crl" } },
    ]);
  });

  test("before the signature makes it untrusted", () => {
    const evidence = answers({ status: "revoked", revokedAt: "20260801000000Z", reason: 1 });

    expect(judged(stamped, { evidence })).toMatchObject({
      state: "untrusted",
      signatures: [
        {
          problems: ["trust.revoked"],
          revocation: "revoked",
          revocationProof: { revokedAt: "2026-08-01T00:00:00.000Z", reason: "keyCompromise" },
        },
      ],
    });
  });

  test("after the proven time leaves it valid; after the claimed one it does not", () => {
    const evidence = answers({ status: "revoked", revokedAt: "20260803023000Z" });

    expect(judged(stamped, { evidence })).toMatchObject({
      state: "valid",
      signatures: [{ revocation: "good", revocationProof: { revokedAt: "2026-08-03T02:30:00.000Z" } }],
    });
    expect(judged(unstamped, { evidence })).toMatchObject({
      state: "untrusted",
      signatures: [{ problems: ["trust.revoked_since"], revocation: "revoked" }],
    });
  });

  test("after the caller had the file leaves it valid", () => {
    const evidence = answers({ status: "revoked", revokedAt: "20260803023000Z" });

    expect(judged(unstamped, { evidence, heldSince: new Date("2026-08-03T02:10:00Z") })).toMatchObject({
      state: "valid",
      signatures: [{ timeSource: "held", level: "B-B", provenAt: "2026-08-03T02:10:00.000Z" }],
    });
  });

  test.each([
    { rule: "the responder does not know the certificate", traits: { status: "unknown" } as const, at: NOW },
    { rule: "the answer has run out", traits: {}, at: new Date("2026-08-06T00:00:00Z") },
    {
      rule: "the answer of yesterday does not say how long it holds",
      traits: { nextUpdate: null },
      at: new Date("2026-08-05T00:00:00Z"),
    },
    {
      rule: "the answer was made after the certificate expired",
      traits: { thisUpdate: "20290101000000Z", nextUpdate: "20310101000000Z" },
      at: LATER,
    },
    { rule: "the answer is of the future", traits: { thisUpdate: "20260901000000Z" }, at: NOW },
  ])("is unknown when $rule", ({ traits, at }) => {
    const evidence = answers(traits);

    expect(judged(unstamped, { evidence, at }).signatures).toMatchObject([{ state: "valid", revocation: "unknown" }]);
  });

  test("a certificate that came back from hold is good", () => {
    const held = anOcspResponse(root, signer, {
      status: "revoked",
      reason: 6,
      thisUpdate: "20260803010000Z",
      revokedAt: "20260803010000Z",
    });
    const evidence = { ocsps: [...answers().ocsps, held], crls: [] };

    expect(judged(stamped, { evidence }).signatures).toMatchObject([{ state: "valid", revocation: "good" }]);
    expect(judged(stamped, { evidence: { ocsps: [held], crls: [] } }).state).toBe("untrusted");
  });

  test("of the authority between makes it untrusted", async () => {
    const between = issued(root, nameOf("Trung gian"), { algorithm, isCa: true });
    const below = issued(between, nameOf("Người ký"), { algorithm });
    const file = await signedLetter({ chain: [between.certificate], timestamp: stamps }, below);
    const list = aRevocationList(root, [{ certificate: between, revokedAt: "20260101000000Z" }]);

    expect(judged(file, { evidence: { ocsps: [], crls: [list] } })).toMatchObject({
      state: "untrusted",
      signatures: [{ problems: ["trust.authority_revoked"], revocation: "revoked" }],
    });
  });

  test("of a time-stamping authority takes its stamps along unless the reason is harmless", () => {
    const revoked = (reason: number) =>
      judged(stamped, { evidence: answers({ status: "revoked", revokedAt: "20260803023000Z", reason }, stamper) });

    expect(revoked(1).signatures).toMatchObject([{ timeSource: "claimed", timestamps: [{ isTrusted: false }] }]);
    expect(revoked(4).signatures).toMatchObject([{ timeSource: "timestamp", timestamps: [{ isTrusted: true }] }]);
  });
});

describe("online", () => {
  const options = { trustAnchors: [root.certificate], at: NOW };

  test("those are asked about of whom nothing is known, once each", async () => {
    const asked: string[] = [];
    const twice = await signPdf(stamped, {
      ...{ signer: signer.signer, certificate: signer.certificate, chain: [] },
      fieldName: "Hai",
      signedAt: new Date("2026-08-03T02:03:00Z"),
    });

    const verdict = await verifyPdfOnline(twice, {
      ...options,
      revocation: {
        evidenceFor: (certificate) => {
          asked.push(certificate.subject.commonName);
          const about = certificate.subject.commonName === signer.name.commonName ? signer : stamper;
          return Promise.resolve(answers({}, about));
        },
      },
    });

    expect(asked.toSorted()).toEqual(["Dấu thời gian thử nghiệm", "Nguyễn Văn Thử"]);
    expect(verdict).toMatchObject({ state: "valid", signatures: [{ revocation: "good" }, { revocation: "good" }] });
  });

  test("it is unknown whom no one could tell of", async () => {
    const verdict = await verifyPdfOnline(stamped, {
      ...options,
      revocation: { evidenceFor: () => Promise.resolve({ ocsps: [], crls: [] }) },
    });

    expect(verdict.signatures).toMatchObject([{ state: "valid", revocation: "unknown" }]);
  });

  test("no one is asked about a stranger's certificate, whose addresses the stranger chose", async () => {
    const stranger = issued(aRoot("Lạ", { algorithm }), nameOf("Lạ"), { algorithm });

    const verdict = await verifyPdfOnline(await signedLetter({}, stranger), {
      ...options,
      revocation: { evidenceFor: () => Promise.reject(new Error("asked")) },
    });

    expect(verdict.state).toBe("untrusted");
  });
});
