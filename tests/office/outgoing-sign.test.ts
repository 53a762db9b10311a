import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { fileKey, readFile } from "@vanthu/office/attachment/service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { numberOutgoing } from "@vanthu/office/outgoing/number-service.ts";
import { returnDraft } from "@vanthu/office/outgoing/review-service.ts";
import { sealOutgoing, signOutgoing } from "@vanthu/office/outgoing/sign-service.ts";
import { OutgoingEntity, outgoingKey } from "@vanthu/office/outgoing/item.ts";
import { requestCertificate, setAppearance } from "@vanthu/office/signing/certificate-service.ts";
import { readSigner } from "@vanthu/office/signing/sign-service.ts";
import { verifyFile } from "@vanthu/office/signing/verify-service.ts";
import { formFields } from "@vanthu/pades/form-fields.ts";
import { PdfFile } from "@vanthu/pades/pdf-file.ts";
import { numberOf } from "@vanthu/pades/pdf-object.ts";
import { startOfficeWorld, type OfficeWorld, type Person, type TestOffice } from "../office-world.ts";
import { equip, handlersOf, IMAGE, reportAt } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.lacThuy);
  await equip(world.caoPhong);
});
afterAll(() => world.stop());

const chairCx = (office: TestOffice = world.lacThuy) => office.cx(office.people.chair);
const clerkCx = () => world.lacThuy.cx(world.lacThuy.people.clerk);

describe("signing", () => {
  test("takes five round trips, S3 among them, and one call to KMS, and leaves a valid visible signature", async () => {
    // The authority was asked about the certificate within five minutes.
    await reportAt(world.lacThuy, "signed");
    const { document } = await reportAt(world.lacThuy, "awaitingSignature");
    const cx = chairCx();
    const s3 = vi.spyOn(world.world.s3, "send");
    const kms = vi.spyOn(world.world.kms, "send");

    const { document: signed } = await signOutgoing(cx, document.id, document.version);
    const calls = { store: cx.meter.roundTrips + s3.mock.calls.length, kms: kms.mock.calls.length };
    s3.mockRestore();
    kms.mockRestore();

    expect(calls).toEqual({ store: 5, kms: 1 });
    expect(signed).toMatchObject({ state: "signed", expectedSignatures: 1 });
    expect(signed.file).not.toMatchObject({ id: document.file!.id });
    expect(signed.file!.verdict).toMatchObject({
      state: "valid",
      signatures: [{ commonName: "Bùi Xuân Thuỵ", organization: "UBND xã Lạc Thuỷ", coversWholeFile: true }],
    });
    const file = PdfFile.open(await readFile(cx, signed.file!.id));
    const widget = formFields(file).find(({ type }) => type === "Sig")!.dict;
    const rect = file.array(widget.get("Rect"), "Rect").map((side) => numberOf(side));
    expect(widget.has("AP")).toBe(true);
    expect(rect).toEqual(document.placement!.signature.rect.map((side) => Number(side.toFixed(2))));
  });

  test("keeps every byte of the file that was approved", async () => {
    const { document } = await reportAt(world.lacThuy, "awaitingSignature");
    const approved = await readFile(chairCx(), document.file!.id);

    const signed = await signOutgoing(chairCx(), document.id, document.version);
    const bytes = await readFile(chairCx(), signed.document.file!.id);

    expect(Buffer.from(bytes.subarray(0, approved.length)).equals(approved)).toBe(true);
  });

  test("a second click does not reach the key; two at once leave one signature", async () => {
    const { document } = await reportAt(world.lacThuy, "awaitingSignature");

    const both = await Promise.allSettled([1, 2].map(() => signOutgoing(chairCx(), document.id, document.version)));
    const kms = vi.spyOn(world.world.kms, "send");
    await expect(signOutgoing(chairCx(), document.id, document.version)).rejects.toMatchObject({
      code: "outgoing.wrong_state",
    });
    const { document: after } = await readOutgoing(chairCx(), document.id);

    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(kms).not.toHaveBeenCalled();
    expect(after.file!.verdict!.signatures).toHaveLength(1);
    expect(after.approvals.filter(({ step }) => step === "signature")).toHaveLength(1);
    kms.mockRestore();
  });

  test("is refused to everybody but the signer named", async () => {
    const { document } = await reportAt(world.lacThuy, "awaitingSignature");
    const { viceChair, clerk } = world.lacThuy.people;

    const tryAs = (person: Person) => signOutgoing(world.lacThuy.cx(person), document.id, document.version);

    await expect(tryAs(viceChair)).rejects.toMatchObject({ code: "outgoing.not_signer" });
    await expect(tryAs(clerk)).rejects.toMatchObject({ code: "permission.denied" });
  });

  test("needs a certificate, then an image, and one that has not expired", async () => {
    const office = world.soNoiVu;
    const { document } = await reportAt(office, "awaitingSignature");
    const sign = () => signOutgoing(chairCx(office), document.id, document.version);

    await expect(sign()).rejects.toMatchObject({ code: "signing.no_certificate" });
    await requestCertificate(chairCx(office), office.people.chair.id);
    await expect(sign()).rejects.toMatchObject({ code: "signing.no_image" });
    await setAppearance(chairCx(office), office.people.chair.id, IMAGE);
    world.time.set("2046-11-25T02:00:00Z");
    await expect(sign()).rejects.toMatchObject({ code: "signing.certificate_expired" });
    world.time.set("2026-11-25T02:00:00Z");
    expect((await sign()).document).toMatchObject({ state: "signed", authority: [], signerPosition: "GIÁM ĐỐC" });
  });

  test("the signer may send it back instead", async () => {
    const { document } = await reportAt(world.lacThuy, "awaitingSignature");

    const { document: returned } = await returnDraft(chairCx(), document.id, {
      version: document.version,
      reason: "Bổ sung số liệu quý III",
    });

    expect(returned).toMatchObject({ state: "draft", returned: { step: "signature" } });
  });
});

