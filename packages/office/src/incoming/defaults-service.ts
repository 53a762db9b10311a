import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require, signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import type { OfficeCalendar } from "@vanthu/platform/working-day.ts";
import { readCalendar } from "../calendar/service.ts";
import { ProcessMemory } from "../process-memory.ts";
import { StaffEntity } from "../staff/item.ts";
import { dated, USUAL_DEFAULTS } from "./default-rules.ts";
import { HANDLING_DEFAULTS_KEY, HandlingDefaultsEntity } from "./defaults-item.ts";
import type { HandlingDefaults, SetHandlingDefaults } from "./defaults-schema.ts";
import { clerkOf, mayInstruct, owned, receiverOf, type Colleague } from "./owner-rules.ts";
import type { IncomingDocument } from "./schema.ts";

/** What the way of a document through an office goes by. */
export interface Way {
  readonly defaults: HandlingDefaults;
  readonly people: readonly Colleague[];
  readonly calendar: OfficeCalendar;
}

/** Posts and defaults change seldom; who was locked since is found by whoever decides, and by the nightly sweep. */
const kept = new ProcessMemory<Omit<Way, "calendar">>(300_000);

/** No round trip where this process read both within five minutes, else one; with a calendar not read just now, another. */
export async function readWay(cx: Cx): Promise<Way> {
  const [calendar, { defaults, people }] = await Promise.all([readCalendar(cx), readRules(cx)]);
  return { defaults, people, calendar };
}

/** Sees a change of people in this process at once. */
export function forgetWay(cx: Pick<Cx, "world" | "actor">): void {
  kept.forget(cx);
}

/** A document as it first stands: with a deadline, and in the hands of the clerk, or of whom it waits for once registered. */
export function onItsWay<D extends IncomingDocument>(document: D, { defaults, people, calendar }: Way): D {
  const owner = document.state === "arrived" ? clerkOf(people) : receiverOf(people, defaults);
  return owned(dated(document, defaults, calendar), owner);
}

/** As they stand at this moment, whatever this process remembers. */
export async function readStoredDefaults(cx: Cx): Promise<HandlingDefaults> {
  return (await cx.store.get(HandlingDefaultsEntity, HANDLING_DEFAULTS_KEY)) ?? USUAL_DEFAULTS;
}

/** Quy định xử lý văn bản đến of the office, with the version to name when changing it. */
export async function readDefaults(cx: Cx): Promise<SetHandlingDefaults> {
  signedIn(cx);
  const stored = await cx.store.get(HandlingDefaultsEntity, HANDLING_DEFAULTS_KEY);
  return stored ?? { ...USUAL_DEFAULTS, version: 0 };
}

/**
 * Documents that come from now on go by it; open ones keep their deadlines.
 * @throws Refusal `item.changed`, `incoming.not_instructor` for a person who may not instruct or has left
 */
export async function setDefaults(cx: Cx, { version, ...defaults }: SetHandlingDefaults): Promise<SetHandlingDefaults> {
  require(cx, "unit.set_up", "calendar.amend");
  const stored = await cx.store.get(HandlingDefaultsEntity, HANDLING_DEFAULTS_KEY);
  if ((stored?.version ?? 0) !== version) throw new Refusal("conflict", "item.changed");
  if (defaults.instructorId !== undefined) {
    const person = await cx.store.get(StaffEntity, ["staff", defaults.instructorId]);
    if (person?.state !== "active" || !mayInstruct(person)) throw new Refusal("input", "incoming.not_instructor");
  }
  await cx.store.write([
    stored
      ? replace(HandlingDefaultsEntity, { ...defaults, version: stored.version })
      : create(HandlingDefaultsEntity, defaults),
    event(cx, "handling.defaults_set", "handling", {
      throughOffice: defaults.throughOffice,
      days: defaults.days,
    }),
  ]);
  kept.forget(cx);
  return { ...defaults, version: version + 1 };
}

/** The same without the calendar, for who reads that with something else. */
export async function readRules(cx: Cx): Promise<Omit<Way, "calendar">> {
  const known = kept.recall(cx);
  if (known) return known;
  const [defaults, people] = await Promise.all([readStoredDefaults(cx), cx.store.queryAll(StaffEntity, "staff")]);
  return kept.keep(cx, { defaults, people });
}
