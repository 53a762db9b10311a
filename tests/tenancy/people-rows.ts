import type { Row } from "./matrix.ts";

const EVERYBODY = "yyyyyyyy yyyy";
const STALE = { version: 0 };

/** Who hands over what others hold: the chair, the head of office, who looks after the unit. */
const HANDS_OVER = "ynynnnnn nyyn";

/** Whoever handles work; not who looks after the system. */
const WORKS = "yyyyyyyy ynnn";
const SEES_OTHERS = "yyynynyn nnnn";

/** The routes of absences, handovers and the ledger. */
export const PEOPLE_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/work/absences": { path: () => "/work/absences", posts: EVERYBODY },
  "GET /api/work/absences/history": { path: () => "/work/absences/history", posts: EVERYBODY },
  "GET /api/work/ledger/history": { path: () => "/work/ledger/history", posts: WORKS },
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
  "GET /api/work/ledger": { path: () => "/work/ledger?month=2026-11", posts: WORKS },
  "GET /api/work/ledger?staffId=": {
    path: ({ staff }) => `/work/ledger?month=2026-11&staffId=${staff}`,
    // Whom a person may not see is nobody to that person; `tests/office/ledger.test.ts` tells who sees whom.
    posts: WORKS,
  },
  "GET /api/work/ledger/people": { path: () => "/work/ledger/people?month=2026-11", posts: SEES_OTHERS },
  "GET /api/work/ledger/export.csv": { path: () => "/work/ledger/export.csv?month=2026-11", posts: WORKS },
  "GET /api/compose/ledger/export.xlsx": { path: () => "/compose/ledger/export.xlsx?month=2026-11", posts: WORKS },
  "POST /api/work/ledger/contests": {
    path: () => "/work/ledger/contests",
    body: () => ({ month: "2026-11", workId: "task#none", text: "Đã xong đúng hạn" }),
    posts: WORKS,
  },
  "POST /api/work/ledger/contests/answer": {
    path: () => "/work/ledger/contests/answer",
    body: (_, { staff }) => ({
      month: "2026-11",
      staffId: staff,
      workId: "task#none",
      decision: "kept",
      answer: "Giữ nguyên",
    }),
    posts: SEES_OTHERS,
  },
  "PUT /api/work/ledger/weights": {
    path: () => "/work/ledger/weights",
    body: () => ({
      fromMonth: "2026-01",
      quantity: 40,
      timeliness: 30,
      quality: 30,
      late: 50,
      excellent: 100,
      met: 90,
      notMet: 40,
      perReturn: 10,
    }),
    posts: "ynynnnnn nnnn",
  },
};
