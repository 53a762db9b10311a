import Building from "lucide-solid/icons/building";
import Search from "lucide-solid/icons/search";
import { createSignal, onCleanup, Show, type JSX } from "solid-js";
import { number } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import type { CursorPages } from "../../ui/cursor-pages.ts";
import { Empty } from "../../ui/empty.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Pager } from "../../ui/pager.tsx";
import { UnitTable } from "./unit-table.tsx";
import type { UnitList } from "@vanthu/office/onboarding/unit-schema.ts";
import type { UnitsView } from "./units-view.ts";
import { t } from "./words.ts";

/** The server is asked when the typing rests. */
const PAUSE_MS = 300;
/** Above this width the panel stands beside the list; the same figure is in the style sheet. */
const BESIDE = "(min-width: 1101px)";

/** The list of units: found by name or code, in the order of the work, page by page. */
export function UnitsList(props: {
  pages: CursorPages<UnitList>;
  list: UnitList;
  view: UnitsView;
  current: string | undefined;
  change: (to: Partial<UnitsView>) => void;
}): JSX.Element {
  const [typed, setTyped] = createSignal(props.view.q);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => {
    clearTimeout(timer);
  });

  function look(text: string): void {
    setTyped(text);
    clearTimeout(timer);
    timer = setTimeout(() => {
      props.change({ q: text.trim(), unit: undefined });
    }, PAUSE_MS);
  }

  function clear(): void {
    clearTimeout(timer);
    setTyped("");
    props.change({ q: "", stage: undefined, health: undefined, unit: undefined });
  }

  /** Where there is room the unit is shown beside the list; a new tab or a phone goes to its page. */
  function choose(event: MouseEvent, id: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !window.matchMedia(BESIDE).matches) return;
    event.preventDefault();
    props.change({ unit: id });
  }

  const trials = (): number => props.list.counts.trial;
  const skipped = (): number => props.pages.skipped();
  return (
    <section class="card units-list" aria-label={t("list")}>
      <div class="units-bar">
        <label class="ask">
          <Icon of={Search} />
          <input
            type="search"
            aria-label={t("find")}
            placeholder={t("findHint")}
            autocomplete="off"
            value={typed()}
            onInput={(event) => {
              look(event.currentTarget.value);
            }}
          />
        </label>
        <div class="chips" role="group" aria-label={t("order")}>
          <Chip on={props.view.order === "work"} onPress={() => props.change({ order: "work" })}>
            {t("byWork")}
          </Chip>
          <Chip on={props.view.order === "name"} onPress={() => props.change({ order: "name" })}>
            {t("byName")}
          </Chip>
          <Chip
            on={props.view.stage === "trial"}
            onPress={() => props.change({ stage: props.view.stage ? undefined : "trial", unit: undefined })}
          >
            {t("onlyTrial", number(trials()))}
          </Chip>
          <Show when={props.view.health}>
            {(health) => (
              <Chip on ticked onPress={() => props.change({ health: undefined, unit: undefined })}>
                {t("onlyHealth", t(health()))}
              </Chip>
            )}
          </Show>
        </div>
      </div>
      <Show
        when={props.list.items.length > 0}
        fallback={
          <Empty
            icon={Building}
            title={props.view.q === "" ? t("nothingHere") : t("nothing", props.view.q)}
            text={t("nothingText")}
          >
            <Button onClick={clear}>{t("clear")}</Button>
          </Empty>
        }
      >
        <div class="scroll-x" tabindex="0" role="region" aria-label={t("tableScroll")}>
          <UnitTable units={props.list.items} current={props.current} now={Date.now()} onChoose={choose} />
        </div>
        <Pager
          from={skipped() + 1}
          to={skipped() + props.list.items.length}
          total={props.list.total}
          onPrevious={props.pages.previous()}
          onNext={props.pages.next()}
        />
      </Show>
      <p class="meta units-foot">{t("onlyCounts")}</p>
    </section>
  );
}
