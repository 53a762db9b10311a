import { describe, expect, test } from "vitest";
import type { Cx } from "@vanthu/platform/context.ts";
import { newTenantId } from "@vanthu/platform/id.ts";
import { guardSecrecy } from "./secrecy-guard.ts";

const AT = new Date("2026-11-25T02:00:00Z");

/** Somebody signed in; the guard asks for actor and clock alone. */
function someone(...grants: string[]): Cx {
  const actor = {
    kind: "staff",
    tenantId: newTenantId(AT),
    staffId: "stf_1",
    name: "Bùi Thị Nguyền",
    departmentId: "dep_1",
    grants: new Set(grants),
  };
  return { actor, clock: { now: () => AT } } as unknown as Cx;
}

const release = { reason: "Tên riêng, không phải dấu mật" };

describe("the guard against words of secrecy", () => {
  test("lets ordinary texts pass without a note", () => {
    const fields = [
      { field: "subject", text: "Về việc bảo vệ BÍ MẬT nhà nước" },
      { field: "note", text: undefined },
    ];

    expect(guardSecrecy(someone(), fields)).toEqual([]);
  });

  test("stops a text that bears one and names field and word", () => {
    expect(() => guardSecrecy(someone("secrecy.release"), [{ field: "subject", text: "BÁO CÁO MẬT" }])).toThrow(
      expect.objectContaining({
        kind: "conflict",
        code: "secrecy.word_found",
        params: { field: "subject", word: "MẬT" },
      }),
    );
  });

  test("finds the word in a file name without accents, where it lets a title pass", () => {
    const text = "12-TOI_MAT.pdf";

    expect(() => guardSecrecy(someone(), [{ field: "fileName", text, fileName: true }])).toThrow("secrecy.word_found");
    expect(guardSecrecy(someone(), [{ field: "subject", text }])).toEqual([]);
  });

  test("released, it notes who and why in the document's history, without the text", () => {
    const fields = [{ field: "subject", text: "Hội thảo MẬT ngọt" }];

    const [note] = guardSecrecy(someone("secrecy.release"), fields, release, "incoming#in_1");

    expect(note).toMatchObject({
      kind: "create",
      item: {
        type: "secrecy.released",
        subject: "incoming#in_1",
        byName: "Bùi Thị Nguyền",
        data: { fields: ["subject"], reason: release.reason },
      },
    });
    expect(JSON.stringify(note)).not.toContain("ngọt");
  });

  test("is released only by those who may", () => {
    expect(() => guardSecrecy(someone(), [{ field: "subject", text: "MẬT" }], release)).toThrow("permission.denied");
  });
});
