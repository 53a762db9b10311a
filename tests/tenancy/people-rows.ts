import type { Row } from "./matrix.ts";

const EVERYBODY = "yyyyyyyy yyyy";
const STALE = { version: 0 };

/** The routes of absences. */
export const PEOPLE_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/work/absences": { path: () => "/work/absences", posts: EVERYBODY },
  "POST /api/work/absences": {
    path: () => "/work/absences",
    body: (_, { leader }) => ({
      staffId: leader,
      kind: "leave",
      from: "2026-11-25",
      until: "2026-11-24",
      scope: [],
    }),
    posts: "nnynnnnn nyyn",
  },
  "POST /api/work/absences/:id/end": {
    path: ({ absence }) => `/work/absences/${absence}/end`,
    body: () => STALE,
    // The chair's own; for others who keeps absences.
    posts: "ynynnnnn nyyn",
  },
};
