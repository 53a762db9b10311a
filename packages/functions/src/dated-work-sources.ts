import type { DatedWorkSource } from "@vanthu/office/dated-work.ts";
import { assignmentWork } from "@vanthu/office/assignment/dated-work-service.ts";
import { incomingWork } from "@vanthu/office/incoming/dated-work-service.ts";
import { outgoingWork } from "@vanthu/office/outgoing/dated-work-service.ts";
import { taskWork } from "@vanthu/office/task/dated-work-service.ts";

/** Everything of the office that somebody has to do by a day: what reminders and handover go by. */
export const datedWorkSources: readonly DatedWorkSource[] = [incomingWork, taskWork, outgoingWork, assignmentWork];
