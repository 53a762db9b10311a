import { expect, test } from "vitest";
import type { Away, StandInScope } from "./away-schema.ts";
import { GRANTS_BY_POST, POSTS } from "./post.ts";
import type { Staff } from "./schema.ts";
import { standInsOf } from "./stand-in-rules.ts";

const every: StandInScope[] = ["instruct", "approveContent", "handle"];

function away(fields: Partial<Away> = {}): Away {
  return { from: "2026-11-25", until: "2026-11-27", substituteId: "stf_b", scope: every, ...fields } as Away;
}

function chair(fields: Partial<Staff> = {}): Staff {
  return {
    id: "stf_a",
    fullName: "Bùi Xuân Thuỵ",
    posts: ["chair"],
    state: "active",
    away: [away()],
    ...fields,
  } as Staff;
}

const grantsOn = (person: Staff, on = "2026-11-26") => [...(standInsOf("stf_b", [person], on)[0]?.grants ?? [])];

test("who stands in has, on the days named, what was passed on and the absent person holds", () => {
  expect(grantsOn(chair())).toEqual(["incoming.instruct", "incoming.read_all", "task.handle"]);
  expect(grantsOn(chair({ posts: ["headOfOffice"] }))).toEqual([
    "incoming.pass_on",
    "incoming.read_all",
    "task.handle",
  ]);
  expect(grantsOn(chair({ away: [away({ scope: ["handle"] })] }))).toEqual(["task.handle"]);
  expect(grantsOn(chair(), "2026-11-24")).toEqual([]);
  expect(grantsOn(chair(), "2026-11-28")).toEqual([]);
});

test("it ends with the post, the account and the absence, and is nobody else's", () => {
  expect(grantsOn(chair({ posts: ["specialist"] }))).toEqual(["task.handle"]);
  expect(grantsOn(chair({ state: "locked" }))).toEqual([]);
  expect(grantsOn(chair({ away: [] }))).toEqual([]);
  expect(standInsOf("stf_c", [chair()], "2026-11-26")).toEqual([]);
});

test("signing, numbering and sealing never pass on, from no post", () => {
  const passed = POSTS.flatMap((post) => grantsOn(chair({ posts: [post] })));

  expect(passed.filter((grant) => /sign|seal|number|issue|manage/.test(grant))).toEqual([]);
  expect(GRANTS_BY_POST.chair).toContain("outgoing.sign");
});
