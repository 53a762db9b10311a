// Signs a file again and again in a process of its own; `bench/sign.ts` reads what it prints.
import { readFile } from "node:fs/promises";
import { aLetter } from "@vanthu/pades/testing/sample-documents.ts";
import type { SignMeasure } from "./sign.ts";
import { WAYS } from "./sign-way.ts";

const [, , way = "", path = "", times = "1", warmUps = "0", pkcs12 = "", passphrase = ""] = process.argv;
const make = WAYS[way];
if (!make) throw new Error(`There is no way to sign called ${way}.`);
const sign = await make({ path: pkcs12, passphrase });

const small = Buffer.from(await aLetter());
for (let at = 0; at < Number(warmUps); at += 1) await sign(small);
globalThis.gc?.();
const residentBefore = process.memoryUsage.rss();

const file = await readFile(path);
const milliseconds: number[] = [];
let addedBytes = 0;
const cpuBefore = process.cpuUsage();
for (let at = 0; at < Number(times); at += 1) {
  const startedAt = performance.now();
  addedBytes = await sign(file);
  milliseconds.push(performance.now() - startedAt);
}
const cpu = process.cpuUsage(cpuBefore);
const measure: SignMeasure = {
  milliseconds,
  addedBytes,
  cpuMilliseconds: (cpu.user + cpu.system) / 1000 / milliseconds.length,
  peakRatio: (process.resourceUsage().maxRSS * 1024 - residentBefore) / file.byteLength,
};
console.log(JSON.stringify(measure));
