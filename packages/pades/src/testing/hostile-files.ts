import { deflateSync } from "node:zlib";

/** A file meant to harm what reads it, and the code it must be refused with. */
export interface HostileFile {
  name: string;
  bytes: Uint8Array;
  code: string;
}

const CATALOG = "<</Type /Catalog /Pages 2 0 R>>";
const PAGES = "<</Type /Pages /Kids [3 0 R] /Count 1>>";
const PAGE =
  "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R " +
  "/Resources <</Font <</F1 5 0 R>> /XObject <</X 6 0 R>>>>>>";
const FONT = "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>";
const TEXT = "BT /F1 12 Tf 100 700 Td (Xin chao) Tj ET";

/** A PDF of these objects, numbered from 1, with a correct cross-reference table. */
export function assemble(objects: (string | Buffer)[], trailer = "", startxref?: number): Buffer {
  const parts = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  let offset = parts[0]?.length ?? 0;
  const entries = objects.map((object, index) => {
    const body = typeof object === "string" ? Buffer.from(object, "latin1") : object;
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
    const entry = `${String(offset).padStart(10, "0")} 00000 n \n`;
    parts.push(part);
    offset += part.length;
    return entry;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join("")}`;
  const end = `trailer\n<</Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${startxref ?? offset}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table + end)]);
}

