import { createHash } from "node:crypto";
import { startCloud, type Cloud } from "@vanthu/cloud/start-cloud.ts";
import { addDocumentTimestamp } from "@vanthu/pades/document-timestamp.ts";
import { collectValidationData } from "@vanthu/pades/collect-validation-data.ts";
import { readCertificate } from "@vanthu/pades/certificate.ts";
import { formFields } from "@vanthu/pades/form-fields.ts";
import { PdfFile } from "@vanthu/pades/pdf-file.ts";
import type { PdfDict } from "@vanthu/pades/pdf-object.ts";
import { revocationAddresses } from "@vanthu/pades/revocation-client.ts";
import { signatureContents } from "@vanthu/pades/signature-contents.ts";
import { readSignedData } from "@vanthu/pades/signed-data.ts";
import { signPdf, type SignPdfOptions } from "@vanthu/pades/sign-pdf.ts";
import { aLetter } from "@vanthu/pades/testing/sample-documents.ts";
import { timestampAuthorities, type TimestampSource } from "@vanthu/pades/timestamp-client.ts";
import { readTimestampToken } from "@vanthu/pades/timestamp-token.ts";
import { addValidationData } from "@vanthu/pades/validation-data-writer.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CertifiedSigner, certifiedSigner, revoke, rootOf } from "./certified-signers.ts";

let cloud: Cloud;
let leader: CertifiedSigner;
let letter: Uint8Array;
let root: Uint8Array;
const imprint = createHash("sha256").update("Công văn").digest();

beforeAll(async () => {
  cloud = await startCloud({ port: 0, credentials: {} });
  leader = await certifiedSigner(cloud.endpoint, "Lãnh đạo");
  letter = await aLetter();
  root = await rootOf(cloud.endpoint);
});
afterAll(() => cloud.close());

const tsa = (query = "") => `${cloud.endpoint}/ca/tsa${query}`;

/** A source that never waits and counts what it asked. */
function asking(...urls: string[]): { source: TimestampSource; asked: string[]; pauses: number[] } {
  const asked: string[] = [];
  const pauses: number[] = [];
  const source = timestampAuthorities(
    urls.map((url) => ({ url, timeoutMs: 2000 })),
    {
      retries: 2,
      fetch: (url, init) => {
        asked.push(String(url));
        return fetch(url, init);
      },
      pause: async (milliseconds) => pauses.push(milliseconds),
    },
  );
  return { source, asked, pauses };
}

const options = (more: Partial<SignPdfOptions> = {}): SignPdfOptions => ({
  ...leader,
  chain: [],
  fieldName: "LanhDao",
  signedAt: new Date(),
  ...more,
});

describe("a time-stamp", () => {
  test("is over the imprint, by a certificate for time-stamping, at the authority's time", async () => {
    const token = readTimestampToken(await asking(tsa()).source.timestamp(imprint));

    expect(Buffer.from(token.imprint.value).equals(imprint)).toBe(true);
    expect(token.signedData.signerCertificate.extendedKeyUsage).toEqual(["1.3.6.1.5.5.7.3.8"]);
    expect(Math.abs(Date.parse(token.generatedAt) - Date.now())).toBeLessThan(60_000);
  });

  test.each([
    { answer: "refused", code: "timestamp.refused", params: { status: 2 } },
    { answer: "wrong-nonce", code: "timestamp.mismatched", params: { part: "nonce" } },
    { answer: "no-nonce", code: "timestamp.mismatched", params: { part: "nonce" } },
    { answer: "wrong-imprint", code: "timestamp.mismatched", params: { part: "imprint" } },
    { answer: "bad-signature", code: "timestamp.damaged", params: {} },
    { answer: "garbled", code: "timestamp.damaged", params: {} },
  ])("that is $answer is not taken, and not asked for again", async ({ answer, code, params }) => {
    const { source, asked } = asking(tsa(`?answer=${answer}`));

    const authority = new URL(cloud.endpoint).host;
    await expect(source.timestamp(imprint)).rejects.toMatchObject({ code, params: { ...params, authority } });
    expect(asked).toHaveLength(1);
  });

  test("is asked for again where nobody answers, after pauses, and then is unavailable", async () => {
    const { source, asked, pauses } = asking(tsa("?answer=down"));

    await expect(source.timestamp(imprint)).rejects.toMatchObject({ code: "timestamp.unavailable" });
    expect(asked).toHaveLength(3);
    expect(pauses).toHaveLength(2);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(800);
  });

  test("is unavailable from an authority slower than it may be", async () => {
    const slow = timestampAuthorities([{ url: tsa("?delayMs=3000"), timeoutMs: 50 }], { retries: 0 });

    await expect(slow.timestamp(imprint)).rejects.toThrow("timestamp.unavailable");
  });

  test("is not waited for beyond the limit for all authorities together", async () => {
    const asked: string[] = [];
    const authorities = Array.from({ length: 20 }, () => ({ url: tsa("?delayMs=3000") }));
    const counting: typeof fetch = (url, init) => {
      asked.push(String(url));
      return fetch(url, init);
    };

    const slow = timestampAuthorities(authorities, { withinMs: 100, fetch: counting });

    await expect(slow.timestamp(imprint)).rejects.toThrow("timestamp.unavailable");
    expect(asked).toHaveLength(1);
  });

  test("comes from the next authority when the first does not serve", async () => {
    const { source, asked } = asking("http://127.0.0.1:1/", tsa("?answer=refused"), tsa());

    await source.timestamp(imprint);

    expect(asked.map((url) => new URL(url).search)).toEqual(["", "", "", "?answer=refused", ""]);
  });

  test("of another policy than asked for is not taken", async () => {
    const policy = "1.3.6.1.4.1.32473.9.9";

    const stamped = timestampAuthorities([{ url: tsa(), policy }]).timestamp(imprint);

    await expect(stamped).rejects.toMatchObject({ code: "timestamp.mismatched", params: { part: "policy" } });
  });
});

