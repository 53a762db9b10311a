import { Show, type JSX } from "solid-js";
import { getNamed } from "../../api.ts";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { HealthBadge } from "./health.tsx";
import { CheckAction } from "./check-action.tsx";
import { CheckList } from "./check-list.tsx";
import { SetUpProgress } from "./set-up-progress.tsx";
import type { UnitDetail } from "@vanthu/office/onboarding/unit-schema.ts";
import { t } from "./words.ts";

/** One unit beside the list: how far its preparation is and what is missing. */
export function UnitPanel(props: { id: string; onChanged: () => void }): JSX.Element {
  const load = createLoad(
    () => props.id,
    (id) => getNamed<UnitDetail>(`/api/province/units/${id}`),
  );
  const name = (): string => load.data()?.name ?? t("unit");
  return (
    <aside class="card unit-panel" aria-label={name()}>
      <Loaded load={load} rows={6}>
        {(unit) => (
          <>
            <div class="card-head">
              <h2 class="grow">
                <a href={`/province/units/${unit().id}`}>{unit().name}</a>
              </h2>
              <HealthBadge unit={unit()} />
            </div>
            <div class="card-body stack-2">
              <SetUpProgress unit={unit()} />
              <CheckList
                checks={unit().checks}
                action={(check) => <CheckAction unit={unit()} check={check} onDone={load.reload} />}
              />
              <Show when={unit().checks.length === 0}>
                <p class="meta">{t("choose")}</p>
              </Show>
            </div>
          </>
        )}
      </Loaded>
    </aside>
  );
}
