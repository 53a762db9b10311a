import type { LetterAddress } from "@vanthu/office/tenant/schema.ts";
import type { JSX } from "solid-js";
import { SwitchCard } from "./switch-card.tsx";
import { t } from "./words.ts";

/** Whether the unit's documents bear its address at the foot of their first page; the lines are shown as they will stand. */
export function LetterAddressCard(): JSX.Element {
  return (
    <SwitchCard<LetterAddress>
      address="/api/unit/letter-address"
      title={t("letterAddress")}
      label={t("letterAddressLabel")}
      hint={({ lines }) => (lines.length > 0 ? lines.join(" · ") : t("letterAddressNone"))}
      said={(on) => t(on ? "letterAddressOn" : "letterAddressOff")}
    />
  );
}
