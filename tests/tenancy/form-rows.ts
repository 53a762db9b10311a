import type { Row } from "./matrix.ts";

/** The clerk's alone. */
const CLERK = "nnnynnnn nnnn";

/** Files that come later, the paper and the electronic copy of one document. */
export const FORM_ROWS: Readonly<Record<string, Row>> = {
  "POST /api/incoming/:id/files": {
    path: ({ incoming }) => `/incoming/${incoming}/files`,
    body: (_, { upload }) => ({ files: [{ fileId: upload, role: "annex" }] }),
    posts: CLERK,
  },
  "POST /api/incoming/:id/paper": {
    path: ({ incoming }) => `/incoming/${incoming}/paper`,
    body: () => ({}),
    posts: CLERK,
  },
  "GET /api/incoming/:id/likely-papers": {
    path: ({ incoming }) => `/incoming/${incoming}/likely-papers`,
    posts: CLERK,
  },
  "POST /api/incoming/:id/join": {
    path: ({ incoming }) => `/incoming/${incoming}/join`,
    body: ({ incoming }) => ({ paperId: incoming }),
    posts: CLERK,
  },
};
