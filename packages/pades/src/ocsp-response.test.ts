import { BasicOCSPResponse, Certificate, OCSPResponse } from "pkijs";
import { describe, expect, test } from "vitest";
import { readCertificate } from "./certificate.ts";
import { der, sequence } from "./der.ts";
import { ocspStatement, readOcspResponse } from "./ocsp-response.ts";
import { OID } from "./oids.ts";
import { type AnswerTraits, anOcspResponse } from "./testing/revocation-answers.ts";
import { aRoot, issued, nameOf } from "./testing/test-authority.ts";

const algorithm = "ECDSA_SHA_256";
const root = aRoot("Gốc", { algorithm });
const signer = issued(root, nameOf("Người ký"), { algorithm });
const other = issued(root, nameOf("Người khác"), { algorithm });
const responder = issued(root, nameOf("Trả lời"), { algorithm, purposes: [OID.ocspSigning] });

function stated(traits: AnswerTraits, about = signer) {
  const response = readOcspResponse(anOcspResponse(root, about, traits));
  return ocspStatement(response, readCertificate(signer.certificate), readCertificate(root.certificate));
}

test("what the authority itself says counts, with its times", () => {
  expect(stated({})).toEqual({
    kind: "ocsp",
    status: "good",
    thisUpdate: "2026-08-03T02:05:00.000Z",
    nextUpdate: "2026-08-04T02:05:00.000Z",
  });
});

test("what a responder says counts whom the authority certified for it, with the reason", () => {
  const statement = stated({ responder, status: "revoked", revokedAt: "20260701000000Z", reason: 1 });

  expect(statement).toMatchObject({
    status: "revoked",
    revokedAt: "2026-07-01T00:00:00.000Z",
    reason: "keyCompromise",
  });
});

test("another reader of such responses reads and verifies the same", async () => {
  const bytes = anOcspResponse(root, signer, { responder });
  const { responseBytes } = OCSPResponse.fromBER(Uint8Array.from(bytes).buffer);
  const basic = BasicOCSPResponse.fromBER(Uint8Array.from(responseBytes!.response.valueBlock.valueHexView).buffer);

  expect(basic.tbsResponseData.responses).toHaveLength(1);
  expect(basic.tbsResponseData.producedAt.toISOString()).toBe(readOcspResponse(bytes).producedAt);
  const trustedCerts = [Certificate.fromBER(Uint8Array.from(root.certificate).buffer)];
  expect(await basic.verify({ trustedCerts })).toBe(true);
});

test("the number of the request comes back", () => {
  const nonce = Buffer.from("0123456789abcdef");

  expect(readOcspResponse(anOcspResponse(root, signer, { nonce })).nonce).toEqual(nonce);
});

describe("nothing is said", () => {
  const stranger = aRoot("Gốc", { algorithm });

  test.each([
    { rule: "by who is certified for something else", responder: other },
    { rule: "by a stranger with the authority's name", responder: stranger },
    {
      rule: "by a responder a stranger certified",
      responder: issued(stranger, nameOf("Trả lời"), { algorithm, purposes: [OID.ocspSigning] }),
    },
    {
      rule: "by a responder whose certificate has expired",
      responder: issued(root, nameOf("Cũ"), { algorithm, purposes: [OID.ocspSigning], validTo: "20260101000000Z" }),
    },
  ])("$rule", ({ responder: by }) => {
    expect(stated({ responder: by })).toBeUndefined();
  });

  test("of another certificate", () => {
    expect(stated({}, other)).toBeUndefined();
  });

  test("by a response of which a bit was changed", () => {
    const bytes = anOcspResponse(root, signer, { status: "revoked" });
    const at = bytes.indexOf("20260803020500Z");
    bytes.write("20260903020500Z", at, "latin1");

    const response = readOcspResponse(bytes);

    expect(
      ocspStatement(response, readCertificate(signer.certificate), readCertificate(root.certificate)),
    ).toBeUndefined();
  });
});

test("a responder that would not answer is told apart from one that answers nonsense", () => {
  expect(() => readOcspResponse(sequence(der(0x0a, Uint8Array.of(6))))).toThrow("ocsp.refused");
  expect(() => readOcspResponse(Buffer.from("<html>"))).toThrow("ocsp.damaged");
});
