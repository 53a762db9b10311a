import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { signedHeaders, verifiedParameters, vxpFileHash, vxpTimestamp } from "./vxp-signature.ts";

const at = new Date("2026-11-23T17:04:05.067Z");
const credentials = { systemId: "vanthu.H56", secret: "bí mật" };
const signed = () => signedHeaders(credentials, at, "application/json", { docId: "77" });

describe("a request to the national axis", () => {
  test("is stamped with office time, milliseconds in four digits", () => {
    expect(vxpTimestamp(at)).toBe("24112026T000405+0067");
  });

  test("carries every parameter as a header, the text signed, and its HMAC", () => {
    const headers = signed();

    expect(headers).toMatchObject({
      "XroadVnpt-systemid": "vanthu.H56",
      "XroadVnpt-docId": "77",
      "XroadVnpt-sign-header-key": "timestamp;systemid;Content-Type;docId",
    });
    expect(headers["XroadVnpt-hash-header"]).toBe(
      createHmac("sha256", "bí mật").update(headers["XroadVnpt-sign-header"]!).digest("hex"),
    );
    expect(JSON.stringify(headers)).not.toContain("bí mật");
  });

  test("is taken by who knows the secret, whatever the case of header names", () => {
    const lower = Object.fromEntries(Object.entries(signed()).map(([name, value]) => [name.toLowerCase(), value]));

    expect(verifiedParameters(lower, () => "bí mật")).toMatchObject({ systemid: "vanthu.H56", docid: "77" });
  });

  test.each([
    ["another secret", {}, "khác"],
    ["a header that says other than what was signed", { "XroadVnpt-docId": "78" }, "bí mật"],
    ["a signature of other length", { "XroadVnpt-hash-header": "00" }, "bí mật"],
    ["a text that is no JSON", { "XroadVnpt-sign-header": "{" }, "bí mật"],
  ])("is refused: %s", (_why, change, secret) => {
    expect(verifiedParameters({ ...signed(), ...change }, () => secret)).toBeUndefined();
  });

  test("names the hash of its file without leading zeros in a byte", () => {
    expect(vxpFileHash(Buffer.from("abc"))).toBe("ba7816bf8f1cfea414140de5dae2223b0361a396177a9cb410ff61f2015ad");
  });
});
