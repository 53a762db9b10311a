import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { PdfFile } from "@vanthu/pades/pdf-file.ts";
import { signatureContents } from "@vanthu/pades/signature-contents.ts";
import { readSignedData } from "@vanthu/pades/signed-data.ts";
import { type SignedPart, signedParts } from "./signed-parts.ts";

const run = promisify(execFile);
const JARS = ["pdfbox2", "fontbox2", "preflight", "xmpbox", "commons-logging"];
const classPath = JARS.map((name) => `/usr/share/java/${name}.jar`).join(":");

/** Where a judge works: `root.pem` and a store `pdfsig` trusts it by lie in the folder. */
export async function makeCourt(folder: string, rootPem: string): Promise<void> {
  await writeFile(join(folder, "root.pem"), rootPem);
  await run("certutil", ["-N", "-d", folder, "--empty-password"]);
  await run("certutil", ["-A", "-d", folder, "-n", "root", "-t", "CT,CT,CT", "-i", join(folder, "root.pem")]);
}

/** What a program wrote, whatever it answered. */
async function said(program: string, args: readonly string[], cwd?: string): Promise<string> {
  try {
    const { stdout, stderr } = await run(program, args, { cwd, maxBuffer: 1 << 24 });
    return stdout + stderr;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    return stdout + stderr;
  }
}

/** poppler: whether signature and certificate are valid, the certificate's status asked of its authority. */
export async function pdfsigVerdict(folder: string, path: string): Promise<string> {
  const report = await said("pdfsig", ["-nssdir", folder, path]);
  const signatures = report.split(/^Signature #\d+:$/m).slice(1);
  return signatures
    .map((each) => {
      const isValid = each.includes("Signature is Valid");
      const isTrusted = each.includes("Certificate is Trusted");
      if (each.includes("Signature Type: unknown")) return "time-stamp not read";
      return isValid ? `valid, ${isTrusted ? "trusted" : "not trusted"}` : "invalid";
    })
    .join("; ");
}

/** openssl: the CMS of the signature as CAdES, its chain included. */
export async function cadesVerdict(folder: string, path: string, part: SignedPart): Promise<string> {
  await writeFile(`${path}.p7s`, part.cms);
  await writeFile(`${path}.dat`, part.content);
  const input = ["-inform", "DER", "-in", `${path}.p7s`, "-content", `${path}.dat`, "-binary"];
  const trust = ["-CAfile", join(folder, "root.pem"), "-purpose", "any", "-out", `${path}.out`];
  const report = await said("openssl", ["cms", "-verify", "-cades", ...input, ...trust]);
  return report.includes("CAdES Verification successful") ? "valid" : "invalid";
}

/** openssl: the time-stamps in a file, each over what it must be over. */
export async function stampsVerdict(folder: string, path: string, pdf: Buffer): Promise<string> {
  const verdicts: string[] = [];
  const judge = async (token: Uint8Array, stamped: Uint8Array): Promise<void> => {
    const tokenPath = `${path}.${String(verdicts.length)}.tst`;
    await writeFile(tokenPath, token);
    const digest = createHash("sha256").update(stamped).digest("hex");
    const input = ["-digest", digest, "-in", tokenPath, "-token_in", "-CAfile", join(folder, "root.pem")];
    const report = await said("openssl", ["ts", "-verify", ...input]);
    verdicts.push(report.includes("Verification: OK") ? "valid" : "invalid");
  };
  const parts = signedParts(pdf);
  for (const [index, { kind, contents }] of signatureContents(PdfFile.open(pdf)).entries()) {
    const part = parts[index];
    if (!part) throw new Error("A signature without a range.");
    if (kind === "timestamp") await judge(part.cms, part.content);
    else {
      const { signature, timestamps } = readSignedData(contents);
      for (const token of timestamps) await judge(token, signature);
    }
  }
  return verdicts.join("; ") || "–";
}

export async function qpdfVerdict(path: string): Promise<string> {
  const report = await said("qpdf", ["--check", path]);
  return report.includes("No syntax or stream encoding errors found") ? "no errors" : "errors";
}

/** PDFBox and Java's cryptography; each answer by the argument it answers (a path, or `preflight:` and a path). */
export async function javaVerdicts(folder: string, args: readonly string[]): Promise<Map<string, string>> {
  const sources = [
    "JudgePdfs.java",
    "javax/activation/DataSource.java",
    "javax/activation/FileDataSource.java",
    "javax/xml/bind/DatatypeConverter.java",
  ];
  const paths = sources.map((name) => fileURLToPath(new URL(`java/${name}`, import.meta.url)));
  const internal = ["--add-exports", "java.base/sun.security.pkcs=ALL-UNNAMED"];
  await run("javac", ["-nowarn", "-cp", classPath, ...internal, "-d", folder, ...paths]);
  const program = ["-cp", `${folder}:${classPath}`, ...internal, "JudgePdfs"];
  const { stdout } = await run("java", [...program, ...args], { maxBuffer: 1 << 24 });
  const lines = stdout.trim().split("\n");
  return new Map(args.map((argument, index) => [argument, lines[index]?.split("\t")[1]?.trim() ?? "nothing"]));
}
