import type { OutgoingDocument } from "@vanthu/office/outgoing/schema.ts";
import { time } from "../../i18n/format.ts";
import type { Step } from "../../ui/stepper.tsx";
import { t } from "./words.ts";

/** How many of the six steps are behind a document in this state. */
const PASSED: Record<OutgoingDocument["state"], number> = {
  draft: 0,
  contentReview: 1,
  layoutReview: 2,
  awaitingSignature: 3,
  signed: 4,
  numbered: 5,
  sealed: 5,
  issued: 6,
  void: 5,
};

/** Where a document sent back was stopped. */
const STOPPED_AT: Readonly<Record<string, number>> = { content: 1, layout: 2, signature: 3 };

type Way = Pick<OutgoingDocument, "state" | "medium" | "returned" | "number" | "approvals" | "issuedAt">;

/** Soạn thảo → duyệt nội dung → duyệt thể thức → ký → cấp số → đóng dấu, phát hành; a step that sent it back shows “!”. */
export function stepsOf(document: Way): Step[] {
  const passed = PASSED[document.state];
  const stopped = document.state === "draft" && document.returned ? STOPPED_AT[document.returned.step] : undefined;
  const signedAt = document.approvals.find(({ step, decision }) => step === "signature" && decision === "approved")?.at;
  const labels = [
    t("stepDraft"),
    t("stepContent"),
    t("stepLayout"),
    passed > 3 && signedAt !== undefined ? t("stepSignedAt", time(signedAt)) : t("stepSign"),
    document.number === undefined ? t("stepNumber") : t("stepNumbered", document.number),
    document.issuedAt === undefined ? t("stepIssue") : t("stepIssuedAt", time(document.issuedAt)),
  ];
  return labels.map((label, index) => {
    if (index === stopped) return { label, state: "bad" };
    if (document.state === "void" && index === passed) return { label: t("stepVoid"), state: "bad" };
    if (index < passed) return { label, state: "done" };
    return { label, state: index === passed ? "now" : "to-come" };
  });
}
