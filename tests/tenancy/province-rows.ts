import type { Row } from "./matrix.ts";

const PROVINCE = "nnnnnnnn nnyn";
const NO_UNIT = `unt_${"0".repeat(26)}`;
const NO_IMPORT = `imp_${"0".repeat(26)}`;
const reason = { reason: "Lý do đủ dài để ghi lại" };

/** What a province does with its units. A unit of no province here is missing, whoever asks. */
export const PROVINCE_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/province/units": { path: () => "/province/units", posts: PROVINCE },
  "POST /api/province/units": {
    path: () => "/province/units",
    body: () => ({
      agency: { name: "UBND xã Mới", kind: "committee", heading: "ỦY BAN", place: "Mới" },
      handle: "xamoi",
    }),
    posts: PROVINCE,
  },
  "GET /api/province/units/:id": { path: () => `/province/units/${NO_UNIT}`, posts: PROVINCE },
  "POST /api/province/units/:id/state": {
    path: () => `/province/units/${NO_UNIT}/state`,
    body: () => ({ to: "trial", ...reason }),
    posts: PROVINCE,
  },
  "POST /api/province/units/:id/suspend": {
    path: () => `/province/units/${NO_UNIT}/suspend`,
    body: () => reason,
    posts: PROVINCE,
  },
  "POST /api/province/units/:id/resume": {
    path: () => `/province/units/${NO_UNIT}/resume`,
    body: () => reason,
    posts: PROVINCE,
  },
  "POST /api/province/units/:id/people": {
    path: () => `/province/units/${NO_UNIT}/people`,
    body: () => ({
      people: [{ fullName: "Người Mới", position: "Văn thư", department: "Văn phòng", posts: ["clerk"] }],
    }),
    posts: PROVINCE,
  },
  "POST /api/province/units/:id/cards": { path: () => `/province/units/${NO_UNIT}/cards`, posts: PROVINCE },
  "POST /api/province/units/:id/remind": {
    path: () => `/province/units/${NO_UNIT}/remind`,
    body: () => ({ check: "seal" }),
    posts: PROVINCE,
  },
  "GET /api/province/templates/:name": { path: () => "/province/templates/people.csv", posts: PROVINCE },
  "POST /api/province/imports": {
    path: () => "/province/imports",
    body: (_, named) => ({ fileId: named.upload, kind: "people" }),
    posts: PROVINCE,
  },
  "GET /api/province/imports/:id": { path: () => `/province/imports/${NO_IMPORT}`, posts: PROVINCE },
  "POST /api/province/imports/:id/run": { path: () => `/province/imports/${NO_IMPORT}/run`, posts: PROVINCE },
  "GET /api/province/agencies-to-open": { path: () => "/province/agencies-to-open", posts: PROVINCE },
};
