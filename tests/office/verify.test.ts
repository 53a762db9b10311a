import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { buildDocumentPacket } from "@vanthu/edxml/build-document-packet.ts";
import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import { readFile } from "@vanthu/office/attachment/service.ts";
import { doubtOfBrought } from "@vanthu/office/exchange/brought-packet.ts";
import { internalGateway } from "@vanthu/office/exchange/internal-gateway.ts";
import { placeInExchange } from "@vanthu/office/exchange/packet-file.ts";
import { takePacket } from "@vanthu/office/exchange/take-packet.ts";
import { accept } from "@vanthu/office/incoming/acceptance-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { askAgain, verifyAgain } from "@vanthu/office/incoming/verify-service.ts";
import { linkToFile } from "@vanthu/office/outgoing/link-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { verifyAgain as verifyOutgoing } from "@vanthu/office/outgoing/verify-service.ts";
import { readRows } from "@vanthu/office/register/read-service.ts";
import { readSigningIdentity } from "@vanthu/office/signing/certificate-service.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { aLetter } from "./arriving-packet.ts";
import { equip, handlersOf, issuedReport } from "./outgoing-builder.ts";

let world: OfficeWorld;
/** A report issued by Sở Nội vụ, its bytes as they went out. */
let issued: OutgoingDetail;
let pdf: Uint8Array;

beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.soNoiVu);
  issued = await issuedReport({ office: world.soNoiVu, world }, []);
  await world.settle(handlersOf(world));
  pdf = await readFile(world.soNoiVu.system(), issued.document.file!.id);
});
afterAll(() => world.stop());
afterEach(() => {
  vi.restoreAllMocks();
});

const clerk = () => world.lacThuy.cx(world.lacThuy.people.clerk);
const sender = () => world.soNoiVu.cx(world.soNoiVu.people.clerk);

let sent = 0;
/** What becomes of a packet with this file at UBND xã Lạc Thuỷ. */
async function arrived(bytes: Uint8Array, from = { organId: "H56.903", organName: "Sở Nội vụ tỉnh Phú Thọ" }) {
  sent += 1;
  const packet: DocumentPacket = {
    from,
    to: [{ organId: "H56.901", organName: "UBND xã Lạc Thuỷ" }],
    documentId: `${from.organId},2026/11/20,${String(sent)}/BC-SNV`,
    code: { number: String(sent), notation: "BC-SNV" },
    promulgation: { place: "Phú Thọ", on: "2026-11-20" },
    documentType: { type: 9, typeDetail: 0, typeName: "Báo cáo" },
    subject: "Kết quả thu gom rác thải",
    signer: { position: "GIÁM ĐỐC", fullName: "Hoàng Văn Thuỷ" },
    other: { priority: 0, appendixes: [] },
    responseFor: [],
    toPlaces: [],
    trace: [],
    business: { type: 0, paper: false, replacements: [] },
    attachments: [{ contentId: "letter", name: "van-ban.pdf", contentType: "application/pdf", bytes }],
  };
  const cx = world.lacThuy.system();
  const made = buildDocumentPacket(packet);
  const { incomingId } = await takePacket(cx, internalGateway(cx), {
    bytes: made,
    packet: await placeInExchange(cx, made),
    files: [],
    receivedAt: cx.clock.now().toISOString(),
    more: [],
    isReleased: false,
  });
  return readDetail(clerk(), incomingId!);
}

const letterOf = ({ document }: IncomingDetail) => document.files[0]!;

/** One byte of the signed text of the file's description differs. */
function tampered(): Uint8Array {
  const bytes = Buffer.from(pdf);
  const at = bytes.indexOf("<xmp:CreateDate>");
  if (at < 0) throw new Error("the file has no description");
  bytes.writeUInt8("9".charCodeAt(0), at + "<xmp:CreateDate>".length);
  return bytes;
}

/** The file without its last revisions: the first to go is the proof of validity, the second the agency's signature. */
function cut(revisions: number): Buffer {
  let bytes = Buffer.from(pdf);
  for (let n = 0; n < revisions; n += 1) {
    bytes = bytes.subarray(0, bytes.lastIndexOf("%%EOF", bytes.length - 10) + 6);
  }
  return bytes;
}

