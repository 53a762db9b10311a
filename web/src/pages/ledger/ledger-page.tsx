import { useSearchParams } from "@solidjs/router";
import { Show, type JSX } from "solid-js";
import { query } from "../../api.ts";
import { officeDate } from "../../i18n/format.ts";
import { useMay } from "../../session.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { Select } from "../../ui/text-field.tsx";
import { useTitle } from "../../ui/title.ts";
import "./ledger.css";
import { monthsUntil } from "./month.ts";
import { PeopleMonth } from "./people-month.tsx";
import { PersonMonth } from "./person-month.tsx";
import { t } from "./words.ts";

/** Minh chứng công việc: a month of one's own, and for heads and leaders of their people. */
export function LedgerPage(): JSX.Element {
  useTitle(() => t("title"));
  const may = useMay();
  const [search, setSearch] = useSearchParams<{ month?: string; view?: string; person?: string }>();
  const months = monthsUntil(officeDate(Date.now()));
  const month = (): string => months.find((one) => one === search.month) ?? months[0] ?? "";
  const seesOthers = (): boolean => may("ledger.read_unit") || may("ledger.read_all");
  const isPeople = (): boolean => seesOthers() && search.view === "people";
  const href = (view?: string): string => `/ledger${query({ month: month(), view })}`;
  const file = (path: string): string => `${path}${query({ month: month(), staffId: search.person })}`;

  return (
    <div class="page led">
      <div class="page-head">
        <div class="grow">
          <h1>{t("title")}</h1>
          <p>{t("help")}</p>
        </div>
        <div class="led-choice">
          <Select
            label={t("month")}
            value={month()}
            options={months.map((value) => ({ value, label: t("monthOf", value) }))}
            onValue={(value) => setSearch({ month: value })}
          />
          <ButtonLink href={file("/api/work/ledger/export.csv")} target="_self" download="">
            {t("csv")}
          </ButtonLink>
          <ButtonLink href={file("/api/compose/ledger/export.xlsx")} target="_self" download="">
            {t("xlsx")}
          </ButtonLink>
        </div>
      </div>
      <Show when={seesOthers()}>
        <Tabs
          label={t("title")}
          tabs={[
            { label: t("mine"), href: href(), current: !isPeople() && search.person === undefined },
            { label: t("people"), href: href("people"), current: isPeople() || search.person !== undefined },
          ]}
        />
      </Show>
      <Show when={isPeople()} fallback={<PersonMonth month={month()} person={search.person} />}>
        <PeopleMonth month={month()} />
      </Show>
    </div>
  );
}
