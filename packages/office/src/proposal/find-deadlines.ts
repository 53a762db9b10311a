import { addDays, officeDate, type CivilDate } from "@vanthu/platform/office-time.ts";
import { addWorkingDays, type OfficeCalendar } from "@vanthu/platform/working-day.ts";
import { dateOf, lastDayOf, minutesOf, nextMonthly } from "./date-words.ts";
import { ANCHOR, BY_DATE, DAILY, MONTH, MONTHLY, MONTHLY_FIRST, SAME_DAY, TERM } from "./deadline-patterns.ts";
import { handsIn, isDirective, isOthersMatter, isReportOfPast } from "./duty-words.ts";
import type { FoundDeadline } from "./item.ts";
import { reportTo } from "./report-to.ts";
import { sentencesOf, shown } from "./sentences.ts";

/** What the dates of a text are counted from. */
export interface TextContext {
  readonly issuedOn: CivilDate;
  readonly receivedOn: CivilDate;
  /** Instant of arrival; hours are counted from it. */
  readonly receivedAt: string;
  readonly issuer: string;
  readonly calendar: OfficeCalendar;
}

/** Words in a sentence, and the day they mean. */
interface Read {
  readonly statedOn: CivilDate | undefined;
  readonly minutes?: number | undefined;
  readonly words: string;
  readonly at: number;
}

type Match = RegExpMatchArray & { readonly index: number };

const MOST_FOUND = 8;
const QUARTERS: Readonly<Record<string, number>> = { I: 3, II: 6, III: 9, IV: 12 };

/**
 * The deadlines a text sets its receiver, the earliest first: days named after words that limit ("trước ngày", "chậm nhất"),
 * terms ("trong 05 ngày làm việc kể từ ngày nhận"), hours, months and days of each month. Dates of documents cited, of meetings
 * and of what was done are no deadlines, nor are days before the document was issued. Nothing but words and the calendar decides.
 */
export function findDeadlines(paragraphs: readonly string[], context: TextContext): FoundDeadline[] {
  const effectiveOn = effectiveDay(paragraphs, context);
  const found = sentencesOf(paragraphs).flatMap((sentence) => {
    if (isOthersMatter(sentence, context.issuer)) return [];
    return readSentence(sentence, context, effectiveOn).flatMap(({ statedOn, minutes, words, at }): FoundDeadline[] => {
      if (statedOn === undefined || statedOn < context.issuedOn) return [];
      const to = reportTo(sentence, context.issuer);
      return [
        {
          statedOn,
          ...(minutes !== undefined && { minutes }),
          sentence: shown(sentence, at),
          words,
          ...(to !== undefined && { reportTo: to }),
        },
      ];
    });
  });
  const byDay = new Map(found.toReversed().map((one) => [one.statedOn, one]));
  return [...byDay.values()].toSorted((a, b) => (a.statedOn < b.statedOn ? -1 : 1)).slice(0, MOST_FOUND);
}

function readSentence(sentence: string, context: TextContext, effectiveOn: CivilDate | undefined): Read[] {
  const { issuedOn, receivedOn } = context;
  const all = (pattern: RegExp, dayOf: (match: Match) => Omit<Read, "words" | "at"> | undefined): Read[] =>
    [...sentence.matchAll(pattern)].flatMap((found) => {
      const match = found as Match;
      const day = dayOf(match);
      return day ? [{ ...day, words: match[0].trim(), at: match.index }] : [];
    });
  const monthly = ({ groups = {} }: Match) =>
    handsIn(sentence)
      ? { statedOn: nextMonthly(Number(groups["monthDay"]), receivedOn), minutes: minutesOf(groups) }
      : undefined;
  return [
    ...all(BY_DATE, (match) => byDate(sentence, match, issuedOn)),
    ...all(MONTHLY, monthly),
    ...all(MONTHLY_FIRST, monthly),
    ...all(DAILY, ({ groups = {} }) => ({
      statedOn: groups["day"] === undefined ? receivedOn : dateOf(groups, issuedOn),
      minutes: minutesOf(groups),
    })),
    ...all(TERM, (match) => term(sentence, match, context, effectiveOn)),
    ...all(MONTH, ({ groups = {} }) =>
      isReportOfPast(sentence) || !handsIn(sentence) ? undefined : { statedOn: endOf(groups, issuedOn) },
    ),
    ...all(SAME_DAY, () => (isDirective(sentence) ? { statedOn: receivedOn } : undefined)),
  ];
}

