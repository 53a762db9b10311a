import type { IncomingAction, IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { expect, test } from "vitest";
import { arranged } from "./deed-order.ts";

const given = (...actions: IncomingAction[]) => ({ actions, tasks: [] as IncomingDetail["tasks"] });
const names = ({ main, second }: ReturnType<typeof arranged>) => [main?.deed, second?.deed];

test("a leader instructs by the main button and passes on only by the dots", () => {
  const found = arranged(given("passOn", "instruct", "correct"));

  expect(names(found)).toEqual(["instruct", undefined]);
  expect(found.rest.map(({ deed }) => deed)).toEqual(["passOn", "correct"]);
});

test("who only passes on has that as the main button", () => {
  expect(names(arranged(given("passOn")))).toEqual(["passOn", undefined]);
});

test("the head of a unit gives out parts first; once given out, the own share comes first", () => {
  const detail = given("subAssign", "start", "answer", "sendBack");

  expect(names(arranged(detail))).toEqual(["subAssign", "start"]);
  const tasks = [{ parentStaffId: "stf_1" }] as unknown as IncomingDetail["tasks"];
  expect(names(arranged({ ...detail, tasks }))).toEqual(["start", "answer"]);
});

test("an extension somebody waits for comes before adding to the instruction", () => {
  expect(names(arranged(given("addInstruction", "answerExtension", "recall")))).toEqual([
    "answerExtension",
    "addInstruction",
  ]);
});
