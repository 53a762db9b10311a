import type { Grant } from "@vanthu/platform/permission.ts";

/** Ordinary posts (chức danh) of a small office; a person may hold several. */
export const POSTS = ["chair", "viceChair", "headOfOffice", "clerk", "unitHead", "specialist"] as const;
export type Post = (typeof POSTS)[number];

const EVERYBODY: readonly Grant[] = ["directory.read", "task.handle", "outgoing.draft", "profile.edit"];
const LEADER: readonly Grant[] = [
  "incoming.read_all",
  "incoming.instruct",
  "outgoing.read_all",
  "outgoing.sign",
  "register.read",
];

/** What each post allows. NĐ 30: Điều 6.3 (văn thư), 12 (two separate approvals), 13 (who signs), 32 (who seals). */
export const GRANTS_BY_POST: Readonly<Record<Post, readonly Grant[]>> = {
  chair: [...EVERYBODY, ...LEADER],
  viceChair: [...EVERYBODY, ...LEADER],
  headOfOffice: [
    ...EVERYBODY,
    "incoming.read_all",
    "outgoing.read_all",
    "outgoing.approve_layout",
    "register.read",
    "calendar.amend",
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
    "register.read",
    "register.open",
    "register.correct",
    "register.void",
    "secrecy.release",
  ],
  unitHead: [...EVERYBODY, "outgoing.approve_content"],
  specialist: [...EVERYBODY],
};

/** All grants of somebody who holds these posts. */
export function grantsOf(posts: readonly Post[]): Set<Grant> {
  return new Set(posts.flatMap((post) => GRANTS_BY_POST[post]));
}
