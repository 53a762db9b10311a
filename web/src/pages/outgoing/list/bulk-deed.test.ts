import { expect, test } from "vitest";
import { bulkDeedOf, inTurn } from "./bulk-deed.ts";

const clerk = { staffId: "stf_clerk", may: (grant: string) => /number|seal|issue/u.test(grant) } as const;
const chair = { staffId: "stf_chair", may: () => false } as const;
const line = (state: "awaitingSignature" | "signed" | "numbered" | "sealed" | "draft", medium = "electronic") =>
  ({ state, medium, signerId: "stf_chair" }) as Parameters<typeof bulkDeedOf>[0];

test("the clerk numbers, seals and issues several, each in its turn; what is on paper is done by itself", () => {
  const deeds = (["signed", "numbered", "sealed", "draft"] as const).map((state) => bulkDeedOf(line(state), clerk));

  expect(deeds).toEqual(["number", "seal", "issue", undefined]);
  expect(bulkDeedOf(line("sealed", "paper"), clerk)).toBeUndefined();
});

test("only the signer signs, and who has no such post numbers nothing", () => {
  expect(bulkDeedOf(line("awaitingSignature"), chair)).toBe("sign");
  expect(bulkDeedOf(line("awaitingSignature"), clerk)).toBeUndefined();
  expect(bulkDeedOf(line("signed"), chair)).toBeUndefined();
});

test("what was signed first is numbered first", () => {
  const lines = ["2026-11-25T03:00:00Z", "2026-11-25T01:00:00Z", "2026-11-25T02:00:00Z"].map((updatedAt) => ({
    updatedAt,
  }));

  expect(inTurn(lines).map(({ updatedAt }) => updatedAt.slice(11, 13))).toEqual(["01", "02", "03"]);
});
