import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { idOf, newId, newTenantId, newUlid, TenantId } from "./id.ts";

const DocumentId = idOf("doc");
const at = new Date("2026-11-25T02:00:00Z");

describe("an id", () => {
  it("says what it is, and sorts by the time it was made", () => {
    const earlier = newId(DocumentId, "doc", at);
    const later = newId(DocumentId, "doc", new Date(at.getTime() + 1));

    expect(earlier).toMatch(/^doc_[0-9A-Z]{26}$/);
    expect([later, earlier].sort()).toEqual([earlier, later]);
  });

  it("is never the same twice, within one millisecond too", () => {
    const made = Array.from({ length: 1000 }, () => newUlid(at));

    expect(new Set(made).size).toBe(1000);
  });

  it.each([
    ["of another kind", "in_01KAWV7K00ABCDEFGHJKMNPQRS"],
    ["without its kind", "01KAWV7K00ABCDEFGHJKMNPQRS"],
    ["with a separator of keys", "doc_01KAWV7K00ABCDEFGHJKMNPQR#"],
    ["with a letter ULIDs leave out", "doc_01KAWV7K00ABCDEFGHIJKMNPQR"],
    ["in lower case", "doc_01kawv7k00abcdefghjkmnpqrs"],
    ["with a line break behind", "doc_01KAWV7K00ABCDEFGHJKMNPQRS\n"],
    ["past the year 10889", "doc_81KAWV7K00ABCDEFGHJKMNPQRS"],
    ["that is empty", ""],
  ])("%s is refused where it enters", (_, text) => {
    expect(v.is(DocumentId, text)).toBe(false);
  });

  it("cannot be made under another name than its schema's", () => {
    expect(() => newId(DocumentId, "in", at)).toThrow();
  });

  it("of a tenant is a bare ULID", () => {
    expect(v.is(TenantId, newTenantId(at))).toBe(true);
    expect(v.is(TenantId, `T#${newTenantId(at)}`)).toBe(false);
  });
});
