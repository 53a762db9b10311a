import type { Row } from "./matrix.ts";

const CLERK = "nnnynnnn nnnn";
const READS_BOOKS = "yyyynnnn ynny";
const reason = { reason: "Lý do đủ dài để ghi lại" };

/** The routes of the books. */
export const REGISTER_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/registers/:kind/:year": { path: () => "/registers/incoming/2026", posts: READS_BOOKS },
  "GET /api/registers/:kind/:year/export.csv": {
    path: () => "/registers/incoming/2026/export.csv",
    posts: READS_BOOKS,
  },
  "GET /api/compose/registers/:kind/:year/print.pdf": {
    path: () => "/compose/registers/outgoing/2026/print.pdf",
    posts: READS_BOOKS,
  },
  "POST /api/registers/:kind/:year/open": {
    path: () => "/registers/incoming/2026/open",
    body: () => ({ lastNumber: 100 }),
    posts: CLERK,
  },
  "POST /api/registers/:kind/:year/:number/correct": {
    path: () => "/registers/incoming/2026/999/correct",
    body: () => ({ ...reason, fields: { subject: "Về việc khác" } }),
    posts: CLERK,
  },
  "POST /api/registers/:kind/:year/:number/void": {
    path: () => "/registers/incoming/2026/999/void",
    body: () => reason,
    posts: CLERK,
  },
};
