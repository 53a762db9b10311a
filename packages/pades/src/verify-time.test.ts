import { ContentInfo, SignedData, TSTInfo } from "pkijs";
import { beforeAll, describe, expect, test } from "vitest";
import { addDocumentTimestamp } from "./document-timestamp.ts";
import type { FileVerdict } from "./file-verdict.ts";
import type { RevocationEvidence } from "./revocation-evidence.ts";
import { signPdf, type SignPdfOptions } from "./sign-pdf.ts";
import { type AnswerTraits, anOcspResponse, aRevocationList } from "./testing/revocation-answers.ts";
import { aLetter } from "./testing/sample-documents.ts";
import { lastRange } from "./testing/tamperings.ts";
import { aRoot, type Identity, issued, nameOf } from "./testing/test-authority.ts";
import { aStampingAuthority, stampsBy } from "./testing/time-stamps.ts";
import { addValidationData } from "./validation-data-writer.ts";
import type { VerifyPdfOptions } from "./verify-options.ts";
import { verifyPdf } from "./verify-pdf.ts";
import { verifyPdfOnline } from "./verify-pdf-online.ts";

const algorithm = "ECDSA_SHA_256";
const NOW = new Date("2026-08-03T03:00:00Z");
const LATER = new Date("2030-01-01T00:00:00Z");
const root = aRoot("Gốc", { algorithm });
const signer = issued(root, nameOf("Nguyễn Văn Thử"), { algorithm, validTo: "20270101000000Z" });
const stamper = aStampingAuthority(root, { algorithm });
const stamps = stampsBy(stamper);
let letter: Uint8Array;
let stamped: Uint8Array;
let unstamped: Uint8Array;

beforeAll(async () => {
  letter = await aLetter();
  stamped = await signed({ timestamp: stamps });
  unstamped = await signed();
});

function signed(more: Partial<SignPdfOptions> = {}, by: Identity = signer): Promise<Uint8Array> {
  return signPdf(letter, {
    signer: by.signer,
    certificate: by.certificate,
    chain: [],
    fieldName: "LanhDao",
    signedAt: new Date("2026-08-03T02:00:00Z"),
    ...more,
  });
}

function judged(pdf: Uint8Array, more: Partial<VerifyPdfOptions> = {}): FileVerdict {
  return verifyPdf(pdf, { trustAnchors: [root.certificate], at: NOW, ...more });
}

function answers(traits: AnswerTraits = {}, about: Identity = signer): RevocationEvidence {
  return { ocsps: [anOcspResponse(root, about, traits)], crls: [] };
}

