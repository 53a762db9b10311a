import type { Row } from "./matrix.ts";

const EVERYBODY = "yyyyyyyy yyyy";
/** The clerk and the head of office name groups. */
const NAMES_GROUPS = "nnyynnnn nnnn";
/** Whoever looks after the system or the books enters agencies no axis knows. */
const ENTERS = "nnnynnnn nyyn";
/** Borne by an office of the test world. */
const TAKEN_CODE = "H56.901";
const STALE = { version: 0 };
const NAME = "Các xã trong cụm";

/** The routes of the directories, of the calendar, and of whom one sends to. */
export const RECIPIENT_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/agencies": { path: () => "/agencies", posts: EVERYBODY },
  "GET /api/calendar/:year": { path: () => "/calendar/2026", posts: EVERYBODY },
  "PUT /api/calendar/:year": {
    path: () => "/calendar/2026",
    body: () => ({ on: "2027-01-02", name: "Nghỉ", kind: "holiday" }),
    posts: "nnynnnnn nnnn",
  },
  "GET /api/directory": { path: () => "/directory?q=ubnd", posts: EVERYBODY },
  "GET /api/directory/entered": { path: () => "/directory/entered", posts: ENTERS },
  "POST /api/directory/entered": {
    path: () => "/directory/entered",
    body: () => ({ name: "Công an xã", body: "police", code: TAKEN_CODE }),
    posts: ENTERS,
  },
  "PUT /api/directory/entered/:id": {
    path: ({ agency }) => `/directory/entered/${agency}`,
    body: () => ({ name: "Công an xã", body: "police", ...STALE }),
    posts: ENTERS,
  },
  "POST /api/directory/entered/:id/close": {
    path: ({ agency }) => `/directory/entered/${agency}/close`,
    body: () => ({ from: "2027-01-01", basis: "Nghị quyết 1", ...STALE }),
    posts: ENTERS,
  },
  "GET /api/recipients": { path: () => "/recipients", posts: EVERYBODY },
  "GET /api/recipients/groups/:id": {
    path: ({ recipientGroup }) => `/recipients/groups/${recipientGroup}`,
    posts: EVERYBODY,
  },
  "POST /api/recipients/groups": {
    path: () => "/recipients/groups",
    body: ({ agency }) => ({ name: NAME, agencyIds: [agency.replace(/.$/u, "Z")] }),
    posts: NAMES_GROUPS,
  },
  "PUT /api/recipients/groups/:id": {
    path: ({ recipientGroup }) => `/recipients/groups/${recipientGroup}`,
    body: () => ({ name: NAME, agencyIds: [], ...STALE }),
    posts: NAMES_GROUPS,
  },
  "POST /api/recipients/groups/:id/remove": {
    path: ({ recipientGroup }) => `/recipients/groups/${recipientGroup}/remove`,
    body: () => STALE,
    posts: NAMES_GROUPS,
  },
};