describe("sealing", () => {
  test("adds the agency's signature over the number; both signatures stay valid", async () => {
    const { id, version } = await numberedReport();
    await readSigner(clerkCx(), "seal");
    const cx = clerkCx();
    const s3 = vi.spyOn(world.world.s3, "send");
    const kms = vi.spyOn(world.world.kms, "send");

    const { document } = await sealOutgoing(cx, id, version);
    const calls = { store: cx.meter.roundTrips + s3.mock.calls.length, kms: kms.mock.calls.length };
    s3.mockRestore();
    kms.mockRestore();

    expect(calls).toEqual({ store: 5, kms: 1 });
    expect(document).toMatchObject({ state: "sealed", expectedSignatures: 2 });
    expect(document.file!.verdict).toMatchObject({
      state: "valid",
      signatures: [{ commonName: "Bùi Xuân Thuỵ" }, { commonName: "UBND xã Lạc Thuỷ", changesAfter: "permitted" }],
    });
    expect(document.file!.name).toMatch(/^\d+_BC-UBND\.pdf$/);
  });

  test("is the clerk's alone", async () => {
    const { id, version } = await numberedReport();

    await expect(sealOutgoing(chairCx(), id, version)).rejects.toMatchObject({ code: "permission.denied" });
  });

  test("is refused over a file whose signature is broken, another's, or missing", async () => {
    const cx = clerkCx();
    const { id, version, fileId } = await numberedReport();
    const good = await readFile(cx, fileId);
    const altered = Uint8Array.from(good);
    altered[Buffer.from(altered).indexOf("/Producer") + 11]! ^= 1;
    const unsigned = await readFile(cx, (await reportAt(world.lacThuy, "contentReview")).document.file!.id);
    const foreign = await readFile(
      chairCx(world.caoPhong),
      (await reportAt(world.caoPhong, "signed")).document.file!.id,
    );

    for (const bytes of [altered, unsigned, foreign]) {
      await cx.files.write(fileKey(fileId), bytes, "application/pdf");
      await expect(sealOutgoing(cx, id, version)).rejects.toMatchObject({ code: "outgoing.signature_invalid" });
    }
    await cx.files.write(fileKey(fileId), good, "application/pdf");
    expect((await sealOutgoing(cx, id, version)).document.state).toBe("sealed");
  });

  test("waits for a number", async () => {
    const { document } = await reportAt(world.lacThuy, "signed");

    await expect(sealOutgoing(clerkCx(), document.id, document.version)).rejects.toMatchObject({
      code: "outgoing.wrong_state",
    });
  });
});

describe("certificates", () => {
  test("renewing keeps the key: no second key is made", async () => {
    const { chair } = world.lacThuy.people;
    const before = await requestCertificate(world.lacThuy.system(), chair.id);

    const after = await requestCertificate(world.lacThuy.system(), chair.id);

    expect(after.key).toEqual(before.key);
    expect(after.certificate).not.toBe(before.certificate);
    expect(after.hasAppearance).toBe(true);
  });

  test("a person's key is wrapped or in KMS as the office chose, the seal's always in KMS", async () => {
    const custodyOf = async (office: TestOffice, owner: string) =>
      (await requestCertificate(office.system(), owner)).key.custody;

    expect(await custodyOf(world.lacThuy, world.lacThuy.people.viceChair.id)).toBe("wrapped");
    expect(await custodyOf(world.soNoiVu, world.soNoiVu.people.viceChair.id)).toBe("kms");
    expect(await custodyOf(world.lacThuy, "seal")).toBe("kms");
  });

  test("nobody gets a certificate for another's key, nor for the seal without the right", async () => {
    const { viceChair } = world.lacThuy.people;

    for (const owner of [viceChair.id, "seal"]) {
      await expect(requestCertificate(chairCx(), owner)).rejects.toMatchObject({ code: "permission.denied" });
    }
  });

  test("what is no PDF has no signature to rely on", async () => {
    expect(verifyFile(chairCx(), Buffer.from("không phải PDF"))).toMatchObject({ state: "unsigned" });
  });

  test("an image larger than an item of the store is refused", async () => {
    const huge = { ...IMAGE, objects: [[{ base64: "A".repeat(400_000) }]] };

    await expect(setAppearance(chairCx(), world.lacThuy.people.chair.id, huge)).rejects.toMatchObject({
      code: "signing.image_too_large",
    });
  });
});

async function numberedReport() {
  const { document } = await reportAt(world.lacThuy, "signed");
  await numberOutgoing(clerkCx(), document.id, document.version);
  await world.settle(handlersOf(world));
  const filled = await clerkCx().store.get(OutgoingEntity, outgoingKey(document.id));
  return { id: document.id, version: filled!.version, fileId: filled!.file!.id };
}
