import { createEffect, createSignal, on } from "solid-js";
import type { AssignmentSummary } from "@vanthu/office/assignment/schema.ts";
import type { WorkOfDay } from "@vanthu/office/today/work-schema.ts";
import { get } from "../../api.ts";
import { useWaiting } from "../../frame/waiting.tsx";
import type { Deadline } from "../../i18n/deadline.ts";
import { createLoad, type Load } from "../../ui/loaded.tsx";

/** What stands beside the queues; read with the page, and again whenever the queues are or something else changed. */
export function createWorkOfDay(): Load<WorkOfDay> {
  const waiting = useWaiting();
  const [key] = createSignal("work");
  const load = createLoad(key, () => get<WorkOfDay>("/api/work/today"));
  createEffect(
    on(
      [waiting.data, waiting.changes],
      () => {
        load.reload();
      },
      { defer: true },
    ),
  );
  return load;
}

/** The deadline of an assignment as the components show it. */
export function deadlineOfAssignment({ dueOn, dueAt, workingDaysLeft = 0 }: AssignmentSummary): Deadline {
  return { dueOn, dueAt, workingDaysLeft };
}
