import type { LeaderQueue } from "@vanthu/office/today/work-schema.ts";
import { For, Show, type JSX } from "solid-js";
import { absenceWords } from "../../colleague/absence-words.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Card } from "../../ui/card.tsx";
import { t } from "./words.ts";

/** For the clerk and the head of office: whom documents wait for, and for what. */
export function LeadersCard(props: { leaders: readonly LeaderQueue[] }): JSX.Element {
  return (
    <Card
      title={t("atLeaders")}
      aside={
        <a class="nowrap" href="/incoming?state=registered">
          {t("seeAll")}
          <span class="sr">: {t("atLeaders")}</span>
        </a>
      }
    >
      <Show when={props.leaders.length > 0} fallback={<p class="card-body meta">{t("atLeadersNone")}</p>}>
        <ul class="list">
          <For each={props.leaders}>
            {(one) => (
              <li class="row">
                <Avatar name={one.fullName} />
                <span class="grow">
                  <b class="block clamp-1">{one.fullName}</b>
                  <span class="meta clamp-1 block">{one.position}</span>
                  <Show when={absenceWords(one.absence)}>
                    {(absence) => <span class="meta away block">{absence()}</span>}
                  </Show>
                </span>
                <span class="meta nowrap">{waitsFor(one)}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Card>
  );
}

function waitsFor({ toInstruct, toSign, more }: LeaderQueue): string {
  const parts = [
    ...(toInstruct > 0 ? [t("atLeaderToInstruct", toInstruct)] : []),
    ...(toSign > 0 ? [t("atLeaderToSign", toSign)] : []),
  ].join(" · ");
  return more ? t("atLeast", parts) : parts;
}
