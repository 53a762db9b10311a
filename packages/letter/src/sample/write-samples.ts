import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { composeLetter } from "../compose-letter.ts";
import { loadFonts } from "../load-fonts.ts";
import { composePaperCopy } from "../paper-copy.ts";
import { sampleLetters } from "./sample-letters.ts";

/** Where the samples go, from the root of the repository. */
const folder = join("dist", "samples");

const fonts = await loadFonts();
await mkdir(folder, { recursive: true });
for (const { name, input } of sampleLetters) {
  const { pdf, pages, warnings } = await composeLetter(input, fonts);
  await writeFile(join(folder, `${name}.pdf`), pdf);
  process.stdout.write(`${name}.pdf ${pages} ${warnings.map(({ code }) => code).join(" ")}\n`);
}

const [first] = sampleLetters;
if (first) {
  const original = await composeLetter(first.input, fonts);
  const copy = await composePaperCopy(
    original.pdf,
    {
      form: "SAO Y",
      issuer: "ỦY BAN NHÂN DÂN XÃ YÊN THỊNH",
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
  await writeFile(join(folder, "40-ban-sao-giay.pdf"), copy.pdf);
  process.stdout.write(`40-ban-sao-giay.pdf ${copy.pages}\n`);
}
