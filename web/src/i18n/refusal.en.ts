import { accountRefusal } from "./refusal/account.en.ts";
import { afterIssueRefusal } from "./refusal/after-issue.en.ts";
import { assignmentRefusal } from "./refusal/assignment.en.ts";
import { axisRefusal } from "./refusal/axis.en.ts";
import { copyRefusal } from "./refusal/copy.en.ts";
import { costRefusal } from "./refusal/cost.en.ts";
import { documentRefusal } from "./refusal/document.en.ts";
import { dossierRefusal } from "./refusal/dossier.en.ts";
import { fileRefusal } from "./refusal/file.en.ts";
import type { refusal as vi } from "./refusal.vi.ts";
import { readingRefusal } from "./refusal/reading.en.ts";
import { peopleRefusal } from "./refusal/people.en.ts";
import { notificationRefusal } from "./refusal/notification.en.ts";
import { handlingRefusal } from "./refusal/handling.en.ts";
import { outsideRefusal } from "./refusal/outside.en.ts";
import { recipientRefusal } from "./refusal/recipient.en.ts";
import { reportRefusal } from "./refusal/report.en.ts";
import { requestRefusal } from "./refusal/request.en.ts";
import { reviewRefusal } from "./refusal/review.en.ts";
import { ruleRefusal } from "./refusal/rule.en.ts";
import { stuckRefusal } from "./refusal/stuck.en.ts";
import { unitRefusal } from "./refusal/unit.en.ts";
import { signatureRefusal } from "./refusal/signature.en.ts";

export const refusal: Record<keyof typeof vi, string> = {
  ...requestRefusal,
  ...reviewRefusal,
  ...accountRefusal,
  ...afterIssueRefusal,
  ...assignmentRefusal,
  ...axisRefusal,
  ...copyRefusal,
  ...costRefusal,
  ...documentRefusal,
  ...dossierRefusal,
  ...fileRefusal,
  ...handlingRefusal,
  ...readingRefusal,
  ...peopleRefusal,
  ...notificationRefusal,
  ...outsideRefusal,
  ...recipientRefusal,
  ...reportRefusal,
  ...ruleRefusal,
  ...stuckRefusal,
  ...unitRefusal,
  ...signatureRefusal,
};
