import { assignmentCare } from "../assignment/care-service.ts";
import { templateCare } from "../assignment/template-care-service.ts";
import type { CareSource } from "../care-source.ts";
import { incomingCare } from "../incoming/care-service.ts";
import { shareCare } from "../incoming/share-care-service.ts";
import { outgoingCare } from "../outgoing/care-service.ts";

/** What a night looks over, in this order. */
export const CARE_SOURCES: readonly [CareSource, ...CareSource[]] = [
  incomingCare,
  shareCare,
  assignmentCare,
  templateCare,
  outgoingCare,
];
