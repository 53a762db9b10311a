import { aForm } from "../office/incoming-builder.ts";
import { AFTER_ISSUE_ROWS } from "./after-issue-rows.ts";
import { ASSIGNMENT_ROWS } from "./assignment-rows.ts";
import { AUTHORITY_ROWS } from "./authority-rows.ts";
import { EXCHANGE_ROWS } from "./exchange-rows.ts";
import { CIRCUIT_ROWS } from "./circuit-rows.ts";
import { CONNECTION_ROWS } from "./connection-rows.ts";
import { COPY_ROWS } from "./copy-rows.ts";
import { COST_ROWS } from "./cost-rows.ts";
import { DEAD_LETTER_ROWS } from "./dead-letter-rows.ts";
import { DOSSIER_ROWS } from "./dossier-rows.ts";
import { DELIVERY_ROWS } from "./delivery-rows.ts";
import { FORM_ROWS } from "./form-rows.ts";
import { HANDLING_ROWS } from "./handling-rows.ts";
import { draftBody, type Holdings } from "./holdings.ts";
import { PEOPLE_ROWS } from "./people-rows.ts";
import { NOTIFICATION_ROWS } from "./notification-rows.ts";
import { REPORT_ROWS } from "./report-matrix.ts";
import { PROPOSAL_ROWS } from "./proposal-rows.ts";
import { PROVINCE_ROWS } from "./province-rows.ts";
import { RECIPIENT_ROWS } from "./recipient-rows.ts";
import { REGISTER_ROWS } from "./register-rows.ts";
import { SIGNING_ROWS } from "./signing-rows.ts";
import { SLIP_ROWS } from "./slip-rows.ts";

/**
 * Whose post: the order of the letters of a row. Twelve people, all ten posts: the eight who do the work of the office,
 * a space, the four who keep or look after it, as in `"nnnynnnn nnnn"` for what only the clerk may.
 */
export const PEOPLE = [
  "chair",
  "viceChair",
  "headOfOffice",
  "clerk",
  "unitHead",
  "specialist",
  "otherHead",
  "otherSpecialist",
  "archivist",
  "unitAdmin",
  "provinceAdmin",
  "auditor",
] as const;

/** One route: what it is sent, and what each post of the office itself gets. */
export interface Row {
  /** Path after `/api`; `own` names the thing asked for, `named` what the request refers to beside it. */
  path(own: Holdings): string;
  body?(own: Holdings, named: Holdings): object;
  /**
   * A letter for each of {@link PEOPLE}: `y` may (the request then fails for another reason, so that it changes nothing
   * that matters), `n` may not (403), `h` does not see it (404, as if it were not there). A space stands after the eighth.
   */
  readonly posts: string;
}

const EVERYBODY = "yyyyyyyy yyyy";
/** Whoever handles documents; not who looks after the system. */
const DRAFTS = "yyyyyyyy ynnn";
const CLERK = "nnnynnnn nnnn";
const KEEPS_ACCOUNTS = "nnnynnnn nyyn";
const MANAGES_PEOPLE = "nnnnnnnn nyyn";
const LEADERS = "yynnnnnn nnnn";
const SEES_INCOMING = "yyyyhhhh hhhh";
const SEES_DRAFT = "yyyyyyhh hhhh";
/** The specialist drafted it; the other department does not see it. */
const DRAFTER = "nnnnnyhh hnnn";

const reason = { reason: "Lý do đủ dài để ghi lại" };
const STALE = { version: 0 };

const paperBody = (signerId: string, departmentId: string, files: readonly object[]) => ({
  typeName: "Công văn",
  subject: "Về việc cấp số",
  urgency: "normal",
  signerId,
  departmentId,
  receivers: [],
  files,
});

