import type { Grant } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { grantsOf } from "../staff/post.ts";
import type { Colleague } from "../staff/schema.ts";
import type { HigherDeciders } from "./circuit-schema.ts";
import type { OutgoingDocument } from "./schema.ts";

type Authored = Pick<OutgoingDocument, "draftedById" | "amendedBy" | "signerId" | "departmentId">;
type Person = Pick<Colleague, "id" | "fullName" | "departmentId" | "posts">;

/**
 * Who decides on content and layout in the place of those whose post it is (NĐ 30 Điều 12): nobody approves a text of
 * their own. Where a unit has another head, that one decides as usual; else the signer, another leader, and for the content
 * at last the head of office.
 * @param people everybody at work
 * @throws Refusal `outgoing.nobody_to_approve` where all who might decide wrote it
 */
export function higherDeciders(document: Authored, people: readonly Person[]): HigherDeciders | undefined {
  const others = people.filter(({ id }) => id !== document.draftedById && id !== document.amendedBy?.id);
  const having = (grant: Grant) => others.filter(({ posts }) => grantsOf(posts).has(grant));
  const heads = having("outgoing.approve_content").filter(({ departmentId }) => departmentId === document.departmentId);
  const layouts = having("outgoing.approve_layout");
  const leaders = having("outgoing.sign").toSorted((a, b) => rank(a, document) - rank(b, document));
  const [leader] = leaders;
  const content = heads.length > 0 ? undefined : named([...leaders, ...layouts][0]);
  const layout = layouts.length > 0 ? undefined : named(leader);
  return content || layout ? { ...(content && { content }), ...(layout && { layout }) } : undefined;
}

function named(person: Person | undefined): NonNullable<HigherDeciders["content"]> {
  if (!person) throw new Refusal("conflict", "outgoing.nobody_to_approve");
  return { staffId: person.id, fullName: person.fullName };
}

function rank({ id, posts }: Person, { signerId }: Authored): number {
  if (id === signerId) return 0;
  return posts.includes("chair") ? 1 : 2;
}
