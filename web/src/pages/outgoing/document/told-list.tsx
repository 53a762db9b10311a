import CircleX from "lucide-solid/icons/circle-x";
import Clock from "lucide-solid/icons/clock";
import FileText from "lucide-solid/icons/file-text";
import RefreshCw from "lucide-solid/icons/refresh-cw";
import Send from "lucide-solid/icons/send";
import type { BusinessView } from "@vanthu/office/outgoing/business-schema.ts";
import { For, Show, type JSX } from "solid-js";
import { dateTime } from "../../../i18n/format.ts";
import { ApiRefusal, sentence } from "../../../refusal.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { t } from "./after-words.ts";

const KIND = { askBack: "toldAskBack", recall: "toldRecall", update: "toldUpdate" } as const;

/** What receivers were told after the document had gone out: how far each telling is, and who still has to be told. */
export function ToldList(props: {
  tellings: readonly BusinessView[];
  mayResend: boolean;
  onResend: (sendingId: string) => void;
}): JSX.Element {
  return (
    <section class="card told-card" aria-label={t("told")}>
      <div class="card-head">
        <h2>{t("told")}</h2>
      </div>
      <ul class="told">
        <For each={props.tellings}>
          {(one) => (
            <Telling
              telling={one}
              mayResend={props.mayResend}
              onResend={() => {
                props.onResend(one.id);
              }}
            />
          )}
        </For>
      </ul>
    </section>
  );
}

function Telling(props: { telling: BusinessView; mayResend: boolean; onResend: () => void }): JSX.Element {
  const counts = (): BusinessView["counts"] => props.telling.counts;
  const named = (state: BusinessView["receivers"][number]["state"]): string =>
    props.telling.receivers
      .filter((one) => one.state === state)
      .map(({ agencyName }) => agencyName)
      .join(", ");
  const failures = (): string[] => [
    ...new Set(props.telling.receivers.flatMap(({ state, failure }) => (state === "failed" && failure) || [])),
  ];
  return (
    <li>
      <p class="flex flex-wrap">
        <b>{t(KIND[props.telling.kind])}</b>
        <span class="meta">{t("toldBy", props.telling.byName, dateTime(props.telling.at))}</span>
      </p>
      <p>{props.telling.reason}</p>
      <p class="flex flex-wrap">
        <Show when={counts().sent > 0}>
          <Badge tone="ok" icon={Send}>
            {t("countSent", counts().sent)}
          </Badge>
        </Show>
        <Show when={counts().queued > 0}>
          <Badge tone="neutral" icon={Clock}>
            {t("countQueued", counts().queued)}
          </Badge>
        </Show>
        <Show when={counts().failed > 0}>
          <Badge tone="late" icon={CircleX}>
            {t("countFailed", counts().failed)}
          </Badge>
        </Show>
        <Show when={counts().paper > 0}>
          <Badge tone="neutral" icon={FileText}>
            {t("countPaper", counts().paper)}
          </Badge>
        </Show>
        <Show when={(props.telling.added?.length ?? 0) > 0}>
          <span class="meta">{t("addedAsNew", props.telling.added?.length ?? 0)}</span>
        </Show>
        <Show when={props.telling.receivers.length + (props.telling.added?.length ?? 0) === 0}>
          <span class="meta">{t("nothingToTell")}</span>
        </Show>
      </p>
      <Show when={counts().paper > 0}>
        <p class="meta">{t("paperToTell", named("paper"))}</p>
      </Show>
      <Show when={counts().failed > 0}>
        <p class="meta">
          {[
            t("failedToTell", named("failed")),
            ...failures().map((code) => sentence(new ApiRefusal({ status: 0, code }))),
          ].join(" ")}
        </p>
        <Show when={props.mayResend}>
          <Button
            size="s"
            icon={RefreshCw}
            onClick={() => {
              props.onResend();
            }}
          >
            {t("resendFailed")}
          </Button>
        </Show>
      </Show>
    </li>
  );
}
