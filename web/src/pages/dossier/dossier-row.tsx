import type { DossierList } from "@vanthu/office/dossier/schema.ts";
import { Show, type JSX } from "solid-js";
import { date } from "../../i18n/format.ts";
import { say } from "../../ui/words.ts";
import { DossierStateBadge } from "./dossier-state.tsx";
import { t } from "./words.ts";

type Line = DossierList["items"][number];

/** One dossier in a line: its code, its title, whose, how much lies in it; the whole row is one link. */
export function DossierRow(props: { line: Line }): JSX.Element {
  const meta = (): string => {
    const { keeper, retention, openedOn, closedOn } = props.line;
    return [
      t("keptBy", keeper.name, keeper.departmentName),
      closedOn === undefined ? date(openedOn) : `${date(openedOn)} – ${date(closedOn)}`,
      retention === "permanent" ? t("keptForGood") : t("keptFor", retention),
    ].join(" · ");
  };
  return (
    <a class="row row--cells dossier-row" href={`/dossiers/${props.line.id}`} data-row>
      <span class="dossier-code">{props.line.code}</span>
      <span class="row-what">
        <span class="t clamp-2">{props.line.title}</span>
        <span class="meta clamp-2">
          <Show when={props.line.onBehalfOf}>{(name) => <b>{say("insteadOf", name())} · </b>}</Show>
          {meta()}
        </span>
      </span>
      <span class="row-amount">{t("documents", props.line.documents)}</span>
      <span>
        <DossierStateBadge state={props.line.state} />
      </span>
    </a>
  );
}
