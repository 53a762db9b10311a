import { expect, test } from "vitest";
import { rulesNaming, withPersonReplaced } from "./person-rules.ts";
import type { RoutingRule } from "./rule-schema.ts";

const person = (staffId: string) => ({ staffId }) as { staffId: string } as never;
const rule = (id: string, then: object): RoutingRule =>
  ({ id, name: id, on: true, when: {}, then: { coordinating: [], informed: [], ...then } }) as unknown as RoutingRule;

test("whoever takes over stands in a leaver's place in every rule, and in no rule twice", () => {
  const rules = [
    rule("leads", { lead: person("stf_gone"), coordinating: [person("stf_new"), person("stf_third")] }),
    rule("helps", { coordinating: [person("stf_gone"), person("stf_new")], informed: [person("stf_new")] }),
    rule("others", { lead: person("stf_third") }),
  ];

  const changed = withPersonReplaced(rules, "stf_gone", person("stf_new"));

  expect(rulesNaming(rules, "stf_gone").map(({ id }) => id)).toEqual(["leads", "helps"]);
  expect(rulesNaming(changed, "stf_gone")).toEqual([]);
  expect(changed.map(({ then }) => then)).toEqual([
    { lead: person("stf_new"), coordinating: [person("stf_third")], informed: [] },
    { coordinating: [person("stf_new")], informed: [] },
    { lead: person("stf_third"), coordinating: [], informed: [] },
  ]);
});
