import { describe, expect, test } from "vitest";
import {
  A_PDF,
  aDocumentPacket,
  bytesOf,
  documentWith,
  fixtureText,
  readDocument,
  textOf,
} from "./fixtures/packets.ts";
import { buildDocumentPacket } from "./build-document-packet.ts";
import { QCVN_102_NAMESPACE } from "./namespace.ts";
import { readPacket } from "./read-packet.ts";

describe("the samples of the standard", () => {
  test("a document packet gives every element of its header", () => {
    const { packet, notes } = readDocument(bytesOf(fixtureText("document")));

    const { attachments, ...header } = packet;
    expect(header).toEqual({
      from: {
        organId: "H56.901",
        organizationInCharge: "UBND tỉnh Thanh Hóa",
        organName: "UBND xã Mẫu Thượng",
        organAdd: "Thôn Trung, xã Mẫu Thượng, tỉnh Thanh Hóa",
        email: "vanthu.mauthuong@example.vn",
        telephone: "02370000001",
        website: "mauthuong.example.vn",
      },
      to: [
        {
          organId: "H56.13",
          organizationInCharge: "UBND tỉnh Thanh Hóa",
          organName: "Sở Nội vụ tỉnh Thanh Hóa",
          email: "snv@example.vn",
        },
        { organId: "H56.902", organName: "UBND phường Mẫu Hạ" },
      ],
      documentId: "H56.901,2026/11/20,57/BC-UBND",
      code: { number: "57", notation: "BC-UBND" },
      promulgation: { place: "Mẫu Thượng", on: "2026-11-20" },
      documentType: { type: 14, typeDetail: 0, typeName: "Báo cáo" },
      subject: "Kết quả công tác văn thư, lưu trữ tháng 11 năm 2026",
      content: "Kết quả công tác văn thư, lưu trữ tháng 11 năm 2026",
      signer: { competence: "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH", position: "PHÓ CHỦ TỊCH", fullName: "Lê Thị Mẫu" },
      dueOn: "2026-11-27",
      other: {
        priority: 0,
        typerNotation: "NVA",
        promulgationAmount: 2,
        pageAmount: 3,
        direction: false,
        appendixes: ["Biểu số liệu kèm theo"],
      },
      responseFor: [
        {
          organId: "H56.13",
          code: "412/SNV-VTLT",
          documentId: "H56.13,2026/11/05,412/SNV-VTLT",
          promulgatedOn: "2026-11-05",
        },
      ],
      steeringType: 0,
      toPlaces: ["Như trên", "Lưu: VT"],
      trace: [{ organId: "H56.901", at: "2026-11-20T08:42:07.000Z" }],
      business: {
        type: 0,
        reason: "Văn bản điện tử mới",
        paper: false,
        replacements: [],
        staff: {
          department: "Văn phòng HĐND và UBND",
          staff: "Nguyễn Văn Thư",
          email: "vanthu.mauthuong@example.vn",
          mobile: "84900000001",
        },
      },
    });
    expect(attachments).toHaveLength(1);
    expect(notes).toEqual([]);
  });

  test("its file comes out of the ZIP as the PDF it is", () => {
    const { packet } = readDocument(bytesOf(fixtureText("document")));

    const { bytes, ...about } = packet.attachments[0]!;
    expect(about).toEqual({
      contentId: "3f0c2a5e-1b7d-4a86-9c11-5d2e8f7a0b64",
      name: "57_BC-UBND.signed.pdf",
      contentType: "application/pdf",
      description: "Báo cáo số 57/BC-UBND",
    });
    expect(bytes).toHaveLength(193);
    expect(textOf(bytes)).toMatch(/^%PDF-1\.4\n[^]*%%EOF\s*$/);
  });

  test("a recall gives its reason", () => {
    const { business } = readDocument(bytesOf(fixtureText("recall"))).packet;

    expect(business).toMatchObject({ type: 1, reason: "Thu hồi do ban hành sai thẩm quyền" });
  });

  test("an update tells what changed and for whom", () => {
    const { business } = readDocument(bytesOf(fixtureText("update"))).packet;

    expect(business).toMatchObject({ type: 2, documentId: "H56.901,2026/11/20,57/BC-UBND" });
    expect(business.info).toEqual({
      documentChanged: true,
      receiversChanged: true,
      receivers: [
        { organId: "H56.902", change: "removed" },
        { organId: "H56.903", change: "added" },
      ],
    });
  });

  test("a replacement names the old document and who replaces it", () => {
    const { business } = readDocument(bytesOf(fixtureText("replacement"))).packet;

    expect(business.type).toBe(3);
    expect(business.replacements).toEqual([
      { documentId: "H56.901,2026/11/20,57/BC-UBND", organIds: ["H56.13", "H56.903"] },
    ]);
  });

  test("a status packet gives code, document and time", () => {
    const read = readPacket(bytesOf(fixtureText("status")));

    expect(read).toEqual({
      kind: "status",
      notes: [],
      packet: {
        from: {
          organId: "H56.13",
          organizationInCharge: "UBND tỉnh Thanh Hóa",
          organName: "Sở Nội vụ tỉnh Thanh Hóa",
          email: "snv@example.vn",
        },
        responseFor: {
          organId: "H56.901",
          code: "57/BC-UBND",
          documentId: "H56.901,2026/11/20,57/BC-UBND",
          promulgatedOn: "2026-11-20",
        },
        staff: {
          department: "Văn thư Sở",
          staff: "Trần Thị Đến",
          email: "vanthu.snv@example.vn",
          mobile: "84900000002",
        },
        statusCode: "03",
        description: "Đã tiếp nhận, vào sổ văn bản đến số 1204",
        at: "2026-11-20T09:05:33.000Z",
      },
    });
  });
});

