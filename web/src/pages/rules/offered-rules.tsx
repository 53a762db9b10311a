import type { RuleDraft } from "@vanthu/office/proposal/rule-schema.ts";
import type { OfferedRule } from "@vanthu/office/proposal/rule-view-schema.ts";
import { For, Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { createLoad } from "../../ui/loaded.tsx";
import { t } from "./words.ts";

/** Rules to begin with, from what the office did before. */
export function OfferedRules(props: { onUse: (rule: RuleDraft) => void }): JSX.Element {
  const load = createLoad(
    () => "offered",
    () => get<{ items: OfferedRule[] }>("/api/work/rules/offered"),
  );
  return (
    <Show when={(load.data()?.items.length ?? 0) > 0}>
      <section class="rul-offered" aria-label={t("offered")}>
        <h2>{t("offered")}</h2>
        <ul>
          <For each={load.data()?.items}>
            {(one) => (
              <li>
                <span class="grow">
                  <b class="block">{one.rule.name}</b>
                  <span class="meta">{t("offeredText", one.times, one.of, one.leadName)}</span>
                </span>
                <Button
                  kind="tint"
                  onClick={() => {
                    props.onUse(one.rule);
                  }}
                >
                  {t("useOffered")}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
