import type { Row } from "./matrix.ts";

const PROVINCE = "nnnnnnnn nnyn";
const reason = { reason: "Lý do đủ dài để ghi lại" };

/** What a province does with its units. */
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
  "GET /api/province/units/:id": { path: ({ unit }) => `/province/units/${unit}`, posts: PROVINCE },
  "POST /api/province/units/:id/state": {
    path: ({ unit }) => `/province/units/${unit}/state`,
    body: () => ({ to: "trial", ...reason }),
    posts: PROVINCE,
  },
  "POST /api/province/units/:id/suspend": {
    path: ({ unit }) => `/province/units/${unit}/suspend`,
    body: () => reason,
    posts: PROVINCE,
  },
  "POST /api/province/units/:id/resume": {
    path: ({ unit }) => `/province/units/${unit}/resume`,
    body: () => reason,
    posts: PROVINCE,
  },
  "POST /api/province/units/:id/people": {
    path: ({ unit }) => `/province/units/${unit}/people`,
    body: () => ({
      people: [{ fullName: "Người Mới", position: "Văn thư", department: "Văn phòng", posts: ["clerk"] }],
    }),
    posts: PROVINCE,
  },
  "POST /api/province/units/:id/cards": { path: ({ unit }) => `/province/units/${unit}/cards`, posts: PROVINCE },
  "POST /api/province/units/:id/remind": {
    path: ({ unit }) => `/province/units/${unit}/remind`,
    body: () => ({ check: "seal" }),
    posts: PROVINCE,
  },
  "GET /api/province/templates/:name": { path: () => "/province/templates/people.csv", posts: PROVINCE },
  "POST /api/province/imports": {
    path: () => "/province/imports",
    body: (_, named) => ({ fileId: named.upload, kind: "people" }),
    posts: PROVINCE,
  },
  "GET /api/province/imports/:id": { path: ({ list }) => `/province/imports/${list}`, posts: PROVINCE },
  "POST /api/province/imports/:id/run": { path: ({ list }) => `/province/imports/${list}/run`, posts: PROVINCE },
  "GET /api/province/agencies-to-open": { path: () => "/province/agencies-to-open", posts: PROVINCE },
  "GET /api/province/agencies/:id": { path: ({ agency }) => `/province/agencies/${agency}`, posts: PROVINCE },
  "POST /api/province/agencies/:id/succession": {
    path: ({ agency }) => `/province/agencies/${agency}/succession`,
    body: (_, { agency }) => ({ kind: "merge", successorIds: [agency], from: "2027-01-01", basis: "Nghị quyết 1" }),
    posts: PROVINCE,
  },
  "POST /api/province/agencies/:id/names": {
    path: ({ agency }) => `/province/agencies/${agency}/names`,
    body: () => ({ name: "UBND xã Mới", from: "2027-01-01", basis: "Nghị quyết 1" }),
    posts: PROVINCE,
  },
  "POST /api/province/agencies/:id/codes": {
    path: ({ agency }) => `/province/agencies/${agency}/codes`,
    body: () => ({ code: "H56.999", from: "2027-01-01", basis: "Nghị quyết 1" }),
    posts: PROVINCE,
  },
};
