import type { reportRefusal as vi } from "./report.vi.ts";

export const reportRefusal: Record<keyof typeof vi, string> = {
  "report.week_unknown": "There is no report of this week. Choose the running week or an earlier one.",
  "report.not_made": "The report of this week is not made yet. Wait until its hour and try again.",
  "report.already_confirmed": "The report of this week is confirmed and cannot change any more. Reload to see it.",
  "report.period_unknown": "There is no such period. Choose a month, a quarter, 6 months, 9 months or a year.",
};
