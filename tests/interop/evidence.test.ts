import { execFileSync, spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import { verifyPdf } from "@vanthu/pades/verify-pdf.ts";
import { withFreshInstance } from "../instance/instance.ts";
import { sha256Of } from "../job/api-client.ts";
import { runJob, type JobResult } from "../job/job.ts";
import { SUBJECT, WORDS_OF_THE_LETTER } from "../job/letter.ts";
import { REFUSAL_REASON } from "../job/receive.ts";
import { StepRecorder } from "../job/step-recorder.ts";
import { signedParts, type SignedPart } from "./signed-parts.ts";

let job: JobResult;
let folder: string;
let letter: Buffer;
let parts: readonly SignedPart[];
/** What pdfsig says that knows the authority and can ask it for the status of certificates. */
let trustReport: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vanthu-evidence-"));
  await withFreshInstance(async (instance) => {
    job = await runJob(new StepRecorder(), instance);
    for (const [name, bytes] of Object.entries(job.files)) await writeFile(join(folder, name), bytes);
    run("certutil", ["-N", "-d", folder, "--empty-password"]);
    run("certutil", ["-A", "-d", folder, "-n", "ca", "-t", "CT,CT,CT", "-i", pathOf("ca.crt")]);
    trustReport = run("pdfsig", ["-nssdir", folder, pathOf("letter.pdf")]);
  });
  letter = fileOf("letter.pdf");
  parts = signedParts(letter);
}, 180_000);

afterAll(() => rm(folder, { recursive: true }));

