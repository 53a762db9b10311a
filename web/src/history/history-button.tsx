import Clock from "lucide-solid/icons/clock";
import type { HistoryList } from "@vanthu/office/audit/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { get } from "../api.ts";
import { history as en } from "../i18n/en/history.ts";
import { words } from "../i18n/language.ts";
import { history as vi } from "../i18n/vi/history.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { createLoad, Loaded } from "../ui/loaded.tsx";
import { Timeline } from "../ui/timeline.tsx";
import { happening } from "./happening.ts";

const t = words({ vi, en });

/** Opens what happened to things that have no page of their own: absences, the ledger, the rule book. */
export function HistoryButton(props: { path: string; title: string }): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const load = createLoad(
    () => (open() ? props.path : undefined),
    (path) => get<HistoryList>(path),
  );
  return (
    <>
      <Button size="s" icon={Clock} onClick={() => setOpen(true)}>
        {t("button")}
      </Button>
      <Dialog open={open()} title={`${t("button")}: ${props.title}`} onClose={() => setOpen(false)}>
        <Loaded load={load} rows={3}>
          {(list) => (
            <Show when={list().items.length > 0} fallback={<p class="meta">{t("nothingYet")}</p>}>
              <Timeline happenings={list().items.map((entry) => happening(entry, Date.now()))} />
            </Show>
          )}
        </Loaded>
      </Dialog>
    </>
  );
}
