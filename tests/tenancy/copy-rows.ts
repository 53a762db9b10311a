import type { Row } from "./matrix.ts";

const EVERYBODY = "yyyyyyyy yyyy";
const CLERK = "nnnynnnn nnnn";
const LEADERS = "yynnnnnn nnnn";
/** The specialist asked for it; else whoever reads all documents sees it. */
const SEES_COPY = "yyyyhyhh hhhh";
const STALE = { version: 0 };

/** Copies of documents. */
export const COPY_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/copies": { path: () => "/copies", posts: EVERYBODY },
  "POST /api/copies": {
    path: () => "/copies",
    body: (_, named) => ({
      form: "saoY",
      to: "paper",
      source: { from: "outgoing", id: named.outgoing, fileId: named.outgoingFile },
    }),
    // A document of another office is not there for anybody.
    posts: "hhhhhhhh hnnn",
  },
  "GET /api/copies/:id": { path: ({ copy }) => `/copies/${copy}`, posts: SEES_COPY },
  "GET /api/copies/:id/files/:fileId": {
    path: ({ copy, outgoingFile }) => `/copies/${copy}/files/${outgoingFile}`,
    posts: SEES_COPY,
  },
  "POST /api/copies/:id/decide": {
    path: ({ copy }) => `/copies/${copy}/decide`,
    body: () => STALE,
    posts: LEADERS,
  },
  "POST /api/copies/:id/refuse": {
    path: ({ copy }) => `/copies/${copy}/refuse`,
    body: () => ({ ...STALE, reason: "Lý do đủ dài để ghi lại" }),
    posts: LEADERS,
  },
  "POST /api/copies/:id/number": {
    path: ({ copy }) => `/copies/${copy}/number`,
    body: () => STALE,
    posts: CLERK,
  },
  "POST /api/compose/copies/:id": {
    path: ({ copy }) => `/compose/copies/${copy}`,
    body: () => STALE,
    posts: CLERK,
  },
  "POST /api/sign/copies/:id": {
    path: ({ copy }) => `/sign/copies/${copy}`,
    body: () => STALE,
    posts: CLERK,
  },
};