function byDate(sentence: string, { index, groups = {}, 0: words }: Match, issuedOn: CivilDate) {
  const before = sentence.slice(0, index);
  const after = sentence.slice(index + words.length);
  const limit = groups["limit"]?.toLowerCase() ?? "";
  // "trong 10/12 xã": a share, no day.
  if (limit === "trong" && groups["named"] === undefined) return undefined;
  // "từ ngày 01/7 đến hết ngày 11/7": a span of time.
  if (limit.startsWith("đến") && (/từ(?:\s+ngày)?\s+\d[^.;]*$/iu.test(before) || !handsIn(before))) return undefined;
  if (/(?<!\p{L})sinh\s+$/iu.test(before)) return undefined;
  if (/^\s+(?:mà|nhưng|thì)(?!\p{L})/iu.test(after)) return undefined;
  return { statedOn: dateOf(groups, issuedOn), minutes: minutesOf(groups) };
}

function term(
  sentence: string,
  { index, groups = {}, 0: words }: Match,
  context: TextContext,
  effectiveOn: CivilDate | undefined,
): Omit<Read, "words" | "at"> | undefined {
  const anchor = ANCHOR.exec(sentence.slice(index + words.length))?.groups?.["anchor"];
  const from = anchorDay(anchor, context, effectiveOn);
  if (from === undefined || (anchor === undefined && !isDirective(sentence.slice(0, index)))) return undefined;
  const count = Number(groups["count"]);
  const unit = (groups["unit"] ?? "").toLowerCase().replace(/\s+/gu, " ");
  if (count === 0) return undefined;
  if (unit === "ngày làm việc") return { statedOn: addWorkingDays(from, count, context.calendar) };
  if (unit === "giờ") return hoursAfter(context.receivedAt, count);
  return { statedOn: addDays(from, unit === "tuần" ? count * 7 : count) };
}

/** Hours run day and night, from the minute of arrival. */
function hoursAfter(receivedAt: string, hours: number): Omit<Read, "words" | "at"> {
  const due = new Date(Date.parse(receivedAt) + hours * 3_600_000);
  const minutes = (Math.floor(due.getTime() / 60_000) + 7 * 60) % 1440;
  return { statedOn: officeDate(due), minutes };
}

const RECEIVING =
  /^(?:được\s+)?(?:tiếp\s+)?nhận(?:\s+được)?(?:\s+(?:đủ\s+)?(?:công văn|văn bản|thông báo|yêu cầu|quyết định|kế hoạch|công điện|chỉ thị|tờ trình|giấy mời|phiếu)|\s*$|\s*[,)])/iu;

/** The day a term begins; undefined for one that depends on what nobody knows here. */
function anchorDay(
  anchor: string | undefined,
  { receivedOn, issuedOn }: TextContext,
  effectiveOn: CivilDate | undefined,
): CivilDate | undefined {
  if (anchor === undefined || RECEIVING.test(anchor)) return receivedOn;
  if (/^(?:ký|ban hành)(?!\p{L})/iu.test(anchor)) return issuedOn;
  if (/có hiệu lực/iu.test(anchor)) return effectiveOn;
  return undefined;
}

/** From which day the document has effect, as it says itself. */
function effectiveDay(paragraphs: readonly string[], { issuedOn }: TextContext): CivilDate | undefined {
  const EFFECT =
    /có hiệu lực(?:\s+thi hành)?\s+(?:kể\s+)?từ\s+ngày\s+(?:(?<signed>ký|ban hành)|(?<day>\d{1,2})(?:\/|\s+tháng\s+)(?<month>\d{1,2})(?:(?:\/|\s+năm\s+)(?<year>\d{4}))?)/iu;
  for (const sentence of sentencesOf(paragraphs)) {
    const groups = EFFECT.exec(sentence)?.groups;
    if (groups) return groups["signed"] === undefined ? dateOf(groups, issuedOn) : issuedOn;
  }
  return undefined;
}

function endOf(
  { span, which = "", year }: Readonly<Record<string, string | undefined>>,
  issuedOn: CivilDate,
): CivilDate | undefined {
  const month = span?.toLowerCase() === "quý" ? (QUARTERS[which] ?? Number(which) * 3) : Number(which);
  return lastDayOf({ month, year: year === undefined ? undefined : Number(year) }, issuedOn);
}
