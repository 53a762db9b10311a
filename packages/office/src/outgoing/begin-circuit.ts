import type { Cx } from "@vanthu/platform/context.ts";
import { addDays, officeDate } from "@vanthu/platform/office-time.ts";
import { isWorkingDay, type OfficeCalendar } from "@vanthu/platform/working-day.ts";
import { readCalendar } from "../calendar/service.ts";
import { readStaff } from "../staff/service.ts";
import { refuseCircle, visasOf } from "./circuit-choice.ts";
import type { Circuit, WantedVisa } from "./circuit-schema.ts";
import { readPlan } from "./review-plan-service.ts";
import type { OutgoingDocument } from "./schema.ts";

/** A draft that lies longer than so many days at one step is late however many more there are. */
const DAYS_AHEAD = 60;

/**
 * The circuit a draft goes when it is submitted: its own, else what the office's plan says for its type. Nobody has
 * approved it yet. Whoever has left or became its signer meanwhile is named, so that the drafter chooses anew.
 * @throws Refusal `outgoing.circuit_left`, `outgoing.circuit_drafter`, `outgoing.circuit_signer`
 */
export async function beginCircuit(cx: Cx, document: OutgoingDocument): Promise<Circuit> {
  const [plan, calendar] = await Promise.all([readPlan(cx), readCalendar(cx)]);
  const ofType = plan.types.find(({ typeName }) => typeName === document.typeName);
  const wanted: readonly WantedVisa[] = document.circuit?.visas ?? usual(ofType?.visas ?? [], document);
  const people =
    wanted.length > 0
      ? await readStaff(
          cx,
          wanted.map(({ staffId }) => staffId),
        )
      : [];
  const visas = visasOf(wanted, people, plan.visaDays);
  refuseCircle(document, visas);
  const from = officeDate(cx.clock.now());
  return { visas, days: ofType?.days ?? plan.days, from, worked: workedAfter(from, calendar) };
}

/** A plan is written once for all: whoever drafts or signs this one is no step of it. */
function usual(visas: readonly WantedVisa[], { draftedById, editorId, signerId }: OutgoingDocument): WantedVisa[] {
  return visas.filter(({ staffId }) => ![draftedById, editorId, signerId].includes(staffId));
}

function workedAfter(from: string, calendar: OfficeCalendar): string {
  const days = Array.from({ length: DAYS_AHEAD }, (_, index) => addDays(from, index + 1));
  return days.map((day) => (isWorkingDay(day, calendar) ? "1" : "0")).join("");
}
