import type { CheckMarkSetting } from "@vanthu/office/check/schema.ts";
import type { JSX } from "solid-js";
import { SwitchCard } from "./switch-card.tsx";
import { t } from "./words.ts";

/** Whether the unit's documents bear the code and QR code of the public check page. */
export function CheckMarkCard(): JSX.Element {
  return (
    <SwitchCard<CheckMarkSetting>
      address="/api/unit/check-mark"
      title={t("checkMark")}
      label={t("checkMarkLabel")}
      hint={() => t("checkMarkHint")}
      said={(on) => t(on ? "checkMarkOn" : "checkMarkOff")}
    />
  );
}
