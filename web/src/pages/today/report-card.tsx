import ChartColumn from "lucide-solid/icons/chart-column";
import type { JSX } from "solid-js";
import type { TodayView } from "../../frame/waiting.tsx";
import { weekdayMoment } from "../../i18n/format.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { t } from "./words.ts";

/** The weekly report that waits for a leader to confirm it before it goes up. */
export function ReportCard(props: { report: NonNullable<TodayView["reportWaiting"]> }): JSX.Element {
  const href = (): string => `/reports/${props.report.week}`;
  const week = (): number => Number(props.report.week.slice(6));
  return (
    <Card title={t("reportTitle")} count={1}>
      <div class="row queue-row">
        <span class="ico ico--info">
          <Icon of={ChartColumn} />
        </span>
        <span class="grow">
          <a class="t clamp-1" href={href()} data-row>
            {t("reportWeek", week())}
          </a>
          <span class="meta clamp-1 block">{t("reportUntil", weekdayMoment(props.report.commentUntil))}</span>
        </span>
        <ButtonLink href={href()} kind="tint" size="s">
          {t("doReport")}
        </ButtonLink>
      </div>
    </Card>
  );
}
