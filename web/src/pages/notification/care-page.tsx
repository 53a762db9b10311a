import CircleCheck from "lucide-solid/icons/circle-check";
import type { CareView } from "@vanthu/office/reminder/care-schema.ts";
import { For, Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { moment, number } from "../../i18n/format.ts";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { useTitle } from "../../ui/title.ts";
import { NoticeTabs } from "./notice-tabs.tsx";
import { t } from "./words.ts";

/** Việc chưa có người giữ: what last night's sweep found, repaired and had to leave to a person. */
export function CarePage(): JSX.Element {
  useTitle(() => t("orphans"));
  const load = createLoad(
    () => "care",
    () => get<CareView>("/api/work/reminders/care"),
  );
  return (
    <div class="page">
      <div class="page-head">
        <div class="grow">
          <h1>{t("orphans")}</h1>
          <p>{t("orphansLead")}</p>
        </div>
      </div>
      <NoticeTabs />
      <Loaded load={load} rows={4}>
        {(view) => (
          <Show
            when={view().report}
            fallback={
              <section class="card">
                <Empty icon={CircleCheck} title={t("orphansNotYet")} text={t("orphansNotYetText")} />
              </section>
            }
          >
            {(report) => (
              <Card
                title={t("orphansLeft")}
                count={report().left}
                help={t("sweptAt", moment(report().sweptAt, Date.now()), number(report().seen))}
              >
                <Show
                  when={report().left > 0}
                  fallback={<Empty icon={CircleCheck} title={t("orphansNone")} text={t("orphansNoneText")} />}
                >
                  <ul class="list">
                    <For each={report().documents}>
                      {({ title, href }) => (
                        <li>
                          <a class="row" href={href}>
                            {title}
                          </a>
                        </li>
                      )}
                    </For>
                  </ul>
                </Show>
                <Show when={report().owners + report().dates > 0}>
                  <p class="card-body meta">{t("repaired", number(report().owners), number(report().dates))}</p>
                </Show>
              </Card>
            )}
          </Show>
        )}
      </Loaded>
    </div>
  );
}
