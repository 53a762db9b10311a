import { listToSign, signBatch } from "@vanthu/office/outgoing/batch-sign-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { beginOutside, pollOutside, settleOutside } from "@vanthu/office/outgoing/outside-sign-service.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { connectToken } from "@vanthu/office/signing/outside-key-service.ts";
import { readSigner } from "@vanthu/office/signing/sign-service.ts";
import { contextOf } from "@vanthu/platform/context.ts";
import { createSign, generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { certify } from "../signing-provider.ts";
import { interruptedBefore } from "./interrupted.ts";
import { equip, reportAt, sealedReport } from "./outgoing-builder.ts";

let world: OfficeWorld;
const chairCx = () => world.lacThuy.cx(world.lacThuy.people.chair);

beforeAll(async () => {
  world = await startOfficeWorld({ stamps: true });
  await equip(world.lacThuy);
});
afterAll(() => world.stop());

const waiting = (count: number) =>
  Promise.all(Array.from({ length: count }, () => reportAt(world.lacThuy, "awaitingSignature")));
const itemsOf = (details: readonly OutgoingDetail[]) =>
  details.map(({ document }) => ({ id: document.id, version: document.version }));
const now = async (details: readonly OutgoingDetail[]) =>
  Promise.all(details.map(async ({ document }) => (await readOutgoing(chairCx(), document.id)).document));
const dies = () => Promise.reject(new Error("the process is gone"));

describe("signing many at once", () => {
  test("gives each document its result; one that is refused holds up no other", async () => {
    const documents = await waiting(3);
    const [first, stale, last] = itemsOf(documents);
    const listed = await listToSign(chairCx());

    const { items, request } = await signBatch(chairCx(), { items: [first!, { ...stale!, version: 99 }, last!] });

    expect(listed).toMatchObject({ custody: "wrapped" });
    expect(listed.items.map(({ id, version }) => ({ id, version }))).toEqual(expect.arrayContaining([first, last]));
    expect(items).toMatchObject([{ state: "signed" }, { state: "refused", code: "item.changed" }, { state: "signed" }]);
    expect(request).toBeUndefined();
    expect((await now(documents)).map(({ state }) => state)).toEqual(["signed", "awaitingSignature", "signed"]);
  });

  test("cut off at any write it is begun again and finishes; none is signed twice, none by half", async () => {
    const documents = await waiting(2);
    const items = itemsOf(documents);

    for (const write of [1, 2]) await signBatch(interruptedBefore(chairCx(), write, dies), { items });
    const { items: results } = await signBatch(chairCx(), { items });

    expect(results.map(({ state }) => state)).toEqual(["signed", "signed"]);
    for (const { file, approvals } of await now(documents)) {
      expect(file!.verdict).toMatchObject({ state: "valid" });
      expect(file!.verdict!.signatures).toHaveLength(1);
      expect(approvals.filter(({ step }) => step === "signature")).toHaveLength(1);
    }
  });
});

describe("levels", () => {
  test("a signature bears a time-stamp; the sealed file all that proves its signatures", async () => {
    const [document] = await now([await reportAt(world.lacThuy, "signed")]);
    const { document: sealed } = await sealedReport({ office: world.lacThuy, world });

    expect(document!.file!.verdict!.signatures).toMatchObject([{ level: "B-T", timeSource: "timestamp" }]);
    expect(sealed.file!.verdict).toMatchObject({ state: "valid", signatures: [{ level: "B-LT" }, { level: "B-LT" }] });
  });

  test("where no authority stamps the signature stands without, and says so", async () => {
    const [detail] = await waiting(1);
    const unstamped = {
      ...world.world,
      config: { ...world.world.config, tsaUrls: [`${world.endpoint}/ca/tsa?answer=down`] },
    };

    await signBatch(contextOf(unstamped, chairCx().actor), { items: itemsOf([detail!]) });

    const [document] = await now([detail!]);
    expect(document!.file!.verdict!.signatures).toMatchObject([{ level: "B-B", timeSource: "claimed" }]);
  });
});

test("a revoked certificate signs nothing", async () => {
  const documents = await waiting(1);
  const own = await readSigner(chairCx(), world.lacThuy.people.chair.id);
  const headers = { "content-type": "application/pkix-cert" };
  const body = new Uint8Array(own.certificate);
  await fetch(`${world.endpoint}/ca/revocations?reason=superseded`, { method: "POST", headers, body });
  world.time.advance(6 * 60_000);

  await expect(signBatch(chairCx(), { items: itemsOf(documents) })).rejects.toMatchObject({
    code: "signing.certificate_revoked",
  });
  expect((await now(documents)).map(({ state }) => state)).toEqual(["awaitingSignature"]);
});

describe("completing what was signed outside", () => {
  test("cut off in between goes on at the next look; the token is not asked again", async () => {
    const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const der = await certify(
      world.world.config.certificateAuthorityUrl!,
      pair.privateKey,
      pair.publicKey,
      "Bùi Xuân Thuỵ",
    );
    await connectToken(chairCx(), { certificates: [der.toString("base64")] });
    const documents = await waiting(2);
    const signer = await readSigner(chairCx(), world.lacThuy.people.chair.id);
    const { request } = await beginOutside(chairCx(), signer, itemsOf(documents));
    const signatures = request!.items.map(({ message }) =>
      createSign("sha256").update(Buffer.from(message!, "base64")).sign(pair.privateKey, "base64"),
    );

    const settling = settleOutside(interruptedBefore(chairCx(), 3, dies), request!.id, { kind: "signed", signatures });
    await expect(settling).rejects.toThrow("the process is gone");
    const open = await listToSign(chairCx());
    const done = await pollOutside(chairCx(), request!.id);

    expect(open.requestId).toBe(request!.id);
    expect(done).toMatchObject({ state: "done", items: [{ state: "done" }, { state: "done" }] });
    for (const { state, file } of await now(documents)) {
      expect(state).toBe("signed");
      expect(file!.verdict!.signatures).toHaveLength(1);
    }
  });
});
