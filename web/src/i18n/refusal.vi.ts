import { accountRefusal } from "./refusal/account.vi.ts";
import { afterIssueRefusal } from "./refusal/after-issue.vi.ts";
import { assignmentRefusal } from "./refusal/assignment.vi.ts";
import { axisRefusal } from "./refusal/axis.vi.ts";
import { copyRefusal } from "./refusal/copy.vi.ts";
import { costRefusal } from "./refusal/cost.vi.ts";
import { documentRefusal } from "./refusal/document.vi.ts";
import { dossierRefusal } from "./refusal/dossier.vi.ts";
import { fileRefusal } from "./refusal/file.vi.ts";
import { readingRefusal } from "./refusal/reading.vi.ts";
import { peopleRefusal } from "./refusal/people.vi.ts";
import { notificationRefusal } from "./refusal/notification.vi.ts";
import { handlingRefusal } from "./refusal/handling.vi.ts";
import { outsideRefusal } from "./refusal/outside.vi.ts";
import { recipientRefusal } from "./refusal/recipient.vi.ts";
import { reportRefusal } from "./refusal/report.vi.ts";
import { requestRefusal } from "./refusal/request.vi.ts";
import { reviewRefusal } from "./refusal/review.vi.ts";
import { ruleRefusal } from "./refusal/rule.vi.ts";
import { stuckRefusal } from "./refusal/stuck.vi.ts";
import { unitRefusal } from "./refusal/unit.vi.ts";
import { signatureRefusal } from "./refusal/signature.vi.ts";

/** Sentences for the codes the server refuses with: what is wrong, then what to do. `{{name}}` are its values. */
export const refusal = {
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
} as const;
