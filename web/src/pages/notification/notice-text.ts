import type { ShownNotice } from "@vanthu/office/notification/schema.ts";
import { t } from "./words.ts";

const BY_TYPE = {
  "absence.entered": "saysAbsence",
  "absence.ended": "saysAbsenceEnded",
  "dossier.passed_on": "saysDossier",
  "dossier.reopened": "saysDossierReopened",
  "handover.started": "saysHandover",
  "handover.finished": "saysHandoverDone",
  "incoming.registered": "saysToInstruct",
  "incoming.passed_on": "saysToInstruct",
  "task.extension_asked": "saysExtensionAsked",
  "task.extension_granted": "saysExtensionGranted",
  "task.extension_refused": "saysExtensionRefused",
  "task.sent_back": "saysSentBack",
  "task.recalled": "saysRecalled",
  "task.reported": "saysReported",
  "incoming.finished": "saysFinished",
  "assignment.extension_asked": "saysExtensionAsked",
  "assignment.extension_granted": "saysExtensionGranted",
  "assignment.extension_refused": "saysExtensionRefused",
  "assignment.sent_back": "saysSentBack",
  "assignment.returned": "saysAgain",
  "incoming.reopened": "saysAgain",
  "assignment.taken_up": "saysTakenUp",
  "assignment.submitted": "saysSubmitted",
  "assignment.finished": "saysAccepted",
  "assignment.evaluated": "saysEvaluated",
  "assignment.recalled": "saysRecalled",
  "assignment.reported": "saysReported",
  "assignment.urged": "saysUrged",
  "assignment.owner_repaired": "saysCareAssignment",
  "assignment.template_taken_over": "saysCareTemplate",
  "ledger.contested": "saysContested",
  "ledger.answered": "saysAnswered",
  "outgoing.returned": "saysReturned",
  "outgoing.person_left": "saysPersonLeft",
  "reminder.escalated": "saysEscalated",
} as const;

const BY_DETAIL = {
  lead: "saysLead",
  coordinating: "saysCoordinating",
  informed: "saysInformed",
  awaitingSignature: "saysToSign",
  before: "saysBefore",
  day: "saysDay",
  over: "saysOver",
} as const;

const BY_KIND = {
  assigned: "saysGiven",
  progress: "saysProgress",
  draft: "saysDraft",
  deadline: "saysBefore",
  escalation: "saysEscalated",
  digest: "saysOther",
  care: "saysCare",
} as const;

/** What a notice says, without the thing it is about. */
export function noticeText({ type, kind, detail, digest, count }: ShownNotice): string {
  if (digest) return t("saysDigest", digest.today, digest.overdue, digest.fresh);
  if (type === "unit.escalated") return t("saysUnits", count ?? 0);
  if (type in BY_TYPE) return t(BY_TYPE[type as keyof typeof BY_TYPE]);
  if (detail !== undefined && detail in BY_DETAIL) return t(BY_DETAIL[detail as keyof typeof BY_DETAIL]);
  return t(BY_KIND[kind]);
}
