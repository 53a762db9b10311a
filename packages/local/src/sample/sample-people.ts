import { grantsOf } from "@vanthu/office/staff/post.ts";
import type { Post } from "@vanthu/office/staff/post.ts";
import { listStaff } from "@vanthu/office/staff/service.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { contextOf, systemContext, type Cx } from "@vanthu/platform/context.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import type { World } from "@vanthu/platform/world.ts";

/** The people of one sample office, each able to act. */
export interface SampleCast {
  readonly system: Cx;
  readonly people: readonly Colleague[];
  /** The first who holds the post; `department` narrows it. */
  who(post: Post, department?: string): Colleague;
  /** A context in which the person acts. */
  as(person: Colleague): Cx;
}

export async function gatherCast(world: World, tenantId: TenantId): Promise<SampleCast> {
  const system = systemContext(world, tenantId, "sample");
  const { items: people } = await listStaff(system);
  return {
    system,
    people,
    who: (post, department) => {
      const found = people.find(
        (one) => one.posts.includes(post) && (department === undefined || one.departmentName === department),
      );
      if (!found) throw new Error(`the sample has no ${post} ${department ?? ""}`);
      return found;
    },
    as: (person) =>
      contextOf(world, {
        kind: "staff",
        tenantId,
        staffId: person.id,
        name: person.fullName,
        departmentId: person.departmentId,
        grants: grantsOf(person.posts),
      }),
  };
}
