import type { Copy } from "@vanthu/office/copy/schema.ts";
import type { Step } from "../../ui/stepper.tsx";
import { t } from "./words.ts";

const PASSED: Record<Copy["state"], number> = {
  requested: 1,
  approved: 2,
  numbered: 3,
  composed: 4,
  done: 5,
  refused: 1,
  void: 5,
};

/** Đề nghị → quyết định → lấy số → lập bản sao, and for an electronic copy → ký số cơ quan. */
export function copySteps({ state, to }: Pick<Copy, "state" | "to">): Step[] {
  const labels = [t("stepAsk"), t("stepDecide"), t("stepNumber"), t("stepMake")];
  if (to === "electronic") labels.push(t("stepSeal"));
  const passed = PASSED[state];
  return labels.map((label, index) => {
    if (state === "refused" && index === passed) return { label: t("refused"), state: "bad" };
    if (state === "void" && index === labels.length - 1) return { label: t("void"), state: "bad" };
    if (index < passed) return { label, state: "done" };
    return { label, state: index === passed && state !== "refused" ? "now" : "to-come" };
  });
}
