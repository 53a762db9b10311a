import type { Post } from "../staff/post.ts";
import type { Colleague } from "../staff/schema.ts";
import type { ReminderLevel } from "./schema.ts";

interface Person extends Pick<Colleague, "posts"> {
  readonly id: string;
  readonly departmentId: string;
}

/** Whom a reminder climbs to above the owner; an owner who is head himself or herself climbs to the chair at once. */
export function climbsTo(level: ReminderLevel, ownerId: string, people: readonly Person[]): string[] {
  const owner = people.find(({ id }) => id === ownerId);
  const having = (post: Post) => people.filter(({ posts, id }) => posts.includes(post) && id !== ownerId);
  const heads = having("unitHead").filter(({ departmentId }) => departmentId === owner?.departmentId);
  const chairs = having("chair");
  const isHead = owner?.posts.includes("unitHead") ?? false;
  const climbed = {
    owner: [],
    head: isHead || heads.length === 0 ? chairs : heads,
    chair: [...heads, ...chairs],
    province: [...heads, ...chairs],
  } satisfies Record<ReminderLevel, readonly Person[]>;
  return [...new Set(climbed[level].map(({ id }) => id))];
}
