import fc from "fast-check";
import { expect, test } from "vitest";
import type { Place } from "./place.ts";
import { ReadyGroups } from "./ready-groups.ts";

const aPlace = (groupId: string | undefined, sequence: number): Place => ({
  message: {
    id: String(sequence),
    sequence,
    body: "x",
    attributes: {},
    sentAt: 0,
    visibleAt: 0,
    receiveCount: 0,
    ...(groupId !== undefined && { groupId }),
  },
});
const groupsOf = (names: readonly (string | undefined)[]) => {
  const groups = new ReadyGroups();
  names.forEach((name, sequence) => groups.push(aPlace(name, sequence)));
  const drain = (isBlocked: (group: string) => boolean = () => false): Place["message"][] => {
    const place = groups.pop(() => true, isBlocked);
    return place ? [place.message, ...drain(isBlocked)] : [];
  };
  return { groups, drain };
};

test("without groups, messages come in the order of arrival", () => {
  expect(
    groupsOf([undefined, undefined, undefined])
      .drain()
      .map(({ sequence }) => sequence),
  ).toEqual([0, 1, 2]);
});

test("one group's flood holds up the first message of another by one turn", () => {
  const flood = Array.from({ length: 1000 }, () => "loud");
  const order = groupsOf([...flood, "quiet"])
    .drain()
    .map(({ groupId }) => groupId);
  expect(order.indexOf("quiet")).toBeLessThan(2);
});

test("a message that comes after a flood began to be served waits for one turn of each group", () => {
  const { groups, drain } = groupsOf(Array.from({ length: 1000 }, (_, at) => `loud${String(at % 5)}`));
  for (let taken = 0; taken < 100; taken++)
    groups.pop(
      () => true,
      () => false,
    );
  groups.push(aPlace("quiet", 2000));
  const order = drain().map(({ groupId }) => groupId);
  expect(order.indexOf("quiet")).toBeLessThanOrEqual(5);
});

test("a blocked group is passed over until it is released", () => {
  const { groups, drain } = groupsOf(["a", "b", "a"]);
  expect(drain((group) => group === "a").map(({ groupId }) => groupId)).toEqual(["b"]);
  expect(drain()).toEqual([]);
  groups.release("a");
  expect(drain().map(({ sequence }) => sequence)).toEqual([0, 2]);
});

test("every message comes once, each group's in order, and no group has two turns while another waits", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b", "c", undefined)), (names) => {
      const taken = groupsOf(names).drain();
      expect(taken.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(names.map((_, at) => at));
      for (const name of new Set(names)) {
        const ofGroup = taken.filter(({ groupId }) => groupId === name).map(({ sequence }) => sequence);
        expect(ofGroup).toEqual([...ofGroup].sort((a, b) => a - b));
      }
      taken.forEach(({ groupId }, at) => {
        if (taken[at + 1]?.groupId !== groupId) return;
        expect(new Set(taken.slice(at).map((each) => each.groupId)).size).toBe(1);
      });
    }),
  );
});
