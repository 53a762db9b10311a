import { useParams, useSearchParams } from "@solidjs/router";
import { Match, Switch, type JSX } from "solid-js";
import { useMay } from "../../session.tsx";
import { NotFoundPage } from "../not-found/not-found-page.tsx";
import { ProvinceWeek } from "./province/province-week.tsx";
import "./report.css";
import { UnitHome, UnitWeek } from "./unit-week.tsx";

/**
 * Báo cáo: the week of one's own unit, or of the whole province for who looks after it. Who may see both begins at the unit;
 * `?of=province` is the other.
 */
export function ReportPage(): JSX.Element {
  const params = useParams();
  const [search] = useSearchParams();
  const may = useMay();
  const ofProvince = (): boolean => may("province.report") && (!may("report.read") || search["of"] === "province");
  return (
    <Switch fallback={<NotFoundPage />}>
      <Match when={ofProvince()}>
        <ProvinceWeek week={params["week"]} />
      </Match>
      <Match when={may("report.read") && params["week"]}>{(week) => <UnitWeek week={week()} />}</Match>
      <Match when={may("report.read")}>
        <UnitHome />
      </Match>
    </Switch>
  );
}
