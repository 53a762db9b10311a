import { grantsOf } from "@vanthu/office/staff/post.ts";
import type { Post } from "@vanthu/office/staff/post.ts";
import { listStaff } from "@vanthu/office/staff/service.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { contextOf, systemContext, type Cx } from "@vanthu/platform/context.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import type { World } from "@vanthu/platform/world.ts";
import type { SamplePerson } from "./sample-data.ts";

/** The people of one sample office, each able to act. */
export interface SampleCast {
  readonly system: Cx;
  readonly people: readonly Colleague[];
  /** The first who holds the post; `department` narrows it, `but` is somebody else. */
  who(post: Post, department?: string, but?: Colleague): Colleague;
  /** A context in which the person acts. */
  as(person: Colleague): Cx;
}

/** @param listed the people in the order of the sample, so that each start gives the same work to the same person */
export async function gatherCast(
  world: World,
  tenantId: TenantId,
  listed: readonly Pick<SamplePerson, "fullName">[],
): Promise<SampleCast> {
  const system = systemContext(world, tenantId, "sample");
  const place = new Map(listed.map(({ fullName }, at) => [fullName, at]));
  const { items } = await listStaff(system);
  const people = items.toSorted((a, b) => (place.get(a.fullName) ?? 0) - (place.get(b.fullName) ?? 0));
  return {
    system,
    people,
    who: (post, department, but) => {
      const found = people.find(
        (one) =>
          one.posts.includes(post) && one !== but && (department === undefined || one.departmentName === department),
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
