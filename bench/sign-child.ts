// Signs one file again and again, and says what it cost. Started by sign.ts.
import { readFile } from "node:fs/promises";
import { signPdf, type SignPdfOptions } from "@vanthu/pades/sign-pdf.ts";
import { aLetter, aSealTemplate } from "@vanthu/pades/testing/sample-documents.ts";
import { aRoot, issued, nameOf } from "@vanthu/pades/testing/test-authority.ts";
import type { SignMeasure } from "./sign.ts";

const [, , path = "", times = "1"] = process.argv;
const WARM_UPS = 60;

const authority = aRoot();
const person = issued(authority, nameOf("Hoàng Đức Nguyện", { title: "Phó Chủ tịch" }));
const options: SignPdfOptions = {
  signer: person.signer,
  certificate: person.certificate,
  chain: [authority.certificate],
  fieldName: "ChuKy",
  signedAt: new Date(),
  name: "Hoàng Đức Nguyện",
  reason: "Ký ban hành",
  appearance: { template: aSealTemplate(), page: 0, rect: [330, 200, 430, 300] },
};

const warmUp = await aLetter();
for (let at = 0; at < WARM_UPS; at += 1) await signPdf(warmUp, options);
globalThis.gc?.();
const residentBefore = process.memoryUsage.rss();

const file = await readFile(path);
const milliseconds: number[] = [];
const cpuBefore = process.cpuUsage();
for (let at = 0; at < Number(times); at += 1) {
  const startedAt = performance.now();
  await signPdf(file, options);
  milliseconds.push(performance.now() - startedAt);
}
const cpu = process.cpuUsage(cpuBefore);
const measure: SignMeasure = {
  milliseconds,
  cpuMilliseconds: (cpu.user + cpu.system) / 1000 / milliseconds.length,
  peakRatio: (process.resourceUsage().maxRSS * 1024 - residentBefore) / file.byteLength,
};
console.log(JSON.stringify(measure));
