import { numberOutgoing } from "@vanthu/office/outgoing/number-service.ts";
import { signBatch, listToSign } from "@vanthu/office/outgoing/batch-sign-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { pollOutside, settleOutside } from "@vanthu/office/outgoing/outside-sign-service.ts";
import { sealOutgoing, signOutgoing } from "@vanthu/office/outgoing/sign-service.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { connectRemote, connectToken, findCredentials } from "@vanthu/office/signing/outside-key-service.ts";
import { SigningSettingsEntity } from "@vanthu/office/signing/outside-item.ts";
import { readProfile } from "@vanthu/office/signing/profile-service.ts";
import type { SigningIdentity } from "@vanthu/office/signing/schema.ts";
import { readSigningSettings, setDefaultCustody, setProvider } from "@vanthu/office/signing/settings-service.ts";
import { readSigningIdentity, requestCertificate } from "@vanthu/office/signing/certificate-service.ts";
import { aRoot } from "@vanthu/pades/testing/test-authority.ts";
import { execFileSync } from "node:child_process";
import { createSign, generateKeyPairSync } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inTemporaryFolder } from "../instance/instance.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { certify, startSigningProvider, type SigningProvider } from "../signing-provider.ts";
import { equip, handlersOf, reportAt } from "./outgoing-builder.ts";

let world: OfficeWorld;
let provider: SigningProvider;
/** What the chair signed with before any key outside. */
let before: SigningIdentity;
const authority = () => world.world.config.certificateAuthorityUrl!;
const chairCx = () => world.lacThuy.cx(world.lacThuy.people.chair);
const adminCx = () => world.lacThuy.cx(world.lacThuy.people.unitAdmin);
const clerkCx = () => world.lacThuy.cx(world.lacThuy.people.clerk);

beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.lacThuy);
  before = await requestCertificate(world.lacThuy.system(), world.lacThuy.people.chair.id);
  // Capitals without diacritics: how many certificates write a name.
  provider = await startSigningProvider(authority(), "BUI XUAN THUY");
});
afterAll(async () => {
  await provider.stop();
  await world.stop();
});
beforeEach(() => {
  Object.assign(provider.behaviour, { answer: "sign", polls: 1, canWait: true });
});

const account = () => ({ url: provider.url, clientId: provider.clientId, clientSecret: provider.clientSecret });
const choice = () => ({ userId: provider.userId, credentialId: provider.credentialId });
const itemsOf = (details: readonly OutgoingDetail[]) =>
  details.map(({ document }) => ({ id: document.id, version: document.version }));
const waiting = (count: number) =>
  Promise.all(Array.from({ length: count }, () => reportAt(world.lacThuy, "awaitingSignature")));
const stateOf = async (detail: OutgoingDetail) => (await readOutgoing(chairCx(), detail.document.id)).document.state;

