import { expect, test } from "vitest";
import type { Colleague } from "../staff/schema.ts";
import { leaderQueues, signersOf, type AtLeaders } from "./leader-rules.ts";

const person = (id: string, post: string, fullName = id) =>
  ({ id, fullName, position: post, posts: [post] }) as unknown as Colleague;
const PEOPLE = [person("chair", "chair"), person("vice", "viceChair"), person("office", "headOfOffice")];
const at = (given: Partial<AtLeaders>): AtLeaders => ({
  registered: [],
  isMore: false,
  toSign: new Map(),
  mostToSign: 20,
  ...given,
});

test("whom documents wait for comes with both numbers, who has most first; who has nothing is left out", () => {
  const registered = [{ ownerId: "office" }, { ownerId: "chair" }, { ownerId: "chair" }, {}];

  const queues = leaderQueues(PEOPLE, at({ registered, toSign: new Map([["chair", 1]]) }));

  expect(queues.map(({ staffId, toInstruct, toSign }) => [staffId, toInstruct, toSign])).toEqual([
    ["chair", 2, 1],
    ["office", 1, 0],
  ]);
});

test("a number that may be higher says so", () => {
  const [chair, vice] = leaderQueues(
    PEOPLE,
    at({ registered: [{ ownerId: "vice" }], toSign: new Map([["chair", 20]]) }),
  );

  expect([chair?.more, vice?.more]).toEqual([true, undefined]);
  expect(leaderQueues(PEOPLE, at({ registered: [{ ownerId: "vice" }], isMore: true }))[0]?.more).toBe(true);
});

test("who signs by their own post is looked up; nobody else is", () => {
  expect(signersOf(PEOPLE).map(({ id }) => id)).toEqual(["chair", "vice"]);
});
