import type { Grant } from "@vanthu/platform/permission.ts";

/** Ready-made posts (chức danh) of an office; a person may hold several. The last four look after the system itself. */
export const POSTS = [
  "chair",
  "viceChair",
  "headOfOffice",
  "clerk",
  "unitHead",
  "specialist",
  "archivist",
  "unitAdmin",
  "provinceAdmin",
  "auditor",
] as const;
export type Post = (typeof POSTS)[number];

const EVERYBODY: readonly Grant[] = ["directory.read", "task.handle", "outgoing.draft", "copy.request", "profile.edit"];
const LEADER: readonly Grant[] = [
  "incoming.read_all",
  "incoming.instruct",
  "outgoing.read_all",
  "outgoing.sign",
  "signing.own",
  "copy.decide",
  "assignment.give",
  "assignment.read_all",
  "assignment.oversee",
  "register.read",
  "report.read",
  "report.comment",
  "report.submit",
];

/**
 * What each post allows. NĐ 30: Điều 6.3 (văn thư), 12 (two separate approvals), 13 (who signs), 32 (who seals). Who looks
 * after the system sees people, states and figures, and no document.
 */
export const GRANTS_BY_POST: Readonly<Record<Post, readonly Grant[]>> = {
  chair: [...EVERYBODY, ...LEADER],
  viceChair: [...EVERYBODY, ...LEADER],
  headOfOffice: [
    ...EVERYBODY,
    "incoming.read_all",
    "outgoing.read_all",
    "outgoing.approve_layout",
    "assignment.give",
    "assignment.read_all",
    "signing.own",
    "register.read",
    "calendar.amend",
    "authority.manage",
    "absence.manage",
    "recipient.manage",
    "report.read",
    "report.comment",
    "report.submit",
    "report.schedule",
  ],
  clerk: [
    ...EVERYBODY,
    "incoming.read_all",
    "incoming.register",
    "incoming.refuse",
    "outgoing.read_all",
    "outgoing.number",
    "outgoing.seal",
    "outgoing.issue",
    "outgoing.register_paper",
    "copy.make",
    "assignment.give_from_document",
    "assignment.read_all",
    "register.read",
    "register.open",
    "register.correct",
    "register.void",
    "secrecy.release",
    "deadletter.mend",
    "staff.read_accounts",
    "staff.reset_password",
    "unit.set_up",
    "authority.manage",
    "recipient.manage",
    "directory.enter",
    "report.read",
    "report.comment",
  ],
  unitHead: [
    ...EVERYBODY,
    "outgoing.approve_content",
    "assignment.give_own_unit",
    "signing.own",
    "report.read",
    "report.comment",
  ],
  specialist: [...EVERYBODY],
  archivist: [...EVERYBODY, "register.read"],
  unitAdmin: [
    "directory.read",
    "directory.enter",
    "profile.edit",
    "staff.read_accounts",
    "staff.manage",
    "absence.manage",
    "staff.reset_password",
    "unit.set_up",
    "connection.manage",
    "cost.read",
    "cost.limit",
    "report.schedule",
    "deadletter.mend",
  ],
  provinceAdmin: [
    "directory.read",
    "directory.enter",
    "profile.edit",
    "staff.read_accounts",
    "staff.manage",
    "absence.manage",
    "staff.reset_password",
    "province.read",
    "province.open_unit",
    "province.change_state",
    "province.report",
    "connection.manage",
    "cost.read",
    "cost.limit",
    "cost.read_province",
    "cost.configure",
    "deadletter.mend",
  ],
  auditor: ["directory.read", "profile.edit", "audit.read", "register.read", "report.read", "cost.read"],
};

/** All grants of somebody who holds these posts. */
export function grantsOf(posts: readonly Post[]): Set<Grant> {
  return new Set(posts.flatMap((post) => GRANTS_BY_POST[post]));
}
