import type { Actor } from "@vanthu/platform/actor.ts";
import { holds } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Post } from "./post.ts";

/**
 * Nobody gives a post above one's own remit, nor touches the account or the work of who holds one: only the province's
 * administrator those of the province.
 * @throws Refusal `staff.above_remit`
 */
export function refuseAboveRemit(actor: Actor, ...posts: readonly Post[]): void {
  if (posts.includes("provinceAdmin") && !holds(actor, "province.open_unit")) {
    throw new Refusal("forbidden", "staff.above_remit");
  }
}
