import type { Row } from "./matrix.ts";

const HANDLES = "yyyyyyyy ynnn";
/** The chair keeps it; else whoever sees all dossiers, the heads of other units do not. */
const SEES_DOSSIER = "yyyyhhhh hnnn";
const KEEPER = "ynnnhhhh hnnn";
const reason = "Lý do đủ dài để ghi lại";

/** Dossiers. */
export const DOSSIER_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/work/dossiers": { path: () => "/work/dossiers", posts: HANDLES },
  "GET /api/work/dossiers?view=unit": { path: () => "/work/dossiers?view=unit", posts: "yyyyynyn nnnn" },
  "GET /api/work/dossiers?view=all": { path: () => "/work/dossiers?view=all", posts: "yyyynnnn nnnn" },
  "POST /api/work/dossiers": {
    path: () => "/work/dossiers",
    // Of a day to come, so that none is opened.
    body: () => ({ title: "Hồ sơ thử", retention: 5, openedOn: "2099-01-04" }),
    posts: HANDLES,
  },
  "GET /api/work/dossiers/of/:documentId": {
    path: ({ incoming }) => `/work/dossiers/of/${incoming}`,
    posts: SEES_DOSSIER,
  },
  "GET /api/work/dossiers/:id": { path: ({ dossier }) => `/work/dossiers/${dossier}`, posts: SEES_DOSSIER },
  "PUT /api/work/dossiers/:id": {
    path: ({ dossier }) => `/work/dossiers/${dossier}`,
    body: () => ({ title: "Hồ sơ khác", retention: "permanent", code: "07.VP", version: 0 }),
    posts: KEEPER,
  },
  // A document lies in it.
  "DELETE /api/work/dossiers/:id": { path: ({ dossier }) => `/work/dossiers/${dossier}`, posts: KEEPER },
  "GET /api/work/dossiers/:id/contents": {
    path: ({ dossier }) => `/work/dossiers/${dossier}/contents`,
    posts: SEES_DOSSIER,
  },
  "GET /api/work/dossiers/:id/contents.csv": {
    path: ({ dossier }) => `/work/dossiers/${dossier}/contents.csv`,
    posts: SEES_DOSSIER,
  },
  "POST /api/work/dossiers/:id/documents": {
    path: ({ dossier }) => `/work/dossiers/${dossier}/documents`,
    body: (_, named) => ({ documentId: named.incoming }),
    posts: KEEPER,
  },
  "DELETE /api/work/dossiers/:id/documents/:documentId": {
    path: ({ dossier, outgoing }) => `/work/dossiers/${dossier}/documents/${outgoing}`,
    posts: KEEPER,
  },
  "POST /api/work/dossiers/:id/close": {
    path: ({ dossier }) => `/work/dossiers/${dossier}/close`,
    body: () => ({ version: 0 }),
    posts: KEEPER,
  },
  "POST /api/work/dossiers/:id/reopen": {
    path: ({ dossier }) => `/work/dossiers/${dossier}/reopen`,
    body: () => ({ reason, version: 0 }),
    posts: KEEPER,
  },
  "POST /api/work/dossiers/:id/pass-on": {
    path: ({ dossier }) => `/work/dossiers/${dossier}/pass-on`,
    body: (_, named) => ({ toId: named.staff, reason, version: 0 }),
    posts: KEEPER,
  },
};
