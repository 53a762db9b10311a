import type { Row } from "./matrix.ts";

/** Whoever sees the document sees whom it went to. */
const SEES_DRAFT = "yyyyyyhh hhhh";

/** Deliveries of a document that has gone out. */
export const DELIVERY_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/outgoing/:id/deliveries": {
    path: ({ outgoing }) => `/outgoing/${outgoing}/deliveries`,
    posts: SEES_DRAFT,
  },
};
