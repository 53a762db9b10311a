import type { Repairs } from "../incoming/care-rules.ts";
import { headOf, instructorOf } from "../incoming/owner-rules.ts";
import { isOpen } from "./open-rules.ts";
import type { Assignment } from "./schema.ts";

/** Who of those an open assignment rests on left. A lead is missed only while it is the lead's turn. */
export interface Missing {
  readonly lead: boolean;
  readonly giver: boolean;
}

export function missingIn(
  assignment: Pick<Assignment, "lead" | "by" | "state">,
  atWork: ReadonlySet<string>,
): Missing | undefined {
  const { lead, by, state } = assignment;
  if (!isOpen(assignment)) return undefined;
  const isLeadsTurn = state === "assigned" || state === "started";
  const missing = { lead: isLeadsTurn && !atWork.has(lead.id), giver: !atWork.has(by.id) };
  return missing.lead || missing.giver ? missing : undefined;
}

/**
 * The assignment with people at work: in the place of a lead the head of the lead's unit; of a giver the head of the giver's,
 * else who instructs in the office, but never the lead, so that nobody judges themselves. Without a head for it the giver
 * decides who leads. As far as there is somebody.
 */
export function withPeople<A extends Assignment>(assignment: A, missing: Missing, repairs: Repairs): A {
  const led = missing.lead ? withLead(assignment, repairs) : assignment;
  const sound = missing.giver ? withGiver(led, repairs) : led;
  if (!missing.lead || sound.lead.id !== assignment.lead.id) return sound;
  return missingIn(sound, idsAtWork(repairs))?.giver ? sound : { ...sound, state: "sentBack", extension: undefined };
}

export function idsAtWork({ people }: Pick<Repairs, "people">): Set<string> {
  return new Set(people.filter(({ state }) => state === "active").map(({ id }) => id));
}

function withLead<A extends Assignment>(assignment: A, { people }: Repairs): A {
  const { lead, heldBy } = assignment;
  const headId = headOf(people, lead.departmentId)?.id;
  const head = people.find(({ id }) => id === headId);
  if (!head) return assignment;
  const { id, fullName, departmentId, departmentName } = head;
  return {
    ...assignment,
    lead: { id, name: fullName, departmentId, departmentName },
    state: "assigned",
    extension: undefined,
    heldBy: [...new Set([...heldBy.filter((held) => held !== id), lead.id])],
  };
}

function withGiver<A extends Assignment>(assignment: A, { people, defaults }: Repairs): A {
  const others = people.filter(({ id }) => id !== assignment.lead.id);
  const giver = headOf(others, assignment.by.departmentId) ?? instructorOf(others, defaults);
  if (!giver) return assignment;
  return { ...assignment, by: { id: giver.id, name: giver.fullName, departmentId: giver.departmentId } };
}
