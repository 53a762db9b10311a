import { expect, test } from "vitest";
import { aDocument } from "./test-document.ts";
import { update, type PacketFields } from "./update-rules.ts";

test("updates a sender sends without end never outgrow one item: the first and the last stay, with a count", () => {
  const start = aDocument({ state: "registered" });
  const says = (n: number): PacketFields => ({ ...start, subject: `${String(n)} ${"ế".repeat(900)}` });
  const cause = (n: number) => ({
    at: `2026-11-25T03:00:00.${String(n).padStart(3, "0")}Z`,
    reason: "ế".repeat(500),
    packetFileId: "fil_01J00000000000000000000000",
    packetSha256: "0".repeat(64),
  });

  let document = start;
  for (let n = 0; n < 200; n += 1) {
    document = update(document, { said: says(n - 1), says: says(n), filesSaid: [], files: [], cause: cause(n) });
  }

  expect(document.updates?.map(({ at }) => Number(at.slice(-4, -1)))).toEqual([0, 196, 197, 198, 199]);
  expect(document.updatesLeftOut).toBe(195);
  expect(document.subject).toMatch(/^199 /);
});
