import type { Row } from "./matrix.ts";

const SEES_INCOMING = "yyyyhhhh hhhh";

/** Rules and what they propose. */
export const PROPOSAL_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/work/proposals/incoming/:id": {
    path: ({ incoming }) => `/work/proposals/incoming/${incoming}`,
    posts: SEES_INCOMING,
  },
};
