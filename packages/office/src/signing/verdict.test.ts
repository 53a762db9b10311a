import type { FileVerdict, SignatureVerdict } from "@vanthu/pades/file-verdict.ts";
import { expect, test } from "vitest";
import { signatureVerdict } from "./verdict.ts";

const NAME = "Ủy ban ".repeat(50_000);

function signature(at: number): SignatureVerdict {
  return {
    fieldName: `${String(at)} ${NAME}`,
    kind: "signature",
    state: "invalid",
    signer: { commonName: NAME, organization: NAME, title: NAME, uids: [] },
    issuer: { commonName: NAME, uids: [] },
    chain: [],
    timeSource: "claimed",
    timestamps: [],
    revocation: "not_checked",
    coversWholeFile: false,
    changesAfter: "forbidden",
    changes: [],
    problems: ["signature.mismatch"],
  };
}

test("what is kept of the verdict on a hostile file fits beside its document", () => {
  const verdict: FileVerdict = {
    state: "invalid",
    signatures: Array.from({ length: 64 }, (_, at) => signature(at)),
    problems: [],
    sha256: "",
  };

  const kept = signatureVerdict(verdict, "2026-11-25T02:00:00.000Z");

  expect(kept.state).toBe("invalid");
  expect(kept.signatures.map(({ fieldName }) => Number.parseInt(fieldName))).toEqual([
    ...Array.from({ length: 10 }, (_, at) => at),
    ...Array.from({ length: 10 }, (_, at) => at + 54),
  ]);
  expect(Buffer.byteLength(JSON.stringify(kept))).toBeLessThan(40_000);
});
