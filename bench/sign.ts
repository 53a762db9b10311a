import { execFile, spawn } from "node:child_process";
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { aLetter } from "@vanthu/pades/testing/sample-documents.ts";
import { inTemporaryFolder } from "../tests/instance/instance.ts";
import { metric, type Metric } from "./result.ts";
import type { Pkcs12 } from "./sign-way.ts";
import { quantile } from "./statistics.ts";

const MB = 1024 * 1024;

/** What `sign-child.ts` writes to its output. */
export interface SignMeasure {
  readonly milliseconds: readonly number[];
  /** By the last signature. */
  readonly addedBytes: number;
  readonly cpuMilliseconds: number;
  /** Growth of the resident set from before the file was read to its peak, over the size of the file. */
  readonly peakRatio: number;
}

/**
 * One signature of a letter by a signer in this process: what the code itself costs, without the network to KMS. Beside it,
 * in the same run, what the hash and RSA alone cost, and two libraries that sign with the key in a PKCS#12 file.
 */
export function measureSign(): Promise<Metric[]> {
  return inTemporaryFolder(async (folder) => {
    const pkcs12 = await makePkcs12(folder);
    const measured = (way: string, size: number, times: number, warmUps = 60) =>
      measure(folder, { way, sizeBytes: size, times, warmUps, pkcs12 });
    const half = await measured("ours", MB / 2, 400);
    const halfBound = await measured("bound", MB / 2, 400);
    const five = await measured("ours", 5 * MB, 80);
    const fiveBound = await measured("bound", 5 * MB, 80);
    const signpdf = await measured("signpdf", 5 * MB, 8, 2);
    const libpdf = await measured("libpdf", 5 * MB, 20, 10);
    const one = await measured("ours", MB, 80);
    const fifty = await measured("ours", 49 * MB, 5);
    const twenty = await measured("ours", 20 * MB, 1);
    const share = Math.min(median(halfBound) / median(half), median(fiveBound) / median(five));
    return [
      metric("sign.halfMbPerSecond", perSecond(half), "/s, one core", 500, "higher"),
      metric("sign.fiveMbPerSecond", perSecond(five), "/s, one core", 120, "higher"),
      metric("sign.shareOfBound", share, "of SHA-256 + RSA, the lower of 0.5 and 5 MB", 0.45, "higher"),
      metric("sign.vsSignpdf", median(signpdf) / median(five), "× faster than @signpdf at 5 MB", 10, "higher"),
      metric("sign.vsLibpdf", median(libpdf) / median(five), "× faster than @libpdf/core at 5 MB", 4, "higher"),
      metric("sign.addedKb", five.addedBytes / 1024, "KB", 40),
      metric("sign.fiftyToOne", median(fifty) / median(one), "× the time of 1 MB at 49 MB", 60),
      metric("sign.peakMemoryRatio", twenty.peakRatio, "× file of 20 MB", 3.5),
      metric("sign.halfMbMs", median(half), "ms", 3),
      metric("sign.halfMbP95Ms", quantile(half.milliseconds, 0.95), "ms"),
      metric("sign.halfMbCpuMs", half.cpuMilliseconds, "ms"),
      metric("sign.fiveMbMs", median(five), "ms"),
      metric("sign.signpdfFiveMbMs", median(signpdf), "ms"),
      metric("sign.libpdfFiveMbMs", median(libpdf), "ms"),
      metric("sign.twentyMbMs", median(twenty), "ms"),
    ];
  });
}

function median({ milliseconds }: SignMeasure): number {
  return quantile(milliseconds, 0.5);
}

function perSecond({ milliseconds }: SignMeasure): number {
  return (1000 * milliseconds.length) / milliseconds.reduce((sum, each) => sum + each, 0);
}

/** A key and its own certificate as both libraries read them. */
async function makePkcs12(folder: string): Promise<Pkcs12> {
  const run = promisify(execFile);
  const [key, certificate, path] = ["key.pem", "certificate.pem", "key.p12"].map((name) => join(folder, name));
  const passphrase = "thu-nghiem";
  const subject = ["-subj", "/C=VN/CN=Hoang Duc Nguyen", "-days", "30"];
  await run(
    "openssl",
    ["req", "-x509", "-newkey", "rsa:2048", "-noenc", "-keyout", key ?? "", "-out", certificate ?? ""].concat(subject),
  );
  // The first library knows the older ciphers only.
  const ciphers = ["-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-3DES", "-macalg", "sha1"];
  const parts = ["-inkey", key ?? "", "-in", certificate ?? "", "-out", path ?? "", "-passout", `pass:${passphrase}`];
  await run("openssl", ["pkcs12", "-export", ...ciphers, ...parts]);
  return { path: path ?? "", passphrase };
}

interface Measuring {
  way: string;
  sizeBytes: number;
  times: number;
  warmUps: number;
  pkcs12: Pkcs12;
}

/** In a process of its own, so that nothing else fills its memory. */
async function measure(folder: string, { way, sizeBytes, times, warmUps, pkcs12 }: Measuring): Promise<SignMeasure> {
  const file = join(folder, `${String(sizeBytes)}.pdf`);
  const isThere = await stat(file).catch(() => undefined);
  if (!isThere) await writeFile(file, await aLetter({ ballastBytes: sizeBytes }));
  const program = fileURLToPath(new URL("sign-child.ts", import.meta.url));
  const args = [way, file, String(times), String(warmUps), pkcs12.path, pkcs12.passphrase];
  const child = spawn(process.execPath, ["--expose-gc", "--import", "tsx", program, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`The signing process (${way}) ended with ${String(code)}.`);
  return JSON.parse(output) as SignMeasure;
}
