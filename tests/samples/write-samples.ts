import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { composeLetter } from "@vanthu/letter/compose-letter.ts";
import { loadFonts } from "@vanthu/letter/load-fonts.ts";
import { composePaperCopy } from "@vanthu/letter/paper-copy.ts";
import { sampleLetters } from "@vanthu/letter/sample/sample-letters.ts";
import { textMark } from "@vanthu/letter/text-mark.ts";
import { cornerMark, markTime } from "@vanthu/office/signing/mark-service.ts";
import { signPdf } from "@vanthu/pades/sign-pdf.ts";
import { signingBy, theCast } from "@vanthu/pades/testing/signed-letters.ts";

/** Where the samples go, from the root of the repository. */
const folder = join("dist", "samples");
const fonts = await loadFonts();
await mkdir(folder, { recursive: true });

const originals = new Map<string, Uint8Array>();
for (const { name, input } of sampleLetters) {
  const { pdf, pages } = await composeLetter(input, fonts);
  originals.set(input.typeName, pdf);
  await write(name, pdf, pages);
}

const resolution = originals.get("Nghị quyết");
if (!resolution) throw new RangeError("no sample of a resolution");
const paperCopy = await composePaperCopy(
  resolution,
  {
    form: "SAO Y",
    issuer: ["ỦY BAN NHÂN DÂN", "XÃ YÊN THỊNH"],
    number: "5",
    notation: "SY-UBND",
    place: "Yên Thịnh",
    copiedOn: "2026-02-06",
    signature: { authority: ["TL. CHỦ TỊCH"], position: "CHÁNH VĂN PHÒNG", name: "Phạm Quốc Việt" },
    recipients: ["Trưởng các thôn"],
    archive: "VT",
    sample: true,
    composedAt: new Date("2026-02-06T02:00:00Z"),
    documentKey: "sample copy",
  },
  fonts,
);
await write("40-ban-sao-giay", paperCopy.pdf, paperCopy.pages);

const signedAt = new Date("2026-02-06T02:15:09Z");
await write("41-ban-sao-dien-tu", await marked(resolution, ["Sao y", "Ủy ban nhân dân xã Yên Thịnh"]), 1);
await write("42-phu-luc-tep-rieng", await marked(originals.get("Quy chế") ?? resolution, ["57/QĐ-UBND"]), 1);

/** Signed by the agency with lines of text only, at the top right of the first page (form 3.2; Annex I, III.1.d). */
async function marked(pdf: Uint8Array, first: readonly string[]): Promise<Uint8Array> {
  const lines = [...first, markTime(signedAt)];
  const { page, rect, mark } = cornerMark(pdf, await textMark({ lines, key: "sample mark" }, fonts), lines);
  const appearance = mark && { page, rect, ...mark, align: "right" as const };
  return signPdf(
    pdf,
    signingBy(theCast().agency, { fieldName: "CoQuan", signedAt, ...(appearance && { appearance }) }),
  );
}

async function write(name: string, pdf: Uint8Array, pages: number): Promise<void> {
  await writeFile(join(folder, `${name}.pdf`), pdf);
  process.stdout.write(`${name}.pdf ${String(pages)}\n`);
}