/** A stream object. */
export function stream(dict: string, data: Uint8Array | string): Buffer {
  const bytes = Buffer.from(data as string);
  return Buffer.concat([
    Buffer.from(`<<${dict} /Length ${bytes.length}>>\nstream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ]);
}

/** The objects of a one-page document with this content, and more objects from number 6 on. */
export function onePage(content: string | Buffer, more: (string | Buffer)[] = ["null"]): (string | Buffer)[] {
  return [CATALOG, PAGES, PAGE, content, FONT, ...more];
}

export function harmlessFile(): Buffer {
  return assemble(onePage(stream("", TEXT)));
}

/** One file of each kind of attack known to hang or exhaust PDF software. */
export function hostileFiles(): HostileFile[] {
  return [...bombs(), ...brokenStructures(), ...excesses(), ...activeFiles()];
}

function bombs(): HostileFile[] {
  const bomb = deflateSync(Buffer.alloc(256 << 20, 0x20), { level: 9 });
  const nested = deflateSync(bomb, { level: 9 });
  const objectStream = stream("/Type /ObjStm /N 100 /First 800 /Filter /FlateDecode", bomb);
  return [
    file("a stream of 256 MB", onePage(stream("/Filter /FlateDecode", bomb)), "pdf.too_complex"),
    file(
      "a stream compressed twice",
      onePage(stream("/Filter [/FlateDecode /FlateDecode]", nested)),
      "pdf.too_complex",
    ),
    { name: "an object stream of 256 MB", bytes: packedCatalog(objectStream), code: "pdf.too_complex" },
    file("eight streams of 31 MB", onePage(stream("", TEXT), repeat(8, compressed(31 << 20))), "pdf.too_complex"),
    file(
      "an image of 60,000 by 60,000",
      onePage(stream("", "/X Do"), [
        stream("/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8", "x"),
      ]),
      "pdf.too_complex",
    ),
    file(
      "24 MB of text operators",
      onePage(stream("", `BT ${`(${"a".repeat(40)}) Tj `.repeat(500_000)}ET`)),
      "pdf.too_complex",
    ),
    file(
      "a form that draws itself",
      onePage(stream("", "/X Do"), [form("/X Do /Y Do", "/X 6 0 R /Y 6 0 R")]),
      "pdf.too_complex",
    ),
    file("a billion drawings", onePage(stream("", "/X Do"), doublingForms(30)), "pdf.too_complex"),
  ];
}

function brokenStructures(): HostileFile[] {
  const objects = onePage(stream("", TEXT));
  const harmless = harmlessFile();
  const startxref = Number(/startxref\n(\d+)/.exec(harmless.toString("latin1"))?.[1]);
  return [
    { name: "an empty file", bytes: Buffer.alloc(0), code: "pdf.not_pdf" },
    { name: "a ZIP archive", bytes: Buffer.from("PK\x03\x04 not a PDF"), code: "pdf.not_pdf" },
    { name: "a wrong startxref", bytes: assemble(objects, "", 5), code: "pdf.damaged" },
    { name: "a file cut short", bytes: harmless.subarray(0, harmless.length - 200), code: "pdf.damaged" },
    { name: "a loop of sections", bytes: assemble(objects, `/Prev ${startxref}`), code: "pdf.damaged" },
    file("a length that is its own stream", onePage("<</Length 4 0 R>>\nstream\nBT ET\nendstream"), "pdf.damaged"),
    file("a page tree that loops", [CATALOG, "<</Type /Pages /Kids [2 0 R] /Count 100000000>>"], "pdf.damaged"),
    {
      name: "objects without a table",
      bytes: Buffer.from(`%PDF-1.7\n${"1 0 obj\n".repeat(400_000)}`),
      code: "pdf.damaged",
    },
    file("a reference that loops", onePage("4 0 R"), "pdf.damaged"),
  ];
}

function excesses(): HostileFile[] {
  return [
    file("arrays 200,000 deep", onePage(stream("", TEXT), ["[".repeat(200_000)]), "pdf.too_complex"),
    file("dictionaries 50,000 deep", onePage(stream("", TEXT), ["<</A ".repeat(50_000)]), "pdf.too_complex"),
    file("300,000 objects", onePage(stream("", TEXT), repeat(300_000, "<<>>")), "pdf.too_complex"),
    { name: "a section of 999,999,999 entries", bytes: hugeIndex(), code: "pdf.too_complex" },
    file("1,000 pages", manyPages(1000), "pdf.too_complex"),
    { name: "200 updates", bytes: manySections(200), code: "pdf.too_complex" },
    {
      name: "a file over the limit",
      bytes: Buffer.concat([harmlessFile(), Buffer.alloc(50 << 20)]),
      code: "pdf.too_large",
    },
  ];
}

function activeFiles(): HostileFile[] {
  const [, ...rest] = onePage(stream("", TEXT));
  const opening = (action: string) => [`<</Type /Catalog /Pages 2 0 R /OpenAction ${action}>>`, ...rest];
  const script = "<</S /JavaScript /JS (while\\(1\\){})>>";
  return [
    file("a script on opening", opening(script), "pdf.active_content"),
    file("a script with an escaped name", opening("<</S /J#61vaScript /JS (app.alert\\(1\\))>>"), "pdf.active_content"),
    file("a program started on opening", opening("<</S /Launch /F (cmd.exe)>>"), "pdf.active_content"),
    file("a form sent away", opening("<</S /SubmitForm /F (http://example.com)>>"), "pdf.active_content"),
    file("a video", onePage(stream("", TEXT), ["<</Type /Annot /Subtype /RichMedia>>"]), "pdf.active_content"),
    file("an XFA form", onePage(stream("", TEXT), ["<</Fields [] /XFA (x)>>"]), "pdf.active_content"),
    file("a file within", onePage(stream("", TEXT), [stream("/Type /EmbeddedFile", "MZ")]), "pdf.embedded_file"),
    { name: "an encrypted file", bytes: assemble(onePage(stream("", TEXT)), "/Encrypt 6 0 R"), code: "pdf.encrypted" },
  ];
}

function file(name: string, objects: (string | Buffer)[], code: string): HostileFile {
  return { name, bytes: assemble(objects), code };
}

function form(content: string, xObjects: string): Buffer {
  return stream(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <<${xObjects}>>>>`, content);
}

/** Forms from number 6 on, each drawing the next one twice. */
function doublingForms(count: number): Buffer[] {
  return Array.from({ length: count }, (_, i) =>
    i === count - 1
      ? stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "")
      : form("/N Do /N Do", `/N ${7 + i} 0 R`),
  );
}

function compressed(length: number): Buffer {
  return stream("/Filter /FlateDecode", deflateSync(Buffer.alloc(length)));
}

function repeat<T>(count: number, item: T): T[] {
  return Array.from({ length: count }, () => item);
}

function manyPages(count: number): string[] {
  const kids = repeat(count, 0).map((_, i) => `${i + 3} 0 R`);
  const pages = `<</Type /Pages /Kids [${kids.join(" ")}] /Count ${count}>>`;
  return [CATALOG, pages, ...repeat(count, "<</Type /Page /Parent 2 0 R>>")];
}

function manySections(count: number): Buffer {
  const parts = [harmlessFile()];
  let length = parts[0]?.length ?? 0;
  let previous = Number(/startxref\n(\d+)/.exec(parts[0]?.toString("latin1") ?? "")?.[1]);
  for (let i = 0; i < count; i++) {
    const trailer = `trailer\n<</Size 7 /Root 1 0 R /Prev ${previous}>>`;
    const part = Buffer.from(`xref\n0 0\n${trailer}\nstartxref\n${length}\n%%EOF\n`);
    previous = length;
    length += part.length;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A file whose catalog stands in the given object stream, number 1. */
function packedCatalog(objectStream: Buffer): Buffer {
  const head = Buffer.concat([Buffer.from("%PDF-1.7\n1 0 obj\n"), objectStream, Buffer.from("\nendobj\n")]);
  const rows = Buffer.from([0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0, 2, 0, 0, 0, 1, 0, 0]);
  const section = stream("/Type /XRef /Size 3 /W [1 4 2] /Root 2 0 R", rows);
  return Buffer.concat([
    head,
    Buffer.from("3 0 obj\n"),
    section,
    Buffer.from(`\nendobj\nstartxref\n${head.length}\n%%EOF\n`),
  ]);
}

function hugeIndex(): Buffer {
  const head = Buffer.from("%PDF-1.7\n");
  const dict = "/Type /XRef /Size 999999999 /W [1 4 2] /Index [0 999999999] /Root 1 0 R /Filter /FlateDecode";
  const section = stream(dict, deflateSync(Buffer.alloc(64)));
  return Buffer.concat([
    head,
    Buffer.from("3 0 obj\n"),
    section,
    Buffer.from(`\nendobj\nstartxref\n${head.length}\n%%EOF\n`),
  ]);
}