/** Every route that needs a session. A query after the path makes another row of the same route. */
export const MATRIX: Readonly<Record<string, Row>> = {
  "GET /api/session": { path: () => "/session", posts: EVERYBODY },
  "POST /api/session/password": {
    path: () => "/session/password",
    body: () => ({ current: "không phải mật khẩu", next: "ngắn" }),
    posts: EVERYBODY,
  },
  "GET /api/session/links": { path: () => "/session/links", posts: EVERYBODY },
  "POST /api/session/links": {
    path: () => "/session/links",
    body: () => ({ password: "không phải mật khẩu", name: "ai@noikhac", otherPassword: "không phải mật khẩu" }),
    posts: EVERYBODY,
  },
  "DELETE /api/session/links/:id": { path: ({ link }) => `/session/links/${link}`, posts: EVERYBODY },
  "POST /api/session/switch": {
    path: () => "/session/switch",
    body: (_, { link }) => ({ linkId: link }),
    posts: EVERYBODY,
  },
  "GET /api/profile": { path: () => "/profile", posts: EVERYBODY },
  "PATCH /api/profile": { path: () => "/profile", body: () => ({ phone: "02183.000.000" }), posts: EVERYBODY },
  "GET /api/profile/certificate/request": {
    path: () => "/profile/certificate/request?for=seal",
    posts: CLERK,
  },
  "POST /api/profile/certificate": {
    path: () => "/profile/certificate",
    body: () => ({ for: "seal", file: "AAAA" }),
    posts: CLERK,
  },
  "GET /api/unit/check-mark": { path: () => "/unit/check-mark", posts: "nnnynnnn nynn" },
  "PUT /api/unit/check-mark": {
    path: () => "/unit/check-mark",
    body: () => ({ on: true }),
    posts: "nnnynnnn nynn",
  },
  "GET /api/unit/letter-address": { path: () => "/unit/letter-address", posts: "nnnynnnn nynn" },
  "PUT /api/unit/letter-address": {
    path: () => "/unit/letter-address",
    body: () => ({ on: true }),
    posts: "nnnynnnn nynn",
  },
  "GET /api/unit": { path: () => "/unit", posts: "nnnynnnn nynn" },
  ...AFTER_ISSUE_ROWS,
  ...CIRCUIT_ROWS,
  ...DELIVERY_ROWS,
  ...DOSSIER_ROWS,
  ...FORM_ROWS,
  ...HANDLING_ROWS,
  ...PROVINCE_ROWS,
  "GET /api/today": { path: () => "/today", posts: EVERYBODY },
  "GET /api/work/today": { path: () => "/work/today", posts: EVERYBODY },
  "GET /api/today/pulse": { path: () => "/today/pulse", posts: EVERYBODY },
  "GET /api/staff": { path: () => "/staff", posts: EVERYBODY },
  "GET /api/staff/accounts": { path: () => "/staff/accounts", posts: KEEPS_ACCOUNTS },
  "POST /api/staff/accounts": {
    path: () => "/staff/accounts",
    body: (_, { department }) => ({
      userName: "nguoi.moi",
      fullName: "Người Mới",
      position: "Công chức",
      departmentId: department,
      posts: ["specialist"],
    }),
    posts: MANAGES_PEOPLE,
  },
  "PATCH /api/staff/accounts/:id": {
    path: ({ staff }) => `/staff/accounts/${staff}`,
    body: () => ({ position: "Công chức", ...STALE }),
    posts: MANAGES_PEOPLE,
  },
  "POST /api/staff/accounts/:id/lock": {
    path: ({ staff }) => `/staff/accounts/${staff}/lock`,
    body: () => STALE,
    posts: MANAGES_PEOPLE,
  },
  "POST /api/staff/accounts/:id/unlock": {
    path: ({ staff }) => `/staff/accounts/${staff}/unlock`,
    body: () => STALE,
    posts: MANAGES_PEOPLE,
  },
  "POST /api/staff/accounts/:id/reset": {
    path: ({ staff }) => `/staff/accounts/${staff}/reset`,
    body: () => STALE,
    posts: KEEPS_ACCOUNTS,
  },
  "POST /api/staff/cards": {
    path: () => "/staff/cards",
    body: ({ staff }) => ({ staffIds: [staff] }),
    posts: KEEPS_ACCOUNTS,
  },
  "POST /api/staff/departments": {
    path: () => "/staff/departments",
    body: () => ({ name: "Lãnh đạo", abbreviation: "LĐ" }),
    posts: MANAGES_PEOPLE,
  },
  "PATCH /api/staff/departments/:id": {
    path: ({ department }) => `/staff/departments/${department}`,
    body: () => ({ name: "Phòng khác", ...STALE }),
    posts: MANAGES_PEOPLE,
  },

  "POST /api/files": {
    path: () => "/files",
    body: () => ({ name: "a.pdf", contentType: "application/pdf", sizeBytes: 5, sha256: "0".repeat(64) }),
    posts: EVERYBODY,
  },
  "POST /api/files/:fileId/confirm": { path: ({ upload }) => `/files/${upload}/confirm`, posts: "hhhyhhhh hhhh" },

  "GET /api/incoming": { path: () => "/incoming", posts: EVERYBODY },
  "POST /api/incoming": {
    path: () => "/incoming",
    body: (_, { upload }) => ({ ...aForm(), files: [{ fileId: upload, role: "main" }] }),
    posts: CLERK,
  },
  "GET /api/incoming/:id": { path: ({ incoming }) => `/incoming/${incoming}`, posts: SEES_INCOMING },
  "POST /api/incoming/:id/accept": {
    path: ({ incoming }) => `/incoming/${incoming}/accept`,
    body: () => ({}),
    posts: CLERK,
  },
  "POST /api/incoming/:id/refuse": {
    path: ({ incoming }) => `/incoming/${incoming}/refuse`,
    body: () => reason,
    posts: CLERK,
  },
  "POST /api/incoming/:id/instruct": {
    path: ({ incoming }) => `/incoming/${incoming}/instruct`,
    body: (_, { staff }) => ({ text: "Giao xử lý", leadId: staff, ...STALE }),
    posts: LEADERS,
  },
  "POST /api/incoming/:id/start": { path: ({ incoming }) => `/incoming/${incoming}/start`, posts: "nnnnhhhh hnnn" },
  "POST /api/incoming/:id/finish": {
    path: ({ incoming }) => `/incoming/${incoming}/finish`,
    body: (_, { outgoing }) => ({ answerId: outgoing }),
    posts: "nnnnhhhh hnnn",
  },
  "GET /api/incoming/:id/files/:fileId": {
    path: ({ incoming, incomingFile }) => `/incoming/${incoming}/files/${incomingFile}`,
    posts: SEES_INCOMING,
  },
  "POST /api/incoming/:id/files/:fileId/verify": {
    path: ({ incoming, incomingFile }) => `/incoming/${incoming}/files/${incomingFile}/verify`,
    posts: "yyyynnnn nnnn",
  },
  "GET /api/incoming/:id/packet": { path: ({ incoming }) => `/incoming/${incoming}/packet`, posts: CLERK },

  "GET /api/outgoing": { path: () => "/outgoing?view=all", posts: EVERYBODY },
  "POST /api/outgoing": {
    path: () => "/outgoing",
    body: (_, { incoming }) => ({ typeName: "Công văn", answersId: incoming }),
    posts: "yyyyhhhh hnnn",
  },
  "POST /api/outgoing/paper": {
    path: () => "/outgoing/paper",
    body: ({ department }, { leader }) => paperBody(leader, department, []),
    posts: CLERK,
  },
  "POST /api/outgoing/paper?department": {
    path: () => "/outgoing/paper",
    body: ({ leader }, { department }) => paperBody(leader, department, []),
    posts: CLERK,
  },
  "POST /api/outgoing/paper?file": {
    path: () => "/outgoing/paper",
    body: ({ leader, department }, { upload }) => paperBody(leader, department, [{ fileId: upload, role: "scan" }]),
    posts: CLERK,
  },
  "GET /api/outgoing/:id": { path: ({ outgoing }) => `/outgoing/${outgoing}`, posts: SEES_DRAFT },
  "PUT /api/outgoing/:id": {
    path: ({ draft }) => `/outgoing/${draft}`,
    body: ({ draftVersion }, { leader }) => draftBody(leader, draftVersion),
    posts: DRAFTER,
  },
  "PUT /api/outgoing/:id?annex": {
    path: ({ draft }) => `/outgoing/${draft}`,
    body: ({ leader, draftVersion }, { upload }) =>
      draftBody(leader, draftVersion, [{ fileId: upload, role: "annex" }]),
    posts: DRAFTER,
  },
  "GET /api/outgoing/:id/versions": {
    path: ({ outgoing }) => `/outgoing/${outgoing}/versions`,
    posts: SEES_DRAFT,
  },
  "GET /api/outgoing/:id/versions/:n": {
    path: ({ outgoing }) => `/outgoing/${outgoing}/versions/1`,
    posts: SEES_DRAFT,
  },
  "POST /api/outgoing/:id/versions/:n/restore": {
    path: ({ outgoing }) => `/outgoing/${outgoing}/versions/1/restore`,
    body: () => STALE,
    posts: DRAFTER,
  },
  "POST /api/compose/preview": {
    path: () => "/compose/preview",
    body: (_, { leader }) => draftBody(leader, 1),
    posts: DRAFTS,
  },
  "POST /api/convert/docx": {
    path: () => "/convert/docx",
    body: (_, { upload }) => ({ fileId: upload }),
    posts: DRAFTS,
  },
  "GET /api/convert/outgoing/:id/document.docx": {
    path: ({ outgoing }) => `/convert/outgoing/${outgoing}/document.docx`,
    posts: SEES_DRAFT,
  },
  "POST /api/convert/layout-check": {
    path: () => "/convert/layout-check",
    body: (_, { upload }) => ({ fileId: upload }),
    posts: DRAFTS,
  },
  "POST /api/compose/outgoing/:id/submit": {
    path: ({ draft }) => `/compose/outgoing/${draft}/submit`,
    body: () => STALE,
    posts: DRAFTER,
  },
  "POST /api/sign/outgoing/:id/approve-content": {
    path: ({ outgoing }) => `/sign/outgoing/${outgoing}/approve-content`,
    body: () => STALE,
    posts: "nnnnynhn nnnn",
  },
  "POST /api/sign/outgoing/:id/approve-layout": {
    path: ({ outgoing }) => `/sign/outgoing/${outgoing}/approve-layout`,
    body: () => STALE,
    posts: "nnynnnhn nnnn",
  },
  ...COPY_ROWS,
  "POST /api/outgoing/:id/return": {
    path: ({ outgoing }) => `/outgoing/${outgoing}/return`,
    body: () => ({ ...STALE, ...reason }),
    posts: "nnnnynhn nnnn",
  },
  "POST /api/outgoing/:id/withdraw": {
    path: ({ outgoing }) => `/outgoing/${outgoing}/withdraw`,
    body: () => STALE,
    posts: DRAFTER,
  },
  "POST /api/sign/outgoing/:id": {
    path: ({ outgoing }) => `/sign/outgoing/${outgoing}`,
    body: () => STALE,
    posts: "ynnnnnhn nnnn",
  },
  "POST /api/outgoing/:id/number": {
    path: ({ outgoing }) => `/outgoing/${outgoing}/number`,
    body: () => STALE,
    posts: CLERK,
  },
  "POST /api/sign/outgoing/:id/seal": {
    path: ({ outgoing }) => `/sign/outgoing/${outgoing}/seal`,
    body: () => STALE,
    posts: CLERK,
  },
  "POST /api/outgoing/:id/issue": {
    path: ({ outgoing }) => `/outgoing/${outgoing}/issue`,
    body: ({ agency }) => ({ ...STALE, receiverIds: [agency] }),
    posts: CLERK,
  },
  "POST /api/outgoing/:id/resend/:agencyId": {
    path: ({ outgoing, agency }) => `/outgoing/${outgoing}/resend/${agency}`,
    posts: CLERK,
  },
  "POST /api/outgoing/:id/files": {
    path: ({ draft }) => `/outgoing/${draft}/files`,
    body: (_, { upload }) => ({ files: [{ fileId: upload, role: "annex" }] }),
    posts: "nnnnnyhh hhhh",
  },
  "GET /api/outgoing/:id/files/:fileId": {
    path: ({ outgoing, outgoingFile }) => `/outgoing/${outgoing}/files/${outgoingFile}`,
    posts: SEES_DRAFT,
  },
  "POST /api/outgoing/:id/files/:fileId/verify": {
    path: ({ outgoing, outgoingFile }) => `/outgoing/${outgoing}/files/${outgoingFile}/verify`,
    posts: SEES_DRAFT,
  },
  "GET /api/outgoing/:id/packet": { path: ({ outgoing }) => `/outgoing/${outgoing}/packet`, posts: CLERK },
  "GET /api/outgoing/:id/statuses/:agencyId/:code": {
    path: ({ outgoing, agency }) => `/outgoing/${outgoing}/statuses/${agency}/01`,
    posts: "yyyyhyhh hhhh",
  },

  ...RECIPIENT_ROWS,
  ...REGISTER_ROWS,
  ...ASSIGNMENT_ROWS,
  ...AUTHORITY_ROWS,
  ...PEOPLE_ROWS,

  ...PROPOSAL_ROWS,
  ...REPORT_ROWS,

  ...CONNECTION_ROWS,
  ...NOTIFICATION_ROWS,
  ...COST_ROWS,
  ...DEAD_LETTER_ROWS,
  ...SIGNING_ROWS,
  ...SLIP_ROWS,
  ...EXCHANGE_ROWS,
  // Last, because it ends the session.
  "DELETE /api/session": { path: () => "/session", posts: EVERYBODY },
};

/** Routes that answer before sign-in. */
export const OPEN = [
  "POST /api/session",
  "POST /api/session/first",
  "GET /api/check/:handle/:code",
  "GET /api/health",
  "GET /api/openapi.json",
];

export const methodOf = (key: string): string => key.split(" ")[0] ?? "";
export const routeOf = (key: string): string => key.split("?")[0] ?? "";
