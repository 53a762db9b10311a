import type { IncomingDocument } from "@vanthu/office/incoming/schema.ts";
import type { IncomingProposal, ProposedAssignment } from "@vanthu/office/proposal/schema.ts";
import { addWorkingDays, onWorkingDay, type DaysApart } from "../../working-day.ts";
import type { Assignee, Candidate } from "./assignment.ts";
import type { t as words } from "./instruct-words.ts";

type Words = typeof words;

/** Whom the proposals name, as far as they can still be given work: one leads, nobody twice. */
export function suggestedAssignees(
  assignments: readonly ProposedAssignment[],
  candidates: readonly Candidate[],
  t: Words,
): Assignee[] {
  const chosen: Assignee[] = [];
  for (const one of assignments) {
    const id = one.departmentId ?? one.staffId;
    const candidate = candidates.find((known) => known.id === id) ?? candidates.find(({ id }) => id === one.headId);
    if (!candidate || chosen.some((other) => other.id === candidate.id)) continue;
    const isSecondLead = one.role === "lead" && chosen.some(({ role }) => role === "lead");
    chosen.push({
      ...candidate,
      role: isSecondLead ? "coordinating" : one.role,
      proposalId: one.proposalId,
      why: whyOf(one, t),
    });
  }
  return chosen;
}

/** What a proposal rests on, and how often it was right. */
export function whyOf(
  { source, rule, judged, right }: Pick<ProposedAssignment, "source" | "rule" | "judged" | "right">,
  t: Words,
): string {
  const share = judged === 0 ? "" : t("rightShare", right, judged);
  if (source === "rule") return `${t("byRule", rule?.name ?? "")}${share}`;
  return `${t(source === "habit" ? "byHabit" : "byText")}${share}`;
}

/**
 * The deadline to begin with: what somebody said, else what the text or a rule says, else the office's own. A day that
 * has passed is no deadline to give: the work would be late before it began, and the form could not be sent. A day off
 * moves to the next working day.
 */
export function suggestedDue(
  document: Pick<IncomingDocument, "dueOn" | "dueIsDefault">,
  proposed: IncomingProposal["dueOn"],
  { today, apart }: { today: string; apart: DaysApart },
): string {
  const found = proposed?.dueOn ?? "";
  const own = document.dueOn ?? "";
  const wished = found !== "" && (own === "" || document.dueIsDefault) ? [found, own] : [own, found];
  const past = wished.some((on) => on !== "" && on < today);
  const open = wished.find((on) => on >= today);
  if (open !== undefined) return onWorkingDay(open, apart);
  return past ? addWorkingDays(today, 1, apart) : "";
}
