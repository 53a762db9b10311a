import type { Row } from "./matrix.ts";

const SEES_INCOMING = "yyyyhhhh hhhh";
const KEEPS_RULES = "nnyynnnn nnnn";
const RULE = "rul_01J00000000000000000000000";

/** Holds for nothing and names nobody, so that it cannot be entered. */
const EMPTY_RULE = { name: "Quy tắc", on: true, when: {}, then: {} };

/** Whole, under a version the book does not have. */
const DATED_RULE = { name: "Quy tắc", on: true, when: { senders: ["Sở Nội vụ"] }, then: { days: 5 } };

/** Rules and what they propose. */
export const PROPOSAL_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/work/proposals/incoming/:id": {
    path: ({ incoming }) => `/work/proposals/incoming/${incoming}`,
    posts: SEES_INCOMING,
  },
  "GET /api/work/rules": { path: () => "/work/rules", posts: "yyyynnnn nnnn" },
  "GET /api/work/rules/history": { path: () => "/work/rules/history", posts: "yyyynnnn nnnn" },
  "GET /api/work/rules/offered": { path: () => "/work/rules/offered", posts: KEEPS_RULES },
  "POST /api/work/rules": {
    path: () => "/work/rules",
    body: () => ({ rule: EMPTY_RULE, version: 0 }),
    posts: KEEPS_RULES,
  },
  "POST /api/work/rules/try": {
    path: () => "/work/rules/try",
    body: () => ({ rule: EMPTY_RULE }),
    posts: KEEPS_RULES,
  },
  "PUT /api/work/rules/order": {
    path: () => "/work/rules/order",
    body: () => ({ ids: [RULE], version: 0 }),
    posts: KEEPS_RULES,
  },
  "PUT /api/work/rules/:id": {
    path: ({ rule }) => `/work/rules/${rule}`,
    body: () => ({ rule: DATED_RULE, version: 99 }),
    posts: KEEPS_RULES,
  },
  "POST /api/work/rules/:id/remove": {
    path: ({ rule }) => `/work/rules/${rule}/remove`,
    body: () => ({ version: 99 }),
    posts: KEEPS_RULES,
  },
};
