import Search from "lucide-solid/icons/search";
import Users from "lucide-solid/icons/users";
import type { AccountList } from "@vanthu/office/account/schema.ts";
import { useSearchParams } from "@solidjs/router";
import { createSignal, For, Show, type JSX } from "solid-js";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Icon } from "../../ui/icon.tsx";
import { AccountTable, type AccountDeed } from "./account-table.tsx";
import { countsOf, filterOf, FILTERS, shown, type Filter } from "./accounts-view.ts";
import { t } from "./words.ts";

const WORD = { all: "all", waiting: "waiting", locked: "lockedOnly" } as const;

/** The people of the unit: found, filtered, each with what may be done. */
export function Accounts(props: {
  list: AccountList;
  onDeed: (deed: AccountDeed, account: AccountList["items"][number]) => void;
}): JSX.Element {
  const [search, setSearch] = useSearchParams();
  const [text, setText] = createSignal("");
  const filter = (): Filter => filterOf(search["show"]);
  const rows = (): AccountList["items"] => shown(props.list.items, text(), filter());

  function clear(): void {
    setText("");
    setSearch({ show: undefined }, { replace: true });
  }

  return (
    <>
      <div class="ppl-bar">
        <label class="ask">
          <Icon of={Search} />
          <input
            type="search"
            aria-label={t("find")}
            placeholder={t("findHint")}
            autocomplete="off"
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <div class="chips" role="group" aria-label={t("which")}>
          <For each={FILTERS}>
            {(one) => (
              <Chip
                on={filter() === one}
                onPress={() => {
                  setSearch({ show: one === "all" ? undefined : one }, { replace: true });
                }}
              >
                {t(WORD[one], countsOf(props.list.items)[one])}
              </Chip>
            )}
          </For>
        </div>
      </div>
      <Show
        when={rows().length > 0}
        fallback={
          <Empty icon={Users} title={text() === "" ? t("nothingHere") : t("nothing", text())} text={t("nothingText")}>
            <Button onClick={clear}>{t("clear")}</Button>
          </Empty>
        }
      >
        <div class="scroll-x" tabindex="0" role="region" aria-label={t("table")}>
          <AccountTable accounts={rows()} onDeed={props.onDeed} />
        </div>
      </Show>
    </>
  );
}
