import type { Row } from "./matrix.ts";

const EVERYBODY = "yyyyyyyy yyyy";
const STALE = { version: 0 };

/** Who hands over what others hold: the chair, the head of office, who looks after the unit. */
const HANDS_OVER = "ynynnnnn nyyn";

/** The routes of absences and handovers. */
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
  "GET /api/work/handovers": { path: () => "/work/handovers", posts: HANDS_OVER },
  "GET /api/work/handovers/held/:staffId": { path: ({ staff }) => `/work/handovers/held/${staff}`, posts: HANDS_OVER },
  "POST /api/work/handovers": {
    path: () => "/work/handovers",
    body: (_, { staff }) => ({ fromId: staff, toId: staff, reason: "Nghỉ hưu" }),
    posts: HANDS_OVER,
  },
  "GET /api/work/handovers/:id": { path: ({ handover }) => `/work/handovers/${handover}`, posts: HANDS_OVER },
  "POST /api/work/handovers/:id/resume": {
    path: ({ handover }) => `/work/handovers/${handover}/resume`,
    posts: HANDS_OVER,
  },
  "POST /api/work/handovers/:id/minutes": {
    path: ({ handover }) => `/work/handovers/${handover}/minutes`,
    // Whoever looks after the unit drafts no documents.
    posts: "ynynnnnn nnnn",
  },
};
