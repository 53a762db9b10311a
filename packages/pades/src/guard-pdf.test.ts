import { deflateSync } from "node:zlib";
import { PDFDocument } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { guardPdf } from "./guard-pdf.ts";
import { aRoot, issued, nameOf } from "./testing/test-authority.ts";
import { assemble, harmlessFile, hostileFiles, onePage, stream } from "./testing/hostile-files.ts";
import { aLetter } from "./testing/sample-documents.ts";
import { signPdf } from "./sign-pdf.ts";
import { PdfProblem } from "./pdf-problem.ts";

describe("a hostile file is refused", () => {
  test.each(hostileFiles())("$name: $code", ({ bytes, code }) => {
    const start = performance.now();
    const refusal = refusalOf(() => guardPdf(bytes));
    const milliseconds = performance.now() - start;

    expect(refusal).toBe(code);
    // A hundred on a quiet machine (`npm run bench -- verify`); a file that hangs a reader takes minutes.
    expect(milliseconds).toBeLessThan(3000);
  });
});

describe("drawing instructions are looked through whatever their filters", () => {
  const hex = (data: Uint8Array) => `${Buffer.from(data).toString("hex")}>`;
  const drawnBy = (dict: string, content: string | Buffer) =>
    assemble(
      onePage(stream(dict, content), [
        stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X 6 0 R>>>>", "/X Do"),
      ]),
    );
  const guarded = (bytes: Buffer) => refusalOf(() => guardPdf(bytes));

  test.each([
    ["in hexadecimal", "/Filter /ASCIIHexDecode", hex(Buffer.from("/X Do"))],
    ["in base 85", "/Filter [/ASCII85Decode]", "03B>bDZ~>"],
    ["compressed, and in hexadecimal", "/Filter [/AHx /Fl]", hex(deflateSync(Buffer.from("/X Do")))],
    ["of a kind that is not read here", "/Filter /LZWDecode", "/X Do"],
  ])("%s", (_, filter, content) => {
    expect(guarded(drawnBy(filter, content))).toBe("pdf.too_complex");
  });

  test("a flood behind letters is refused too", () => {
    const flood = hex(deflateSync(Buffer.alloc(40 << 20)));

    expect(guarded(assemble(onePage(stream("/Filter [/ASCIIHexDecode /FlateDecode]", flood))))).toBe("pdf.too_complex");
  });
});

describe("an ordinary file is accepted", () => {
  test("a letter, with its size and form described", async () => {
    const letter = await aLetter({ pages: 3 });

    const found = guardPdf(letter);

    expect(found).toMatchObject({ pages: 3, signatureFields: 0, version: "1.7" });
    expect(found.objects).toBeGreaterThan(5);
  });

  test("object streams and cross-reference streams", async () => {
    const letter = await aLetter({ pages: 2, objectStreams: true });

    expect(guardPdf(letter).pages).toBe(2);
  });

  test("a signed file, its signature fields counted", async () => {
    const signer = issued(aRoot(), nameOf("Lãnh đạo"));
    const signed = await signPdf(await aLetter(), {
      signer: signer.signer,
      certificate: signer.certificate,
      chain: [],
      fieldName: "LanhDao",
      signedAt: new Date("2026-08-01T00:00:00Z"),
    });

    expect(guardPdf(signed).signatureFields).toBe(1);
  });

  test("a scan with junk after its end", () => {
    const scan = Buffer.concat([harmlessFile(), Buffer.alloc(5000, "\0")]);

    expect(guardPdf(scan).pages).toBe(1);
  });

  test("junk before the header, whether offsets count it or not", () => {
    const junk = Buffer.from("HTTP/1.1 200 OK\r\n\r\n");
    const uncounted = Buffer.concat([junk, harmlessFile()]);
    const counted = shifted(junk);

    expect(guardPdf(uncounted).pages).toBe(1);
    expect(guardPdf(counted).pages).toBe(1);
  });

  test("a table whose free list is numbered from 1", () => {
    const file = Buffer.from(harmlessFile().toString("latin1").replace("xref\n0 7", "xref\n1 7"), "latin1");

    expect(guardPdf(file).pages).toBe(1);
  });

  test("a resource dictionary that names its own form without drawing it", () => {
    const resources = "/Resources <</XObject <</X 6 0 R>>>>";
    const form = stream(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${resources}`, "0 0 9 9 re f");

    expect(guardPdf(assemble(onePage(stream("", "/X Do"), [form]))).pages).toBe(1);
  });

  test("a hybrid file, whose table has a stream beside it", () => {
    const hybrid = aHybridFile();

    expect(guardPdf(hybrid).pages).toBe(1);
  });

  test("a font resource called JS", () => {
    const page = "<</Type /Page /Parent 2 0 R /Resources <</Font <</JS 5 0 R>>>>>>";
    const [catalog = "", pages = "", , ...rest] = onePage(stream("", "BT ET"));

    expect(guardPdf(assemble([catalog, pages, page, ...rest])).pages).toBe(1);
  });
});

test("the caps may be narrowed", async () => {
  const document = await PDFDocument.create();
  for (let i = 0; i < 3; i++) document.addPage();
  const bytes = await document.save();

  expect(refusalOf(() => guardPdf(bytes, { pages: 2 }))).toBe("pdf.too_complex");
  expect(guardPdf(bytes, { pages: 3 }).pages).toBe(3);
});

function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof PdfProblem) return error.code;
    throw error;
  }
  return "accepted";
}

/** The harmless file behind junk that its offsets count. */
function shifted(junk: Buffer): Buffer {
  const text = harmlessFile().toString("latin1");
  const moved = text
    .replace(
      /(\d{10}) 00000 n/g,
      (_, offset: string) => `${String(Number(offset) + junk.length).padStart(10, "0")} 00000 n`,
    )
    .replace(/startxref\n(\d+)/, (_, offset: string) => `startxref\n${Number(offset) + junk.length}`);
  return Buffer.concat([junk, Buffer.from(moved, "latin1")]);
}

/** A file as word processors save for readers old and new: the page stands in an object stream only the stream tells of. */
function aHybridFile(): Buffer {
  const base = assemble(["<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R] /Count 1>>"]);
  const table = /startxref\n(\d+)/.exec(base.toString("latin1"))?.[1];
  const packed = `4 0 obj\n${stream("/Type /ObjStm /N 1 /First 4", "3 0 <</Type /Page /Parent 2 0 R>>").toString()}\nendobj\n`;
  const rows = Buffer.from([2, 0, 0, 0, 4, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  rows.writeUInt32BE(base.length, 8);
  const beside = Buffer.concat([
    Buffer.from("5 0 obj\n"),
    stream("/Type /XRef /Size 6 /W [1 4 2] /Index [3 2]", rows),
    Buffer.from("\nendobj\n"),
  ]);
  const besideAt = base.length + packed.length;
  const tableAt = besideAt + beside.length;
  const trailer = `trailer\n<</Size 6 /Root 1 0 R /Prev ${table} /XRefStm ${besideAt}>>`;
  const end = `xref\n3 1\n0000000000 65535 f \n${trailer}\nstartxref\n${tableAt}\n%%EOF\n`;
  return Buffer.concat([base, Buffer.from(packed), beside, Buffer.from(end)]);
}
