import { For, type JSX } from "solid-js";
import { number } from "../../i18n/format.ts";
import { HEALTHS, HealthShape, type Health } from "./health.tsx";
import { UnitMatrix } from "./unit-matrix.tsx";
import type { UnitList } from "@vanthu/office/onboarding/unit-schema.ts";
import { t } from "./words.ts";

/** Every unit as one shape, and beside it how many there are of each; a figure opens the list behind it. */
export function UnitsOverview(props: {
  list: UnitList;
  health: Health | undefined;
  onOpen: (id: string) => void;
}): JSX.Element {
  const count = (health: Health): string => number(props.list.counts[health]);
  return (
    <section class="card units-overview" aria-label={t("overview")}>
      <UnitMatrix
        units={props.list.matrix}
        summary={t(
          "matrixSummary",
          number(props.list.matrix.length),
          count("good"),
          count("watch"),
          count("act"),
          count("preparing"),
        )}
        onOpen={props.onOpen}
      />
      <div class="units-legend">
        <For each={HEALTHS}>
          {(health) => (
            <a
              class={`figure is-${health}`}
              href={props.health === health ? "/province/units" : `/province/units?health=${health}`}
              aria-current={props.health === health ? "true" : undefined}
            >
              <b>{count(health)}</b>
              <span>
                <HealthShape health={health} />
                {t(health)}
              </span>
            </a>
          )}
        </For>
      </div>
    </section>
  );
}