describe("what other systems write", () => {
  test("the .NET order, raw files, ids without cid: and empty elements are read", () => {
    const { packet, notes } = readDocument(bytesOf(fixtureText("dotnet")));

    expect(packet).toMatchObject({
      from: { organId: "H37.02.02" },
      documentId: "0b7c2f4e-77a1-4d0c-9a55-1f2d3c4b5a69",
      documentType: { type: 18, typeDetail: 0, typeName: "CÔNG VĂN" },
      toPlaces: ["Như trên"],
      other: { priority: 5 },
      responseFor: [],
      trace: [
        { organId: "H37.02.02", at: "2026-11-09T00:30:00.000Z" },
        { organId: "", at: "2026-11-09T00:30:04.000Z" },
      ],
    });
    expect(packet).not.toHaveProperty("dueOn");
    expect(packet.signer).not.toHaveProperty("competence");
    expect(packet.attachments).toHaveLength(1);
    expect(packet.attachments[0]).toMatchObject({ contentId: "209", name: "08_UBND-VP.pdf" });
    expect(Buffer.from(packet.attachments[0]!.bytes).toString("latin1")).toMatch(/^%PDF-1\.4\n/);
    expect(notes).toEqual([
      { code: "packet.element_missing", params: { element: "OrganId", line: 50 }, suggestsRefusal: false },
    ]);
  });

  test.each([
    ["no prefix at all", (text: string) => text.replaceAll("edXML:", "")],
    ["another prefix", (text: string) => text.replaceAll("edXML:", "q1:").replaceAll("xmlns:edXML=", "xmlns:q1=")],
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
    ["Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    ["no XML declaration", (text: string) => text.replace(/^<\?xml.*\n/, "")],
    ["the right spelling of Business", (text: string) => text.replaceAll("Bussiness", "Business")],
    [
      "comments and processing instructions",
      (text: string) => text.replaceAll("<edXML:To>", "<!-- x --><?y z?><edXML:To>"),
    ],
    ["a subject in CDATA", (text: string) => text.replace(/(<edXML:Subject>)(.*?)</, "$1<![CDATA[$2]]><")],
    ["base64 in lines", (text: string) => text.replaceAll(/([A-Za-z0-9+/]{76})/g, "$1\r\n")],
    [
      "attachments without a namespace",
      (text: string) => text.replace("<AttachmentEncoded>", '<AttachmentEncoded xmlns="">'),
    ],
  ])("%s makes no difference", (_title, rewrite) => {
    const sample = fixtureText("document");
    const rewritten = rewrite(sample);
    expect(rewritten).not.toBe(sample);

    const read = readPacket(bytesOf(rewritten));

    expect(read).toEqual(readPacket(bytesOf(sample)));
  });

  test("a packet without Bussiness carries a new document", () => {
    const { packet, notes } = readDocument(documentWith(/<edXML:Bussiness>[^]*<\/edXML:Bussiness>/, ""));

    expect(packet.business).toEqual({ type: 0, paper: false, replacements: [] });
    expect(notes).toEqual([]);
  });

  test("an OrganId with the word null is noted and taken for none", () => {
    const { packet, notes } = readDocument(documentWith(">H56.13<", ">null<"));

    expect(packet.to[0]!.organId).toBe("");
    expect(notes).toEqual([
      { code: "packet.value_unreadable", params: { element: "OrganId", line: 17 }, suggestsRefusal: false },
    ]);
  });

  test("a DocumentId with an impossible date is kept as it is", () => {
    const { packet, notes } = readDocument(documentWith(">H56.901,2026/11/20,", ">H56.901,2014/02/30,"));

    expect(packet.documentId).toBe("H56.901,2014/02/30,57/BC-UBND");
    expect(notes).toEqual([]);
  });

  test("an impossible promulgation date is noted and left out", () => {
    const { packet, notes } = readDocument(documentWith("Date>2026/11/20<", "Date>2026/02/30<"));

    expect(packet.promulgation).toEqual({ place: "Mẫu Thượng" });
    expect(notes.map(({ code }) => code)).toEqual(["packet.value_unreadable", "packet.element_missing"]);
  });

  test("decomposed letters come out composed, all but in the DocumentId", () => {
    const sample = fixtureText("document").replace(">H56.901,2026/11/20,57/BC-UBND<", ">H56.901,2026/11/20,57/BC-ƯB<");

    const { packet } = readDocument(bytesOf(sample.normalize("NFD")));

    expect(packet.subject).toBe("Kết quả công tác văn thư, lưu trữ tháng 11 năm 2026".normalize("NFC"));
    expect(packet.documentId).toBe("H56.901,2026/11/20,57/BC-ƯB".normalize("NFD"));
  });

  test("a second Subject is noted, the first counts", () => {
    const { packet, notes } = readDocument(
      documentWith("<edXML:Content>", "<edXML:Subject>Khác</edXML:Subject><edXML:Content>"),
    );

    expect(packet.subject).toMatch(/^Kết quả/);
    expect(notes.map(({ code }) => code)).toEqual(["packet.element_repeated"]);
  });

  test("unknown elements are kept with attributes and children", () => {
    const feedback = '<edXML:Feedback kind="x"><edXML:Level>T1</edXML:Level></edXML:Feedback>';
    const { packet } = readDocument(documentWith("<edXML:Subject>", `${feedback}<edXML:Subject>`));

    expect(packet.extras).toEqual([
      {
        name: "Feedback",
        namespace: QCVN_102_NAMESPACE,
        attributes: [{ name: "kind", namespace: "", value: "x" }],
        content: [{ name: "Level", namespace: QCVN_102_NAMESPACE, attributes: [], content: ["T1"] }],
      },
    ]);
  });

  test("an XML signature is carried and noted as not checked", () => {
    const signature = "<Signature><SignatureValue>AAAA</SignatureValue></Signature>";
    const { packet, notes } = readDocument(documentWith("</edXML:edXMLHeader>", `${signature}</edXML:edXMLHeader>`));

    expect(packet.headerExtras?.map(({ name }) => name)).toEqual(["Signature"]);
    expect(notes).toEqual([{ code: "packet.signature_not_checked", params: {}, suggestsRefusal: false }]);
  });

  test("unknown elements outside header and files are noted, not kept", () => {
    const { notes } = readDocument(documentWith("<AttachmentEncoded>", "<Extra/><AttachmentEncoded>"));

    expect(notes).toEqual([
      {
        code: "packet.element_unknown",
        params: { element: "Extra", line: expect.any(Number) as number },
        suggestsRefusal: false,
      },
    ]);
  });
});

describe("what the clerk has to decide", () => {
  test("a Reference without its Attachment", () => {
    const { packet, notes } = readDocument(documentWith(/<AttachmentEncoded>[^]*<\/AttachmentEncoded>/, ""));

    expect(packet.attachments).toEqual([]);
    expect(notes).toEqual([
      {
        code: "packet.attachment_missing",
        params: { contentId: "3f0c2a5e-1b7d-4a86-9c11-5d2e8f7a0b64" },
        suggestsRefusal: true,
      },
    ]);
  });

  test("an Attachment no Reference lists is read all the same", () => {
    const { packet, notes } = readDocument(documentWith(/<edXML:edXMLBody>[^]*<\/edXML:edXMLBody>/, ""));

    expect(packet.attachments.map(({ name }) => name)).toEqual(["57_BC-UBND.signed.pdf"]);
    expect(notes).toMatchObject([{ code: "packet.attachment_unlisted", suggestsRefusal: true }]);
  });

  test("a packet without any file", () => {
    const packet = buildDocumentPacket(
      aDocumentPacket({ business: { type: 1, reason: "Sai", paper: false, replacements: [] }, attachments: [] }),
    );

    const { notes } = readDocument(packet);

    expect(notes).toMatchObject([
      { code: "packet.element_missing", params: { element: "Attachment" }, suggestsRefusal: true },
    ]);
  });

  test("no receiver, no subject, no number", () => {
    const bare = fixtureText("document")
      .replaceAll(/<edXML:To>[^]*?<\/edXML:To>/g, "")
      .replace(/<edXML:Subject>.*/, "")
      .replace(/<edXML:CodeNumber>.*/, "");

    const { packet, notes } = readDocument(bytesOf(bare));

    expect(packet).toMatchObject({ to: [], subject: "", code: { number: "", notation: "BC-UBND" } });
    const grave = notes.filter(({ suggestsRefusal }) => suggestsRefusal);
    expect(grave.map(({ params }) => params.element)).toEqual(["To", "CodeNumber", "Subject"]);
  });

  test("characters before the base64, as one maker writes them", () => {
    const { packet, notes } = readDocument(documentWith('2016">UEs', '2016">1212UEs'));

    expect(packet.attachments).toHaveLength(1);
    expect(notes).toMatchObject([
      { code: "packet.attachment_damaged", params: { reason: "junk_before" }, suggestsRefusal: true },
    ]);
  });

  test("a PDF that went through a text decoder", () => {
    const decoded = bytesOf(textOf(A_PDF));
    const base64 = Buffer.from(decoded).toString("base64");

    const { notes } = readDocument(documentWith(/2016">UEs.*?</, `2016">${base64}<`));

    expect(notes).toMatchObject([{ code: "packet.attachment_damaged", params: { reason: "text_decoded" } }]);
  });
});

describe("status packets", () => {
  test("a code of one digit gets its zero, an unknown code is kept", () => {
    const [short, unknown] = ["3", "77"].map((code) =>
      readPacket(bytesOf(fixtureText("status").replace(">03<", `>${code}<`))),
    );

    expect(short).toMatchObject({ kind: "status", packet: { statusCode: "03" } });
    expect(unknown).toMatchObject({ kind: "status", packet: { statusCode: "77" } });
  });

  test("a timestamp nobody can read is noted and left out", () => {
    const read = readPacket(bytesOf(fixtureText("status").replace("2026/11/20 16:05:33", "hôm qua")));

    expect(read.packet).not.toHaveProperty("at");
    expect(read.notes[0]).toMatchObject({ code: "packet.value_unreadable", params: { element: "Timestamp" } });
  });

  test.each(["From", "ResponseFor", "DocumentId"])("without %s it is refused", (element) => {
    const text = fixtureText("status").replace(new RegExp(`<edXML:${element}>[^]*</edXML:${element}>`), "");

    expect(() => readPacket(bytesOf(text))).toThrow(
      expect.objectContaining({
        code: "packet.element_missing",
        params: expect.objectContaining({ element }) as object,
      }),
    );
  });
});
