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
  "GET /api/work/assignments/figures": { path: () => "/work/assignments/figures", posts: EVERYBODY },
  "GET /api/work/assignment-templates": { path: () => "/work/assignment-templates", posts: EVERYBODY },
  "POST /api/work/assignment-templates": {
    path: () => "/work/assignment-templates",
    body: (_, named) => ({ title: "Báo cáo tháng", lead: { kind: "person", id: named.staff } }),
    posts: "yyyyyyyy ynnn",
  },
  "PUT /api/work/assignment-templates/:id": {
    path: ({ template }) => `/work/assignment-templates/${template}`,
    body: (_, named) => ({
      title: "Báo cáo tháng",
      lead: { kind: "person", id: named.staff },
      state: "active",
      version: 0,
    }),
    // The chair keeps it; who gives no work sees no templates.
    posts: "yynhnhnh hnnn",
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
  "POST /api/work/assignments/:id/files": {
    path: ({ assignment }) => `/work/assignments/${assignment}/files`,
    // The clerk's upload, which nobody else can attach.
    body: (_, { upload }) => ({ fileIds: [upload] }),
    posts: "yynnnyhh hnnn",
  },
  "GET /api/work/assignments/:id/files/:fileId": {
    path: ({ assignment, assignmentFile }) => `/work/assignments/${assignment}/files/${assignmentFile}`,
    posts: SEES_ASSIGNMENT,
  },
};
