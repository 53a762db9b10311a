import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { addDays, officeDate } from "@vanthu/platform/office-time.ts";
import { holds, requireStaff, signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import type { OfficeCalendar } from "@vanthu/platform/working-day.ts";
import * as v from "valibot";
import { readCalendar } from "../calendar/service.ts";
import { guardSecrecy } from "../secrecy-guard.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";
import { scheduleRepeats } from "../tenant/repeat-schedule-service.ts";
import { requireMayGive } from "./give-rules.ts";
import { peopleOf } from "./people-service.ts";
import { occurrences } from "./repeat-rules.ts";
import { TemplateEntity, templateKey, TEMPLATES, type TemplateItem } from "./template-item.ts";
import { TemplateId, type ChangeTemplate, type SaveTemplate, type TemplateList } from "./template-schema.ts";

/** A year and a day: every rule has a turn within it. */
const LOOK_AHEAD_DAYS = 366;

/** Templates of the office (mẫu việc lặp lại): who gives work sees all, everybody else one's own; each changes one's own. */
export async function listTemplates(cx: Cx): Promise<TemplateList> {
  const [all, calendar] = await Promise.all([cx.store.queryAll(TemplateEntity, TEMPLATES), readCalendar(cx)]);
  const items = all.filter((template) => maySee(cx, template));
  const today = officeDate(cx.clock.now());
  return {
    items: items.map((item) => ({
      ...item,
      nextDueOn: nextDueOn(item, today, calendar),
      mayChange: mayChange(cx, item),
    })),
  };
}

/**
 * Keeps a template; one with a rule makes its turns from then on.
 * @throws Refusal `assignment.person_left`, `assignment.unit_without_head`, `assignment.other_unit`, `secrecy.word_found` …
 */
export async function addTemplate(cx: Cx, input: SaveTemplate): Promise<TemplateList> {
  const actor = requireStaff(cx, "task.handle");
  const leadName = await checked(cx, input);
  const id = newId(TemplateId, "atp", cx.clock.now());
  const by = {
    id: v.parse(StaffId, actor.staffId),
    name: actor.name,
    departmentId: v.parse(DepartmentId, actor.departmentId),
  };
  await cx.store.write([
    create(TemplateEntity, { ...input, id, by, leadName, state: "active", madeThrough: beforeFirst(cx, input) }),
    event(cx, "assignment.template_added", TEMPLATES, { templateId: id }),
  ]);
  if (input.repeat) await scheduleRepeats(cx);
  return listTemplates(cx);
}

/**
 * Changes a template, or stops it; turns made before stay as they are.
 * @throws Refusal `assignment.template_missing`, `item.changed`, and those of {@link addTemplate}
 */
export async function changeTemplate(
  cx: Cx,
  id: TemplateId,
  { version, state, ...input }: ChangeTemplate,
): Promise<TemplateList> {
  requireStaff(cx, "task.handle");
  const before = await cx.store.get(TemplateEntity, templateKey(id));
  if (!before || !maySee(cx, before)) throw new Refusal("missing", "assignment.template_missing");
  if (!mayChange(cx, before)) throw new Refusal("forbidden", "assignment.not_assigner");
  if (before.version !== version) throw new Refusal("conflict", "item.changed");
  const leadName = state === "stopped" ? before.leadName : await checked(cx, input);
  // A turn made is made: a rule that changes goes on after it. What fell due while it was stopped is not made up for.
  const begins = before.repeat === undefined || (before.state === "stopped" && state === "active");
  const madeThrough = [
    before.madeThrough,
    begins ? beforeFirst(cx, input) : input.repeat && addDays(input.repeat.from, -1),
  ]
    .filter((on) => on !== undefined)
    .sort()
    .at(-1);
  await cx.store.write([
    replace(TemplateEntity, { ...before, ...input, leadName, state, madeThrough, problem: undefined }),
    event(cx, "assignment.template_changed", TEMPLATES, { templateId: id, state }),
  ]);
  if (input.repeat) await scheduleRepeats(cx);
  return listTemplates(cx);
}

async function checked(cx: Cx, input: SaveTemplate): Promise<string> {
  const { title, content, product } = input;
  guardSecrecy(
    cx,
    Object.entries({ title, content, product }).map(([field, text]) => ({ field, text })),
  );
  const { lead, toUnit } = await peopleOf(cx, input);
  requireMayGive(cx.actor, { lead, origin: "none" });
  return toUnit ? lead.departmentName : lead.name;
}

/** The day after which turns begin: no turn is due before the rule was entered. */
function beforeFirst(cx: Cx, { repeat }: SaveTemplate): string | undefined {
  const today = officeDate(cx.clock.now());
  return repeat && addDays(repeat.from > today ? repeat.from : today, -1);
}

function nextDueOn({ repeat, state, madeThrough }: TemplateItem, today: string, calendar: OfficeCalendar) {
  if (!repeat || state === "stopped") return undefined;
  const after = madeThrough ?? addDays(repeat.from, -1);
  const through = addDays(after > today ? after : today, LOOK_AHEAD_DAYS);
  return occurrences(repeat.rule, after, through, calendar)[0]?.dueOn;
}

function maySee(cx: Cx, { by }: TemplateItem): boolean {
  const givesWork = holds(cx.actor, "assignment.give") || holds(cx.actor, "assignment.give_own_unit");
  return by.id === signedIn(cx).staffId || givesWork;
}

function mayChange(cx: Cx, { by }: TemplateItem): boolean {
  return by.id === signedIn(cx).staffId || holds(cx.actor, "assignment.oversee");
}
