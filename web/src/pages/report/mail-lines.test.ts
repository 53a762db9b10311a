import { expect, test } from "vitest";
import { mailLines } from "./mail-lines.ts";

test("one address on each line or after a comma; empty lines and repeats fall away", () => {
  expect(mailLines(" chutich@lacthuy.gov.vn \n\nvt@lacthuy.gov.vn, vt@lacthuy.gov.vn\n")).toEqual({
    mails: ["chutich@lacthuy.gov.vn", "vt@lacthuy.gov.vn"],
  });
  expect(mailLines("  ")).toEqual({ mails: [] });
});

test.each(["chutich@lacthuy", "không phải", "a b@c.vn", "@c.vn", "a@.vn"])("“%s” is no address", (line) => {
  expect(mailLines(`vt@lacthuy.gov.vn\n${line}`).bad).toBe(line);
});
