import { expect, test } from "vitest";
import { bulkDeedOf, inTurn } from "./bulk-deed.ts";

const clerk = (grant: string): boolean => /number|seal|issue/u.test(grant);
const nobody = (): boolean => false;
const line = (fields: Partial<Parameters<typeof bulkDeedOf>[0]>) => ({
  state: "draft" as const,
  medium: "electronic" as const,
  ...fields,
});

test("the clerk numbers, seals and issues several, each in its turn; what is on paper is done by itself", () => {
  const deeds = (["signed", "numbered", "sealed", "draft"] as const).map((state) => bulkDeedOf(line({ state }), clerk));

  expect(deeds).toEqual(["number", "seal", "issue", undefined]);
  expect(bulkDeedOf(line({ state: "sealed", medium: "paper" }), clerk)).toBeUndefined();
});

test("only who a document waits for decides on several, whatever the post", () => {
  expect(bulkDeedOf(line({ state: "contentReview", decision: "approveContent" }), nobody)).toBe("approveContent");
  expect(bulkDeedOf(line({ state: "contentReview", decision: "approveVisa" }), nobody)).toBe("approveVisa");
  expect(bulkDeedOf(line({ state: "awaitingSignature" }), () => true)).toBeUndefined();
  expect(bulkDeedOf(line({ state: "signed" }), nobody)).toBeUndefined();
});

test("what was signed first is numbered first", () => {
  const lines = ["2026-11-25T03:00:00Z", "2026-11-25T01:00:00Z", "2026-11-25T02:00:00Z"].map((updatedAt) => ({
    updatedAt,
  }));

  expect(inTurn(lines).map(({ updatedAt }) => updatedAt.slice(11, 13))).toEqual(["01", "02", "03"]);
});
