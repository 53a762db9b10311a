import { describe, expect, test } from "vitest";
import { announcementDue, daysLeft, noticeOf } from "./standing-rules.ts";
import type { CertificateStanding } from "./standing-schema.ts";

const standing = (given: Partial<CertificateStanding> = {}): CertificateStanding => ({
  owner: "stf_1",
  commonName: "Bùi Xuân Thuỵ",
  certificateSha256: "a".repeat(64),
  validTo: "2027-01-31T05:00:00.000Z",
  revocation: "good",
  ...given,
});
/** Noon of the office day so many days before the certificate ends. */
const daysBefore = (days: number) => new Date(Date.parse("2027-01-31T04:00:00Z") - days * 86_400_000);

describe("the end of a certificate", () => {
  test("is counted in days of the office, down to its last hour", () => {
    expect(daysLeft(standing(), daysBefore(60))).toBe(60);
    expect(daysLeft(standing(), daysBefore(0))).toBe(0);
    expect(daysLeft(standing(), new Date("2027-01-31T06:00:00Z"))).toBe(-1);
  });

  test("is announced 60, 30 and 7 days ahead, each once", () => {
    const told: number[] = [];
    let known = standing();
    for (let days = 70; days >= -3; days -= 1) {
      const due = announcementDue(known, daysBefore(days));
      if (due === undefined) continue;
      told.push(days);
      known = { ...known, toldDays: due };
    }

    expect(told).toEqual([60, 30, 7]);
  });

  test("that was not watched for weeks is announced by the nearest mark only", () => {
    expect(announcementDue(standing(), daysBefore(20))).toBe(30);
    expect(announcementDue(standing({ toldDays: 60 }), daysBefore(3))).toBe(7);
    expect(announcementDue(standing({ toldDays: 30 }), daysBefore(20))).toBeUndefined();
  });
});

describe("what the page Hôm nay says of a certificate", () => {
  test("is nothing while it is good and far from its end", () => {
    expect(noticeOf(standing(), "stf_1", daysBefore(61))).toBeUndefined();
  });

  test.each([
    [{}, 45, { of: "own", state: "expiring", daysLeft: 45 }],
    [{}, -2, { of: "own", state: "expired", daysLeft: -2 }],
    [{ owner: "seal" }, 7, { of: "seal", state: "expiring" }],
    [{ owner: "stf_2", revocation: "revoked" }, 200, { of: "person", state: "revoked" }],
  ] as const)("of %j, %i days before its end, is %j", (given, days, expected) => {
    expect(noticeOf(standing(given), "stf_1", daysBefore(days))).toMatchObject(expected);
  });
});