describe("a remote signing provider", () => {
  test("is entered by who looks after the unit; its secret is encrypted and never shown again", async () => {
    await expect(setProvider(chairCx(), account())).rejects.toMatchObject({ code: "permission.denied" });
    await expect(setProvider(adminCx(), { ...account(), clientSecret: "sai" })).rejects.toMatchObject({
      code: "provider.client_refused",
    });
    await expect(setProvider(adminCx(), { ...account(), url: "http://10.0.0.1/csc/v2" })).rejects.toMatchObject({
      code: "provider.address_refused",
    });

    const view = await setProvider(adminCx(), account());
    const stored = await adminCx().store.get(SigningSettingsEntity, ["signing-settings", "settings"]);

    expect(view.provider).toMatchObject({ name: "Ký số từ xa thử nghiệm", clientId: provider.clientId, canWait: true });
    expect(JSON.stringify([view, stored, await readSigningSettings(adminCx())])).not.toContain(provider.clientSecret);
  });

  test("gives a person only the key that bears his or her name", async () => {
    const viceChair = world.lacThuy.cx(world.lacThuy.people.viceChair);

    const own = await findCredentials(chairCx(), provider.userId);
    const another = await findCredentials(viceChair, provider.userId);

    expect(own).toEqual([expect.not.objectContaining({ problem: expect.anything() })]);
    expect(another).toMatchObject([{ problem: "signing.certificate_of_another" }]);
    await expect(connectRemote(viceChair, choice())).rejects.toMatchObject({ code: "signing.certificate_of_another" });
    await expect(connectRemote(chairCx(), { ...choice(), userId: "ai đó" })).rejects.toMatchObject({
      code: "signing.credential_missing",
    });
    await connectRemote(chairCx(), choice());
    expect((await readProfile(chairCx())).signing).toMatchObject({ state: "ready", custody: "remote", hasImage: true });
  });

  test("signs many documents in one authorisation; the seal then holds over the signature", async () => {
    const documents = await waiting(3);
    const calls = provider.asked.length;
    provider.behaviour.polls = 2;

    await expect(signOutgoing(chairCx(), documents[0]!.document.id, 4)).rejects.toMatchObject({
      code: expect.stringMatching(/signing.key_outside|item.changed/) as string,
    });
    const { items, request } = await signBatch(chairCx(), { items: itemsOf(documents) });
    const whileWaiting = await pollOutside(chairCx(), request!.id);
    const open = await listToSign(chairCx());
    const done = await pollOutside(chairCx(), request!.id);
    const again = await pollOutside(chairCx(), request!.id);

    expect(items.map(({ state }) => state)).toEqual(["waiting", "waiting", "waiting"]);
    expect(whileWaiting).toMatchObject({ state: "waiting" });
    expect(open.requestId).toBe(request!.id);
    expect(done).toMatchObject({ state: "done", items: [{ state: "done" }, { state: "done" }, { state: "done" }] });
    expect(again).toEqual(done);
    expect(provider.asked.slice(calls).filter((method) => method === "credentials/authorize")).toHaveLength(1);
    const { document } = await readOutgoing(chairCx(), documents[0]!.document.id);
    expect(document.file!.verdict).toMatchObject({ state: "valid", signatures: [{ commonName: "BUI XUAN THUY" }] });
    await numberOutgoing(clerkCx(), document.id, document.version);
    await world.settle(handlersOf(world));
    const numbered = await readOutgoing(clerkCx(), document.id);
    expect((await sealOutgoing(clerkCx(), document.id, numbered.document.version)).document.state).toBe("sealed");
  });

  test("that cannot wait signs at once", async () => {
    provider.behaviour.canWait = false;
    await setProvider(adminCx(), account());
    const documents = await waiting(1);

    const { request } = await signBatch(chairCx(), { items: itemsOf(documents) });

    expect(request).toMatchObject({ state: "done" });
    expect(await stateOf(documents[0]!)).toBe("signed");
    provider.behaviour.canWait = true;
    await setProvider(adminCx(), account());
  });

  test.each([
    ["refuse", "refused", "signing.refused_on_phone"],
    ["expire", "expired", "signing.request_expired"],
    ["wrongHash", "failed", "provider.signature_wrong"],
    ["fail", "failed", "provider.failed"],
  ] as const)("that answers '%s' leaves the document unsigned: %s", async (answer, state, reason) => {
    provider.behaviour.answer = answer;
    const documents = await waiting(1);

    const { request } = await signBatch(chairCx(), { items: itemsOf(documents) });
    const settled = await pollOutside(chairCx(), request!.id);

    expect(settled).toMatchObject({ state, reason });
    expect(await stateOf(documents[0]!)).toBe("awaitingSignature");
  });

  test("that drops the connection is asked again; after five minutes the request is over", async () => {
    provider.behaviour.answer = "drop";
    const documents = await waiting(1);
    const { request } = await signBatch(chairCx(), { items: itemsOf(documents) });

    const dropped = await pollOutside(chairCx(), request!.id);
    world.time.advance(301_000);
    const late = await pollOutside(chairCx(), request!.id);

    expect(dropped.state).toBe("waiting");
    expect(late).toMatchObject({ state: "expired", reason: "signing.request_expired" });
    expect(await stateOf(documents[0]!)).toBe("awaitingSignature");
  });

  test("that is busy while its owner is deciding is asked again", async () => {
    const documents = await waiting(1);
    const { request } = await signBatch(chairCx(), { items: itemsOf(documents) });
    provider.behaviour.answer = "busy";

    const busy = await pollOutside(chairCx(), request!.id);
    provider.behaviour.answer = "sign";

    expect(busy.state).toBe("waiting");
    expect(await pollOutside(chairCx(), request!.id)).toMatchObject({ state: "done" });
  });

  test("a document sent back meanwhile is not signed, and holds up no other", async () => {
    const documents = await waiting(2);
    const { request } = await signBatch(chairCx(), {
      items: [...itemsOf(documents), { id: documents[0]!.document.id, version: 99 }],
    });
    const { returnDraft } = await import("@vanthu/office/outgoing/review-service.ts");
    await returnDraft(chairCx(), documents[0]!.document.id, {
      version: documents[0]!.document.version,
      reason: "Bổ sung số liệu quý III",
    });

    const done = await pollOutside(chairCx(), request!.id);

    expect(done.items).toMatchObject([{ state: "failed", code: "outgoing.wrong_state" }, { state: "done" }]);
    expect(await stateOf(documents[1]!)).toBe("signed");
  });

  test("is another's request to nobody else", async () => {
    const { request } = await signBatch(chairCx(), { items: itemsOf(await waiting(1)) });
    const viceChair = world.lacThuy.cx(world.lacThuy.people.viceChair);

    await expect(pollOutside(viceChair, request!.id)).rejects.toMatchObject({ code: "signing.request_missing" });
  });
});

