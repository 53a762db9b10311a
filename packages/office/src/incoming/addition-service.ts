import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { onBehalfOf, requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { readCalendar } from "../calendar/service.ts";
import { requireDeadline } from "./deadline-rules.ts";
import { leadOf } from "./handling-rules.ts";
import type { AddInstruction, ReopenIncoming } from "./handling-schema.ts";
import { reopen as reopenRule } from "./handling-rules.ts";
import { others } from "./handling-service.ts";
import { readDocument } from "./case-service.ts";
import { atWork, choose, namedHolders, readHolders, staffReads } from "./holder-service.ts";
import { daysNamed } from "./instruction-service.ts";
import { helpers, requireOnce } from "./routing-rules.ts";
import type { IncomingDetail, IncomingId } from "./schema.ts";
import { requireVersion } from "./state-rules.ts";
import { takeStep } from "./step-service.ts";
import { addInstruction as addRule } from "./widen-rules.ts";

/**
 * A leader adds to the instruction of a document in work: words, more people, another deadline.
 * @throws Refusal `item.changed`, `task.has_share`, `incoming.too_many_people`, `incoming.too_many_instructions`,
 *   `incoming.deadline_past` … and by the state of the document
 */
export async function addInstruction(cx: Cx, id: IncomingId, input: AddInstruction): Promise<IncomingDetail> {
  const actor = requireStaff(cx, "incoming.instruct");
  const assigned = helpers(input);
  const read = async () => {
    const [calendar, chosen] = await Promise.all([
      readCalendar(cx),
      choose(
        cx,
        assigned.map(({ assignee }) => assignee),
      ),
    ]);
    const ids = chosen.map(({ staffId }) => staffId);
    requireOnce(ids);
    for (const dueOn of daysNamed(input)) requireDeadline(dueOn, officeDate(cx.clock.now()), calendar);
    const [leader, ...team] = (await cx.store.getMany(staffReads([actor.staffId, ...ids]))).map(atWork);
    if (!leader) throw new Refusal("conflict", "incoming.assignee_missing");
    return { leader, chosen, holders: await namedHolders(cx, team) };
  };
  return takeStep(cx, id, read, (before, doer, at, { leader, chosen, holders }) => {
    requireVersion(before.document, input.version);
    const people = holders.map((holder, index) => {
      const { assignee, role } = assigned[index] ?? { assignee: holder.id, role: "informed" };
      const { asUnit = false } = chosen[index] ?? {};
      return {
        holder,
        role: role === "informed" ? role : ("coordinating" as const),
        asUnit,
        dueOn: input.dueOnBy?.[assignee],
      };
    });
    const inPlaceOf = onBehalfOf(actor, "incoming.instruct");
    const by = { id: leader.id, name: leader.fullName, at, onBehalfOf: inPlaceOf };
    const instruction = {
      text: input.text,
      byId: leader.id,
      byName: leader.fullName,
      byPosition: leader.position,
      onBehalfOf: inPlaceOf,
      at,
    };
    const after = addRule(before, { people, dueOn: input.dueOn, instruction }, by);
    const namesOf = (role: string) => people.filter((one) => one.role === role).map(({ holder }) => holder.fullName);
    return {
      after,
      type: "incoming.instruction_added",
      decides: true,
      data: {
        coordinating: namesOf("coordinating"),
        informed: namesOf("informed"),
        newDueOn: input.dueOn,
        toIds: others(doer.id, leadOf(before)?.staffId, ...holders.map((holder) => holder.id)),
        ...(input.proposalIds && { proposalIds: input.proposalIds }),
      },
    };
  });
}

/**
 * Whoever instructs asks for a document that is done once more; its lead goes on with it. The sender was told 06 and is not
 * told of it (QCVN 102: nothing but an end follows it).
 * @throws Refusal `incoming.not_done`, `item.changed`, `incoming.assignee_missing` where its lead has left, and of the day
 */
export async function reopen(cx: Cx, id: IncomingId, { version, ...input }: ReopenIncoming): Promise<IncomingDetail> {
  requireStaff(cx, "incoming.instruct");
  const read = async () => {
    const [calendar, document] = await Promise.all([readCalendar(cx), readDocument(cx, id)]);
    const leadId = document.instruction?.leadId;
    if (leadId !== undefined) await readHolders(cx, [leadId]);
    return { calendar, leadId };
  };
  return takeStep(cx, id, read, (before, doer, at, { calendar, leadId }) => {
    requireVersion(before.document, version);
    requireDeadline(input.dueOn, officeDate(new Date(at)), calendar);
    const after = reopenRule(before, doer, input, at);
    const { finishedAt } = before.document;
    return {
      after,
      type: "incoming.reopened",
      decides: true,
      data: {
        reason: input.reason,
        finishedOn: finishedAt === undefined ? undefined : officeDate(new Date(finishedAt)),
        toIds: others(doer.id, leadId),
      },
    };
  });
}
