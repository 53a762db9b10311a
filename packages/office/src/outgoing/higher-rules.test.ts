import { Refusal } from "@vanthu/platform/refusal.ts";
import { expect, test } from "vitest";
import type { Post } from "../staff/post.ts";
import { higherDeciders } from "./higher-rules.ts";

const OWN = "dep_kt";
const person = (id: string, departmentId: string, ...posts: Post[]) =>
  ({ id, fullName: id, departmentId, posts }) as never;
const CHAIR = person("chair", "dep_ub", "chair");
const VICE = person("vice", "dep_ub", "viceChair");
const OFFICE = person("office", "dep_vp", "headOfOffice", "unitHead");
const HEAD = person("head", OWN, "unitHead");
const SPECIALIST = person("specialist", OWN, "specialist");
const ALL = [CHAIR, VICE, OFFICE, HEAD, SPECIALIST];

const decided = (document: object, people = ALL) => {
  const { content, layout } =
    higherDeciders({ departmentId: OWN, signerId: "chair", ...document } as never, people) ?? {};
  return [content?.staffId, layout?.staffId];
};

test("what a specialist drafts is decided on by post, by nobody named", () => {
  expect(decided({ draftedById: "specialist" })).toEqual([undefined, undefined]);
});

test("what the head of the unit drafts goes to the signer for its content, or to another head of that unit", () => {
  expect(decided({ draftedById: "head" })).toEqual(["chair", undefined]);
  expect(decided({ draftedById: "head" }, [...ALL, person("deputy", OWN, "unitHead")])).toEqual([undefined, undefined]);
});

test("a signer who wrote over a head's draft leaves it to another leader, at last to the head of office", () => {
  const written = { draftedById: "head", amendedBy: { id: "chair", name: "" } };

  expect(decided(written)).toEqual(["vice", undefined]);
  expect(decided(written, [CHAIR, OFFICE, HEAD])).toEqual(["office", undefined]);
});

test("what the head of office drafts is decided on by a leader, content and layout", () => {
  expect(decided({ draftedById: "office", departmentId: "dep_vp", signerId: "vice" })).toEqual(["vice", "vice"]);
});

test("a unit without a head waits for nobody who is not there", () => {
  expect(decided({ draftedById: "chair", departmentId: "dep_ub" })).toEqual(["vice", undefined]);
});

test("where all who might decide wrote it, it is refused with a word", () => {
  expect(() => decided({ draftedById: "chair", departmentId: "dep_ub" }, [CHAIR])).toThrow(Refusal);
});
