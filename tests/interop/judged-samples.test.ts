import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCloud, type Cloud } from "@vanthu/cloud/start-cloud.ts";
import { PdfFile } from "@vanthu/pades/pdf-file.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { archivalFindings } from "./archival-checks.ts";
import { archivalLetter } from "./archival-letter.ts";
import { judgedSamples } from "./judged-samples.ts";
import { javaVerdicts, qpdfVerdict } from "./judges.ts";
import { plain, tableOf, verdictTable } from "./verdict-table.ts";

test("the judges say of every level, key and cross-reference section what docs/signing.md says they say", async () => {
  const document = await readFile(new URL("../../docs/signing.md", import.meta.url), "utf8");

  const table = verdictTable(await judgedSamples());

  expect(tableOf(document)).toBe(plain(table));
}, 180_000);

describe("a letter of the office, as PDF/A", () => {
  let cloud: Cloud;
  let folder: string;
  let letter: { unsigned: Uint8Array; finished: Uint8Array };
  let preflight: Map<string, string>;
  const pathOf = (name: string) => join(folder, `${name}.pdf`);

  beforeAll(async () => {
    cloud = await startCloud({ port: 0, credentials: {} });
    folder = await mkdtemp(join(tmpdir(), "vanthu-archival-"));
    letter = await archivalLetter(cloud.endpoint);
    for (const [name, bytes] of Object.entries(letter)) await writeFile(pathOf(name), bytes);
    preflight = await javaVerdicts(
      folder,
      ["unsigned", "finished"].map((name) => `preflight:${pathOf(name)}`),
    );
  });
  afterAll(async () => {
    await cloud.close();
    await rm(folder, { recursive: true });
  });

  test("before signing, the judge of PDF/A-1b finds only that it claims to be of part 2", () => {
    expect(preflight.get(`preflight:${pathOf("unsigned")}`)).toBe("7.11.2");
  });

  test("signed, numbered, sealed and stamped, it finds besides what part 2 permits: see-through images, and fields of no size without appearance", () => {
    expect(preflight.get(`preflight:${pathOf("finished")}`)).toBe("2.2.2 5.3.1 7.11.2");
  });

  test.each(["unsigned", "finished"] as const)("the %s one has what 2b asks beyond", async (name) => {
    expect(archivalFindings(letter[name])).toEqual([]);
    expect(await qpdfVerdict(pathOf(name))).toBe("no errors");
  });

  test("the checks of ours find what is missing", () => {
    const text = Buffer.from(letter.unsigned).toString("latin1");
    const without = (from: string, to: string) => Buffer.from(text.replace(from, to), "latin1");

    expect(archivalFindings(without("<pdfaid:part>2<", "<pdfaid:part>1<"))).toEqual(["XMP does not claim PDF/A-2b"]);
    expect(archivalFindings(without("/OutputIntents", "/OutputIntentz"))).toEqual(["no output intent"]);
    expect(PdfFile.open(letter.finished).xref.sections.length).toBe(6);
  });
});