describe("a USB token", () => {
  const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const signedBy = (privateKey: typeof pair.privateKey, messages: readonly (string | undefined)[]) =>
    messages.map((message) =>
      createSign("sha256")
        .update(Buffer.from(message ?? "", "base64"))
        .sign(privateKey, "base64"),
    );

  beforeAll(async () => {
    const certificate = await certify(authority(), pair.privateKey, pair.publicKey, "Bùi Xuân Thuỵ");
    const stranger = aRoot("Người lạ").certificate;
    await connectToken(chairCx(), { certificates: [certificate, stranger].map((der) => der.toString("base64")) });
  });

  test("brings along no certificate that does not stand between its own and a root", async () => {
    const identity = await readSigningIdentity(world.lacThuy.system(), world.lacThuy.people.chair.id);

    expect(identity).toMatchObject({ key: { custody: "token" }, chain: [] });
  });

  test("is known by the file of its authority as well, which holds the issuer's certificate too", async () => {
    const leaf = await certify(authority(), pair.privateKey, pair.publicKey, "Bùi Xuân Thuỵ");
    const pem = `-----BEGIN CERTIFICATE-----\n${leaf.toString("base64")}\n-----END CERTIFICATE-----\n`;
    const bundles = await inTemporaryFolder(async (folder) => {
      const chain = join(folder, "chain.pem");
      await writeFile(chain, world.world.config.trustAnchorsPem + pem);
      const bundle = (form: string) =>
        execFileSync("openssl", ["crl2pkcs7", "-nocrl", "-certfile", chain, "-outform", form]);
      return [bundle("DER").toString("base64"), bundle("PEM").toString("latin1")];
    });

    for (const p7b of bundles) {
      await connectToken(chairCx(), { certificates: [p7b] });

      const identity = await readSigningIdentity(world.lacThuy.system(), world.lacThuy.people.chair.id);
      expect(identity).toMatchObject({ key: { custody: "token" }, certificate: leaf.toString("base64") });
    }
    await expect(connectToken(chairCx(), { certificates: ["AAAA"] })).rejects.toMatchObject({
      code: "certificate.unreadable",
    });
  });

  test("signs on the person's own machine what the server gives it", async () => {
    const documents = await waiting(2);
    const { request } = await signBatch(chairCx(), { items: itemsOf(documents) });
    const signatures = signedBy(
      pair.privateKey,
      request!.items.map(({ message }) => message),
    );

    const done = await settleOutside(chairCx(), request!.id, { kind: "signed", signatures });

    expect(done).toMatchObject({ state: "done", items: [{ state: "done" }, { state: "done" }] });
    expect(await Promise.all(documents.map(stateOf))).toEqual(["signed", "signed"]);
  });

  test("of another key signs nothing; the request still waits for the right one", async () => {
    const [detail] = await waiting(1);
    const { request } = await signBatch(chairCx(), { items: itemsOf([detail!]) });
    const foreign = signedBy(generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey, [
      request!.items[0]!.message,
    ]);

    await expect(settleOutside(chairCx(), request!.id, { kind: "signed", signatures: foreign })).rejects.toMatchObject({
      code: "token.signature_foreign",
    });

    expect(await stateOf(detail!)).toBe("awaitingSignature");
    expect(await pollOutside(chairCx(), request!.id)).toMatchObject({ state: "waiting" });
  });

  test("that signs after the time of the request signs nothing", async () => {
    const [detail] = await waiting(1);
    const { request } = await signBatch(chairCx(), { items: itemsOf([detail!]) });
    const signatures = signedBy(pair.privateKey, [request!.items[0]!.message]);
    world.time.advance(301_000);

    const late = await settleOutside(chairCx(), request!.id, { kind: "signed", signatures });

    expect(late).toMatchObject({ state: "expired", reason: "signing.request_expired" });
    expect(await stateOf(detail!)).toBe("awaitingSignature");
  });

  test("whose signature two pages hand in at once signs once, and both see it done", async () => {
    const [detail] = await waiting(1);
    const { request } = await signBatch(chairCx(), { items: itemsOf([detail!]) });
    const signatures = signedBy(pair.privateKey, [request!.items[0]!.message]);
    const handIn = () => settleOutside(chairCx(), request!.id, { kind: "signed", signatures });

    const both = await Promise.all([handIn(), handIn()]);

    expect(both).toMatchObject([{ items: [{ state: "done" }] }, { items: [{ state: "done" }] }]);
    expect(await stateOf(detail!)).toBe("signed");
    expect(await pollOutside(chairCx(), request!.id)).toMatchObject({ state: "done" });
  });

  test.each([
    ["token.absent", "failed"],
    ["token.pin_wrong", "failed"],
    ["token.refused", "refused"],
  ] as const)("that fails says why: %s", async (reason, state) => {
    const documents = await waiting(1);
    const { request } = await signBatch(chairCx(), { items: itemsOf(documents) });

    const settled = await settleOutside(chairCx(), request!.id, { kind: "failed", reason });

    expect(settled).toMatchObject({ state, reason });
    await expect(settleOutside(chairCx(), request!.id, { kind: "failed", reason })).rejects.toMatchObject({
      code: "signing.request_settled",
    });
  });
});

describe("the unit's choice", () => {
  test("of keys outside means that the system makes none for persons", async () => {
    await setDefaultCustody(adminCx(), "token");
    const viceChair = world.lacThuy.people.viceChair;
    const newOne = world.lacThuy.people.headOfOffice;

    await expect(requestCertificate(world.lacThuy.system(), newOne.id)).rejects.toMatchObject({
      code: "signing.outside_chosen",
    });
    // Whoever has a key with the system keeps it.
    expect((await requestCertificate(world.lacThuy.system(), viceChair.id)).key.custody).toBe("wrapped");
  });

  test("going back to the key of the system makes no second one", async () => {
    await setDefaultCustody(adminCx(), "wrapped");

    const back = await requestCertificate(world.lacThuy.system(), world.lacThuy.people.chair.id);

    expect(back.key).toEqual(before.key);
    expect((await readProfile(chairCx())).signing).toMatchObject({ state: "ready", custody: "wrapped" });
  });
});
