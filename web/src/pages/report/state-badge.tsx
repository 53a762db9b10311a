import CircleCheck from "lucide-solid/icons/circle-check";
import Clock from "lucide-solid/icons/clock";
import Send from "lucide-solid/icons/send";
import type { Report } from "@vanthu/office/report/schema.ts";
import { Match, Switch, type JSX } from "solid-js";
import { weekdayMoment } from "../../i18n/format.ts";
import { Badge } from "../../ui/badge.tsx";
import { t } from "./words.ts";

/** Where a week's report stands: still running, open for comments until when, confirmed, sent. */
export function ReportStateBadge(props: { report: Report }): JSX.Element {
  return (
    <Switch>
      <Match when={props.report.state === "open"}>
        <Badge tone="neutral" icon={Clock}>
          {t(props.report.next === undefined ? "opened" : "notMade")}
        </Badge>
      </Match>
      <Match when={props.report.state === "made"}>
        <Badge tone="warn" icon={Clock}>
          {props.report.commentUntil === undefined
            ? t("made")
            : t("commentUntil", weekdayMoment(props.report.commentUntil))}
        </Badge>
      </Match>
      <Match when={props.report.state === "confirmed"}>
        <Badge tone="ok" icon={CircleCheck}>
          {t("confirmed")}
        </Badge>
      </Match>
      <Match when={props.report.state === "sent"}>
        <Badge tone="ok" icon={Send}>
          {props.report.sentAt === undefined ? t("sent") : t("sentAt", weekdayMoment(props.report.sentAt))}
        </Badge>
      </Match>
    </Switch>
  );
}
