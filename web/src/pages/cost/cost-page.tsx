import { useSearchParams } from "@solidjs/router";
import { Match, Switch, type JSX } from "solid-js";
import { useMe } from "../../session.tsx";
import { Tabs, type Tab } from "../../ui/tabs.tsx";
import { useTitle } from "../../ui/title.ts";
import "./cost.css";
import { OwnCosts } from "./own-costs.tsx";
import { PriceView } from "./price-view.tsx";
import { ProvinceCosts } from "./province-costs.tsx";
import { t } from "./words.ts";

type View = "own" | "province" | "prices";

/** Chi phí: of this office, and for a province of all its offices; and the prices behind it. */
export function CostPage(): JSX.Element {
  useTitle(() => t("title"));
  const me = useMe();
  const [search] = useSearchParams();
  const seesProvince = (): boolean => me().grants.includes("cost.read_province");
  const view = (): View => {
    const asked = search["view"];
    if (asked === "prices") return "prices";
    return asked === "province" && seesProvince() ? "province" : "own";
  };
  const tab = (of: View): Tab => ({
    label: t(of),
    href: of === "own" ? "/costs" : `/costs?view=${of}`,
    current: view() === of,
  });
  return (
    <div class="page cost">
      <div class="page-head">
        <h1 class="grow">{t("title")}</h1>
      </div>
      <Tabs label={t("views")} tabs={[tab("own"), ...(seesProvince() ? [tab("province")] : []), tab("prices")]} />
      <Switch fallback={<OwnCosts />}>
        <Match when={view() === "province"}>
          <ProvinceCosts />
        </Match>
        <Match when={view() === "prices"}>
          <PriceView />
        </Match>
      </Switch>
    </div>
  );
}
