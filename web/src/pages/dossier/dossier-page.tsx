import type { DossierDetail } from "@vanthu/office/dossier/schema.ts";
import type { JSX } from "solid-js";
import { getNamed } from "../../api.ts";
import { date } from "../../i18n/format.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Card } from "../../ui/card.tsx";
import { Facts } from "../../ui/facts.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { useTitle } from "../../ui/title.ts";
import { ContentsCard } from "./contents-card.tsx";
import { DossierDeeds } from "./dossier-deeds.tsx";
import { dossierHappening } from "./dossier-history.ts";
import { DossierStateBadge } from "./dossier-state.tsx";
import "./dossier.css";
import { retentionWord } from "./retention.ts";
import { t } from "./words.ts";

/** One dossier: what it is, what lies in it, what happened to it, and what may be done now. */
export function DossierPage(props: { id: string }): JSX.Element {
  const load = createLoad(
    () => props.id,
    (id) => getNamed<DossierDetail>(`/api/work/dossiers/${id}`),
  );
  useTitle(() => load.data()?.dossier.title ?? t("title"));
  return (
    <Loaded load={load} rows={6} tall>
      {(detail) => <DossierPane detail={detail()} onChanged={load.put} onContents={load.reload} />}
    </Loaded>
  );
}

function DossierPane(props: {
  detail: DossierDetail;
  onChanged: (detail: DossierDetail) => void;
  onContents: () => void;
}): JSX.Element {
  const one = (): DossierDetail["dossier"] => props.detail.dossier;
  const facts = (): (readonly [string, JSX.Element])[] => {
    const { code, year, keeper, retention, openedOn, closedOn, documents, note } = one();
    const { handInBy } = props.detail;
    return [
      [t("codeLabel"), code],
      [t("yearLabel"), year],
      [t("keeperLabel"), t("keptBy", keeper.name, keeper.departmentName)],
      [t("retentionLabel"), retentionWord(retention)],
      [t("openedOnLabel"), date(openedOn)],
      ...(closedOn === undefined ? [] : [[t("closedOnLabel"), date(closedOn)] as const]),
      ...(handInBy === undefined ? [] : [[t("handInLabel"), date(handInBy)] as const]),
      [t("totalLabel"), documents],
      ...(note === undefined ? [] : [[t("noteLabel"), note] as const]),
    ];
  };
  return (
    <div class="page">
      <div class="page-head">
        <div class="grow">
          <BackLink href="/dossiers">{t("back")}</BackLink>
          <h1>{one().title}</h1>
          <div class="flex flex-wrap head-marks">
            <span class="dossier-code">{one().code}</span>
            <DossierStateBadge state={one().state} />
          </div>
        </div>
        <DossierDeeds detail={props.detail} onChanged={props.onChanged} />
      </div>
      <div class="dossier-cols">
        <ContentsCard detail={props.detail} onChanged={props.onContents} />
        <div class="stack">
          <Card title={t("facts")}>
            <div class="dossier-body">
              <Facts class="panel-facts dossier-facts" facts={facts()} />
            </div>
          </Card>
          <Card title={t("history")}>
            <div class="dossier-body">
              <Timeline happenings={props.detail.history.map((entry) => dossierHappening(entry, Date.now()))} />
            </div>
          </Card>
        </div>
      </div>
    </div>
  );
}
