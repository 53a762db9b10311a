import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildDocumentPacket } from "./build-document-packet.ts";
import { buildStatusPacket } from "./build-status-packet.ts";
import { runCommand } from "./check-command.ts";
import { documentId, splitReference } from "./document-id.ts";
import { documentTypeCode } from "./document-type-code.ts";
import { findingSentence } from "./finding-sentence.ts";
import { A_PDF, bytesOf, documentWith, fixtureText } from "./fixtures/packets.ts";
import { priorityOf } from "./priority-code.ts";
import { readPacket } from "./read-packet.ts";
import { validatePacket } from "./validate-packet.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** A letter in the packet of whose file two characters stand before the base64. */
const damaged = documentWith('2016">UEs', '2016">1212UEs');

test("the command prints what the README shows of it", () => {
  const printed: string[] = [];

  const code = runCommand(["check", "goi-tin.edxml"], {
    readFile: () => damaged,
    print: (text) => printed.push(text),
    complain: (text) => printed.push(text),
  });

  const [, shown] = /^```\n\$ npx vanthu-edxml check goi-tin\.edxml\n([\s\S]*?)^```$/m.exec(readme) ?? [];
  expect(code).toBe(1);
  expect(printed.join("\n").trim()).toBe(shown?.trim());
});

test("read a document packet, and the status that answers it", () => {
  const documentBytes = bytesOf(fixtureText("document"));
  const statusBytes = bytesOf(fixtureText("status"));

  // README: read
  const read = readPacket(documentBytes); // throws EdxmlProblem
  if (read.kind === "document") {
    expect(read.packet.subject).toBe("Kết quả công tác văn thư, lưu trữ tháng 11 năm 2026");
    expect(read.packet.promulgation.on).toBe("2026-11-20");
    expect(read.packet.attachments[0]?.bytes).toHaveLength(193); // the PDF, out of its ZIP
  }
  expect(read.notes).toEqual([]); // what was odd; suggestsRefusal where the clerk should think of status 02

  const answer = readPacket(statusBytes);
  if (answer.kind === "status") {
    expect(answer.packet.statusCode).toBe("03");
    expect(answer.packet.responseFor.documentId).toBe("H56.901,2026/11/20,57/BC-UBND");
  }
  // README: end

  expect([read.kind, answer.kind]).toEqual(["document", "status"]);
});

test("judge a packet in words of a clerk", () => {
  const bytes = damaged;

  // README: judge
  const report = validatePacket(bytes, { ownCodes: ["H56.13", "000.00.13.H56"] }); // never throws for what is in the packet
  expect(report.verdict).toBe("bad"); // "good", "odd" with a warning, "bad" with an error
  const [finding] = report.findings;
  if (finding) {
    const { what, todo } = findingSentence(finding, "vi", () => "57_BC-UBND.signed.pdf");
    expect(what).toBe("Tệp “57_BC-UBND.signed.pdf” có ký tự thừa ở đầu nên không mở được.");
    expect(todo).toBe("Từ chối tiếp nhận (02); báo bên gửi: thừa ký tự trước phần base64.");
  }
  expect(report.read?.kind).toBe("document"); // what readPacket gives, where it could be read
  // README: end

  expect(finding?.severity).toBe("error");
});

test("write a document packet", () => {
  const pdf = A_PDF;
  const uuid = "3f0c2a5e-1b7d-4a86-9c11-5d2e8f7a0b64";

  // README: write
  const bytes = buildDocumentPacket({
    from: { organId: "H56.901", organName: "UBND xã Mẫu Thượng" },
    to: [{ organId: "H56.13", organName: "Sở Nội vụ tỉnh Thanh Hóa" }],
    documentId: documentId("H56.901", "2026-11-20", "57", "BC-UBND"),
    code: splitReference("57/BC-UBND"),
    promulgation: { place: "Mẫu Thượng", on: "2026-11-20" },
    documentType: { type: documentTypeCode("Báo cáo"), typeDetail: 0, typeName: "Báo cáo" },
    subject: "Kết quả công tác văn thư, lưu trữ tháng 11 năm 2026",
    signer: { competence: "TM.", position: "CHỦ TỊCH", fullName: "Lê Văn Mẫu" },
    other: { priority: priorityOf("normal"), appendixes: [] },
    responseFor: [],
    toPlaces: ["Như trên", "Lưu: VT"],
    trace: [{ organId: "H56.901", at: "2026-11-20T08:42:07.000Z" }],
    business: { type: 0, reason: "Văn bản điện tử mới", paper: false, replacements: [] },
    attachments: [{ contentId: uuid, name: "57_BC-UBND.pdf", contentType: "application/pdf", bytes: pdf }],
  });
  // README: end

  const back = readPacket(bytes);
  expect(back.kind === "document" && back.packet.attachments[0]?.bytes).toEqual(pdf);
  expect(validatePacket(bytes, { ownCodes: ["H56.13"] }).read?.packet).toEqual(back.packet);
});

test("write a status packet", () => {
  // README: status
  const bytes = buildStatusPacket({
    from: { organId: "H56.13", organName: "Sở Nội vụ tỉnh Thanh Hóa" },
    responseFor: {
      organId: "H56.901",
      code: "57/BC-UBND",
      documentId: "H56.901,2026/11/20,57/BC-UBND",
      promulgatedOn: "2026-11-20",
    },
    statusCode: "02",
    description: "Không đúng thẩm quyền giải quyết",
    at: "2026-11-20T09:05:33.000Z",
  });
  // README: end

  expect(validatePacket(bytes).verdict).toBe("good");
});

test("the README shows exactly these examples, and imports only files that are there", () => {
  const source = readFileSync(new URL(import.meta.url), "utf8");

  const examples = [...source.matchAll(/^ {2}\/\/ README: (?!end)\w+\n([\s\S]*?)^ {2}\/\/ README: end$/gm)].map(
    ([, text = ""]) => text.replace(/^ {2}/gm, ""),
  );
  const blocks = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);
  const shown = blocks.filter((text) => !text.startsWith("import"));
  const imported = [...readme.matchAll(/^import \{ (\w+) \} from "@vanthu\/edxml\/([\w-]+)";$/gm)];

  expect(shown.toSorted()).toEqual(examples.toSorted());
  expect(shown).toHaveLength(4);
  expect(imported.length).toBeGreaterThan(0);
  for (const [, name, file] of imported)
    expect(readFileSync(new URL(`${file ?? ""}.ts`, import.meta.url), "utf8")).toContain(
      `export function ${name ?? ""}(`,
    );
});
