import { describe, expect, test } from "vitest";
import {
  failedTry,
  hasReported,
  mayResend,
  needsLook,
  MOST_TRIES,
  queueAgain,
  reported,
  retryDelaySeconds,
  sent,
} from "./delivery-rules.ts";
import type { Delivery, DeliveryStatus } from "./delivery-schema.ts";

const delivery: Delivery = {
  documentId: "out_01J00000000000000000000000",
  agencyId: "agy_01J00000000000000000000000" as Delivery["agencyId"],
  agencyName: "UBND xã Cao Phong",
  state: "queued",
  statuses: [],
  attempts: 0,
  queuedAt: "2026-11-25T02:00:00.000Z",
};

const status = (code: string, minute: number): DeliveryStatus => ({
  code,
  at: `2026-11-25T03:${String(minute).padStart(2, "0")}:00.000Z`,
  receivedAt: "2026-11-25T04:00:00.000Z",
  packetFileId: "fil_01J00000000000000000000000" as DeliveryStatus["packetFileId"],
  packetSha256: String(minute).padStart(64, "0"),
});

/** All orders of a list. */
function permutations<T>(list: readonly T[]): T[][] {
  return list.length < 2
    ? [[...list]]
    : list.flatMap((one, at) => permutations(list.toSpliced(at, 1)).map((rest) => [one, ...rest]));
}

test("what an axis refused before it was noted as handed over stays failed", () => {
  const refused = failedTry(delivery, "axis.receiver_missing", true);

  expect(sent(refused, "2026-11-25T03:00:00.000Z")).toMatchObject({
    state: "failed",
    failure: "axis.receiver_missing",
  });
});

describe("statuses", () => {
  test("that a receiver repeats without end never outgrow one item: the first and the last stay, with a count", () => {
    const many = Array.from({ length: 500 }, (_, n) => ({
      ...status("05", 0),
      at: `2026-11-25T03:00:00.${String(n).padStart(3, "0")}Z`,
      description: "ế".repeat(300),
      staffName: "ế".repeat(300),
      department: "ế".repeat(300),
    }));

    const after = many.reduce((before, one) => reported(before, one), reported(delivery, status("06", 9)));

    expect([after.shownCode, after.statuses.length, after.statusesLeftOut]).toEqual(["06", 40, 461]);
    expect([after.statuses[0]?.at, after.statuses.at(-1)?.code]).toEqual([many[0]?.at, "06"]);
    expect(Buffer.byteLength(JSON.stringify(after))).toBeLessThan(200_000);
  });

  test("whatever order they come in, the highest step is shown and all are kept by time", () => {
    const steps = [status("01", 1), status("03", 2), status("04", 3), status("06", 4)];

    for (const order of permutations(steps)) {
      const result = order.reduce(reported, delivery);
      expect(result).toMatchObject({ state: "reported", shownCode: "06" });
      expect(result.statuses).toEqual(steps);
    }
  });

  test("a refusal ends the matter, also when an earlier step comes after it", () => {
    expect([status("02", 2), status("01", 1)].reduce(reported, delivery).shownCode).toBe("02");
  });

  test("a status known by code and time is known; the same code at another time is not", () => {
    const known = reported(delivery, status("05", 7));

    expect(hasReported(known, status("05", 7))).toBe(true);
    expect(hasReported(known, status("05", 8))).toBe(false);
  });

  test("a report that overtakes the note of sending is not undone by it", () => {
    expect(sent(reported(delivery, status("01", 1)), "2026-11-25T03:02:00.000Z")).toMatchObject({
      state: "reported",
      sentAt: "2026-11-25T03:02:00.000Z",
    });
  });
});

describe("tries", () => {
  test("it stays queued until the last, then it has failed", () => {
    const tries = Array.from({ length: MOST_TRIES }).reduce<Delivery[]>(
      (all) => [...all, failedTry(all.at(-1) ?? delivery, "exchange.send_failed", false)],
      [],
    );

    expect(tries.map(({ state }) => state)).toEqual([...Array<string>(MOST_TRIES - 1).fill("queued"), "failed"]);
    expect(mayResend(tries.at(-1)!)).toBe(true);
  });

  test("without a connection to the axis of the receiver it goes on paper, and once more when there is one", () => {
    for (const code of ["exchange.axis_missing", "connection.missing"]) {
      const onPaper = failedTry(delivery, code, true);

      expect(onPaper).toMatchObject({ state: "paper", failure: "exchange.axis_missing" });
      expect([mayResend(onPaper), needsLook(onPaper)]).toEqual([true, false]);
      expect(sent(onPaper, "2026-11-25T03:02:00.000Z").state).toBe("paper");
    }
    expect(mayResend({ ...delivery, state: "paper" })).toBe(false);
  });

  test("come after pauses that grow to a quarter of an hour and differ from one another", () => {
    expect([1, 2, 3, 6, 11].map((attempts) => retryDelaySeconds(attempts, 0))).toEqual([15, 30, 60, 450, 450]);
    expect([1, 2, 3, 6, 11].map((attempts) => retryDelaySeconds(attempts, 0.999))).toEqual([30, 60, 120, 900, 900]);
  });

  test("sending again begins anew and keeps what was reported", () => {
    const refused = reported(delivery, status("02", 1));

    expect(queueAgain(refused, "2026-11-26T01:00:00.000Z")).toMatchObject({
      state: "queued",
      attempts: 0,
      shownCode: undefined,
      statuses: [{ code: "02" }],
    });
    expect(mayResend(reported(delivery, status("03", 1)))).toBe(false);
  });
});

test("a status whose time cannot be read is known again by its packet, whenever it comes", () => {
  const known = reported(delivery, status("05", 7));

  expect(hasReported(known, { ...status("05", 8), packetSha256: status("05", 7).packetSha256 })).toBe(true);
  expect(hasReported(known, status("05", 8))).toBe(false);
});
