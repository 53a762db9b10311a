import type { Row } from "./matrix.ts";

/** Clerk, and who looks after the system of a unit or of a province. */
const MENDS = "nnnynnnn nyyn";

const CLERK = "nnnynnnn nnnn";
const PERIOD = "from=2026-11-01&to=2026-11-30";

/** Messages the queues gave up on, and what is open between us and others. */
export const DEAD_LETTER_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/exchange/reconciliation": { path: () => `/exchange/reconciliation?side=sent&${PERIOD}`, posts: CLERK },
  "GET /api/exchange/reconciliation/axis": { path: () => `/exchange/reconciliation/axis?${PERIOD}`, posts: CLERK },
  "GET /api/exchange/reconciliation/export.csv": {
    path: () => `/exchange/reconciliation/export.csv?side=received&${PERIOD}`,
    posts: CLERK,
  },
  "GET /api/exchange/stuck": { path: () => "/exchange/stuck", posts: MENDS },
  "POST /api/exchange/stuck/redrive": { path: () => "/exchange/stuck/redrive", posts: MENDS },
  "POST /api/exchange/stuck/:id/redrive": {
    path: ({ deadLetter }) => `/exchange/stuck/${deadLetter}/redrive`,
    posts: MENDS,
  },
  "POST /api/exchange/stuck/:id/dismiss": {
    path: ({ deadLetter }) => `/exchange/stuck/${deadLetter}/dismiss`,
    body: () => ({ reason: "Lý do đủ dài để ghi lại" }),
    posts: MENDS,
  },
};
