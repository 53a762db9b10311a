import { expect, test } from "vitest";
import * as v from "valibot";
import { PersonRow } from "./unit-schema.ts";

test("a person of a unit holds posts of the unit, never the province's", () => {
  const person = { fullName: "Bùi Thị Nguyền", position: "Văn thư", department: "Văn phòng" };

  expect(v.is(PersonRow, { ...person, posts: ["clerk", "unitAdmin"] })).toBe(true);
  expect(v.is(PersonRow, { ...person, posts: ["clerk", "provinceAdmin"] })).toBe(false);
});
