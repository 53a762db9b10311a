import type { Row } from "./matrix.ts";

const CLERK = "nnnynnnn nnnn";
const SEES_DRAFT = "yyyyyyhh hhhh";
const REASON = "Lý do đủ dài để ghi lại";

/** What is done with a document after it has gone out. */
export const AFTER_ISSUE_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/outgoing/:id/businesses": {
    path: ({ outgoing }) => `/outgoing/${outgoing}/businesses`,
    posts: SEES_DRAFT,
  },
  "POST /api/outgoing/:id/businesses/:sendingId/resend": {
    path: ({ outgoing }) => `/outgoing/${outgoing}/businesses/bus_01J00000000000000000000000/resend`,
    posts: "nnnhnnnn nnnn",
  },
  "POST /api/outgoing/:id/ask-back": {
    path: ({ outgoing }) => `/outgoing/${outgoing}/ask-back`,
    body: (_, { agency }) => ({ agencyIds: [agency], reason: REASON }),
    posts: CLERK,
  },
  "POST /api/outgoing?follows": {
    path: () => "/outgoing",
    body: (_, named) => ({ typeName: "Thông báo", follows: { how: "recalls", id: named.outgoing } }),
    // A document of another office is not there for anybody.
    posts: "hhhhhhhh hnnn",
  },
  "POST /api/outgoing/:id/update": {
    path: ({ outgoing }) => `/outgoing/${outgoing}/update`,
    body: (_, { agency }) => ({ version: 0, reason: REASON, addIds: [agency] }),
    posts: CLERK,
  },
  "POST /api/outgoing/:id/recall": {
    path: ({ outgoing }) => `/outgoing/${outgoing}/recall`,
    body: (_, named) => ({ version: 0, notice: { id: named.outgoing }, reason: REASON }),
    posts: CLERK,
  },
};
