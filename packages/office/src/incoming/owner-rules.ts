import { grantsOf, type Post } from "../staff/post.ts";
import type { Staff } from "../staff/schema.ts";
import type { HandlingDefaults } from "./defaults-schema.ts";
import type { IncomingDocument } from "./schema.ts";

/** A colleague as far as the way of a document goes by who one is. */
export type Colleague = Pick<Staff, "id" | "fullName" | "departmentId" | "posts" | "state">;

/** Whose posts have a document in hand, the first that somebody holds. */
const REGISTERS: readonly Post[] = ["clerk", "headOfOffice", "chair", "viceChair"];
const PASSES_ON: readonly Post[] = ["headOfOffice", "chair", "viceChair", "clerk"];
const INSTRUCTS: readonly Post[] = ["chair", "viceChair", "headOfOffice", "clerk"];

/** Người đang giữ of a document that has just arrived: the clerk (văn thư). */
export function clerkOf(people: readonly Colleague[]): Colleague | undefined {
  return firstOf(people, REGISTERS);
}

/** Whom a registered document waits for: the head of office where documents go through the office, else who instructs. */
export function receiverOf(people: readonly Colleague[], defaults: HandlingDefaults): Colleague | undefined {
  return defaults.throughOffice ? firstOf(people, PASSES_ON) : instructorOf(people, defaults);
}

/** Who instructs where nobody else is named: whom the office chose, else its head. */
export function instructorOf(
  people: readonly Colleague[],
  { instructorId }: Pick<HandlingDefaults, "instructorId">,
): Colleague | undefined {
  return people.find(({ id, state }) => id === instructorId && state === "active") ?? firstOf(people, INSTRUCTS);
}

/** Whether somebody with these posts may instruct. */
export function mayInstruct({ posts }: Pick<Staff, "posts">): boolean {
  return grantsOf(posts).has("incoming.instruct");
}

/** Who leads a department (trưởng phòng; the office's Chánh Văn phòng). */
export function headOf(people: readonly Colleague[], departmentId: string): Colleague | undefined {
  return firstOf(
    people.filter((person) => person.departmentId === departmentId),
    ["unitHead", "headOfOffice", "chair"],
  );
}

export function owned<D extends IncomingDocument>(document: D, owner: Pick<Staff, "id" | "fullName"> | undefined): D {
  return owner ? { ...document, ownerId: owner.id, ownerName: owner.fullName } : document;
}

/** The first at work by post, then by id: the same for everybody who asks. */
function firstOf(people: readonly Colleague[], posts: readonly Post[]): Colleague | undefined {
  for (const post of posts) {
    const [first] = people
      .filter((person) => person.state === "active" && person.posts.includes(post))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (first) return first;
  }
  return undefined;
}
