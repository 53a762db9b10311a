import * as v from "valibot";
import { describe, expect, test } from "vitest";
import type { OutgoingDocument } from "../outgoing/schema.ts";
import { publicFace } from "./rules.ts";
import { TypedCheckCode } from "./schema.ts";

const OFFICE = { name: "UBND xã Lạc Thuỷ", sample: false };
const SHA = { main: "a".repeat(64), annex: "b".repeat(64) };
const document = (given: Partial<OutgoingDocument> = {}) =>
  ({
    state: "issued",
    typeName: "Báo cáo",
    subject: "Kết quả điều tra hộ nghèo",
    referenceNumber: "57/BC-UBND",
    issuedOn: "2026-11-25",
    signerName: "Bùi Xuân Thuỵ",
    signerPosition: "CHỦ TỊCH",
    receivers: [{ name: "Sở Nội vụ" }],
    expectedSignatures: 2,
    issuedSha256: SHA.main,
    annexes: [{ name: "danh-sach-ho-ngheo.pdf", sha256: SHA.annex }],
    ...given,
  }) as OutgoingDocument;

describe("the public face of a document", () => {
  test("has its number, date, signer and the hashes of its files, and no word of what it is about or whom it goes to", () => {
    const face = publicFace(document(), OFFICE);

    expect(face).toMatchObject({
      state: "issued",
      agency: "UBND xã Lạc Thuỷ",
      referenceNumber: "57/BC-UBND",
      signatures: 2,
      files: [
        { role: "main", sha256: SHA.main },
        { role: "annex", sha256: SHA.annex },
      ],
    });
    expect(JSON.stringify(face)).not.toMatch(/hộ nghèo|ho-ngheo|Sở Nội vụ/);
  });

  test.each(["draft", "awaitingSignature", "signed", "numbered", "sealed"] as const)(
    "is not there while the document is %s",
    (state) => {
      expect(publicFace(document({ state }), OFFICE)).toBeUndefined();
    },
  );

  test.each([
    ["recalled", { ended: { kind: "recalled", on: "2026-12-01" } }],
    ["replaced", { ended: { kind: "replaced", on: "2026-12-01", by: "60/BC-UBND" } }],
    ["void", { state: "void" }],
  ] as const)("says that a document is %s", (state, given) => {
    expect(publicFace(document(given), OFFICE)?.state).toBe(state);
  });
});

describe("a typed code", () => {
  test.each(["7K3M-9QXZ-2ABC", "7k3m9qxz2abc", "7K3M 9QXZ 2ABC", "7K3M–9QXZ–2ABC"])("is understood as %s", (typed) => {
    expect(v.parse(TypedCheckCode, typed)).toBe("7K3M9QXZ2ABC");
  });

  test("takes O for 0, I and L for 1", () => {
    expect(v.parse(TypedCheckCode, "OIL0-OIL0-OIL0")).toBe("011001100110");
  });

  test.each(["", "7K3M-9QXZ", "7K3M-9QXZ-2ABU", "../../x"])("is refused: %j", (typed) => {
    expect(v.safeParse(TypedCheckCode, typed).success).toBe(false);
  });
});
