import { useLocation } from "@solidjs/router";
import type { JSX } from "solid-js";
import { Tabs } from "../../ui/tabs.tsx";
import { t } from "./words.ts";

const PARTS = [
  ["/notifications", "list"],
  ["/notifications/settings", "settings"],
  ["/notifications/rules", "rules"],
] as const;

/** The three parts of the page. */
export function NoticeTabs(): JSX.Element {
  const location = useLocation();
  return (
    <Tabs
      label={t("views")}
      tabs={PARTS.map(([href, word]) => ({ href, label: t(word), current: location.pathname === href }))}
    />
  );
}
