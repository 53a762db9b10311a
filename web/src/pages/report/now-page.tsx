import type { JSX } from "solid-js";
import { weekdayDate, officeDate } from "../../i18n/format.ts";
import { useTitle } from "../../ui/title.ts";
import { DashboardCards } from "./dashboard-cards.tsx";
import { PeriodChooser } from "./period-chooser.tsx";
import "./report.css";
import { t } from "./words.ts";

/** Bảng điều hành: how the unit stands this moment, beside its reports of weeks and periods. */
export function NowPage(): JSX.Element {
  useTitle(() => t("nowTitle"));
  return (
    <div class="page rp">
      <div class="page-head">
        <div class="grow">
          <span class="meta">{weekdayDate(officeDate(Date.now()))}</span>
          <h1 class="rp-title">{t("nowTitle")}</h1>
        </div>
        <div class="toolbar">
          <PeriodChooser kind="now" />
        </div>
      </div>
      <div class="stack">
        <DashboardCards />
      </div>
    </div>
  );
}
