import { expect, test } from "vitest";
import { taskOf } from "../incoming/routing-rules.ts";
import { aDocument } from "../incoming/test-document.ts";
import { closeTask, finishTask } from "../task/rules.ts";
import { PEOPLE } from "../assignment/test-assignment.ts";
import { hasMoved, shareLines } from "./line-rules.ts";

const [giver, holder] = PEOPLE.map(({ name, ...one }) => ({ ...one, name, fullName: name })) as never as [
  Parameters<typeof taskOf>[2] & { readonly name: string },
  Parameters<typeof taskOf>[2],
];
const at = "2026-11-25T02:00:00.000Z";

function aShare(state: "routed" | "void" = "routed") {
  const document = { ...aDocument({ state, dueOn: "2026-12-01" }), version: 3 };
  const share = taskOf(document, "lead", holder, { id: giver.id, name: giver.name, at });
  return { document, share: { ...share, state: "started" as const } };
}

test("nobody is late with a document whose number was voided", () => {
  const { document, share } = aShare("void");

  expect(shareLines({ document, tasks: [{ ...share, version: 1 }] })).toMatchObject([{ state: "stopped" }]);
});

test("work finished late says why: as said at the end, else when more time was asked for", () => {
  const { document, share } = aShare();
  const asked = { ...share, extension: { wishedOn: "2026-12-10", reason: "Chờ số liệu của thôn", askedAt: at } };
  const late = "2026-12-02T02:00:00.000Z";

  expect(() => finishTask(asked, { result: "Xong" }, late)).toThrow("task.late_reason_needed");
  const told = { ...finishTask(asked, { result: "Xong", lateReason: "Sở gửi biểu mẫu muộn" }, late), version: 1 };
  expect(shareLines({ document, tasks: [told] })[0]?.reason).toBe("Sở gửi biểu mẫu muộn");
  const before = { ...finishTask(asked, { result: "Xong", lateReason: "Không cần" }, at), version: 1 };
  expect(shareLines({ document, tasks: [before] })[0]?.reason).toBe("Chờ số liệu của thôn");
});

test("work that left its person ended on the day it did, whichever event is heard first", () => {
  const { document, share } = aShare();
  // Half past five in the morning of 2 December, office time.
  const closed = closeTask(share, "handedOver", { reason: "Nghỉ phép", at: "2026-12-01T22:30:00.000Z" });

  expect(shareLines({ document, tasks: [{ ...closed, version: 1 }] })).toMatchObject([
    { state: "passed", endedOn: "2026-12-02" },
  ]);
  expect(hasMoved([{ type: "incoming.routed" }, { type: "task.handed_over" }])).toBe(true);
  expect(hasMoved([{ type: "incoming.routed" }])).toBe(false);
});
