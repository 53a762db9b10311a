import { describe, expect, test } from "vitest";
import { finishTask, startTask } from "./rules.ts";
import type { Task } from "./schema.ts";

const AT = "2026-11-25T02:00:00.000Z";

function aTask(fields: Partial<Task> = {}): Task {
  return {
    documentId: "in_01J00000000000000000000000",
    staffId: "stf_01J00000000000000000000000" as Task["staffId"],
    staffName: "Quách Đình Luyện",
    departmentId: "dep_01J00000000000000000000000" as Task["departmentId"],
    departmentName: "Phòng Kinh tế",
    role: "lead",
    state: "assigned",
    assignedAt: AT,
    assignedByName: "Bùi Xuân Thuỵ",
    document: {
      state: "routed",
      source: "paper",
      arrivedOn: "2026-11-25",
      arrivedAt: AT,
      referenceNumber: "412/SNV-CCVC",
      issuedOn: "2026-11-20",
      issuer: "Sở Nội vụ",
      typeName: "Công văn",
      subject: "Về việc rà soát",
      urgency: "normal",
    },
    ...fields,
  };
}

describe("who leads or coordinates", () => {
  test("starts once", () => {
    const started = startTask(aTask(), AT);

    expect(started).toMatchObject({ state: "started", startedAt: AT });
    expect(() => startTask(started, AT)).toThrow("task.already_started");
  });

  test("finishes what was started, with a result or an answer", () => {
    const started = aTask({ state: "started" });

    expect(finishTask(started, { result: "Đã rà soát" }, AT)).toMatchObject({
      state: "finished",
      result: "Đã rà soát",
    });
    expect(finishTask(started, { answer: { id: "out_1", referenceNumber: "57/BC-UBND" } }, AT)).toMatchObject({
      answerId: "out_1",
      answerReference: "57/BC-UBND",
    });
    expect(() => finishTask(started, {}, AT)).toThrow("task.result_needed");
    expect(() => finishTask(aTask(), { result: "Xong" }, AT)).toThrow("task.not_started");
  });

  test("does neither after finishing", () => {
    const finished = aTask({ state: "finished" });

    expect(() => startTask(finished, AT)).toThrow("task.already_finished");
    expect(() => finishTask(finished, { result: "Xong" }, AT)).toThrow("task.already_finished");
  });
});

describe("who is only informed", () => {
  test("has nothing to start and marks it as read", () => {
    const informed = aTask({ role: "informed" });

    expect(() => startTask(informed, AT)).toThrow("task.only_informed");
    expect(finishTask(informed, {}, AT)).toMatchObject({ state: "finished", finishedAt: AT });
  });
});
