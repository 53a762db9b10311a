import { officeDate } from "@vanthu/platform/office-time.ts";
import type { OfficeCalendar } from "@vanthu/platform/working-day.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { isUnfinished } from "../task/rules.ts";
import type { HandlingDefaults } from "./defaults-schema.ts";
import { dated, defaultDeadline } from "./default-rules.ts";
import { isWaitedFor } from "./deadline-rules.ts";
import { leadOf, withTasks, type Handling } from "./handling-rules.ts";
import { clerkOf, headOf, owned, receiverOf, type Colleague } from "./owner-rules.ts";
import type { Holder } from "./routing-rules.ts";
import type { IncomingDocument, IncomingState } from "./schema.ts";
import { handOver, sendBack, toAssignAnew } from "./transfer-rules.ts";

/** States in which a document waits for somebody. */
export const OPEN_STATES = [
  "arrived",
  "registered",
  "routed",
  "inProgress",
] as const satisfies readonly IncomingState[];

/** What an open document lacks of the one owner and the one date it must have. */
export interface Breach {
  readonly owner: boolean;
  readonly date: boolean;
}

/** Undefined for a document that is sound. An owner who left is none. */
export function breachOf(
  { ownerId, dueOn }: Pick<IncomingDocument, "ownerId" | "dueOn">,
  atWork: ReadonlySet<string>,
): Breach | undefined {
  const owner = ownerId === undefined || !atWork.has(ownerId);
  const date = dueOn === undefined;
  return owner || date ? { owner, date } : undefined;
}

/** What repairing goes by: people with the names of their departments, who is at work among them. */
export interface Repairs {
  readonly people: readonly (Colleague & Holder)[];
  readonly defaults: HandlingDefaults;
  readonly calendar: OfficeCalendar;
}

/** Why a share changed hands by night. */
export const REASON = "Người giữ không còn làm việc, hệ thống chuyển";

/**
 * The document with an owner who is at work and a date: the office's own deadline; the clerk or whom a registered document
 * waits for; of one in work its lead, else the head of the lead's department, else it waits to be assigned anew. One that
 * was finished or voided meanwhile stays as it is.
 */
export function repaired({ document, tasks }: Handling, { people, defaults, calendar }: Repairs, at: string): Handling {
  if (!isWaitedFor(document.state)) return { document, tasks };
  const sound = withDate({ document, tasks }, datedNow(document, defaults, calendar, at));
  const present = new Set(people.filter(({ state }) => state === "active").map(({ id }) => id as string));
  if (!breachOf(document, present)?.owner) return sound;
  if (document.state === "arrived") return { ...sound, document: owned(sound.document, clerkOf(people)) };
  const receiver = receiverOf(people, defaults);
  if (document.state === "registered") return { ...sound, document: owned(sound.document, receiver) };
  const lead = leadOf(sound);
  if (!lead)
    return { ...sound, document: toAssignAnew(sound.document, { id: receiver?.id, name: receiver?.fullName ?? "" }) };
  if (present.has(lead.staffId))
    return { ...sound, document: { ...sound.document, ownerId: lead.staffId, ownerName: lead.staffName } };
  const head = headOf(people, lead.departmentId);
  const holder = people.find(({ id }) => id === head?.id);
  try {
    if (holder) return handOver(sound, lead.staffId, holder, REASON, at);
  } catch (error) {
    // The head has a share of another kind in it: the document waits to be assigned anew.
    if (!(error instanceof Refusal)) throw error;
  }
  return sendBack(sound, lead.staffId, REASON, { id: receiver?.id, name: receiver?.fullName ?? "" }, at);
}

/**
 * The office's own deadline for a document without any. One that lay without a date so long that this deadline would be over,
 * as from before there were deadlines, gets a whole term from now: nobody is late for a day nobody had named.
 */
function datedNow<D extends IncomingDocument>(
  document: D,
  defaults: HandlingDefaults,
  calendar: OfficeCalendar,
  at: string,
): D {
  const usual = dated(document, defaults, calendar);
  const isNew = document.dueOn === undefined && (usual.dueOn ?? "") <= officeDate(new Date(at));
  return isNew ? { ...document, ...defaultDeadline({ ...document, arrivedAt: at }, defaults, calendar) } : usual;
}

/** Who leads is due with the document: a date that was missing is the share's too, so that it is reminded of. */
function withDate({ document: before, tasks }: Handling, document: Handling["document"]): Handling {
  const lead = leadOf({ tasks });
  if (before.dueOn !== undefined || !lead || lead.dueOn !== undefined || !isUnfinished(lead))
    return { document, tasks };
  const { dueOn, dueAt } = document;
  return { document, tasks: withTasks(tasks, { ...lead, dueOn, dueAt }) };
}
