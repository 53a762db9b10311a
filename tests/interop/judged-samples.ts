import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCloud } from "@vanthu/cloud/start-cloud.ts";
import { verifyPdf } from "@vanthu/pades/verify-pdf.ts";
import { rootOf } from "./certified-signers.ts";
import { cadesVerdict, javaVerdicts, makeCourt, pdfsigVerdict, qpdfVerdict, stampsVerdict } from "./judges.ts";
import { signedParts } from "./signed-parts.ts";
import { signedSamples, type SignedSample } from "./signed-samples.ts";

/** What every judge says of one sample, in the order of `JUDGES`. */
export interface JudgedSample extends Omit<SignedSample, "bytes" | "level"> {
  readonly level: string;
  readonly verdicts: readonly string[];
}

export const JUDGES = [
  "pdfsig",
  "openssl cms -verify -cades",
  "openssl ts -verify",
  "qpdf --check",
  "PDFBox, Java",
  "Vanthu",
] as const;

/** Signs a letter in every way there is and has every judge look at it, the authority answering them meanwhile. */
export async function judgedSamples(): Promise<JudgedSample[]> {
  const cloud = await startCloud({ port: 0, credentials: {} });
  const folder = await mkdtemp(join(tmpdir(), "vanthu-court-"));
  try {
    await makeCourt(folder, cloud.caCertificatePem);
    const root = await rootOf(cloud.endpoint);
    const sound = await signedSamples(cloud.endpoint);
    const samples = [...sound, ...sound.filter(({ level, key }) => level === "B-T" && key === "RSA-2048").map(altered)];
    const paths = samples.map((_, index) => join(folder, `${String(index)}.pdf`));
    for (const [index, { bytes }] of samples.entries()) await writeFile(paths[index] ?? "", bytes);
    const ofJava = await javaVerdicts(folder, paths);
    const judged: JudgedSample[] = [];
    for (const [index, { bytes, ...traits }] of samples.entries()) {
      const path = paths[index] ?? "";
      const pdf = Buffer.from(bytes);
      const [part] = signedParts(pdf);
      const verdicts = [
        await pdfsigVerdict(folder, path),
        part ? await cadesVerdict(folder, path, part) : "no signature",
        await stampsVerdict(folder, path, pdf),
        await qpdfVerdict(path),
        inWords(ofJava.get(path) ?? ""),
        ownVerdict(bytes, root),
      ];
      judged.push({ ...traits, verdicts });
    }
    return judged;
  } finally {
    await cloud.close();
    await rm(folder, { recursive: true });
  }
}

/** The sample with a byte changed in the comment after its header, which nothing shows but every hash. */
function altered(sample: SignedSample): Omit<SignedSample, "level"> & { level: string } {
  const bytes = Buffer.from(sample.bytes);
  const at = bytes.indexOf("%", 1) + 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return { ...sample, level: `${sample.level}, altered`, bytes };
}

function ownVerdict(bytes: Uint8Array, root: Uint8Array): string {
  const { state, signatures } = verifyPdf(bytes, { trustAnchors: [root], at: new Date() });
  return `${state} ${signatures[0]?.level ?? ""}`;
}

/** `ETSI.CAdES.detached=valid ETSI.RFC3161=valid-whole DSS=…` as a reader likes it. */
function inWords(verdict: string): string {
  return verdict
    .replace(/ETSI\.CAdES\.detached=/g, "")
    .replace(/ETSI\.RFC3161=/g, "time-stamp ")
    .replace(/-whole/g, "")
    .replace(/DSS=\S+/g, "DSS read")
    .replace(/(valid) /g, "$1; ");
}
