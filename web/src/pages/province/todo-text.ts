import type { UnitLine } from "@vanthu/office/onboarding/unit-schema.ts";
import { number } from "../../i18n/format.ts";
import { checkTitle, c } from "./check-words.ts";

type Todo = UnitLine["todo"][number];

function todoOf({ code, params }: Todo): string {
  const documents = number(Number(params["documents"] ?? 0));
  switch (code) {
    case "stuck":
      return c("todoStuck", number(Number(params["jobs"] ?? 0)));
    case "orphans":
      return c("todoOrphans", documents);
    case "clerkNeverIn":
      return c("todoClerk");
    case "unused":
      return c("todoUnused");
    case "silent":
      return c("todoSilent");
    case "overdue":
      return c("todoOverdue", documents);
    case "late":
      return c("todoLate");
    default:
      return c("todoCheck", checkTitle(code));
  }
}

/** What is to be done first in a unit, in the few words of a table; several things of its preparation are a number. */
export function todoText({ stage, todo }: UnitLine): string {
  const [first, ...more] = todo;
  if (!first) return c("nothingMissing");
  return stage === "preparing" && more.length > 0 ? c("missingCount", todo.length) : todoOf(first);
}
