import { useSearchParams } from "@solidjs/router";
import { createSignal, lazy, Match, onCleanup, Show, Suspense, Switch, type JSX } from "solid-js";
import { useMay } from "../../session.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useTitle } from "../../ui/title.ts";
import { AuthorityView } from "../authority/authority-view.tsx";
import { Agencies } from "./agencies.tsx";
import "./directory.css";
import { Entered } from "./entered.tsx";
import { Groups } from "./groups.tsx";
import { People } from "./people.tsx";
import { t } from "./words.ts";

const AbsencesView = lazy(async () => ({ default: (await import("../absence/absence-view.tsx")).AbsencesView }));

/** The address keeps what is looked for, but not at every letter. */
const PAUSE_MS = 300;

const VIEWS = ["people", "agencies", "groups", "entered", "authority", "absence"] as const;
type View = (typeof VIEWS)[number];

/** Danh bạ: the people of this office by unit, the other agencies, groups of recipients, agencies entered here, who signs. */
export function DirectoryPage(): JSX.Element {
  useTitle(() => t("title"));
  const may = useMay();
  const views = (): readonly View[] => VIEWS.filter((one) => one !== "entered" || may("directory.enter"));
  const [search, setSearch] = useSearchParams();
  const first = search["q"];
  const [text, setText] = createSignal(typeof first === "string" ? first : "");
  const view = (): View => views().find((one) => one === search["view"]) ?? "people";
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => {
    clearTimeout(timer);
  });

  function look(typed: string): void {
    setText(typed);
    clearTimeout(timer);
    timer = setTimeout(() => {
      setSearch({ q: typed.trim() === "" ? undefined : typed.trim() }, { replace: true });
    }, PAUSE_MS);
  }

  return (
    <div class="page">
      <div class="page-head">
        <h1 class="grow">{t("title")}</h1>
      </div>
      <section class="card dir" aria-label={t("title")}>
        <Tabs
          label={t("views")}
          tabs={views().map((one) => ({
            label: t(one),
            href: one === "people" ? "/directory" : `/directory?view=${one}`,
            current: view() === one,
          }))}
        />
        <Show when={view() === "people" || view() === "agencies"}>
          <div class="dir-find">
            <TextField
              label={t(view() === "people" ? "find" : "findAgency")}
              type="search"
              autocomplete="off"
              value={text()}
              onValue={look}
            />
          </div>
        </Show>
        <Switch>
          <Match when={view() === "people"}>
            <People
              text={text()}
              onClear={() => {
                look("");
              }}
            />
          </Match>
          <Match when={view() === "authority"}>
            <AuthorityView />
          </Match>
          <Match when={view() === "absence"}>
            <Suspense>
              <AbsencesView />
            </Suspense>
          </Match>
          <Match when={view() === "groups"}>
            <Groups />
          </Match>
          <Match when={view() === "entered"}>
            <Entered />
          </Match>
          <Match when={view() === "agencies"}>
            <Agencies
              text={text()}
              onClear={() => {
                look("");
              }}
            />
          </Match>
        </Switch>
      </section>
    </div>
  );
}
