import type { UnitLine } from "@vanthu/office/onboarding/unit-schema.ts";
import { t } from "./words.ts";

/** The stage in the life of a unit; “Chuẩn bị” is the stage, “Đang chuẩn bị” how the unit stands. */
export function stageWord(stage: UnitLine["stage"]): string {
  return stage === "preparing" ? t("stagePreparing") : t(stage);
}
