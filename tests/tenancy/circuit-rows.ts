import type { Row } from "./matrix.ts";

const PLAN = { days: { content: 2, layout: 1, signature: 1 }, visaDays: 1, opinionDays: 2, types: [] };
const REASON = "Lý do đủ dài để ghi lại";
/** It is signed already: nobody decides on it. */
const SEES = "yyyyyyhh hhhh";

/** Who approves a document on its way, and the ways back. */
export const CIRCUIT_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/work/outgoing/review-plan": { path: () => "/work/outgoing/review-plan", posts: "yyyyyyyy yyyy" },
  "PUT /api/work/outgoing/review-plan": {
    path: () => "/work/outgoing/review-plan",
    body: () => ({ ...PLAN, version: 99 }),
    posts: "nnyynnnn nnnn",
  },
  "PUT /api/work/outgoing/:id/circuit": {
    path: ({ outgoing }) => `/work/outgoing/${outgoing}/circuit`,
    body: () => ({ version: 0, visas: [] }),
    posts: "nnnnnyhh hnnn",
  },
  "POST /api/work/outgoing/:id/visa": {
    path: ({ outgoing }) => `/work/outgoing/${outgoing}/visa`,
    body: () => ({ version: 0 }),
    posts: SEES,
  },
  "POST /api/work/outgoing/:id/send-back": {
    path: ({ outgoing }) => `/work/outgoing/${outgoing}/send-back`,
    body: () => ({ version: 0, reason: REASON, to: "previous" }),
    posts: SEES,
  },
  "POST /api/work/outgoing/:id/take-to-edit": {
    path: ({ outgoing }) => `/work/outgoing/${outgoing}/take-to-edit`,
    body: () => ({ version: 0 }),
    posts: "yyyyyyhh hnnn",
  },
  "POST /api/work/outgoing/:id/end-edit": {
    path: ({ outgoing }) => `/work/outgoing/${outgoing}/end-edit`,
    body: () => ({ version: 0 }),
    posts: "yyyyyyhh hnnn",
  },
};
