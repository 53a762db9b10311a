import { useSearchParams } from "@solidjs/router";
import { Show, type JSX } from "solid-js";
import { useMe } from "../../session.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { useTitle } from "../../ui/title.ts";
import "./cost.css";
import { OwnCosts } from "./own-costs.tsx";
import { ProvinceCosts } from "./province-costs.tsx";
import { t } from "./words.ts";

/** Chi phí: of this office, and for a province of all its offices. */
export function CostPage(): JSX.Element {
  useTitle(() => t("title"));
  const me = useMe();
  const [search] = useSearchParams();
  const seesProvince = (): boolean => me().grants.includes("cost.read_province");
  const isProvince = (): boolean => seesProvince() && search["view"] === "province";
  return (
    <div class="page cost">
      <div class="page-head">
        <h1 class="grow">{t("title")}</h1>
      </div>
      <Show when={seesProvince()}>
        <Tabs
          label={t("views")}
          tabs={[
            { label: t("own"), href: "/costs", current: !isProvince() },
            { label: t("province"), href: "/costs?view=province", current: isProvince() },
          ]}
        />
      </Show>
      <Show when={isProvince()} fallback={<OwnCosts />}>
        <ProvinceCosts />
      </Show>
    </div>
  );
}
