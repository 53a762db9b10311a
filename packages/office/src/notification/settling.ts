import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { OutgoingEntity, outgoingKey } from "../outgoing/item.ts";
import type { OutgoingState } from "../outgoing/schema.ts";
import { whoIsDone } from "./done-service.ts";
import { waitingFor } from "./waiting-service.ts";

/** For whom an event ends what they were told of, all of it or only what asked for one thing, and where that leads. */
export interface Settled {
  readonly about: string;
  readonly people: readonly { readonly staffId: string; readonly detail?: string | undefined }[];
}

/** After which events notices of before wait for nobody any more. */
export interface Settling {
  readonly on: DomainEvent["type"] & `${string}.${string}`;
  whose(cx: Cx, event: DomainEvent): Promise<Settled>;
}

/** Everybody for whom the work is over by now. */
async function done(cx: Cx, about: string): Promise<Settled> {
  return { about, people: await whoIsDone(cx, about) };
}

function ofWork(page: "assignments" | "incoming", ...types: readonly Settling["on"][]): Settling[] {
  return types.map((on) => ({ on, whose: (cx, event) => done(cx, `/${page}/${idIn(event)}`) }));
}

/**
 * Who did what was asked has no need of the notice that asked, nor has anybody else who might have done it: of those only
 * what asked for this very step is settled.
 */
function ofStep(on: Settling["on"], step?: OutgoingState): Settling {
  return {
    on,
    whose: async (cx, event) => {
      const id = idIn(event);
      const document = step && (await cx.store.get(OutgoingEntity, outgoingKey(id)));
      const others = document ? await waitingFor(cx, { ...document, state: step }) : [];
      const people = [{ staffId: event.by }, ...others.filter(({ staffId }) => staffId !== event.by)];
      return { about: `/outgoing/${id}`, people };
    },
  };
}

export const SETTLINGS: readonly Settling[] = [
  ...ofWork("assignments", "assignment.finished", "assignment.recalled"),
  ...ofWork("assignments", "assignment.handed_over", "assignment.sent_back"),
  ...ofWork("incoming", "task.finished", "task.handed_over", "task.sent_back", "task.recalled"),
  ...ofWork("incoming", "incoming.instruction_taken_back"),
  ...ofWork("incoming", "incoming.finished", "incoming.ended", "incoming.voided"),
  ofStep("outgoing.content_approved", "contentReview"),
  ofStep("outgoing.layout_approved", "layoutReview"),
  ofStep("outgoing.signed", "awaitingSignature"),
  ofStep("outgoing.numbered", "signed"),
  ofStep("outgoing.visa_approved"),
  ofStep("outgoing.returned"),
];

function idIn({ subject }: DomainEvent): string {
  return subject.slice(subject.indexOf("#") + 1);
}
