import type { Row } from "./matrix.ts";

const SEES_INCOMING = "yyyyhhhh hhhh";
const KEEPS_RULES = "nnyynnnn nnnn";
const RULE = "rul_01J00000000000000000000000";

/** Holds for nothing and names nobody, so that it cannot be entered. */
const EMPTY_RULE = { name: "Quy tắc", on: true, when: {}, then: {} };

/** Rules and what they propose. */
export const PROPOSAL_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/work/proposals/incoming/:id": {
    path: ({ incoming }) => `/work/proposals/incoming/${incoming}`,
    posts: SEES_INCOMING,
  },
  "GET /api/work/rules": { path: () => "/work/rules", posts: "yyyynnnn nnnn" },
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
    path: () => `/work/rules/${RULE}`,
    body: () => ({ rule: EMPTY_RULE, version: 0 }),
    posts: KEEPS_RULES,
  },
  "POST /api/work/rules/:id/remove": {
    path: () => `/work/rules/${RULE}/remove`,
    body: () => ({ version: 0 }),
    posts: KEEPS_RULES,
  },
};
