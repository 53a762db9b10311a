import { describe, expect, test } from "vitest";
import { buildDocumentPacket } from "./build-document-packet.ts";
import { buildStatusPacket } from "./build-status-packet.ts";
import type { DocumentPacket } from "./document-packet.ts";
import { findingSentence } from "./finding-sentence.ts";
import {
  A_PDF,
  aDocumentPacket,
  anAttachment,
  aStatusPacket,
  bytesOf,
  documentWith,
  fixtureText,
} from "./fixtures/packets.ts";
import { validatePacket } from "./validate-packet.ts";

const WHOLE_PDF = Uint8Array.from([...A_PDF, ...Buffer.from("\n%%EOF\n")]);

/** A packet as this package writes it, with a whole PDF. */
function built(given: Partial<DocumentPacket> = {}): Uint8Array {
  return buildDocumentPacket(aDocumentPacket({ attachments: [anAttachment({ bytes: WHOLE_PDF })], ...given }));
}

describe("a packet with nothing against it", () => {
  test.each(["document", "recall", "update", "replacement", "status"] as const)("the sample %s", (name) => {
    expect(validatePacket(bytesOf(fixtureText(name)))).toMatchObject({ verdict: "good", findings: [] });
  });

  test("what this package writes, at an office it is for", () => {
    expect(validatePacket(built(), { ownCodes: ["000.00.00.H99", "H56.902"] }).findings).toEqual([]);
  });
});

