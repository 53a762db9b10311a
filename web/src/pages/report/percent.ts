import { number } from "../../i18n/format.ts";
import { t } from "./words.ts";

/** “96 %”, “96,4 %”; a dash where there is nothing to take a share of. */
export function percent(value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  const rounded = Math.round(value * 10) / 10;
  return t("percent", number(rounded, Number.isInteger(rounded) ? 0 : 1));
}
