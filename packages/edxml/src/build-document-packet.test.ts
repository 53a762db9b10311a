import { unzipSync, zipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import { buildDocumentPacket } from "./build-document-packet.ts";
import type { DocumentPacket } from "./document-packet.ts";
import {
  A_PDF,
  aDocumentPacket,
  anAttachment,
  bytesOf,
  fixtureText,
  readDocument,
  textOf,
} from "./fixtures/packets.ts";
import { QCVN_102_NAMESPACE } from "./namespace.ts";

const withoutContent = (xml: string) => xml.replaceAll(/(<edXML:ContentTransferEncoded[^>]*>).*?</g, "$1<");
const withoutEmptyElements = (xml: string) => xml.replaceAll(/^ *<(edXML:\w+)><\/\1>\n/gm, "");
const base64In = (xml: string) => /<edXML:ContentTransferEncoded[^>]*>(.*?)</.exec(xml)![1]!;

describe("the form of the Java SDK", () => {
  test.each(["document", "recall", "replacement"] as const)("the sample %s is written letter for letter", (name) => {
    const sample = fixtureText(name);
    const { packet } = readDocument(bytesOf(sample));

    const written = textOf(buildDocumentPacket(packet));

    const oneLineEach = sample.replaceAll(
      />(?=<edXML:(Department|Staff|OrganId)>)|(?<=<\/edXML:(Department|Staff|OrganId)>)(?=<)/g,
      "$&\n",
    );
    expect(lines(withoutContent(written))).toEqual(lines(withoutContent(withoutEmptyElements(oneLineEach))));
  });

  test("elements of the envelope bear the literal prefix, those behind it none", () => {
    const [envelope, rest] = textOf(buildDocumentPacket(aDocumentPacket())).split("</edXML:edXMLEnvelope>");

    expect(envelope!.match(/<\/?(?!edXML:|\?xml)[\w:]+/g)).toEqual(["<edXML"]);
    expect(rest!.match(/<(?!\/)[\w:]+/g)).toEqual([
      "<AttachmentEncoded",
      "<Attachment",
      "<ContentId",
      "<AttachmentName",
      "<ContentType",
      "<edXML:ContentTransferEncoded",
    ]);
    expect(rest).toContain(`<edXML:ContentTransferEncoded xmlns:edXML="${QCVN_102_NAMESPACE}">`);
  });

  test("absent and blank elements are left out", () => {
    const xml = textOf(buildDocumentPacket(aDocumentPacket({ content: "  ", toPlaces: [] })));

    expect(xml).not.toMatch(/Content>|DueDate|ToPlaces|SteeringType|ResponseFor|StaffInfo/);
    expect(xml).not.toMatch(/<([\w:]+)[^>]*><\/\1>/);
  });

  test("times are written in office time", () => {
    const xml = textOf(
      buildDocumentPacket(aDocumentPacket({ trace: [{ organId: "H56.901", at: "2026-12-31T17:00:00Z" }] })),
    );

    expect(xml).toContain("<edXML:Timestamp>2027/01/01 00:00:00</edXML:Timestamp>");
  });

  test("text is escaped and composed, the DocumentId is not recomposed", () => {
    const subject = 'Phí < 5 & > 3 "ộ" ]]>'.normalize("NFD");
    const documentId = "ộ".normalize("NFD");

    const xml = textOf(buildDocumentPacket(aDocumentPacket({ subject, documentId })));

    expect(xml).toContain(
      "<edXML:Subject>Phí &lt; 5 &amp; &gt; 3 &quot;ộ&quot; ]]&gt;</edXML:Subject>".normalize("NFC"),
    );
    expect(xml).toContain(`<edXML:DocumentId>${documentId}</edXML:DocumentId>`);
  });
});

describe("files", () => {
  test("by default each goes in a ZIP of one entry named by its id", () => {
    const xml = textOf(
      buildDocumentPacket(
        aDocumentPacket({ attachments: [anAttachment({ contentId: "3f0c-1b", name: "Số 57.PDF" })] }),
      ),
    );

    expect(unzipSync(Buffer.from(base64In(xml), "base64"))).toEqual({ "3f0c-1b.pdf": A_PDF });
  });

  test("or raw", () => {
    const xml = textOf(buildDocumentPacket(aDocumentPacket(), { attachmentForm: "raw" }));

    expect(base64In(xml)).toBe(Buffer.from(A_PDF).toString("base64"));
  });

  test("a .zip is not wrapped once more: readers would leave it wrapped", () => {
    const zip = zipSync({ "ban-ve.dwg": bytesOf("AC1032") });
    const packet = aDocumentPacket({
      attachments: [anAttachment({ name: "ban-ve.zip", contentType: "application/zip", bytes: zip })],
    });

    const { attachments } = readDocument(buildDocumentPacket(packet)).packet;

    expect(attachments[0]!.bytes).toEqual(zip);
  });

  test("an id or a name cannot lead out of the folder it is unpacked in", () => {
    const packet = aDocumentPacket({ attachments: [anAttachment({ contentId: "../../x", name: "../y.pdf" })] });

    const xml = textOf(buildDocumentPacket(packet));

    expect(Object.keys(unzipSync(Buffer.from(base64In(xml), "base64")))).toEqual([".._.._x.pdf"]);
    expect(xml).toContain("<AttachmentName>.._y.pdf</AttachmentName>");
  });

  test("unknown elements of an attachment are written without prefix", () => {
    const extras = [{ name: "Checksum", namespace: QCVN_102_NAMESPACE, attributes: [], content: ["f1"] }];

    const bytes = buildDocumentPacket(aDocumentPacket({ attachments: [anAttachment({ extras })] }));

    expect(textOf(bytes)).toContain(`<Checksum xmlns="${QCVN_102_NAMESPACE}">f1</Checksum>`);
    expect(readDocument(bytes).packet.attachments[0]!.extras).toEqual(extras);
  });
});

describe("the same packet gives the same bytes", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test.each(["Asia/Ho_Chi_Minh", "America/New_York", "Pacific/Kiritimati"])("in %s as in UTC", (other) => {
    process.env.TZ = "UTC";
    const expected = buildDocumentPacket(aDocumentPacket());
    process.env.TZ = other;

    const written = buildDocumentPacket(aDocumentPacket());

    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    expect(written).toEqual(expected);
  });
});

