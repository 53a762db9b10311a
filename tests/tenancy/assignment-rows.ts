import type { Row } from "./matrix.ts";

const EVERYBODY = "yyyyyyyy yyyy";
/** The chair gave it, the specialist leads it; else his head and whoever sees all. */
const SEES_ASSIGNMENT = "yyyyyyhh hhhh";

/** Assignments. */
export const ASSIGNMENT_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/work/assignments": { path: () => "/work/assignments", posts: EVERYBODY },
  "POST /api/work/assignments": {
    path: () => "/work/assignments",
    body: (_, named) => ({
      title: "Rà soát hồ sơ",
      lead: { kind: "person", id: named.staff },
      dueOn: "2026-12-01",
    }),
    // Somebody of another office is nobody here.
    posts: "yyyyyyyy ynnn",
  },
  "GET /api/work/assignments/of/:id": {
    path: ({ incoming }) => `/work/assignments/of/${incoming}`,
    posts: "yyyyhhhh hhhh",
  },
  "GET /api/work/assignments/:id": {
    path: ({ assignment }) => `/work/assignments/${assignment}`,
    posts: SEES_ASSIGNMENT,
  },
  "POST /api/work/assignments/:id/steps": {
    path: ({ assignment }) => `/work/assignments/${assignment}/steps`,
    body: () => ({ step: "takeUp", version: 0 }),
    posts: "yyyyyyhh hnnn",
  },
};
