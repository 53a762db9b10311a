import { createHash, sign } from "node:crypto";
import { readFile } from "node:fs/promises";
import { signPdf, type SignPdfOptions } from "@vanthu/pades/sign-pdf.ts";
import { aSealTemplate } from "@vanthu/pades/testing/sample-documents.ts";
import { aRoot, issued, nameOf } from "@vanthu/pades/testing/test-authority.ts";

/** Signs a file once; answers how many bytes it added. */
export type Sign = (pdf: Buffer) => Promise<number>;

/** A PKCS#12 file with the key the others sign with. */
export interface Pkcs12 {
  readonly path: string;
  readonly passphrase: string;
}

/** The ways that are compared; a library is loaded only where it is measured, for the sake of the memory of the others. */
export const WAYS: Readonly<Record<string, (pkcs12: Pkcs12) => Promise<Sign>>> = {
  ours,
  bound,
  signpdf,
  libpdf,
};

/** Visible, with a seal. */
async function ours(): Promise<Sign> {
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
  return async (pdf) => (await signPdf(pdf, options)).length - pdf.length;
}

/** What nobody can do without: the hash of the file and one RSA-2048 signature. */
async function bound(): Promise<Sign> {
  const { privateKey } = issued(aRoot(), nameOf("Hoàng Đức Nguyện"));
  return async (pdf) => sign("sha256", createHash("sha256").update(pdf).digest(), privateKey).length;
}

async function signpdf({ path, passphrase }: Pkcs12): Promise<Sign> {
  const [{ SignPdf }, { P12Signer }, { plainAddPlaceholder }] = await Promise.all([
    import("@signpdf/signpdf"),
    import("@signpdf/signer-p12"),
    import("@signpdf/placeholder-plain"),
  ]);
  const pkcs12 = await readFile(path);
  const texts = { reason: "Ký ban hành", contactInfo: "", name: "Hoang Duc Nguyen", location: "" };
  return async (pdf) => {
    // One signer signs once: it reads its own buffer to the end.
    const signer = new P12Signer(pkcs12, { passphrase });
    const prepared = plainAddPlaceholder({ pdfBuffer: pdf, ...texts });
    return (await new SignPdf().sign(prepared, signer)).length - pdf.length;
  };
}

async function libpdf({ path, passphrase }: Pkcs12): Promise<Sign> {
  const { P12Signer, PDF } = await import("@libpdf/core");
  const signer = await P12Signer.create(new Uint8Array(await readFile(path)), passphrase);
  return async (pdf) => {
    const document = await PDF.load(pdf);
    return (await document.sign({ signer, reason: "Ký ban hành" })).bytes.length - pdf.length;
  };
}