describe("a time-stamp in a signature", () => {
  test("proves the time, and is another reader's too", () => {
    const [signature] = judged(stamped).signatures;

    expect(signature).toMatchObject({
      kind: "signature",
      state: "valid",
      level: "B-T",
      signedAt: "2026-08-03T02:00:00.000Z",
      provenAt: "2026-08-03T02:01:00.000Z",
      timeSource: "timestamp",
      timestamps: [{ isTrusted: true, problems: [], authority: { commonName: "Dấu thời gian thử nghiệm" } }],
    });
    expect(signature?.chain.map(({ subject }) => subject.commonName)).toEqual(["Nguyễn Văn Thử", "Gốc"]);
    expect(secondOpinion(stamped)).toEqual(new Date("2026-08-03T02:01:00Z"));
  });

  test("keeps a signature valid whose certificate has expired since", () => {
    expect(judged(stamped, { at: LATER })).toMatchObject({ state: "valid" });
  });

  test("shows that a claimed time is not true: the certificate had expired by then", async () => {
    const late = await signed({ timestamp: stampsBy(stamper, { at: "20270601000000Z" }) });

    expect(judged(late, { at: LATER })).toMatchObject({
      state: "untrusted",
      signatures: [{ problems: ["trust.not_valid_at"], timeSource: "timestamp" }],
    });
  });

  test("contradicts a signer who claims a later day", async () => {
    const early = await signed({ timestamp: stampsBy(stamper, { at: "20260701000000Z" }) });

    expect(judged(early)).toMatchObject({
      state: "invalid",
      signatures: [{ problems: ["signature.time_contradicted"] }],
    });
  });

  test.each([
    { rule: "of something else", traits: { imprint: Buffer.alloc(32, 7) }, problem: "timestamp.mismatch" },
    { rule: "that its authority did not sign", traits: { isForged: true }, problem: "timestamp.invalid" },
    { rule: "that does not name its certificate", traits: { withoutReference: true }, problem: "timestamp.invalid" },
  ])("$rule makes the signature invalid: $problem", async ({ traits, problem }) => {
    const file = await signed({ timestamp: stampsBy(stamper, traits) });

    expect(judged(file)).toMatchObject({
      state: "invalid",
      signatures: [{ problems: [problem], timeSource: "claimed", timestamps: [{ isTrusted: false }] }],
    });
  });

  test("that is no token makes the signature invalid", async () => {
    const file = await signed({ timestamp: { timestamp: () => Promise.resolve(Buffer.from([0x30, 0])) } });

    expect(judged(file)).toMatchObject({ state: "invalid", signatures: [{ problems: ["timestamp.damaged"] }] });
  });

  test.each([
    {
      rule: "of a stranger",
      authority: aStampingAuthority(aRoot("Lạ", { algorithm }), { algorithm }),
      problem: "trust.no_path",
    },
    { rule: "of a certificate for something else", authority: signer, problem: "trust.use_forbidden" },
  ])("$rule proves nothing, and harms nothing", async ({ authority, problem }) => {
    const [signature] = judged(await signed({ timestamp: stampsBy(authority) })).signatures;

    expect(signature).toMatchObject({ state: "valid", level: "B-B", timeSource: "claimed" });
    expect(signature?.timestamps[0]?.problems).toContain(problem);
  });
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
    const file = await signed({ chain: [between.certificate], timestamp: stamps }, below);
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

describe("validation data in the file", () => {
  const data = () => ({
    certificates: [root.certificate],
    ocsps: [anOcspResponse(root, signer), anOcspResponse(root, stamper)],
    crls: [],
  });

  test("make it B-LT, and tell also when no one can be asked any more", () => {
    const [signature] = judged(addValidationData(stamped, data()), { at: LATER }).signatures;

    expect(signature).toMatchObject({
      state: "valid",
      level: "B-LT",
      revocation: "good",
      revocationProof: { origin: "file" },
      changes: ["validation_data:added"],
    });
  });

  test("that leave out the time-stamp's certificate do not", () => {
    const some = { ...data(), ocsps: [anOcspResponse(root, signer)] };

    expect(judged(addValidationData(stamped, some)).signatures[0]?.level).toBe("B-T");
  });

  test("with a document time-stamp over them make it B-LTA, which outlives the certificates", async () => {
    const archived = await addDocumentTimestamp(
      addValidationData(stamped, data()),
      stampsBy(stamper, { at: "20260803021500Z" }),
    );

    expect(judged(archived, { at: LATER, expectedSignatures: 1 })).toMatchObject({
      state: "valid",
      problems: [],
      signatures: [
        { kind: "signature", state: "valid", level: "B-LTA", changesAfter: "permitted" },
        {
          kind: "document-timestamp",
          state: "valid",
          timeSource: "document-timestamp",
          provenAt: "2026-08-03T02:15:00.000Z",
          identity: { capacity: "timestamp-authority" },
        },
      ],
    });
  });

  test("that cannot be read prove nothing", () => {
    const junk = { certificates: [Buffer.from("x")], ocsps: [Buffer.from("y")], crls: [Buffer.from("z")] };

    expect(judged(addValidationData(stamped, junk)).signatures).toMatchObject([
      { state: "valid", level: "B-T", revocation: "not_checked" },
    ]);
  });
});

describe("a document time-stamp", () => {
  test("proves the time of the signatures before it", async () => {
    const file = await addDocumentTimestamp(unstamped, stamps);

    expect(judged(file).signatures[0]).toMatchObject({ level: "B-T", timeSource: "document-timestamp" });
  });

  test("says when a file was there, not who signed it", async () => {
    const file = await addDocumentTimestamp(letter, stamps);

    expect(judged(file)).toMatchObject({
      state: "unsigned",
      signatures: [{ kind: "document-timestamp", state: "valid" }],
    });
  });

  test.each([
    {
      rule: "of something else",
      source: stampsBy(stamper, { imprint: Buffer.alloc(32) }),
      state: "altered",
      problem: "content.digest_mismatch",
    },
    {
      rule: "that its authority did not sign",
      source: stampsBy(stamper, { isForged: true }),
      state: "invalid",
      problem: "timestamp.invalid",
    },
    {
      rule: "of a stranger",
      source: stampsBy(aStampingAuthority(aRoot("Lạ", { algorithm }), { algorithm })),
      state: "untrusted",
      problem: "trust.no_path",
    },
    {
      rule: "of tomorrow",
      source: stampsBy(stamper, { at: "20260804030000Z" }),
      state: "invalid",
      problem: "signature.time_in_future",
    },
  ])("$rule is $state and proves nothing", async ({ source, state, problem }) => {
    const file = await addDocumentTimestamp(unstamped, source);

    const [signature, stamp] = judged(file).signatures;

    expect(stamp).toMatchObject({ state, problems: [problem] });
    expect(signature).toMatchObject({ state: "valid", level: "B-B", timeSource: "claimed" });
  });
});

test("a file with fewer or more signatures than the caller knows of is altered", () => {
  expect(judged(stamped, { expectedSignatures: 1 }).problems).toEqual([]);
  expect(judged(stamped, { expectedSignatures: 2 })).toMatchObject({
    state: "altered",
    problems: ["content.signature_missing"],
  });
  expect(judged(letter, { expectedSignatures: 1 })).toMatchObject({ state: "altered" });
  expect(judged(stamped, { expectedSignatures: 0 }).problems).toEqual(["content.signature_unexpected"]);
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

    const verdict = await verifyPdfOnline(await signed({}, stranger), {
      ...options,
      revocation: { evidenceFor: () => Promise.reject(new Error("asked")) },
    });

    expect(verdict.state).toBe("untrusted");
  });
});

/** The time another reader finds in the token of a file's last signature. */
function secondOpinion(pdf: Uint8Array): Date {
  const [, start, end] = lastRange(pdf);
  const contents = Buffer.from(Buffer.from(pdf).toString("latin1", start + 1, end - 1), "hex");
  const outer = new SignedData({ schema: ContentInfo.fromBER(Uint8Array.from(contents).buffer).content });
  const attribute = outer.signerInfos[0]?.unsignedAttrs?.attributes[0];
  const token = new SignedData({ schema: ContentInfo.fromBER(attribute!.values[0].toBER()).content });
  return TSTInfo.fromBER(token.encapContentInfo.eContent!.getValue()).genTime;
}
