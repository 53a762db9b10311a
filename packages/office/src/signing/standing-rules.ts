import { dayNumber, officeDate } from "@vanthu/platform/office-time.ts";
import { SEAL_OWNER } from "./rules.ts";
import type { CertificateNotice, CertificateStanding } from "./standing-schema.ts";

/** Days before its end at which a certificate is spoken of. */
export const ANNOUNCED_DAYS = [60, 30, 7] as const;

/** Whole days of the office calendar until a certificate ends; negative when it has. */
export function daysLeft({ validTo }: Pick<CertificateStanding, "validTo">, now: Date): number {
  const days = dayNumber(officeDate(new Date(validTo))) - dayNumber(officeDate(now));
  return days === 0 && validTo < now.toISOString() ? -1 : days;
}

/** The announcement that is due and was not made yet; one that was missed gives way to a later one. */
export function announcementDue(standing: CertificateStanding, now: Date): number | undefined {
  const left = daysLeft(standing, now);
  const reached = ANNOUNCED_DAYS.filter((days) => left <= days).at(-1);
  if (left < 0 || reached === undefined) return undefined;
  return standing.toldDays === undefined || standing.toldDays > reached ? reached : undefined;
}

/** What the reader should know of a certificate; undefined while there is nothing to do about it. */
export function noticeOf(standing: CertificateStanding, reader: string, now: Date): CertificateNotice | undefined {
  const left = daysLeft(standing, now);
  const state =
    standing.revocation === "revoked"
      ? "revoked"
      : left < 0
        ? "expired"
        : left <= ANNOUNCED_DAYS[0]
          ? "expiring"
          : undefined;
  if (!state) return undefined;
  const of = standing.owner === SEAL_OWNER ? "seal" : standing.owner === reader ? "own" : "person";
  return { of, name: standing.commonName, state, validTo: standing.validTo, daysLeft: left };
}
