import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicKeyMatches, readCertificate } from "./certificate.ts";
import { checkIssuedCertificate } from "./certificate-import.ts";
import { createCertificateRequest } from "./certificate-request.ts";
import { collectValidationData } from "./collect-validation-data.ts";
import { addDocumentTimestamp } from "./document-timestamp.ts";
import { fillFields } from "./fill-fields.ts";
import { guardPdf } from "./guard-pdf.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { completeSignature, prepareSignature, type PrepareSignatureOptions } from "./prepare-signature.ts";
import { revocationAddresses } from "./revocation-client.ts";
import { signPdf } from "./sign-pdf.ts";
import { localSigner } from "./signer.ts";
import { anAuthorityServer, type AuthorityServer } from "./testing/authority-server.ts";
import { aLetter, aSealTemplate, aTextTemplate } from "./testing/sample-documents.ts";
import { aRoot, type Identity, issued, nameOf } from "./testing/test-authority.ts";
import { aStampingAuthority } from "./testing/time-stamps.ts";
import { timestampAuthorities } from "./timestamp-client.ts";
import { addValidationData } from "./validation-data-writer.ts";
import { VERDICT_PROBLEMS } from "./verdict-problem.ts";
import { verifyPdf } from "./verify-pdf.ts";
import { verifyPdfOnline } from "./verify-pdf-online.ts";

const known: Identity[] = [];
let root: Identity;
let leader: Identity;
let server: AuthorityServer;

beforeAll(async () => {
  root = aRoot(undefined, { algorithm: "ECDSA_SHA_256" });
  const stamper = aStampingAuthority(root, { algorithm: "ECDSA_SHA_256" });
  server = await anAuthorityServer(root, stamper, known);
  const addresses = { ocsp: server.url, revocationList: `${server.url}/crl`, issuer: `${server.url}/ca` };
  const name = nameOf("Nguyễn Văn Thử", { title: "Chủ tịch", uids: ["CCCD:001099000002"] });
  leader = issued(root, name, { keyUsageBits: 0x40, addresses });
  known.push(leader, stamper);
});

afterAll(() => server.close());

test("sign, fill and verify", async () => {
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
    expectedSignatures: 1, // as many as whoever keeps the file knows of
  });

  expect(verdict.state).toBe("valid");
  const [signature] = verdict.signatures;
  expect(signature?.signer?.commonName).toBe("Nguyễn Văn Thử");
  expect(signature?.identity).toEqual({ capacity: "person", personNumber: "001099000002" });
  expect(signature?.changes).toEqual(["field_filled:SoVanBan"]);
  expect([signature?.level, signature?.timeSource, signature?.revocation]).toEqual(["B-B", "claimed", "not_checked"]);
  // README: end
});

test("time-stamps, and proof that lasts", async () => {
  const { certificate } = leader;
  const signer = leader.signer;
  const tsaUrl = server.url;
  const letter = await aLetter();

  // README: timestamp
  const timestamp = timestampAuthorities([{ url: tsaUrl, timeoutMs: 3000 }]); // asked in their order
  const signedAt = new Date("2026-08-03T02:00:00Z");
  const stamped = await signPdf(letter, { signer, certificate, chain: [], fieldName: "LanhDao", signedAt, timestamp });
  // README: end

  // README: archive
  const authorities = [root.certificate];
  const data = await collectValidationData(stamped, { revocation: revocationAddresses(), authorities });
  const archived = await addDocumentTimestamp(addValidationData(stamped, data), timestamp);

  const manyYearsLater = new Date("2060-01-01T00:00:00Z");
  const verdict = verifyPdf(archived, { trustAnchors: authorities, at: manyYearsLater });
  expect(verdict.signatures.map(({ kind, state }) => [kind, state])).toEqual([
    ["signature", "valid"],
    ["document-timestamp", "valid"],
  ]);
  // README: end

  expect(verdict.signatures[0]).toMatchObject({ provenAt: "2026-08-03T02:01:00.000Z", revocation: "good" });

  // README: online
  const fresh = await verifyPdfOnline(stamped, {
    trustAnchors: authorities,
    at: new Date("2026-08-03T03:00:00Z"),
    revocation: revocationAddresses({ timeoutMs: 3000 }),
  });

  expect(fresh.signatures[0]?.level).toBe("B-T");
  expect(fresh.signatures[0]?.provenAt).toBe("2026-08-03T02:01:00.000Z");
  expect(fresh.signatures[0]?.revocation).toBe("good");
  // README: end
});

test("a key that answers later", async () => {
  const letter = await aLetter();
  const { certificate, privateKey } = leader;
  const answerOf = (message: Uint8Array) => Promise.resolve(sign("sha256", message, privateKey));

  // README: prepare
  const options: PrepareSignatureOptions = {
    algorithm: "RSASSA_PKCS1_V1_5_SHA_256",
    certificate,
    chain: [],
    fieldName: "LanhDao",
    signedAt: new Date("2026-08-03T02:00:00Z"),
  };
  const { message, state } = prepareSignature(letter, options);
  const answer = await answerOf(message); // a phone rings, a token is put in; `state` is plain JSON
  const signed = await completeSignature(letter, options, state, answer);
  // README: end

  expect(guardPdf(signed).signatureFields).toBe(1);
});

test("guard", async () => {
  const upload = await aLetter({ pages: 2 });

  // README: guard
  const { pages, signatureFields } = guardPdf(upload);

  expect([pages, signatureFields]).toEqual([2, 0]);
  expect(() => guardPdf(Buffer.from("PK…"))).toThrow(new PdfProblem("pdf.not_pdf"));
  // README: end
});

test("request a certificate, and take it into use", async () => {
  const { privateKey, publicKey: key } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const signer = localSigner(privateKey);
  const publicKey = key.export({ type: "spki", format: "der" });
  const certificateDer = leader.certificate;

  // README: request
  const request = await createCertificateRequest({
    subject: { commonName: "Nguyễn Văn Thử", title: "Chủ tịch", country: "VN", uids: ["CCCD:001099000002"] },
    publicKey, // SubjectPublicKeyInfo, DER
    signer,
  });
  // … the authority answers with a certificate
  const certificate = readCertificate(certificateDer);
  const { problems } = checkIssuedCertificate(certificate, {
    publicKey,
    anchors: [readCertificate(root.certificate)],
    others: [],
    at: new Date("2026-08-03T03:00:00Z"),
  });

  expect(problems).toEqual(["certificate.key_mismatch"]); // here it is another's
  // README: end

  expect(createHash("sha256").update(request).digest()).toHaveLength(32);
  expect(publicKeyMatches(certificate, publicKey)).toBe(false);
});

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test("the README shows exactly these examples", () => {
  const source = readFileSync(new URL(import.meta.url), "utf8");

  const examples = [...source.matchAll(/^ {2}\/\/ README: (?!end)\w+\n([\s\S]*?)^ {2}\/\/ README: end$/gm)].map(
    ([, text = ""]) => text.replace(/^ {2}/gm, ""),
  );
  const shown = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text]) => text);

  expect(shown.toSorted()).toEqual(examples.toSorted());
  expect(shown).toHaveLength(8);
});

test("the README explains every problem a verdict can hold", () => {
  const unexplained = VERDICT_PROBLEMS.filter((problem) => !readme.includes(`\`${problem}\``));

  expect(unexplained).toEqual([]);
});
