import type { DomainEvent } from "@vanthu/platform/event.ts";
import { expect, test } from "vitest";
import { STATUS_BY_EVENT } from "./status-words.ts";

test.each([
  ["registered", "03"],
  ["routed", "04"],
  ["inProgress", "05"],
  ["done", "06"],
])("the sender of a copy whose paper is %s is told %s", (state, code) => {
  const event = { byName: "Bùi Thị Nguyền", data: { arrivalNumber: 12, state } } as unknown as DomainEvent;

  expect(STATUS_BY_EVENT["incoming.joined"]?.(event)).toEqual({
    code,
    description: "Đã có bản giấy, vào sổ văn bản đến số 12",
    staffName: "Bùi Thị Nguyền",
  });
});
