import { expect, test } from "vitest";
import type { AgencyId } from "../organisation/schema.ts";
import { afterTries, unansweredOf } from "./business-rules.ts";
import type { BusinessChunk, BusinessSending } from "./business-schema.ts";
import { MOST_TRIES } from "./delivery-rules.ts";
import type { Delivery } from "./delivery-schema.ts";

const RECEIVER = "agy_01J00000000000000000000001" as AgencyId;
const OTHER = "agy_01J00000000000000000000002" as AgencyId;

type Sending = Pick<BusinessSending, "kind" | "agencyIds" | "at">;
const asked = (at: string, agencyIds = [RECEIVER]): Sending => ({ kind: "askBack", agencyIds, at });
const recalled = (at: string): Sending => ({ kind: "recall", at });
const updated = (at: string): Sending => ({ kind: "update", at });
const reported = (...statuses: readonly (readonly [string, string])[]) => ({
  agencyId: RECEIVER,
  statuses: statuses.map(([code, receivedAt]) => ({ code, receivedAt })) as Delivery["statuses"],
});

test.each([
  ["a request nobody answered", reported(["01", "1"]), [asked("2")], "askBack"],
  ["a request agreed to", reported(["15", "3"]), [asked("2")], undefined],
  ["a request refused", reported(["16", "3"]), [asked("2")], undefined],
  ["a request made again after a refusal", reported(["16", "3"]), [asked("4"), asked("2")], "askBack"],
  ["a request to somebody else", reported(), [asked("2", [OTHER])], undefined],
  ["a recall nobody answered", reported(["03", "1"]), [recalled("2")], "recall"],
  ["a recall done", reported(["15", "3"]), [recalled("2")], undefined],
  ["a recall after a refused request", reported(["16", "3"]), [asked("2"), recalled("4")], "recall"],
  ["a recall, which a refusal does not answer", reported(["16", "5"]), [asked("2"), recalled("4")], "recall"],
  ["an update, which asks for nothing", reported(["01", "1"]), [updated("2")], undefined],
])("what is still asked of a receiver: %s", (_, delivery, sendings, open) => {
  expect(unansweredOf(delivery, sendings)?.kind).toBe(open);
});

test("who could not be told is tried as often as a delivery, and only then waits for the clerk", () => {
  const receiver = { agencyId: RECEIVER, agencyName: "UBND xã Cao Phong", state: "queued" as const, attempts: 0 };
  const chunk = { index: 0, receivers: [receiver], queuedAt: "1" } as unknown as BusinessChunk;
  const tried = [{ agencyId: RECEIVER, failure: "exchange.send_failed" }];

  const states = Array.from({ length: MOST_TRIES }, () => tried).reduce<BusinessChunk[]>(
    (before, failed) => [...before, afterTries(before.at(-1) ?? chunk, failed, "2")],
    [],
  );

  expect(states.map(({ receivers }) => receivers[0]?.state)).toEqual([
    ...Array.from({ length: MOST_TRIES - 1 }, () => "queued"),
    "failed",
  ]);
});
