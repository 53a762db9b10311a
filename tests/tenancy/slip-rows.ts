import type { Row } from "./matrix.ts";

/** The slip that goes with an incoming document: for who may see the document. */
export const SLIP_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/compose/incoming/:id/slip.pdf": {
    path: ({ incoming }) => `/compose/incoming/${incoming}/slip.pdf`,
    posts: "yyyyhhhh hhhh",
  },
};
