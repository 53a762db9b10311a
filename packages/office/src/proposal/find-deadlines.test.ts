import { readFileSync } from "node:fs";
import { officeCalendar } from "@vanthu/platform/working-day.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDeadlines, type TextContext } from "./find-deadlines.ts";
import type { FoundDeadline } from "./item.ts";
import { LONGEST_SENTENCE } from "./sentences.ts";
import { SENTENCES } from "./test-sentences.ts";

const calendar = officeCalendar();
const CONTEXT: TextContext = {
  issuedOn: "2026-11-18",
  receivedOn: "2026-11-19",
  receivedAt: "2026-11-19T02:00:00Z",
  issuer: "Sở Nội vụ",
  calendar,
};

function when(found: FoundDeadline | undefined): string | null {
  if (!found) return null;
  const { statedOn, minutes } = found;
  if (minutes === undefined) return statedOn;
  const two = (figure: number) => String(figure).padStart(2, "0");
  return `${statedOn} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

describe("the deadline a sentence sets", () => {
  test.each(SENTENCES)("%s → %s", (sentence, due) => {
    expect(when(findDeadlines([sentence], CONTEXT)[0])).toBe(due);
  });

  test("is the same in decomposed text", () => {
    const decomposed = SENTENCES.map(([sentence]) => when(findDeadlines([sentence.normalize("NFD")], CONTEXT)[0]));

    expect(decomposed).toEqual(SENTENCES.map(([, due]) => due));
  });
});

interface SampleDocument {
  readonly id: string;
  readonly direction: "incoming" | "outgoing";
  readonly date: string;
  readonly receivedOn: string;
  readonly issuingBody: string;
  readonly subject: string;
  readonly body: readonly string[];
  readonly dueOn: string | null;
}

/** The calendar of the product has a day off more than those who labelled the sample counted with. */
const LABEL_BY_CALENDAR: Readonly<Record<string, string>> = { D235: "2026-12-03" };

describe("135 whole documents of the sample, labelled with the date a clerk would enter", () => {
  const file = new URL("../../../local/src/sample/data/samples-documents.jsonl", import.meta.url);
  const documents = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as SampleDocument)
    .filter(({ direction }) => direction === "incoming");
  const judged = documents.map((document) => {
    const [first] = findDeadlines([document.subject, ...document.body], {
      issuedOn: document.date,
      receivedOn: document.receivedOn,
      receivedAt: `${document.receivedOn}T02:00:00Z`,
      issuer: document.issuingBody,
      calendar,
    });
    return { id: document.id, want: LABEL_BY_CALENDAR[document.id] ?? document.dueOn, got: first?.statedOn ?? null };
  });
  const right = judged.filter(({ want, got }) => want !== null && want === got).length;

  test("no date is proposed that is none, and none is a wrong one", () => {
    expect(judged.filter(({ want, got }) => got !== null && got !== want)).toEqual([]);
  });

  test("of the dates there are at least 97 of 100 are found", () => {
    expect(documents).toHaveLength(135);
    expect(right / judged.filter(({ want }) => want !== null).length).toBeGreaterThanOrEqual(0.97);
  });
});

describe("what is found", () => {
  test("tells the sentence, its words and to whom a report goes", () => {
    const text =
      "Về việc rà soát. Đề nghị UBND xã rà soát, gửi báo cáo về Sở trước 16 giờ 30 ngày 02/12/2026 để tổng hợp.";

    expect(findDeadlines([text], CONTEXT)).toEqual([
      {
        statedOn: "2026-12-02",
        minutes: 990,
        sentence: "Đề nghị UBND xã rà soát, gửi báo cáo về Sở trước 16 giờ 30 ngày 02/12/2026 để tổng hợp.",
        words: "trước 16 giờ 30 ngày 02/12/2026",
        reportTo: "Sở Nội vụ",
      },
    ]);
  });

  test("stands in order of date, each day once", () => {
    const text = ["Đợt 2 trước ngày 20/12/2026.", "Đợt 1 trước ngày 01/12/2026; nhắc lại: trước ngày 01/12/2026."];

    expect(findDeadlines(text, CONTEXT).map(({ statedOn }) => statedOn)).toEqual(["2026-12-01", "2026-12-20"]);
  });

  test("counts ten days from the day the document has effect, as it says", () => {
    const text = [
      "Niêm yết trong thời hạn 10 ngày kể từ ngày Quyết định có hiệu lực.",
      "Quyết định này có hiệu lực kể từ ngày 01/12/2026.",
    ];

    expect(findDeadlines(text, CONTEXT)[0]?.statedOn).toBe("2026-12-11");
  });

  test("is never a day before the document was issued, and its sentence is short, whatever the text", () => {
    const word = fc.constantFrom(
      ..."trước ngày chậm nhất là trong thời hạn vòng hằng tháng 05 12/2026 31/12 5.1.2027 17 giờ 30 làm việc kể từ nhận được gửi báo cáo về Sở ; . ,".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: word }, fc.string()), { maxLength: 120 }), (words) => {
        for (const { statedOn, sentence, minutes = 0 } of findDeadlines([words.join(" ")], CONTEXT)) {
          expect(statedOn >= CONTEXT.issuedOn && sentence.length <= LONGEST_SENTENCE && minutes <= 1440).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("takes no longer for a file made to be slow", () => {
    const hostile = [
      "trước ".repeat(50_000),
      "chậm nhất là vào ".repeat(20_000),
      "gửi ".repeat(50_000) + "Sở",
      "0 ".repeat(100_000),
      "trước 1 giờ , , , ".repeat(10_000),
    ];
    const startedAt = performance.now();

    findDeadlines(hostile, CONTEXT);

    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});
