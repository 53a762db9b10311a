import type { Row } from "./matrix.ts";

const EVERYBODY = "yyyyyyyy yyyy";
const LEADERS = "yynnnnnn nnnn";
/** Nobody has a share in a document that waits for its instruction: who sees it is told so, the rest do not see it. */
const NO_SHARE = "nnnnhhhh hnnn";
const STALE = { version: 0 };
const reason = "Lý do đủ dài để ghi lại";

/** Steps in handling an incoming document. */
export const HANDLING_ROWS: Readonly<Record<string, Row>> = {
  "POST /api/work/incoming/:id/pass-on": {
    path: ({ incoming }) => `/work/incoming/${incoming}/pass-on`,
    body: (_, { leader }) => ({ text: "Đề xuất giao Phòng Kinh tế", toId: leader, ...STALE }),
    posts: "yyynnnnn nnnn",
  },
  "POST /api/work/incoming/:id/instructions": {
    path: ({ incoming }) => `/work/incoming/${incoming}/instructions`,
    body: (_, { staff }) => ({ text: "Bổ sung người phối hợp", coordinatingIds: [staff], ...STALE }),
    posts: LEADERS,
  },
  "POST /api/work/incoming/:id/take-back": {
    path: ({ incoming }) => `/work/incoming/${incoming}/take-back`,
    body: () => STALE,
    posts: LEADERS,
  },
  "POST /api/work/incoming/:id/progress": {
    path: ({ incoming }) => `/work/incoming/${incoming}/progress`,
    body: () => ({ text: "Đã làm được một nửa", percent: 50 }),
    posts: NO_SHARE,
  },
  "POST /api/work/incoming/:id/extension": {
    path: ({ incoming }) => `/work/incoming/${incoming}/extension`,
    body: () => ({ wishedOn: "2026-12-30", reason }),
    posts: NO_SHARE,
  },
  "POST /api/work/incoming/:id/extension/answer": {
    path: ({ incoming }) => `/work/incoming/${incoming}/extension/answer`,
    body: (_, { staff }) => ({ granted: false, staffId: staff, reason }),
    // Who sees the document is told that the share it is about is not there.
    posts: "yyyyhhhh hnnn",
  },
  "POST /api/work/incoming/:id/hand-over": {
    path: ({ incoming }) => `/work/incoming/${incoming}/hand-over`,
    body: (own) => ({ toId: own.staff, reason }),
    posts: NO_SHARE,
  },
  "POST /api/work/incoming/:id/send-back": {
    path: ({ incoming }) => `/work/incoming/${incoming}/send-back`,
    body: () => ({ reason }),
    posts: NO_SHARE,
  },
  "POST /api/work/incoming/:id/recall": {
    path: ({ incoming }) => `/work/incoming/${incoming}/recall`,
    body: (_, { staff }) => ({ staffId: staff, reason }),
    posts: "yyyyhhhh hnnn",
  },
  "POST /api/work/incoming/:id/sub-assign": {
    path: ({ incoming }) => `/work/incoming/${incoming}/sub-assign`,
    body: (own) => ({ staffIds: [own.staff], text: "Soạn dự thảo" }),
    posts: "nnnnhnhn nnnn",
  },
  "POST /api/work/incoming/:id/forward": {
    path: ({ incoming }) => `/work/incoming/${incoming}/forward`,
    body: (own) => ({ staffIds: [own.staff] }),
    posts: NO_SHARE,
  },
  "POST /api/work/incoming/:id/reopen": {
    path: ({ incoming }) => `/work/incoming/${incoming}/reopen`,
    body: () => ({ reason, dueOn: "2026-12-30", ...STALE }),
    posts: LEADERS,
  },
  "GET /api/work/handling-defaults": { path: () => "/work/handling-defaults", posts: EVERYBODY },
  "PUT /api/work/handling-defaults": {
    path: () => "/work/handling-defaults",
    body: (_, { leader }) => ({
      hours: { morning: { from: "07:30", to: "11:30" }, afternoon: { from: "13:30", to: "17:00" } },
      urgentHours: { express: 4, rush: 8, urgent: 16 },
      days: 7,
      daysByType: [],
      throughOffice: false,
      instructorId: leader,
      version: 99,
    }),
    posts: "nnyynnnn nynn",
  },
};
