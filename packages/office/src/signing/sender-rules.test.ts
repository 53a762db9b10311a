import { describe, expect, test } from "vitest";
import type { SignatureVerdict, SignatureView } from "../attachment/schema.ts";
import { comparedWithSender } from "./sender-rules.ts";

const verdict = (...signatures: Partial<SignatureView>[]): SignatureVerdict => ({
  state: "valid",
  checkedAt: "2026-11-25T02:00:00Z",
  signatures: signatures.map((given) => ({
    fieldName: "KySo",
    kind: "signature",
    state: "valid",
    commonName: "",
    issuer: "CA",
    validFrom: "",
    validTo: "",
    coversWholeFile: true,
    problems: [],
    ...given,
  })),
});
const seal = (commonName: string) => verdict({ commonName, organization: commonName, capacity: "agency" });

describe("who signed, beside who sent", () => {
  test.each([
    ["UBND xã Lạc Thuỷ", "UBND xã Lạc Thuỷ"],
    ["Ủy ban nhân dân xã Lạc Thủy", "UBND xã Lạc Thuỷ"],
    ["ỦY BAN NHÂN DÂN XÃ LẠC THỦY", "UBND xã Lạc Thuỷ, tỉnh Phú Thọ"],
    ["Sở Nội vụ", "Sở Nội vụ tỉnh Phú Thọ"],
  ])("%s is %s", (signed, sent) => {
    expect(comparedWithSender(seal(signed), [sent]).otherSigner).toBeUndefined();
  });

  test.each([
    ["UBND xã Cao Phong", "UBND xã Lạc Thuỷ"],
    ["Sở Nội vụ tỉnh Hà Nam", "Sở Nội vụ tỉnh Phú Thọ"],
    ["UBND", "UBND xã Lạc Thuỷ"],
    ["Công ty TNHH Sở Nội vụ", "Sở Nội vụ"],
  ])("%s is not %s", (signed, sent) => {
    expect(comparedWithSender(seal(signed), [sent]).otherSigner).toBe(signed);
  });

  test("a person signs for the body of the certificate, not by a name that sounds like it", () => {
    const person = (organization: string, commonName = "Bùi Xuân Thuỵ") =>
      verdict({ commonName, organization, title: "Chủ tịch", capacity: "person" });

    expect(comparedWithSender(person("UBND xã Lạc Thuỷ"), ["UBND xã Lạc Thuỷ"]).otherSigner).toBeUndefined();
    expect(comparedWithSender(person("Công ty A", "UBND xã Lạc Thuỷ"), ["UBND xã Lạc Thuỷ"]).otherSigner).toBe(
      "Công ty A",
    );
  });

  test("one signature of the sender is enough, and a former name of it as well", () => {
    const both = verdict(
      { commonName: "Công ty A", organization: "Công ty A", capacity: "agency" },
      { commonName: "UBND xã Lạc Thuỷ", capacity: "agency" },
    );

    expect(comparedWithSender(both, ["UBND xã Mới", "UBND xã Lạc Thuỷ"]).otherSigner).toBeUndefined();
  });

  test("nothing is said of a file that does not hold, and a time-stamp is nobody's signature", () => {
    expect(comparedWithSender({ ...seal("Công ty A"), state: "altered" }, ["UBND xã"]).otherSigner).toBeUndefined();
    const stamped = verdict(
      { commonName: "UBND xã Lạc Thuỷ", capacity: "agency" },
      { kind: "document-timestamp", commonName: "TSA" },
    );
    expect(comparedWithSender(stamped, ["UBND xã Cao Phong"]).otherSigner).toBe("UBND xã Lạc Thuỷ");
  });
});
