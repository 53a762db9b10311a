import { ContentInfo, SignedData, TSTInfo } from "pkijs";
import { beforeAll, describe, expect, test } from "vitest";
import { addDocumentTimestamp } from "./document-timestamp.ts";
import { anOcspResponse } from "./testing/revocation-answers.ts";
import { aLetter } from "./testing/sample-documents.ts";
import { algorithm, judged, LATER, root, signedLetter, signer, stamper, stamps } from "./testing/stamped-letters.ts";
import { lastRange } from "./testing/tamperings.ts";
import { aRoot } from "./testing/test-authority.ts";
import { aStampingAuthority, stampsBy } from "./testing/time-stamps.ts";
import { addValidationData } from "./validation-data-writer.ts";

let letter: Uint8Array;
let stamped: Uint8Array;
let unstamped: Uint8Array;

beforeAll(async () => {
  letter = await aLetter();
  stamped = await signedLetter({ timestamp: stamps });
  unstamped = await signedLetter();
});

describe("a time-stamp in a signature", () => {
  test("proves the time, and another reader verifies signature and token too", async () => {
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
    expect(await secondOpinion(stamped)).toEqual({
      signature: true,
      token: true,
      time: new Date("2026-08-03T02:01:00Z"),
    });
  });

  test("keeps a signature valid whose certificate has expired since", () => {
    expect(judged(stamped, { at: LATER })).toMatchObject({ state: "valid" });
  });

  test("shows that a claimed time is not true: the certificate had expired by then", async () => {
    const late = await signedLetter({ timestamp: stampsBy(stamper, { at: "20270601000000Z" }) });

    expect(judged(late, { at: LATER })).toMatchObject({
      state: "untrusted",
      signatures: [{ problems: ["trust.not_valid_at"], timeSource: "timestamp" }],
    });
  });

  test("contradicts a signer who claims a later day", async () => {
    const early = await signedLetter({ timestamp: stampsBy(stamper, { at: "20260701000000Z" }) });

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
    const file = await signedLetter({ timestamp: stampsBy(stamper, traits) });

    expect(judged(file)).toMatchObject({
      state: "invalid",
      signatures: [{ problems: [problem], timeSource: "claimed", timestamps: [{ isTrusted: false }] }],
    });
  });

  test("that is no token makes the signature invalid", async () => {
    const file = await signedLetter({ timestamp: { timestamp: () => Promise.resolve(Buffer.from([0x30, 0])) } });

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
    const [signature] = judged(await signedLetter({ timestamp: stampsBy(authority) })).signatures;

    expect(signature).toMatchObject({ state: "valid", level: "B-B", timeSource: "claimed" });
    expect(signature?.timestamps[0]?.problems).toContain(problem);
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

test("a file with fewer or more signatures than the caller knows of is altered", () => {
  expect(judged(stamped, { expectedSignatures: 1 }).problems).toEqual([]);
  expect(judged(stamped, { expectedSignatures: 2 })).toMatchObject({
    state: "altered",
    problems: ["content.signature_missing"],
  });
  expect(judged(letter, { expectedSignatures: 1 })).toMatchObject({ state: "altered" });
  expect(judged(stamped, { expectedSignatures: 0 }).problems).toEqual(["content.signature_unexpected"]);
});

/** What another reader finds: whether it verifies signature and token too, and the token's time. */
async function secondOpinion(pdf: Uint8Array): Promise<{ signature: boolean; token: boolean; time: Date }> {
  const [, start, end] = lastRange(pdf);
  const contents = Buffer.from(Buffer.from(pdf).toString("latin1", start + 1, end - 1), "hex");
  const covered = Buffer.concat([pdf.subarray(0, start), pdf.subarray(end)]);
  const outer = new SignedData({ schema: ContentInfo.fromBER(Uint8Array.from(contents).buffer).content });
  const [signerInfo] = outer.signerInfos;
  const attribute = signerInfo!.unsignedAttrs!.attributes[0]!;
  const token = new SignedData({ schema: ContentInfo.fromBER(attribute.values[0].toBER()).content });
  const stamped = Uint8Array.from(signerInfo!.signature.valueBlock.valueHexView).buffer;
  return {
    signature: await outer.verify({ signer: 0, data: Uint8Array.from(covered).buffer, checkChain: false }),
    token: await token.verify({ signer: 0, data: stamped, checkChain: false }),
    time: TSTInfo.fromBER(token.encapContentInfo.eContent!.getValue()).genTime,
  };
}
