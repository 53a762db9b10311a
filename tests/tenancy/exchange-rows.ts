import type { Row } from "./matrix.ts";

const CLERK = "nnnynnnn nnnn";
const REASON = { reason: "Lý do đủ dài để ghi lại" };

/** Packets, and what the office answers their senders. */
export const EXCHANGE_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/exchange/inbox": { path: () => "/exchange/inbox", posts: CLERK },
  "POST /api/exchange/held/:id/release": {
    path: ({ held }) => `/exchange/held/${held}/release`,
    body: () => REASON,
    posts: CLERK,
  },
  "POST /api/exchange/held/:id/return": {
    path: ({ held }) => `/exchange/held/${held}/return`,
    body: () => REASON,
    posts: CLERK,
  },
  "GET /api/exchange/rejected/:id/packet": {
    path: ({ rejected }) => `/exchange/rejected/${rejected}/packet`,
    posts: CLERK,
  },
  "POST /api/exchange/rejected/:id/dismiss": {
    path: ({ rejected }) => `/exchange/rejected/${rejected}/dismiss`,
    body: () => ({ note: "Đã gọi bên gửi" }),
    posts: CLERK,
  },
  // The sample has none that waits: who may dismiss one is told that this one is not there.
  "POST /api/exchange/waiting/dismiss": {
    path: () => "/exchange/waiting/dismiss",
    body: () => ({ documentId: "H56.903,2026/11/20,1/SNV", packetSha256: "0".repeat(64), note: "Đã gọi bên gửi" }),
    posts: "nnnhnnnn nnnn",
  },
  "POST /api/exchange/notices/:id/seen": {
    path: ({ incoming }) => `/exchange/notices/${incoming}/seen`,
    posts: CLERK,
  },
  "POST /api/exchange/import": {
    path: () => "/exchange/import",
    body: (_, { upload }) => ({ fileId: upload }),
    posts: CLERK,
  },
  "POST /api/incoming/:id/recall-answer": {
    path: ({ incoming }) => `/incoming/${incoming}/recall-answer`,
    body: () => ({ agreed: true, version: 0 }),
    posts: CLERK,
  },
  // Nobody has a share in it; who reads all documents sees that, others see no document.
  "POST /api/incoming/:id/acknowledge": {
    path: ({ incoming }) => `/incoming/${incoming}/acknowledge`,
    posts: "nnnnhhhh hnnn",
  },
};
