import type { StaffActor } from "@vanthu/platform/actor.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { readStaff } from "../staff/service.ts";
import type { StaffId } from "../staff/schema.ts";
import type { Decider } from "./rules.ts";

/** The person acting as the record of approvals names them. */
export async function deciderOf(cx: Cx, person: StaffActor): Promise<Decider> {
  const id = person.staffId as StaffId;
  const [staff] = await readStaff(cx, [id]);
  return { id, name: person.name, position: staff?.position ?? "" };
}
