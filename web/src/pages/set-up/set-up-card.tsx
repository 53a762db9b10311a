import type { SetUp } from "@vanthu/office/onboarding/set-up-schema.ts";
import { Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { useMay, useMe } from "../../session.tsx";
import { Card } from "../../ui/card.tsx";
import { createLoad } from "../../ui/loaded.tsx";
import { missing } from "./missing.ts";
import { t } from "./words.ts";

/** On Hôm nay, while something is missing: how far the preparation is. A failure shows nothing; the page itself says it. */
export function SetUpCard(): JSX.Element {
  const may = useMay();
  const me = useMe();
  const isNew = (): boolean => me().office.state === "preparing" || me().office.state === "trial";
  const load = createLoad(
    () => (isNew() && may("unit.set_up") ? "unit" : undefined),
    () => get<SetUp>("/api/unit"),
  );
  const unfinished = (): SetUp | undefined => {
    const unit = load.data();
    return unit && missing(unit) > 0 ? unit : undefined;
  };
  return (
    <Show when={unfinished()}>
      {(unit) => (
        <Card title={t("cardTitle")} count={missing(unit())} aside={<a href="/unit">{t("cardOpen")}</a>}>
          <p class="card-body">{t("cardText", unit().done, unit().checks.length)}</p>
        </Card>
      )}
    </Show>
  );
}
