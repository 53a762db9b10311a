import type { Row } from "./matrix.ts";

const EVERYBODY = "yyyyyyyy yyyy";
/** The clerk and the head of office enter who else may sign. */
const KEEPS_AUTHORITY = "nnyynnnn nnnn";
const reason = { reason: "Lý do đủ dài để ghi lại" };
const STALE = { version: 0 };
const COUNCIL = {
  name: "BAN CHỈ ĐẠO PHÒNG, CHỐNG THIÊN TAI",
  collectiveName: "BAN CHỈ ĐẠO",
  abbreviation: "BCĐ",
  establishedBy: "Quyết định số 12/QĐ-UBND",
};

/** The routes of councils and delegations. */
export const AUTHORITY_ROWS: Readonly<Record<string, Row>> = {
  "GET /api/authority/councils": { path: () => "/authority/councils", posts: EVERYBODY },
  "POST /api/authority/councils": {
    path: () => "/authority/councils",
    body: (_, { staff }) => ({ ...COUNCIL, leaders: [{ staffId: staff, title: "TRƯỞNG BAN", deputy: true }] }),
    posts: KEEPS_AUTHORITY,
  },
  "PUT /api/authority/councils/:id": {
    path: ({ council }) => `/authority/councils/${council}`,
    body: (_, { staff }) => ({
      ...COUNCIL,
      leaders: [{ staffId: staff, title: "TRƯỞNG BAN", deputy: false }],
      state: "active",
      ...STALE,
    }),
    posts: KEEPS_AUTHORITY,
  },
  "GET /api/authority/delegations": { path: () => "/authority/delegations", posts: EVERYBODY },
  "POST /api/authority/delegations": {
    path: () => "/authority/delegations",
    body: (_, { staff, leader }) => ({
      kind: "TUQ",
      delegatorId: leader,
      delegateId: staff,
      basis: "Giấy ủy quyền số 03/GUQ-UBND",
      from: "2026-11-25",
      typeNames: [],
    }),
    posts: KEEPS_AUTHORITY,
  },
  "POST /api/authority/delegations/:id/revoke": {
    path: ({ delegation }) => `/authority/delegations/${delegation}/revoke`,
    body: () => ({ ...reason, ...STALE }),
    posts: KEEPS_AUTHORITY,
  },
};
