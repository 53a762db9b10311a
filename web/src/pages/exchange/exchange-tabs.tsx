import { useLocation } from "@solidjs/router";
import type { JSX } from "solid-js";
import { Show } from "solid-js";
import { stuck as en } from "../../i18n/en/stuck.ts";
import { words } from "../../i18n/language.ts";
import { stuck as vi } from "../../i18n/vi/stuck.ts";
import { useMay } from "../../session.tsx";
import { Tabs } from "../../ui/tabs.tsx";

const t = words({ vi, en });

/** The pages of the exchange a person has; one alone needs no tabs. */
export function ExchangeTabs(): JSX.Element {
  const may = useMay();
  const at = useLocation();
  const tabs = () =>
    (
      [
        ["/exchange", "inbox", "incoming.register"],
        ["/exchange/reconciliation", "reconcile", "incoming.register"],
        ["/exchange/stuck", "stuck", "deadletter.mend"],
      ] as const
    )
      .filter(([, , grant]) => may(grant))
      .map(([href, word]) => ({ href, label: t(word), current: at.pathname === href }));
  return (
    <Show when={tabs().length > 1}>
      <Tabs label={t("tabs")} tabs={tabs()} />
    </Show>
  );
}
