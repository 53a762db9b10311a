import { useLocation } from "@solidjs/router";
import type { JSX } from "solid-js";
import { useMay } from "../../session.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { t } from "./words.ts";

const PARTS = [
  ["/notifications", "list"],
  ["/notifications/settings", "settings"],
  ["/notifications/rules", "rules"],
  ["/notifications/unheld", "orphans"],
] as const;

/** The parts of the page. */
export function NoticeTabs(): JSX.Element {
  const location = useLocation();
  const may = useMay();
  const parts = () => PARTS.filter(([, word]) => word !== "orphans" || may("incoming.read_all"));
  return (
    <Tabs
      label={t("views")}
      tabs={parts().map(([href, word]) => ({ href, label: t(word), current: location.pathname === href }))}
    />
  );
}