describe("what is found, how grave it is and where it stands", () => {
  test.each([
    ["no packet", bytesOf("%PDF-1.7"), "error", "packet.not_xml", undefined, 1],
    [
      "the format of 2014",
      bytesOf('<edXML xmlns="http://www.e-doc.vn/Schema/"/>'),
      "error",
      "packet.namespace",
      "edXML",
      1,
    ],
    ["no sender", documentWith(/<edXML:From>[^]*<\/edXML:From>/, ""), "error", "packet.element_missing", "From", 5],
    ["no subject", documentWith(/<edXML:Subject>.*/, ""), "error", "packet.element_missing", "Subject", 5],
    ["no place", documentWith(/<edXML:Place>Mẫu.*/, ""), "warning", "packet.element_missing", "Place", 35],
    [
      "a day that does not exist",
      documentWith("2026/11/27", "2026/02/30"),
      "warning",
      "packet.value_unreadable",
      "DueDate",
      51,
    ],
    ["the day first", documentWith("2026/11/27", "27/11/2026"), "warning", "packet.date_form", "DueDate", 51],
    ["a time with a T", documentWith("20 15:42:07", "20T15:42:07"), "warning", "packet.date_form", "Timestamp", 78],
    ["words for a number", documentWith(">3<", ">ba trang<"), "warning", "packet.not_a_number", "PageAmount", 57],
    [
      "a notation longer than the decree allows",
      documentWith(">BC-UBND<", `>${"B".repeat(31)}<`),
      "warning",
      "packet.text_too_long",
      "CodeNotation",
      33,
    ],
    ["a code of no generation", documentWith(">H56.902<", ">vxp.saas.03<"), "info", "packet.code_form", "OrganId", 27],
    [
      "a type nobody knows",
      documentWith(">Báo cáo<", ">Tấu chương<"),
      "warning",
      "packet.type_unknown",
      "TypeName",
      42,
    ],
    [
      "a priority outside the list",
      documentWith("Priority>0<", "Priority>9<"),
      "warning",
      "packet.priority_unknown",
      "Priority",
      53,
    ],
    [
      "a steering type outside the list",
      documentWith("SteeringType>0<", "SteeringType>7<"),
      "info",
      "packet.steering_unknown",
      "SteeringType",
      69,
    ],
    [
      "an answer due before the question",
      documentWith("2026/11/27", "2026/11/19"),
      "warning",
      "packet.due_before_issue",
      "DueDate",
      51,
    ],
    ["a receiver twice", documentWith(">H56.902<", ">H56.13<"), "warning", "packet.receiver_repeated", "To", 16],
  ] as const)("%s", (_title, bytes, severity, code, element, line) => {
    const { findings } = validatePacket(bytes);

    const params = { ...(element !== undefined && { element }), line };
    expect(findings).toContainEqual({ severity, code, params: expect.objectContaining(params) as object });
  });

  test("an office that is not among the receivers", () => {
    const report = validatePacket(built(), { ownCodes: ["H56.999"] });

    expect(report).toMatchObject({ verdict: "bad", findings: [{ code: "packet.other_agency" }] });
  });

  test("elements without the literal prefix, told once", () => {
    const bare = fixtureText("status")
      .replaceAll(/edXML:(?=\w)/g, "")
      .replace("xmlns:edXML", "xmlns:other");

    expect(validatePacket(bytesOf(bare)).findings).toEqual([
      { severity: "warning", code: "packet.prefix_missing", params: { element: "edXMLEnvelope", line: 3 } },
    ]);
  });

  test.each([
    ["1212 before it", documentWith('2016">UEs', '2016">1212UEs'), "junk_before"],
    ["no base64", documentWith('2016">UEs', '2016">U*Es'), "not_base64"],
    ["nothing", documentWith(/2016">UEs.*?</, '2016"><'), "empty"],
  ])("a file with %s", (_title, bytes, reason) => {
    const report = validatePacket(bytes);

    expect(report.verdict).toBe("bad");
    expect(report.findings[0]).toMatchObject({ code: "packet.attachment_damaged", params: { reason } });
  });

  test("a PDF without its end, two files of one name, and no PDF at all", () => {
    const word = anAttachment({ name: "57.txt", contentType: "text/plain", bytes: bytesOf("Kính gửi") });

    const codesOf = (bytes: Uint8Array) => validatePacket(bytes).findings.map(({ code }) => code);

    expect(codesOf(built({ attachments: [anAttachment()] }))).toEqual(["packet.pdf_cut_off"]);
    expect(codesOf(built({ attachments: [word, { ...word, contentId: "a2" }] }))).toEqual([
      "packet.no_pdf",
      "packet.file_name_repeated",
    ]);
  });

  test.each([
    [
      "recall without a reason",
      fixtureText("recall").replace(/<edXML:BussinessDocReason>.*/, ""),
      "packet.reason_missing",
    ],
    [
      "update of nothing",
      fixtureText("update").replace(/(DocumentInfo|DocumentReceiver)>1/g, "$1>0"),
      "packet.update_empty",
    ],
    [
      "update that names no receiver",
      fixtureText("update").replace(/<edXML:ReceiverList>[^]*<\/edXML:ReceiverList>/, ""),
      "packet.update_empty",
    ],
    [
      "replacement of nothing",
      fixtureText("replacement").replace(/<edXML:ReplacementInfoList>[^]*<\/edXML:ReplacementInfoList>/, ""),
      "packet.replacement_empty",
    ],
  ])("a %s", (_title, text, code) => {
    expect(validatePacket(bytesOf(text)).findings.map((finding) => finding.code)).toEqual([code]);
  });

  test.each([
    ["02", undefined, ["packet.reason_missing"]],
    ["13", undefined, ["packet.reason_missing"]],
    ["16", "Đã xử lý xong", []],
    ["09", undefined, ["packet.status_unknown"]],
  ])("a status %s that says %s", (statusCode, description, codes) => {
    const bytes = buildStatusPacket(aStatusPacket({ statusCode, ...(description !== undefined && { description }) }));

    expect(validatePacket(bytes).findings.map(({ code }) => code)).toEqual(codes);
  });
});

test("errors come first, then in the order of the packet", () => {
  const bytes = documentWith(/<edXML:Subject>[^]*<\/edXML:DueDate>/, "<edXML:DueDate>1.2.2026</edXML:DueDate>");

  const severities = validatePacket(bytes).findings.map(({ severity }) => severity);

  expect(severities).toEqual(severities.toSorted());
  expect(severities).toContain("error");
  expect(severities).toContain("warning");
});

describe("a finding in words", () => {
  test("names the element as the office does, and the file as people know it", () => {
    const [missing] = validatePacket(documentWith(/<edXML:Subject>.*/, "")).findings;
    const [damaged] = validatePacket(documentWith('2016">UEs', '2016">1212UEs')).findings;

    expect(findingSentence(missing!, "vi")).toEqual({
      what: "Thiếu trích yếu (Subject).",
      todo: "Đề nghị bên gửi bổ sung rồi gửi lại.",
    });
    expect(findingSentence(missing!, "en").what).toBe("Subject is missing.");
    expect(findingSentence(damaged!, "vi", () => "57.pdf").what).toContain("Tệp “57.pdf” có ký tự thừa ở đầu");
  });
});