describe("the letter, judged by programs that know nothing of us", () => {
  test("pdfsig says both signatures are valid: the leader's before the number, the agency's over all but its proof", () => {
    const report = run("pdfsig", ["-no-ocsp", "-nssdir", folder, pathOf("letter.pdf")]);

    const [leader = "", seal = ""] = report.split(/^Signature #\d+:$/m).slice(1);
    expect(leader).toContain("Signer Certificate Common Name: Hoàng Đức Nguyện");
    expect(leader).toContain("Signature Validation: Signature is Valid.");
    expect(leader).toContain("Not total document signed");
    expect(seal).toContain("Signer Certificate Common Name: UBND xã Lạc Thuỷ");
    expect(seal).toContain("Signature Validation: Signature is Valid.");
    // After the seal come the answers of the authorities, which prove both signatures later (decision 0011).
    expect(seal).toContain("Not total document signed");
    const trustAnchors = [new X509Certificate(fileOf("ca.crt")).raw];
    const verdict = verifyPdf(letter, { trustAnchors, at: new Date() });
    expect(verdict.state).toBe("valid");
    expect(verdict.signatures.at(-1)).toMatchObject({ level: "B-LT", changes: ["validation_data:added"] });
    expect(report.match(/^Signature #/gm)).toHaveLength(2);
  });

  // pdfsig asks the authority's OCSP responder, which runs as long as the office; with -no-ocsp 22.12 trusts no certificate.
  test("pdfsig trusts both certificates once told of the authority, and neither without", () => {
    const untold = run("pdfsig", ["-nssdir", emptyTrustStore(), pathOf("letter.pdf")]);

    expect(trustReport.match(/Certificate Validation: Certificate is Trusted\./g)).toHaveLength(2);
    expect(untold).not.toContain("Certificate is Trusted");
  });

  test("openssl verifies each signature over exactly the bytes it covers, and not with a byte changed", async () => {
    for (const [at, { cms, content }] of parts.entries()) {
      const altered = Buffer.from(content);
      altered[altered.length >> 1]! ^= 1;

      expect(await opensslVerdict(`${String(at)}`, cms, content)).toContain("successful");
      expect(await opensslVerdict(`${String(at)}-altered`, cms, altered)).not.toContain("successful");
    }
    expect(parts).toHaveLength(2);
    expect(letter.subarray(parts[1]!.end).toString("latin1")).toContain("/DSS");
  });

  test("qpdf finds nothing wrong with it", () => {
    expect(run("qpdf", ["--check", pathOf("letter.pdf")])).toContain("No syntax or stream encoding errors found");
  });

  test("pdftotext gives the exact text, number and date included", () => {
    const text = oneLine(run("pdftotext", ["-raw", "-enc", "UTF-8", pathOf("letter.pdf"), "-"]));
    const { referenceNumber, issuedOn } = job.issued;
    const [year = "", month = "", day = ""] = issuedOn.split("-");
    const monthInWords = Number(month) > 2 ? String(Number(month)) : month;

    for (const words of WORDS_OF_THE_LETTER) expect(text).toContain(words);
    expect(text).toContain(`Số: ${referenceNumber}`);
    expect(text).toContain(`Lạc Thuỷ, ngày ${day} tháng ${monthInWords} năm ${year}`);
    expect(text).toContain("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH");
    expect(text).toBe(text.normalize("NFC"));
  });

  test("it says of itself that it is PDF/A-2b", () => {
    const metadata = run("qpdf", ["--show-object=trailer", pathOf("letter.pdf")]);
    const xmp = /<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/.exec(letter.toString("utf8"))?.[0] ?? "";

    expect(metadata).toContain("/ID");
    expect(xmp).toMatch(/pdfaid:part(?:>|=")2/);
    expect(xmp).toMatch(/pdfaid:conformance(?:>|=")B/);
  });

  test("every page can be drawn", () => {
    run("pdftoppm", ["-r", "50", "-png", pathOf("letter.pdf"), join(folder, "page")]);

    expect(run("pdfinfo", [pathOf("letter.pdf")])).toMatch(/^Pages: +1$/m);
  });
});

describe("the packet and the statuses", () => {
  test("are well-formed XML", () => {
    const names = ["packet.edxml", ...["01", "02", "03", "04", "05", "06"].map((code) => `status-${code}.edxml`)];

    for (const name of names) run("xmllint", ["--noout", "--nonet", pathOf(name)]);
  });

  test("the packet read back is the header of the document and the very file", () => {
    const read = readPacket(fileOf("packet.edxml"));
    if (read.kind !== "document") throw new Error("The packet holds no document.");
    const { packet, notes } = read;
    const { number, issuedOn, receivers } = job.issued;

    expect(notes).toEqual([]);
    expect(packet).toMatchObject({
      from: { organId: "H56.901", organName: "UBND xã Lạc Thuỷ" },
      code: { number: String(number), notation: "BC-UBND" },
      promulgation: { place: "Lạc Thuỷ", on: issuedOn },
      documentType: { typeName: "Báo cáo" },
      subject: SUBJECT,
      signer: { fullName: "Hoàng Đức Nguyện" },
      dueOn: job.sender.document.dueOn,
    });
    expect(packet.to.map(({ organName }) => organName).sort()).toEqual(
      [receivers.department.name, receivers.neighbour.name].sort(),
    );
    expect(packet.attachments.map(({ bytes }) => sha256Of(bytes))).toEqual([sha256Of(letter)]);
  });

  test("each status read back says what the sender sees, with its time, about this document", () => {
    const packet = readPacket(fileOf("packet.edxml"));
    if (packet.kind !== "document") throw new Error("The packet holds no document.");
    const seen = job.sender.deliveries.flatMap(({ agencyId, statuses }) =>
      statuses.map(({ code, at, packetSha256 }) => ({ agencyId, code, at, packetSha256 })),
    );

    for (const code of ["01", "02", "03", "04", "05", "06"]) {
      const bytes = fileOf(`status-${code}.edxml`);
      const read = readPacket(bytes);
      if (read.kind !== "status") throw new Error(`status-${code}.edxml holds no status.`);
      const { department, neighbour } = job.issued.receivers;
      const agencyId = (code === "02" ? neighbour : department).agencyId;
      const shown = seen.find((status) => status.code === code && status.agencyId === agencyId);

      expect(read.packet.statusCode).toBe(code);
      expect(read.packet.responseFor).toMatchObject({
        organId: "H56.901",
        code: job.issued.referenceNumber,
        promulgatedOn: job.issued.issuedOn,
        documentId: packet.packet.documentId,
      });
      expect(shown?.packetSha256).toBe(sha256Of(bytes));
      expect(Math.floor(Date.parse(shown?.at ?? "") / 1000)).toBe(Math.floor(Date.parse(read.packet.at ?? "") / 1000));
    }
  });

  test("the refusal carries the clerk's reason to the sender", () => {
    const read = readPacket(fileOf("status-02.edxml"));
    const delivery = job.sender.deliveries.find(({ agencyId }) => agencyId === job.issued.receivers.neighbour.agencyId);

    expect(read.packet).toMatchObject({ description: expect.stringContaining(REFUSAL_REASON) as string });
    expect(delivery?.shownCode).toBe("02");
    expect(delivery?.statuses.map(({ code }) => code)).toEqual(["01", "02"]);
  });
});

describe("the registers", () => {
  test("the incoming one as CSV opens in a spreadsheet and holds the document, the voided number marked", () => {
    const csv = fileOf("register-incoming.csv");
    const text = csv.toString("utf8");

    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text).toContain(`${String(job.received.arrivalNumber)},UBND xã Lạc Thuỷ,${job.issued.referenceNumber}`);
    expect(text).toMatch(new RegExp(`^[^,]*,${String(job.books.voided)},.*[Hh]ủy số`, "m"));
  });

  test("the outgoing one as PDF shows the number, readable by poppler", () => {
    run("qpdf", ["--check", pathOf("register-outgoing.pdf")]);
    const text = oneLine(run("pdftotext", ["-raw", pathOf("register-outgoing.pdf"), "-"]));

    expect(text).toContain(job.issued.referenceNumber);
  });
});

function fileOf(name: string): Buffer {
  const bytes = job.files[name];
  if (!bytes) throw new Error(`The job left no ${name}.`);
  return bytes;
}

function pathOf(name: string): string {
  return join(folder, name);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function emptyTrustStore(): string {
  const store = execFileSync("mktemp", ["-d"], { encoding: "utf8" }).trim();
  onTestFinished(() => rm(store, { recursive: true }));
  run("certutil", ["-N", "-d", store, "--empty-password"]);
  return store;
}

async function opensslVerdict(name: string, cms: Buffer, content: Buffer): Promise<string> {
  await writeFile(pathOf(`${name}.p7s`), cms);
  await writeFile(pathOf(`${name}.dat`), content);
  const input = ["-inform", "DER", "-in", pathOf(`${name}.p7s`), "-content", pathOf(`${name}.dat`), "-binary"];
  const trust = ["-CAfile", pathOf("ca.crt"), "-purpose", "any"];
  const args = ["cms", "-verify", "-cades", ...input, ...trust, "-out", pathOf(`${name}.out`)];
  return spawnSync("openssl", args, { encoding: "utf8" }).stderr;
}

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
