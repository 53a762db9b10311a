import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { SignatureVerifier, type SignedRequest } from "./signature.ts";

const emptySha256 = createHash("sha256").digest("hex");

/** "get-vanilla" of AWS's Signature Version 4 test suite. */
const vanilla = {
  secrets: { AKIDEXAMPLE: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" },
  now: Date.parse("2015-08-30T12:36:00Z"),
  url: new URL("http://example.amazonaws.com/"),
  authorization:
    "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, " +
    "SignedHeaders=host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
};
function aRequest(headers: Record<string, string> = {}, method = "GET"): SignedRequest {
  const given = {
    host: "example.amazonaws.com",
    "x-amz-date": "20150830T123600Z",
    authorization: vanilla.authorization,
  };
  return { method, headers: { ...given, ...headers } };
}
const check = (request: SignedRequest, url = vanilla.url, now = vanilla.now) =>
  new SignatureVerifier(vanilla.secrets, () => now).verify(request, url, emptySha256);

test("the vanilla request of AWS's test suite is accepted", () => {
  expect(check(aRequest())).toEqual({ bodySha256: emptySha256 });
});

test.each<[string, SignedRequest, URL, string]>([
  ["another method", aRequest({}, "POST"), vanilla.url, "SignatureDoesNotMatch"],
  ["another path", aRequest(), new URL("http://example.amazonaws.com/x"), "SignatureDoesNotMatch"],
  ["another query", aRequest(), new URL("http://example.amazonaws.com/?a=b"), "SignatureDoesNotMatch"],
  ["another host", aRequest({ host: "example.com" }), vanilla.url, "SignatureDoesNotMatch"],
  ["an x-amz header besides", aRequest({ "x-amz-target": "x" }), vanilla.url, "AccessDenied"],
  ["another date", aRequest({ "x-amz-date": "20150830T123601Z" }), vanilla.url, "SignatureDoesNotMatch"],
  ["a date that is none", aRequest({ "x-amz-date": "yesterday" }), vanilla.url, "RequestTimeTooSkewed"],
  [
    "an unknown key",
    aRequest({ authorization: vanilla.authorization.replace("AKIDEXAMPLE", "toString") }),
    vanilla.url,
    "InvalidAccessKeyId",
  ],
  ["no signature", aRequest({ authorization: "" }), vanilla.url, "AccessDenied"],
])("a request with %s is refused", (_what, request, url, code) => {
  expect(() => check(request, url)).toThrow(expect.objectContaining({ code }) as Error);
});

/** The example of a presigned URL in the S3 documentation. */
const presigned = {
  secrets: { AKIAIOSFODNN7EXAMPLE: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" },
  signedAt: Date.parse("2013-05-24T00:00:00Z"),
  request: { method: "GET", headers: { host: "examplebucket.s3.amazonaws.com" } },
  url: new URL(
    "http://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256" +
      "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z" +
      "&X-Amz-Expires=86400&X-Amz-SignedHeaders=host" +
      "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
  ),
};
const hour = 60 * 60 * 1000;

test("the presigned URL of the S3 documentation is accepted until it expires, its body not covered", () => {
  const at = (now: number) => new SignatureVerifier(presigned.secrets, () => now);
  const late = presigned.signedAt + 24 * hour;
  expect(at(late).verify(presigned.request, presigned.url)).toEqual({ bodySha256: undefined });
  expect(() => at(late + 1).verify(presigned.request, presigned.url)).toThrow("Request has expired");
});

test("a presigned URL from the future is refused", () => {
  const early = new SignatureVerifier(presigned.secrets, () => presigned.signedAt - hour);
  expect(() => early.verify(presigned.request, presigned.url)).toThrow("too large");
});
