import type { Colleague } from "../staff/schema.ts";
import { grantsOf } from "../staff/post.ts";
import type { LeaderQueue } from "./work-schema.ts";

/** What stands at leaders: whose word registered documents wait for, and how many signatures each owes. */
export interface AtLeaders {
  readonly registered: readonly { readonly ownerId?: string | undefined }[];
  /** There are more registered documents than these. */
  readonly isMore: boolean;
  readonly toSign: ReadonlyMap<string, number>;
  /** A count of signatures that reaches this may be higher. */
  readonly mostToSign: number;
}

/** Who signs documents by their own post. */
export function signersOf(people: readonly Colleague[]): Colleague[] {
  return people.filter(({ posts }) => grantsOf(posts).has("outgoing.sign"));
}

/** Whom documents wait for, who has most first; who has nothing is left out. */
export function leaderQueues(
  people: readonly Colleague[],
  { registered, isMore, toSign, mostToSign }: AtLeaders,
): LeaderQueue[] {
  const held = (id: string) => registered.filter(({ ownerId }) => ownerId === id).length;
  return people
    .map(({ id, fullName, position, absence }) => {
      const [toInstruct, signatures] = [held(id), toSign.get(id) ?? 0];
      const hasMore = (isMore && toInstruct > 0) || signatures >= mostToSign;
      const queue = { staffId: id, fullName, position, toInstruct, toSign: signatures, absence };
      return { ...queue, ...(hasMore && { more: true }) };
    })
    .filter((one) => one.toInstruct + one.toSign > 0)
    .sort(
      (one, other) =>
        other.toInstruct + other.toSign - one.toInstruct - one.toSign ||
        one.fullName.localeCompare(other.fullName, "vi"),
    );
}
