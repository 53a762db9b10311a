import { date, time } from "./format.ts";
import { language } from "./language.ts";

/** A deadline as the server tells it. Days are working days: negative when past, 0 when due today. */
export interface Deadline {
  /** Civil date it is due on. */
  dueOn: string;
  workingDaysLeft: number;
  /** The hour, for urgent documents only. */
  dueAt?: string | undefined;
  /** Red, amber or green as the server judges by its one rule; without it, by the days left. */
  light?: "red" | "amber" | "green" | undefined;
  /** Set once the work is finished: working days before (positive) or after (negative) the date. */
  finished?: { daysEarly: number } | undefined;
}

/** The five forms of a deadline, the same everywhere. */
export type DeadlineForm = "far" | "soon" | "today" | "late" | "done";

const WORDS = {
  vi: {
    left: (days: number) => `Còn ${days} ngày`,
    today: "Hôm nay",
    late: (days: number) => `Quá ${days} ngày`,
    over: (at: string) => `Quá hạn từ ${at}`,
    early: (days: number) => `Xong trước hạn ${days} ngày`,
    done: "Đã xong",
    exactly: (when: string) => `Hạn ${when}`,
  },
  en: {
    left: (days: number) => (days === 1 ? "1 day left" : `${days} days left`),
    today: "Today",
    over: (at: string) => `Overdue since ${at}`,
    late: (days: number) => (days === 1 ? "1 day late" : `${days} days late`),
    early: (days: number) => (days === 1 ? "Done 1 day early" : `Done ${days} days early`),
    done: "Done",
    exactly: (when: string) => `Due ${when}`,
  },
} as const;

/**
 * Which of the five forms a deadline has: red is late; amber is soon, of today a form of its own; green is far. The rule is
 * the server's (`dueLight`): over; today, the next working day or the last quarter of the hours; anything else.
 */
export function deadlineForm({ finished, light, workingDaysLeft: days }: Deadline): DeadlineForm {
  if (finished) return "done";
  const shown = light ?? (days < 0 ? "red" : days <= 1 ? "amber" : "green");
  if (shown === "red") return "late";
  if (shown === "green") return "far";
  return days === 0 ? "today" : "soon";
}

/** The deadline in words, relative first: “Còn 2 ngày”, “Hôm nay, 17:00”, “Quá 3 ngày”, “Xong trước hạn 1 ngày”. */
export function deadlineWords(deadline: Deadline): string {
  const say = WORDS[language()];
  const { workingDaysLeft: days, dueAt, finished, light } = deadline;
  if (finished) return finished.daysEarly > 0 ? say.early(finished.daysEarly) : say.done;
  if (days >= 0 && light === "red" && dueAt !== undefined) return say.over(time(dueAt));
  if (days > 0) return say.left(days);
  if (days < 0) return say.late(-days);
  return dueAt === undefined ? say.today : `${say.today}, ${time(dueAt)}`;
}

/** The exact date, for hover, focus and readers of the screen. */
export function deadlineExactly(deadline: Deadline): string {
  const when = deadline.dueAt === undefined ? date(deadline.dueOn) : `${time(deadline.dueAt)} ${date(deadline.dueOn)}`;
  return WORDS[language()].exactly(when);
}
