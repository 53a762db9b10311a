import type { Row } from "./matrix.ts";

const PLAN = { days: { content: 2, layout: 1, signature: 1 }, visaDays: 1, opinionDays: 2, types: [] };
const REASON = "Lý do đủ dài để ghi lại";
/** The specialist drafted it; the other department does not see it. */
const DRAFTER = "nnnnnyhh hnnn";
const NOBODYS = "opn_01J00000000000000000000000";
/** Whoever sees it may ask; its step does not allow the deed. */
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
    posts: DRAFTER,
  },
  "POST /api/work/outgoing/:id/visa": {
    path: ({ outgoing }) => `/work/outgoing/${outgoing}/visa`,
    body: () => ({ version: 0 }),
    posts: SEES,
  },
  "POST /api/work/outgoing/:id/send-back": {
    path: ({ outgoing }) => `/work/outgoing/${outgoing}/send-back`,
    body: () => ({ version: 0, reason: REASON, to: "previous" }),
    // It waits for the content: only the head of the drafting unit decides.
    posts: "nnnnynhh hhhh",
  },
  "GET /api/work/outgoing/:id/opinions": { path: ({ outgoing }) => `/work/outgoing/${outgoing}/opinions`, posts: SEES },
  "POST /api/work/outgoing/:id/opinions": {
    path: ({ outgoing }) => `/work/outgoing/${outgoing}/opinions`,
    body: (own) => ({ version: 0, mode: "parallel", question: "Xin góp ý", asked: [{ staffId: own.leader }] }),
    posts: DRAFTER,
  },
  "POST /api/work/outgoing/:id/opinions/:opinionId": {
    path: ({ outgoing }) => `/work/outgoing/${outgoing}/opinions/${NOBODYS}`,
    body: () => ({ verdict: "agree" }),
    posts: "hhhhhhhh hhhh",
  },
  "POST /api/work/outgoing/:id/opinions/:opinionId/reply": {
    path: ({ outgoing }) => `/work/outgoing/${outgoing}/opinions/${NOBODYS}/reply`,
    body: () => ({ text: "Đã tiếp thu" }),
    posts: "nnnnnhhh hnnn",
  },
  "POST /api/work/outgoing/:id/opinions/:opinionId/drop": {
    path: ({ outgoing }) => `/work/outgoing/${outgoing}/opinions/${NOBODYS}/drop`,
    posts: "nnnnnhhh hnnn",
  },
  "GET /api/work/outgoing/awaited": { path: () => "/work/outgoing/awaited", posts: "yyyyyyyy yyyy" },
  "GET /api/work/outgoing/:id/awaited": { path: ({ outgoing }) => `/work/outgoing/${outgoing}/awaited`, posts: SEES },
  "POST /api/work/outgoing/:id/awaited/:agencyId": {
    path: ({ outgoing, agency }) => `/work/outgoing/${outgoing}/awaited/${agency}`,
    body: () => ({ how: "noted" }),
    posts: "nnnynyhh hhhh",
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
