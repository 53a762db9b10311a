import { beforeAll, describe, expect, test } from "vitest";
import { type Certificate, readCertificate } from "./certificate.ts";
import { children, readDer } from "./der.ts";
import { revocationAddresses, writeOcspRequest } from "./revocation-client.ts";
import { theCast } from "./testing/signed-letters.ts";

let issuer: Certificate;
let certificate: Certificate;

beforeAll(() => {
  const { root, leader } = theCast();
  issuer = readCertificate(root.certificate);
  const addresses = {
    ocsp: ["ldap://a.example/", "http://first.example/", "http://second.example/"],
    revocationLists: ["http://lists.example/a.crl"],
    issuers: [],
  };
  certificate = { ...readCertificate(leader.certificate), addresses };
});

/** `OCSPResponse { successful }` and `{ tryLater }`, with nothing inside. */
const SUCCESSFUL = Buffer.from("30030a0100", "hex");
const TRY_LATER = Buffer.from("30030a0103", "hex");

/** A network on which each host answers something, and what was asked of it. */
function network(answers: Record<string, Uint8Array | "silence">): { fetch: typeof fetch; asked: string[] } {
  const asked: string[] = [];
  const answer: typeof fetch = async (url) => {
    const { host } = new URL(String(url));
    asked.push(host);
    const body = answers[host];
    if (body === undefined || body === "silence") throw new TypeError("fetch failed");
    return new Response(new Uint8Array(body));
  };
  return { fetch: answer, asked };
}

describe("asking whether a certificate was revoked", () => {
  test("ends with the first responder that answers; other protocols than HTTP are not spoken", async () => {
    const { fetch, asked } = network({ "first.example": TRY_LATER, "second.example": SUCCESSFUL });

    const evidence = await revocationAddresses({ fetch }).evidenceFor(certificate, issuer);

    expect(asked).toEqual(["first.example", "second.example"]);
    expect(evidence.ocsps.map((each) => Buffer.from(each))).toEqual([SUCCESSFUL]);
    expect(evidence.crls).toEqual([]);
  });

  test("goes on to the list when no responder answers, and gives nothing when nobody does", async () => {
    const lists = network({ "lists.example": Buffer.from("crl") });
    const nobody = network({});

    const found = await revocationAddresses({ fetch: lists.fetch }).evidenceFor(certificate, issuer);
    const none = await revocationAddresses({ fetch: nobody.fetch }).evidenceFor(certificate, issuer);

    expect(found.ocsps).toEqual([]);
    expect(found.crls.map((each) => Buffer.from(each).toString())).toEqual(["crl"]);
    expect(none).toEqual({ ocsps: [], crls: [] });
  });

  test("asks no address that is not allowed", async () => {
    const { fetch, asked } = network({ "second.example": SUCCESSFUL });

    const mayAsk = ({ host }: URL) => host !== "first.example";
    await revocationAddresses({ fetch, mayAsk }).evidenceFor(certificate, issuer);

    expect(asked).toEqual(["second.example"]);
  });

  test("takes no answer of more than 8 MB", async () => {
    const { fetch } = network({ "lists.example": new Uint8Array((8 << 20) + 1) });

    expect((await revocationAddresses({ fetch }).evidenceFor(certificate, issuer)).crls).toEqual([]);
  });

  test("fetches the list beside the answer for judges that read lists only", async () => {
    const { fetch } = network({ "first.example": SUCCESSFUL, "lists.example": Buffer.from("crl") });

    const evidence = await revocationAddresses({ fetch, withLists: true }).evidenceFor(certificate, issuer);

    expect([evidence.ocsps.length, evidence.crls.length]).toEqual([1, 1]);
  });
});

test("a request names one certificate by its serial number, and its issuer by hashes", () => {
  const [body] = children(readDer(writeOcspRequest(certificate, issuer)));
  const [list] = children(body!);
  const [request] = children(list!);
  const [certificateId] = children(request!);

  const [, nameHash, keyHash, serialNumber] = children(certificateId!);
  expect(children(list!)).toHaveLength(1);
  expect([nameHash?.content.length, keyHash?.content.length]).toEqual([20, 20]);
  expect(serialNumber?.raw).toEqual(certificate.serialNumberDer);
});
