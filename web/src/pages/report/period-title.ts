import type { PeriodKind } from "@vanthu/office/report/period-schema.ts";
import { t } from "./words.ts";

const ROMAN = ["I", "II", "III", "IV"];

/** “Báo cáo quý IV/2026”: how the period of a key is called on documents. */
export function periodTitle(kind: PeriodKind, key: string): string {
  const year = key.slice(0, 4);
  const part = key.slice(5);
  switch (kind) {
    case "month":
      return t("monthTitle", String(Number(part)), year);
    case "quarter":
      return t("quarterTitle", ROMAN[Number(part.slice(1)) - 1] ?? part, year);
    case "half":
      return t("halfTitle", t(part === "H1" ? "halfFirst" : "halfSecond"), year);
    case "nineMonths":
      return t("nineMonthsTitle", year);
    case "year":
      return t("yearTitle", year);
  }
}