describe("a signature", () => {
  test("with a time-stamp carries it over its value; without one it has the room of before", async () => {
    const plain = await signPdf(letter, options());
    const stamped = await signPdf(letter, options({ timestamp: asking(tsa()).source }));

    const { contents } = signatureContents(PdfFile.open(stamped))[0]!;
    const { signature, timestamps } = readSignedData(contents);
    const token = readTimestampToken(timestamps[0]!);
    expect(Buffer.from(token.imprint.value)).toEqual(createHash("sha256").update(signature).digest());
    expect(stamped.length - letter.length).toBeLessThan(40 * 1024);
    expect(plain.length - letter.length).toBeLessThan(16 * 1024);
  });

  test("is not made where no time-stamp is to be had", async () => {
    const signed = signPdf(letter, options({ timestamp: asking(tsa("?answer=down")).source }));

    await expect(signed).rejects.toThrow("timestamp.unavailable");
  });
});

test("a signature may be made without the time-stamp that is not to be had, and says why; the key is asked once", async () => {
  const problems: string[] = [];
  let asked = 0;
  const signer = {
    algorithm: leader.signer.algorithm,
    sign: (message: Uint8Array) => {
      asked += 1;
      return leader.signer.sign(message);
    },
  };
  const { source } = asking(tsa("?answer=down"));

  const signed = await signPdf(
    letter,
    options({ signer, timestamp: source, onUnstamped: ({ code }) => problems.push(code) }),
  );

  const { contents } = signatureContents(PdfFile.open(signed))[0]!;
  expect(readSignedData(contents).timestamps).toEqual([]);
  expect(problems).toEqual(["timestamp.unavailable"]);
  expect(asked).toBe(1);
});

describe("validation data", () => {
  let stamped: Uint8Array;
  const collected = (pdf: Uint8Array) =>
    collectValidationData(pdf, { revocation: revocationAddresses(), authorities: [root] });
  const dssOf = (pdf: Uint8Array) => {
    const file = PdfFile.open(pdf);
    return { file, dss: file.dict(file.catalog.get("DSS"), "DSS") };
  };

  beforeAll(async () => {
    stamped = await signPdf(letter, options({ timestamp: asking(tsa()).source }));
  });

  test("is fetched for signer and stamper, each an OCSP response, with all their certificates", async () => {
    const data = await collected(stamped);

    const names = data.certificates.map((each) => readCertificate(each).subject.commonName);
    expect(names).toHaveLength(3);
    expect(names).toEqual(expect.arrayContaining(["Lãnh đạo", "Dấu thời gian thử nghiệm"]));
    expect(data.ocsps).toHaveLength(2);
    expect(data.crls).toEqual([]);
  });

  test.each(["absent", "down"])(
    "comes from the list of revoked certificates when the responder is %s",
    async (ocsp) => {
      const signer = await certifiedSigner(cloud.endpoint, "Không OCSP", undefined, `?ocsp=${ocsp}`);

      const data = await collected(await signPdf(letter, options(signer)));

      expect(data.ocsps).toEqual([]);
      expect(data.crls).toHaveLength(1);
    },
  );

  test("stands in the file once, with an entry for each signature, and changes not one byte of it", async () => {
    const data = await collected(stamped);

    const extended = addValidationData(stamped, data);
    const again = addValidationData(extended, data);

    const { file, dss } = dssOf(extended);
    expect(Buffer.from(extended.subarray(0, stamped.length)).equals(stamped)).toBe(true);
    expect(again).toBe(extended);
    expect(file.array(dss.get("Certs"), "Certs")).toHaveLength(3);
    expect(file.array(dss.get("OCSPs"), "OCSPs")).toHaveLength(2);
    const { contents } = signatureContents(file)[0]!;
    const key = createHash("sha1").update(contents).digest("hex").toUpperCase();
    expect([...(file.resolve(dss.get("VRI")) as PdfDict).keys()]).toEqual([key]);
  });

  test("of a later signature is added to what is there", async () => {
    const first = addValidationData(stamped, await collected(stamped));
    const agency = await certifiedSigner(cloud.endpoint, "Cơ quan");
    const sealed = await signPdf(first, options({ ...agency, fieldName: "CoQuan" }));
    await revoke(cloud.endpoint, agency.certificate);

    const second = addValidationData(sealed, await collected(sealed));

    const { file, dss } = dssOf(second);
    expect(file.array(dss.get("Certs"), "Certs")).toHaveLength(4);
    expect((file.resolve(dss.get("VRI")) as PdfDict).size).toBe(2);
  });

  test("and all before it is stamped by a time-stamp of the document, again and again", async () => {
    const extended = addValidationData(stamped, await collected(stamped));

    const archived = await addDocumentTimestamp(extended, asking(tsa()).source);
    const twice = await addDocumentTimestamp(archived, asking(tsa()).source);

    const names = formFields(PdfFile.open(twice)).map(({ name }) => name);
    expect(names.slice(-2)).toEqual(["DauThoiGian1", "DauThoiGian2"]);
    expect(signatureContents(PdfFile.open(twice)).map(({ kind }) => kind)).toEqual([
      "signature",
      "timestamp",
      "timestamp",
    ]);
  });
});
