import type { CivilDate } from "@vanthu/platform/office-time.ts";
import type { Register, RegisterKind } from "./schema.ts";

/** A book that nobody opened with a last number starts before 01 (NĐ 30 Điều 15.1, 22.2). */
export function unopenedRegister(kind: RegisterKind, year: number, series?: string): Register {
  return { kind, ...(series !== undefined && { series }), year, lastNumber: 0, openedWith: 0 };
}

/**
 * The register after one more number was given. The day is never before that of the number before it, so that a book
 * read by number is in order of its days too, even when one machine's clock is a little behind another's at midnight.
 */
export function nextNumber<R extends Register>(register: R, today: CivilDate): R & { lastOn: CivilDate } {
  const lastOn = register.lastOn !== undefined && register.lastOn > today ? register.lastOn : today;
  return { ...register, lastNumber: register.lastNumber + 1, lastOn };
}
