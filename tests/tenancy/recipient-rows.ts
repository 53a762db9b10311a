import type { Row } from "./matrix.ts";

const EVERYBODY = "yyyyyyyy yyyy";
/** The clerk and the head of office name groups. */
const NAMES_GROUPS = "nnyynnnn nnnn";
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
