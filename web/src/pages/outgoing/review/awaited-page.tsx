import ChevronLeft from "lucide-solid/icons/chevron-left";
import MailQuestion from "lucide-solid/icons/mail-question-mark";
import { useSearchParams } from "@solidjs/router";
import type { AwaitedList, AwaitedRow } from "@vanthu/office/outgoing/awaited-schema.ts";
import { For, Show, type JSX } from "solid-js";
import { get, query } from "../../../api.ts";
import { date } from "../../../i18n/format.ts";
import { createCursorPages } from "../../../ui/cursor-pages.ts";
import { Due } from "../../../ui/due.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Pager } from "../../../ui/pager.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { useTitle } from "../../../ui/title.ts";
import "../outgoing-page.css";
import { t } from "./words.ts";

const PAGE = 50;

/** Văn bản chờ trả lời: issued documents whose receivers are to answer, the one due first before the others. */
export function AwaitedPage(): JSX.Element {
  const [search] = useSearchParams();
  useTitle(() => t("awaitedTitle"));
  const view = (): "mine" | "all" => (search["view"] === "all" ? "all" : "mine");
  const list = createCursorPages<AwaitedList>(
    () => view(),
    PAGE,
    (about, after) => get<AwaitedList>(`/api/work/outgoing/awaited${query({ view: about, after })}`),
  );
  const items = (): readonly AwaitedRow[] => list.load.data()?.items ?? [];
  const meta = (row: AwaitedRow): string =>
    [
      `${row.typeName}, ${date(row.issuedOn)}`,
      t("answeredOf", row.answered, row.receivers),
      ...(row.urgedOn === undefined ? [] : [t("urgedOn", date(row.urgedOn))]),
    ].join(" · ");
  return (
    <div class="page og-page">
      <div class="page-head">
        <div class="grow">
          <a class="flex tight" href="/outgoing">
            <Icon of={ChevronLeft} />
            {t("backToOutgoing")}
          </a>
          <h1>{t("awaitedTitle")}</h1>
        </div>
      </div>
      <section class="card" aria-label={t("awaitedTitle")}>
        <div class="og-filters">
          <Tabs
            label={t("awaitedTitle")}
            tabs={(["mine", "all"] as const).map((one) => ({
              label: t(one === "mine" ? "awaitedMine" : "awaitedAll"),
              href: `/outgoing/awaited?view=${one}`,
              current: view() === one,
            }))}
          />
        </div>
        <Loaded load={list.load} rows={6}>
          {() => (
            <Show
              when={items().length > 0}
              fallback={<Empty icon={MailQuestion} title={t("awaitedEmpty")} text={t("awaitedEmptyText")} />}
            >
              <ul class="list">
                <For each={items()}>
                  {(row) => (
                    <li>
                      <a class="row og-row" href={`/outgoing/${row.id}?tab=deliveries`} data-row>
                        <span class="og-number">
                          <b class="clamp-1 block">{row.referenceNumber}</b>
                        </span>
                        <span class="og-subject">
                          <span class="t clamp-2">{row.subject}</span>
                          <span class="meta clamp-1 block">{meta(row)}</span>
                        </span>
                        <span class="og-due">
                          <Due dueOn={row.dueOn} workingDaysLeft={row.workingDaysLeft} />
                        </span>
                      </a>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          )}
        </Loaded>
        <Show when={list.next() !== undefined || list.skipped() > 0}>
          <Pager
            from={list.skipped() + 1}
            to={list.skipped() + items().length}
            total={undefined}
            onPrevious={list.previous()}
            onNext={list.next()}
          />
        </Show>
      </section>
    </div>
  );
}