describe("a signed file that arrives", () => {
  test("is told with who signed in which capacity, by which time, and that the certificates were not revoked", async () => {
    const { document } = await arrived(pdf);

    expect(document.files[0]?.verdict).toMatchObject({
      state: "valid",
      signatures: [
        { commonName: "Bùi Xuân Thuỵ", capacity: "person", revocation: "good", level: expect.stringMatching(/^B-/) },
        { commonName: "Sở Nội vụ tỉnh Phú Thọ", revocation: "good", revocationSource: "ocsp" },
      ],
    });
    expect(document.files[0]?.verdict?.otherSigner).toBeUndefined();
    expect(document.exchange?.problems).toBeUndefined();
  });

  test("with the valid signature of another agency than its sender's is told so", async () => {
    const { document } = await arrived(pdf, { organId: "H56.902", organName: "UBND xã Cao Phong" });

    expect(letterOf({ document } as IncomingDetail).verdict).toMatchObject({
      state: "valid",
      otherSigner: "Sở Nội vụ tỉnh Phú Thọ",
    });
    expect(document.exchange?.problems).toEqual(["signature.not_sender"]);
  });

  test.each([
    ["another agency's", "Sở Tài chính tỉnh Phú Thọ", "packet.seal_not_sender"],
    ["the sender's own", "Sở Nội vụ tỉnh Phú Thọ", undefined],
  ])("in a recall brought as a file counts for its sender only with a seal that is %s", async (_, organName, doubt) => {
    const business = { type: 1 as const, reason: "Thu hồi", paper: false, replacements: [] };
    const recall = aLetter("901", pdf, { from: { organId: "H99.1", organName }, business });

    expect(await doubtOfBrought(world.lacThuy.system(), readPacket(buildDocumentPacket(recall)))).toBe(doubt);
  });

  test("and was changed after signing is taken in only with a reason, which history keeps", async () => {
    const { document } = await arrived(tampered());
    const { id } = document;

    expect(document.exchange?.problems).toEqual(["signature.altered"]);
    await expect(accept(clerk(), id, { acknowledgeDuplicate: true })).rejects.toMatchObject({
      code: "incoming.tampered",
    });

    const tamperedReason = "Bên gửi đã xác nhận qua điện thoại";
    await accept(clerk(), id, { acknowledgeDuplicate: true, tamperedReason });
    const { history } = await readDetail(clerk(), id);

    expect(history.find(({ type }) => type === "incoming.tampered_taken")?.data).toEqual({ reason: tamperedReason });
  });
});

describe("authorities that cannot be reached", () => {
  const network = () => {
    const real = globalThis.fetch;
    return vi.spyOn(globalThis, "fetch").mockImplementation((asked, init) => {
      const isAuthority = /\/ca\/(?:ocsp|ca\.crl)/.test(String(asked));
      return isAuthority ? Promise.reject(new TypeError("network down")) : real(asked, init);
    });
  };

  test("leave the question open, and are asked again later", async () => {
    const down = network();
    const before = await arrived(cut(1));
    const file = letterOf(before);
    down.mockRestore();

    await askAgain(world.lacThuy.system(), { id: before.document.id, fileId: file.id, tries: 0 });
    const after = letterOf(await readDetail(clerk(), before.document.id));

    expect(file.verdict?.signatures.map(({ revocation }) => revocation)).toEqual(["unknown", "unknown"]);
    expect(after.verdict?.signatures.map(({ revocation }) => revocation)).toEqual(["good", "good"]);
  });
});

describe("an issued file", () => {
  test("stands in the register with its hash and the number of its signatures", async () => {
    const { rows } = await readRows(sender(), "outgoing", 2026, {});

    expect(rows.at(-1)).toMatchObject({ issuedSha256: issued.document.issuedSha256, signatures: 2 });
  });

  test("is not handed out when the store holds other bytes", async () => {
    const cx = sender();
    const { file } = issued.document;
    await expect(linkToFile(cx, issued.document.id, file!.id, false)).resolves.toMatchObject({ sha256: file!.sha256 });

    await cx.files.write(`file/${file!.id}`, tampered(), "application/pdf");

    await expect(linkToFile(cx, issued.document.id, file!.id, false)).rejects.toMatchObject({
      code: "outgoing.file_differs",
    });
    const judged = await verifyOutgoing(cx, issued.document.id, file!.id);
    expect(judged.document.file?.verdict?.problems).toContain("register.hash_differs");
    await cx.files.write(`file/${file!.id}`, pdf, "application/pdf");
  });

  test("whose last signature was cut off is named so", async () => {
    const cx = sender();
    const { document } = await readOutgoing(cx, issued.document.id);
    await cx.files.write(`file/${document.file!.id}`, cut(2), "application/pdf");

    const judged = await verifyOutgoing(cx, document.id, document.file!.id);
    await cx.files.write(`file/${document.file!.id}`, pdf, "application/pdf");

    expect(judged.document.file?.verdict).toMatchObject({ state: "altered" });
    expect(judged.document.file?.verdict?.problems).toEqual(["content.signature_missing", "register.hash_differs"]);
  });
});

test("a certificate that turns out revoked before the signing makes the signature doubtful when it is judged again", async () => {
  const before = await arrived(cut(1));
  const seal = await readSigningIdentity(world.soNoiVu.system(), "seal");
  await fetch(`${world.endpoint}/ca/revocations?reason=keyCompromise&at=2026-11-24T00:00:00Z`, {
    method: "POST",
    headers: { "content-type": "application/pkix-cert" },
    body: Buffer.from(seal!.certificate!, "base64"),
  });

  const after = await verifyAgain(clerk(), before.document.id, letterOf(before).id);

  expect(letterOf(after).verdict).toMatchObject({
    state: "untrusted",
    signatures: [{ state: "valid" }, { state: "untrusted", revocation: "revoked" }],
  });
  expect(after.history[0]).toMatchObject({
    type: "incoming.verified",
    data: { fileId: letterOf(before).id, before: "valid", after: "untrusted" },
  });
});
