import { For, Show, type JSX } from "solid-js";
import type { UnitLoad } from "@vanthu/office/today/work-schema.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Card } from "../../ui/card.tsx";
import { t } from "./words.ts";

/** For the head of a unit: what each of its people has open, the most burdened first. */
export function LoadCard(props: { loads: readonly UnitLoad[] }): JSX.Element {
  return (
    <Card title={t("unitLoad")}>
      <ul class="list">
        <For each={props.loads}>
          {(one) => (
            <li class="row">
              <Avatar name={one.fullName} />
              <span class="grow">
                <b class="block clamp-1">{one.fullName}</b>
                <span class="meta clamp-1 block">{one.position}</span>
              </span>
              <span class="load">
                <span>{t(one.more ? "loadOpenMore" : "loadOpen", one.open)}</span>
                <Show when={one.overdue > 0}>
                  <b class="load-late">{t("loadOverdue", one.overdue)}</b>
                </Show>
                <Show when={one.overdue === 0 && one.soon > 0}>
                  <b class="load-soon">{t("loadSoon", one.soon)}</b>
                </Show>
              </span>
            </li>
          )}
        </For>
      </ul>
    </Card>
  );
}