describe("a packet that must not go out is refused before it is written", () => {
  const organ = { organId: "H56.902", organName: "UBND phường Mẫu Hạ" };
  const business = { type: 0, paper: false, replacements: [] } as const;
  const missing: [string, Partial<DocumentPacket>][] = [
    ["OrganId", { from: { ...organ, organId: " " } }],
    ["OrganName", { to: [{ ...organ, organName: "" }] }],
    ["To", { to: [] }],
    ["DocumentId", { documentId: "" }],
    ["CodeNumber", { code: { number: "", notation: "BC-UBND" } }],
    ["CodeNotation", { code: { number: "57", notation: "" } }],
    ["Place", { promulgation: { place: "", on: "2026-11-20" } }],
    ["PromulgationDate", { promulgation: { place: "Mẫu Thượng" } }],
    ["TypeName", { documentType: { type: 14, typeName: "" } }],
    ["Subject", { subject: "\n" }],
    ["FullName", { signer: { fullName: "" } }],
    ["Attachment", { attachments: [] }],
    ["ContentId", { attachments: [anAttachment({ contentId: "" })] }],
    ["AttachmentName", { attachments: [anAttachment({ name: "" })] }],
    ["ContentType", { attachments: [anAttachment({ contentType: "" })] }],
    ["ContentTransferEncoded", { attachments: [anAttachment({ bytes: new Uint8Array(0) })] }],
    ["BussinessDocReason", { business: { ...business, type: 1 } }],
    ["BussinessDocumentInfo", { business: { ...business, type: 2 } }],
    ["ReplacementInfoList", { business: { ...business, type: 3 } }],
    ["OrganIdList", { business: { ...business, type: 3, replacements: [{ documentId: "x", organIds: [] }] } }],
    ["Code", { responseFor: [{ organId: "H56.13", code: "", documentId: "x" }] }],
  ];
  test.each(missing)("without %s", (element, given) => {
    expect(() => buildDocumentPacket(aDocumentPacket(given))).toThrow(
      expect.objectContaining({ code: "packet.element_missing", params: { element } }),
    );
  });

  const invalid: [string, Partial<DocumentPacket>][] = [
    ["PromulgationDate", { promulgation: { place: "Mẫu Thượng", on: "2026-02-30" } }],
    ["DueDate", { dueOn: "20/11/2026" }],
    ["Timestamp", { trace: [{ organId: "H56.901", at: "2026-11-20 15:42:07" }] }],
    ["Priority", { other: { priority: -1, appendixes: [] } }],
    ["PageAmount", { other: { priority: 0, pageAmount: 1.5, appendixes: [] } }],
    ["ContentId", { attachments: [anAttachment(), anAttachment()] }],
    ["Subject", { subject: "V/v\u000Bhọp" }],
    ["Subject", { subject: "nửa \uD83D chữ" }],
  ];
  test.each(invalid)("with an invalid %s", (element, given) => {
    expect(() => buildDocumentPacket(aDocumentPacket(given))).toThrow(
      expect.objectContaining({ code: "packet.value_invalid", params: expect.objectContaining({ element }) as object }),
    );
  });

  test("with a text that no reader of ours would take", () => {
    expect(() => buildDocumentPacket(aDocumentPacket({ subject: "x".repeat(20_001) }))).toThrow(
      expect.objectContaining({ code: "packet.value_too_long" }),
    );
  });

  test("with an unknown element whose name is markup", () => {
    const extras = [{ name: "a><b", namespace: "", attributes: [], content: [] }];

    expect(() => buildDocumentPacket(aDocumentPacket({ extras }))).toThrow(
      expect.objectContaining({ code: "packet.value_invalid" }),
    );
  });

  test("a recall may go without its file", () => {
    const recall = aDocumentPacket({ business: { ...business, type: 1, reason: "Sai thẩm quyền" }, attachments: [] });

    const xml = textOf(buildDocumentPacket(recall));

    expect(xml).not.toMatch(/edXMLBody|AttachmentEncoded/);
  });
});

/** Lines without their indentation: the sample puts some short elements on one line. */
function lines(xml: string): string[] {
  return xml
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
