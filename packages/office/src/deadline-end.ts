import { endOfOfficeDay, type CivilDate } from "@vanthu/platform/office-time.ts";

/** Until when something is to be done: a day, or an hour of it. */
export interface Until {
  readonly dueOn?: CivilDate | undefined;
  /** Instant, where an hour was set. */
  readonly dueAt?: string | undefined;
}

/** The instant a deadline is over: its hour, else the end of its day; undefined without one. */
export function deadlineEnd({ dueOn, dueAt }: Until): Date | undefined {
  if (dueAt !== undefined) return new Date(dueAt);
  return dueOn === undefined ? undefined : endOfOfficeDay(dueOn);
}

/** Whether what is done at an instant is done after its deadline. */
export function isLate(until: Until, at: string): boolean {
  const end = deadlineEnd(until);
  return end !== undefined && new Date(at) > end;
}
