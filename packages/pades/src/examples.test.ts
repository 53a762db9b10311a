import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCertificate, publicKeyMatches } from "./certificate.ts";
import { createCertificateRequest } from "./certificate-request.ts";
import { fillFields } from "./fill-fields.ts";
import { guardPdf } from "./guard-pdf.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { signPdf } from "./sign-pdf.ts";
import { localSigner } from "./signer.ts";
import { aLetter, aSealTemplate, aTextTemplate } from "./testing/sample-documents.ts";
import { theCast } from "./testing/signed-letters.ts";
import { verifyPdf } from "./verify-pdf.ts";

test("sign, fill and verify", async () => {
  const { leader, root } = theCast();
  const certificate = leader.certificate;
  const signatureTemplate = aSealTemplate();
  const digitsTemplate = await aTextTemplate("0123456789");
  const letter = await aLetter();

  // README: sign
  const signed = await signPdf(letter, {
    signer: localSigner(leader.privateKey), // or one that calls a key management service
    certificate, // DER
    chain: [], // certificates between the signer's and the root's, DER
    fieldName: "LanhDao",
    signedAt: new Date("2026-08-03T02:00:00Z"),
    name: "Nguyễn Văn Thử",
    appearance: { template: signatureTemplate, page: 0, rect: [350, 100, 450, 200] },
  });

  const numbered = fillFields(
    signed,
    [{ fieldName: "SoVanBan", text: "125", template: digitsTemplate, align: "center" }],
    { filledAt: new Date("2026-08-03T02:10:00Z") },
  );
  // README: end

  // README: verify
  const verdict = verifyPdf(numbered, {
    trustAnchors: [root.certificate], // DER
    at: new Date("2026-08-03T03:00:00Z"),
  });

  expect(verdict.state).toBe("valid");
  expect(verdict.signatures[0]?.signer?.commonName).toBe("Nguyễn Văn Thử");
  expect(verdict.signatures[0]?.changes).toEqual(["field_filled:SoVanBan"]);
  expect(verdict.signatures[0]?.revocation).toBe("not_checked");
  // README: end
});

test("guard", async () => {
  const upload = await aLetter({ pages: 2 });

  // README: guard
  const { pages, signatureFields } = guardPdf(upload);

  expect([pages, signatureFields]).toEqual([2, 0]);
  expect(() => guardPdf(Buffer.from("PK…"))).toThrow(new PdfProblem("pdf.not_pdf"));
  // README: end
});

test("request a certificate", async () => {
  const { privateKey, publicKey: key } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const signer = localSigner(privateKey);
  const publicKey = key.export({ type: "spki", format: "der" });
  const certificateDer = theCast().leader.certificate;

  // README: request
  const request = await createCertificateRequest({
    subject: { commonName: "Nguyễn Văn Thử", title: "Chủ tịch", country: "VN", uids: ["CCCD:001099000002"] },
    publicKey, // SubjectPublicKeyInfo, DER
    signer,
  });
  // … the authority answers with a certificate
  const certificate = readCertificate(certificateDer);
  const isOurs = publicKeyMatches(certificate, publicKey);
  // README: end

  expect(request[0]).toBe(0x30);
  expect(isOurs).toBe(false);
});

test("the README shows exactly these examples", () => {
  const source = readFileSync(new URL(import.meta.url), "utf8");
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

  const examples = [...source.matchAll(/^ {2}\/\/ README: (?!end)\w+\n([\s\S]*?)^ {2}\/\/ README: end$/gm)].map(
    ([, text = ""]) => text.replace(/^ {2}/gm, ""),
  );
  const shown = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text]) => text);

  expect(shown).toEqual(examples);
  expect(shown).toHaveLength(4);
});
