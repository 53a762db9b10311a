import type { BodyBlock } from "../outgoing/body.ts";
import { sheetsOf } from "./report-sheets.ts";
import type { Report } from "./schema.ts";
import { shownCell } from "./sheet.ts";

/** What the draft is about, as its trích yếu. */
export function draftSubject({ week, from, to }: Pick<Report, "week" | "from" | "to">): string {
  return `Tình hình tiếp nhận, giải quyết văn bản tuần ${Number(week.slice(6))} (từ ngày ${shortDate(from)} đến ngày ${shortDate(to)})`;
}

/** What the week comes to, in two sentences. */
export function openingOf(report: Report): string {
  const { headline, handling, carryOver } = report;
  const share = (value: number | null) => (value === null ? "" : ` (${shownCell(value)} %)`);
  return (
    `Từ ngày ${shortDate(report.from)} đến ngày ${shortDate(report.to)}, cơ quan tiếp nhận ${shownCell(headline.received.value)} văn bản đến, ` +
    `giao giải quyết ${handling.assigned} văn bản; đúng hạn ${handling.onTime}${share(headline.onTime.value)}, trễ hạn ${handling.late}, ` +
    `đang làm ${handling.inProgress}, quá hạn ${handling.overdue}; phát hành ${shownCell(headline.issued.value)} văn bản đi, ` +
    `gửi qua trục liên thông ${report.axis.value}${share(report.axis.percent)}. ` +
    `Tồn kỳ trước chuyển sang ${carryOver.open.value} văn bản, trong đó quá hạn ${carryOver.overdue.value}.`
  );
}

/** The report as the text of an official report: what it says in a sentence, then the tables. */
export function draftBody(report: Report): BodyBlock[] {
  return [
    paragraph(openingOf(report)),
    ...sheetsOf(report).flatMap(({ title, header, rows }, at): BodyBlock[] => [
      { kind: "paragraph", runs: [{ text: `${at + 1}. ${title}`, bold: true }] },
      { kind: "table", header: [...header], rows: rows.map((row) => row.map(shownCell)) },
    ]),
    ...(report.sha256 === undefined
      ? []
      : [paragraph(`Số liệu theo bản tổng hợp tự động, mã tuần ${report.week}, SHA-256 ${report.sha256}.`)]),
  ];
}

function paragraph(text: string): BodyBlock {
  return { kind: "paragraph", runs: [{ text }] };
}

/** `20/11/2026` */
export function shortDate(on: string): string {
  return on.split("-").toReversed().join("/");
}
