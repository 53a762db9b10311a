import { officeDate } from "@vanthu/platform/office-time.ts";
import type { Task } from "../task/schema.ts";
import type { IncomingDocument } from "./schema.ts";
import type { SlipOpinion, SlipOpinions, SlipShare } from "./slip-port.ts";

/** What stands on the slip of a document, of what was written under it and given out. */
export function opinionsOf(document: Pick<IncomingDocument, "instruction">, tasks: readonly Task[]): SlipOpinions {
  const { instruction } = document;
  return {
    leaders: instruction
      ? [
          {
            text: instruction.text,
            byName: instruction.byName,
            byPosition: instruction.byPosition,
            on: dayOf(instruction.at),
            shares: tasks.map(shareOf),
          },
        ]
      : [],
    units: [],
    handlers: tasks.flatMap(resultOf),
  };
}

function shareOf({ role, staffName, departmentName, dueOn }: Task): SlipShare {
  return { role, name: `${staffName} (${departmentName})`, dueOn };
}

/** What a share came to, in its person's words. */
function resultOf({ staffName, departmentName, result, finishedAt }: Task): SlipOpinion[] {
  if (result === undefined || finishedAt === undefined) return [];
  return [{ text: result, byName: `${staffName} (${departmentName})`, on: dayOf(finishedAt), shares: [] }];
}

function dayOf(at: string): string {
  return officeDate(new Date(at));
}
