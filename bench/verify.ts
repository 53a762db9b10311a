import { guardPdf } from "@vanthu/pades/guard-pdf.ts";
import { PdfProblem } from "@vanthu/pades/pdf-problem.ts";
import { signPdf, type SignPdfOptions } from "@vanthu/pades/sign-pdf.ts";
import { hostileFiles } from "@vanthu/pades/testing/hostile-files.ts";
import { aLetter } from "@vanthu/pades/testing/sample-documents.ts";
import { JUDGED_AT, signingBy, theCast } from "@vanthu/pades/testing/signed-letters.ts";
import { aStampingAuthority, stampsBy } from "@vanthu/pades/testing/time-stamps.ts";
import { verifyPdf } from "@vanthu/pades/verify-pdf.ts";
import { metric, type Metric } from "./result.ts";
import { quantile } from "./statistics.ts";

const HALF_MB = 512 * 1024;
const FIELDS = ["Nhay", "LanhDao", "CoQuan"];
const TIMES = 200;
/** So many first ones run on code that is not yet compiled. */
const WARM_UP = 20;
const AT_THE_CAPS = "eight streams of 31 MB";

/** What it costs to judge a file, and to refuse one that would harm. */
export async function measureVerify(): Promise<Metric[]> {
  const letter = await aLetter({ ballastBytes: HALF_MB });
  const stamper = aStampingAuthority(theCast().root);
  const plain = timesToVerify(await signedThrice(letter, {}));
  const stamped = timesToVerify(await signedThrice(letter, { timestamp: stampsBy(stamper) }));
  const timed = hostileFiles().map(({ name, bytes, code }) => ({ name, milliseconds: timeToRefuse(bytes, code) }));
  // One file unpacks as much as all caps together let it; what it costs is what the caps cost.
  const isAtTheCaps = ({ name }: { name: string }) => name === AT_THE_CAPS;
  const refusals = timed.filter((one) => !isAtTheCaps(one)).map(({ milliseconds }) => milliseconds);
  return [
    metric("verify.bbMs", quantile(plain, 0.5), "ms", 10),
    metric("verify.btMs", quantile(stamped, 0.5), "ms", 25),
    metric("guard.hostileMs", Math.max(...refusals), "ms", 100),
    metric("verify.bbP95Ms", quantile(plain, 0.95), "ms"),
    metric("verify.btP95Ms", quantile(stamped, 0.95), "ms"),
    metric("guard.atTheCapsMs", timed.find(isAtTheCaps)?.milliseconds ?? NaN, "ms"),
    metric("guard.hostileFiles", timed.length, "files"),
  ];
}

async function signedThrice(letter: Uint8Array, more: Partial<SignPdfOptions>): Promise<Uint8Array> {
  let file = letter;
  for (const fieldName of FIELDS) file = await signPdf(file, signingBy(theCast().leader, { fieldName, ...more }));
  return file;
}

function timesToVerify(file: Uint8Array): number[] {
  const options = { trustAnchors: [theCast().root.certificate], at: JUDGED_AT, expectedSignatures: FIELDS.length };
  const times = Array.from({ length: WARM_UP + TIMES }, () => {
    const start = performance.now();
    const { state } = verifyPdf(file, options);
    const milliseconds = performance.now() - start;
    if (state !== "valid") throw new Error(`The letter came out as ${state}.`);
    return milliseconds;
  });
  return times.slice(WARM_UP);
}

/** The middle one of three: the samples are few, and one may meet the collector of another's garbage. */
function timeToRefuse(bytes: Uint8Array, expected: string): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    const code = refusalOf(bytes);
    const milliseconds = performance.now() - start;
    if (code !== expected) throw new Error(`A hostile file came out as ${code}, not ${expected}.`);
    return milliseconds;
  });
  return quantile(times, 0.5);
}

function refusalOf(bytes: Uint8Array): string {
  try {
    guardPdf(bytes);
  } catch (error) {
    if (error instanceof PdfProblem) return error.code;
    throw error;
  }
  return "accepted";
}
