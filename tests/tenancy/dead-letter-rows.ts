import type { Row } from "./matrix.ts";

/** Clerk, and who looks after the system of a unit or of a province. */
const MENDS = "nnnynnnn nyyn";

/** Messages the queues gave up on. */
export const DEAD_LETTER_ROWS: Readonly<Record<string, Row>> = {
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
