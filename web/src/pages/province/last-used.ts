import { date, officeDate } from "../../i18n/format.ts";
import { t } from "./words.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Beyond this the date says more than the distance. */
const LAST_RELATIVE_DAYS = 30;

/** “hôm nay”, “hôm qua”, “3 ngày trước”, or the date; a dash when nobody has used it yet. `now` is in milliseconds. */
export function lastUsed(on: string | undefined, now: number): string {
  if (on === undefined) return "–";
  const days = Math.round((Date.parse(officeDate(now)) - Date.parse(on)) / DAY_MS);
  if (days <= 0) return t("usedToday");
  if (days === 1) return t("usedYesterday");
  return days <= LAST_RELATIVE_DAYS ? t("usedDaysAgo", days) : date(on);
}
