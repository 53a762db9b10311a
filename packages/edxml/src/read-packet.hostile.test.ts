import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { EdxmlProblem } from "./edxml-problem.ts";
import { bytesOf, documentWith, fixtureText, readDocument } from "./fixtures/packets.ts";
import { readPacket } from "./read-packet.ts";
import type { ReadLimits } from "./read-limits.ts";

function problemOf(bytes: Uint8Array, limits?: Partial<ReadLimits>): EdxmlProblem {
  try {
    readPacket(bytes, limits);
  } catch (problem) {
    if (problem instanceof EdxmlProblem) return problem;
    throw problem;
  }
  throw new Error("it was read");
}

function documentWithFile(file: Uint8Array, name?: string): Uint8Array {
  const base64 = Buffer.from(file).toString("base64");
  const text = fixtureText("document").replace(/2016">UEs.*?</, () => `2016">${base64}<`);
  return bytesOf(name === undefined ? text : text.replaceAll("57_BC-UBND.signed.pdf", name));
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

describe("XML that is refused", () => {
  test.each([
    ["nothing", ""],
    ["no XML", "Kính gửi: UBND xã"],
    ["a PDF", "%PDF-1.7\n"],
    ["a cut packet", fixtureText("document").slice(0, 2000)],
    ["tags that do not match", fixtureText("document").replace("</edXML:From>", "</edXML:To>")],
    ["an unbound prefix", fixtureText("document").replace(' xmlns:edXML="http', ' xmlns:other="http')],
    ["an entity that XML does not know", fixtureText("document").replace("Thôn Trung", "&nbsp;")],
    ["two roots", `${fixtureText("status")}<a/>`],
  ])("%s", (_title, text) => {
    const problem = problemOf(bytesOf(text));

    expect(problem.code).toBe("packet.not_xml");
    expect(problem.params.line).toBeGreaterThanOrEqual(1);
  });

  test("the line of the fault is told", () => {
    const problem = problemOf(documentWith("</edXML:From>", "</edXML:To>"));

    expect(problem.params.line).toBe(15);
  });

  test("a DTD, even an empty one", () => {
    const problem = problemOf(documentWith(DECLARATION, `${DECLARATION}\n<!DOCTYPE edXML>`));

    expect(problem).toMatchObject({ code: "packet.doctype", params: { line: 2 } });
  });

  test("an external entity and a bomb of entities, before anything is expanded", () => {
    const external = `${DECLARATION}<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`;
    const levels = Array.from({ length: 20 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join("");
    const bomb = `<!DOCTYPE a [<!ENTITY e0 "lol">${levels}]><a>&e20;</a>`;

    expect(problemOf(bytesOf(external)).code).toBe("packet.doctype");
    expect(problemOf(bytesOf(bomb)).code).toBe("packet.doctype");
  });

  test.each([
    ["UTF-16", new Uint8Array(Buffer.from(`\uFEFF${fixtureText("status")}`, "utf16le"))],
    ["a legacy code page", Uint8Array.from([...bytesOf("<a>"), 0xd0, 0xff, ...bytesOf("</a>")])],
    ["a declaration of another encoding", documentWith('encoding="UTF-8"', 'encoding="windows-1258"')],
    ["a character cut off at the end", bytesOf(fixtureText("status")).slice(0, -1).with(-1, 0xe1)],
  ])("%s", (_title, bytes) => {
    expect(problemOf(bytes).code).toBe("packet.encoding");
  });

  test.each([
    [
      "the namespace of 2014",
      fixtureText("document").replaceAll("http://www.mic.gov.vn/TBT/QCVN_102_2016", "http://www.e-doc.vn/Schema/"),
    ],
    ["the flat form", '<EdXMLEnvelope xmlns="http://www.go.vn/eDoc"/>'],
    ["no namespace", "<edXML/>"],
  ])("%s", (_title, text) => {
    expect(problemOf(bytesOf(text)).code).toBe("packet.namespace");
  });

  test.each(["edXMLEnvelope", "edXMLHeader", "MessageHeader", "From", "DocumentId"])("no %s", (element) => {
    const without = documentWith(new RegExp(`<edXML:${element}[ >][^]*</edXML:${element}>`), "");

    // The last DocumentId stands in Bussiness or ResponseFor: an empty one in the header is the same as none.
    const bytes =
      element === "DocumentId"
        ? documentWith("<edXML:DocumentId>H56.901,2026/11/20,57/BC-UBND<", "<edXML:DocumentId><")
        : without;

    expect(problemOf(bytes)).toMatchObject({ code: "packet.element_missing", params: { element } });
  });

  test("a business type nobody knows must not pass as a new document", () => {
    const problem = problemOf(documentWith("DocType>0<", "DocType>7<"));

    expect(problem).toMatchObject({ code: "packet.value_invalid", params: { element: "BussinessDocType" } });
  });
});

describe("caps", () => {
  test("size", () => {
    expect(problemOf(new Uint8Array(101), { maxSizeBytes: 100 })).toMatchObject({
      code: "packet.too_large",
      params: { limit: 100 },
    });
  });

  test("a bomb of depth", () => {
    const problem = problemOf(bytesOf("<a>".repeat(500_000)));

    expect(problem).toMatchObject({ code: "packet.too_deep", params: { limit: 32 } });
  });

  test("a bomb of elements, and one of attributes", () => {
    const elements = bytesOf(`<a>${"<b/>".repeat(200_001)}</a>`);
    const attributes = bytesOf(`<a ${Array.from({ length: 200_001 }, (_, n) => `a${n}=""`).join(" ")}/>`);

    expect(problemOf(elements).code).toBe("packet.too_many_elements");
    expect(problemOf(attributes).code).toBe("packet.too_many_elements");
  });

  test("as many elements as are allowed, each on a line of its own and without ids, are read soon", () => {
    const many = documentWith(
      "<Attachment>",
      `${"<Attachment>\n<FieldName>f</FieldName></Attachment>\n".repeat(90_000)}<Attachment>`,
    );
    const start = performance.now();

    const { packet } = readDocument(many);

    expect(packet.attachments).toHaveLength(90_001);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test("a packet to every commune of the country passes", () => {
    const to = "<edXML:To><edXML:OrganId>H56.1</edXML:OrganId><edXML:OrganName>UBND xã</edXML:OrganName></edXML:To>";

    const { packet } = readDocument(documentWith("<edXML:DocumentId>", `${to.repeat(3321)}<edXML:DocumentId>`));

    expect(packet.to).toHaveLength(3323);
  });

  test("a subject of 1 MB", () => {
    const problem = problemOf(documentWith(/<edXML:Subject>.*?</, `<edXML:Subject>${"ộ".repeat(350_000)}<`));

    expect(problem).toMatchObject({
      code: "packet.value_too_long",
      params: { element: "Subject", line: 44, limit: 20_000 },
    });
  });

  test("a ZIP that unpacks to more than is allowed", () => {
    const zip = zipSync({ "a.pdf": new Uint8Array(3_000_000).fill(1) });

    expect(problemOf(documentWithFile(zip)).code).toBe("packet.unpacked_too_large");
    expect(problemOf(documentWithFile(zip), { maxZipRatio: 2000, maxUnpackedBytes: 2_999_999 }).code).toBe(
      "packet.unpacked_too_large",
    );
    expect(() => readPacket(documentWithFile(zip), { maxZipRatio: 2000 })).not.toThrow();
  });

  test("a ZIP that lies about its size is never unpacked beyond it", () => {
    const zip = zipSync({ "a.pdf": new Uint8Array(3_000_000).fill(1) });
    const central = Buffer.from(zip).lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    new DataView(zip.buffer, zip.byteOffset).setUint32(central + 24, 500, true);

    const { packet, notes } = readDocument(documentWithFile(zip));

    expect(packet.attachments[0]!.bytes).toEqual(zip);
    expect(notes).toMatchObject([{ code: "packet.attachment_damaged", params: { reason: "bad_zip" } }]);
  });

  test("files that are small each and too large together", () => {
    const one = fixtureText("document").match(/<Attachment>[^]*<\/Attachment>/)![0];
    const many = bytesOf(fixtureText("document").replace(one, one.repeat(3)));

    expect(problemOf(many, { maxUnpackedBytes: 3 * 193 - 1 }).code).toBe("packet.unpacked_too_large");
    expect(() => readPacket(many, { maxUnpackedBytes: 3 * 193 })).not.toThrow();
  });

  test("a megabyte of padding in base64 takes no time to refuse", () => {
    const start = performance.now();

    const { notes } = readDocument(documentWith('2016">UEs', `2016">${"=".repeat(1_000_000)}UEs`));

    expect(notes).toMatchObject([{ code: "packet.attachment_damaged", params: { reason: "not_base64" } }]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("names", () => {
  test("a path in an attachment's name or in the ZIP leads nowhere", () => {
    const zip = zipSync({ "../../etc/x.pdf": bytesOf("%PDF-1.7\u0000") });

    const { packet } = readDocument(documentWithFile(zip, "../..\\57/BC.pdf"));

    expect(packet.attachments[0]!.name).toBe(".._.._57_BC.pdf");
  });
});

test("a problem never holds text of the packet", () => {
  const problem = problemOf(documentWith(/<edXML:Subject>.*?</, `<edXML:Subject>MẬT ${"x".repeat(30_000)}<`));

  expect(JSON.stringify(problem.params) + problem.message).not.toContain("MẬT");
});
