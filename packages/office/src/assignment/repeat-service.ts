import type { Cx } from "@vanthu/platform/context.ts";
import { addDays, officeDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { readCalendar } from "../calendar/service.ts";
import { newAssignment } from "./new-assignment.ts";
import { peopleOf, type People } from "./people-service.ts";
import { occurrencesDue, type Occurrence } from "./repeat-rules.ts";
import { TemplateEntity, templateKey, TEMPLATES, TurnEntity, type TemplateItem } from "./template-item.ts";

/** Message of the schedule to a tenant: make the turns of repeated work that are to be made. */
export const REPEATS_DUE = "assignment.repeats_due";

/**
 * Makes every turn that is to be made by today and was not: also those missed while nothing ran. Each is written with its
 * mark in one transaction, so that hearing this twice, or twice at once, makes nothing twice.
 */
export async function makeRepeats(cx: Cx): Promise<void> {
  const calendar = await readCalendar(cx);
  const today = officeDate(cx.clock.now());
  for (const template of await cx.store.queryAll(TemplateEntity, TEMPLATES)) {
    const { repeat, state, madeThrough } = template;
    if (!repeat || state === "stopped") continue;
    const made = madeThrough ?? addDays(repeat.from, -1);
    const due = occurrencesDue(repeat.rule, { madeThrough: made, daysAhead: repeat.daysAhead, today }, calendar);
    if (due.length > 0) await makeTurns(cx, template, due);
  }
}

async function makeTurns(cx: Cx, template: TemplateItem, due: readonly Occurrence[]): Promise<void> {
  const people = await peopleOrProblem(cx, template);
  if (people === undefined) return;
  let current = template;
  for (const turn of due) {
    const { id, operations } = newAssignment(cx, {
      title: template.title,
      content: template.content,
      product: template.product,
      priority: template.priority,
      by: template.by,
      origin: { kind: "none" },
      dueOn: turn.dueOn,
      dueTime: template.dueTime,
      ...people,
      repeat: { templateId: template.id, on: turn.on },
    });
    try {
      await cx.store.write([
        ...operations,
        create(TurnEntity, { templateId: template.id, on: turn.on, assignmentId: id }),
        replace(TemplateEntity, { ...current, madeThrough: turn.on, problem: undefined }),
      ]);
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
      // Made by another run at the same time, or the template was changed: what is left is made next time.
      return;
    }
    current = { ...current, madeThrough: turn.on, version: current.version + 1 };
  }
}

/** Who it is for; where they left, the template says so until somebody mends it, and its turns wait. */
async function peopleOrProblem(cx: Cx, template: TemplateItem): Promise<People | undefined> {
  try {
    return await peopleOf(cx, template);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const now = await cx.store.get(TemplateEntity, templateKey(template.id));
    if (now?.version === template.version && now.problem !== error.code)
      await cx.store.write([replace(TemplateEntity, { ...now, problem: error.code })]);
    return undefined;
  }
}
