import type { Row } from "./matrix.ts";

const READS_REPORTS = "yyyyynyn nnny";

/** The routes of reports. */
export const REPORT_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/reports/weeks": { path: () => "/reports/weeks", posts: READS_REPORTS },
  "GET /api/reports/week/:week": { path: () => "/reports/week/2026-W47", posts: READS_REPORTS },
  "POST /api/reports/week/:week/comments": {
    path: () => "/reports/week/2026-W40/comments",
    body: () => ({ text: "Có ý kiến" }),
    posts: "yyyyynyn nnnn",
  },
  "POST /api/reports/week/:week/confirm": { path: () => "/reports/week/2026-W40/confirm", posts: "yyynnnnn nnnn" },
  "GET /api/reports/week/:week/list": {
    path: () => "/reports/week/2026-W47/list?figure=overdue",
    posts: READS_REPORTS,
  },
  "GET /api/reports/week/:week/export.csv": { path: () => "/reports/week/2026-W47/export.csv", posts: READS_REPORTS },
  "GET /api/compose/reports/week/:week/export.xlsx": {
    path: () => "/compose/reports/week/2026-W47/export.xlsx",
    posts: READS_REPORTS,
  },
  "GET /api/compose/reports/week/:week/report.pdf": {
    path: () => "/compose/reports/week/2026-W40/report.pdf",
    posts: READS_REPORTS,
  },
  "POST /api/reports/week/:week/draft": {
    path: () => "/reports/week/2026-W40/draft",
    posts: "yyyyynyn nnnn",
  },
  "GET /api/reports/province/week/:week": {
    path: () => "/reports/province/week/2026-W47",
    posts: "nnnnnnnn nnyn",
  },
  "GET /api/reports/province/dashboard": { path: () => "/reports/province/dashboard", posts: "nnnnnnnn nnyn" },
  "GET /api/compose/reports/province/week/:week/report.pdf": {
    path: () => "/compose/reports/province/week/2026-W47/report.pdf",
    posts: "nnnnnnnn nnyn",
  },
  "GET /api/compose/reports/province/week/:week/export.xlsx": {
    path: () => "/compose/reports/province/week/2026-W47/export.xlsx",
    posts: "nnnnnnnn nnyn",
  },
  "GET /api/reports/period": { path: () => "/reports/period?kind=month&key=2026-11", posts: READS_REPORTS },
  "GET /api/reports/schedule": { path: () => "/reports/schedule", posts: "yyyyynyn nyny" },
  "PUT /api/reports/schedule": {
    path: () => "/reports/schedule",
    body: () => ({ weekday: 5, hour: 15, commentHours: 140, mailTo: [] }),
    posts: "nnynnnnn nynn",
  },
  "GET /api/reports/dashboard": { path: () => "/reports/dashboard", posts: READS_REPORTS },
};
