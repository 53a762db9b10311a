import Search from "lucide-solid/icons/search";
import { useNavigate } from "@solidjs/router";
import type { RegisterKind } from "@vanthu/office/register/schema.ts";
import { For, onCleanup, type JSX } from "solid-js";
import { query } from "../../api.ts";
import { officeDate } from "../../i18n/format.ts";
import { Chip, Segmented } from "../../ui/chip.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { t } from "./words.ts";

const TYPING_MS = 250;

/** What of a register is shown; it stands in the address. */
export interface RegisterFilter {
  q?: string;
  from?: string;
  to?: string;
  state?: string;
  /** The book of a council. */
  series?: string;
}

/** Which book and year, and what to look for in it: without accents, as one types. */
export function RegisterFilters(props: {
  kind: RegisterKind;
  year: string;
  search: RegisterFilter;
  onSearch: (next: { [K in keyof RegisterFilter]?: string | undefined }) => void;
}): JSX.Element {
  const navigate = useNavigate();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => {
    clearTimeout(timer);
  });
  const thisYear = Number(officeDate(Date.now()).slice(0, 4));
  const years = [0, 1, 2].map((back) => String(thisYear - back));
  return (
    <div class="fl" role="search">
      <Segmented
        label={t("which")}
        value={props.kind}
        options={[
          { value: "incoming", label: t("incoming") },
          { value: "outgoing", label: t("outgoing") },
          { value: "copies", label: t("copyBook") },
        ]}
        onValue={(kind) => {
          navigate(`/registers/${kind}/${props.year}`);
        }}
      />
      <select
        class="input fl-year"
        aria-label={t("year")}
        onInput={(event) => {
          navigate(`/registers/${props.kind}/${event.currentTarget.value}${query({ series: props.search.series })}`);
        }}
      >
        <For each={years}>
          {(one) => (
            <option value={one} selected={one === props.year}>
              {one}
            </option>
          )}
        </For>
      </select>
      <label class="fl-q">
        <span class="sr">{t("search")}</span>
        <Icon of={Search} />
        <input
          class="input"
          type="search"
          placeholder={t("searchHint")}
          value={props.search.q ?? ""}
          onInput={(event) => {
            const q = event.currentTarget.value;
            clearTimeout(timer);
            timer = setTimeout(() => {
              props.onSearch({ q });
            }, TYPING_MS);
          }}
        />
      </label>
      <DateField
        class="fl-date"
        label={t("from")}
        value={props.search.from ?? ""}
        onValue={(from) => {
          props.onSearch({ from });
        }}
      />
      <DateField
        class="fl-date"
        label={t("to")}
        value={props.search.to ?? ""}
        onValue={(to) => {
          props.onSearch({ to });
        }}
      />
      <Chip
        on={props.search.state === "void"}
        onPress={() => {
          props.onSearch({ state: props.search.state === "void" ? undefined : "void" });
        }}
      >
        {t("voided")}
      </Chip>
    </div>
  );
}
