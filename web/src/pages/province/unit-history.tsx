import { Show, type JSX } from "solid-js";
import { moment } from "../../i18n/format.ts";
import { Timeline } from "../../ui/timeline.tsx";
import type { UnitDetail } from "./unit.ts";
import { u } from "./unit-words.ts";

/** What was done with a unit, newest first: who, when, and the reason given. */
export function UnitHistory(props: { entries: UnitDetail["history"] }): JSX.Element {
  return (
    <div class="card-body">
      <Show when={props.entries.length > 0} fallback={<p class="meta">{u("historyEmpty")}</p>}>
        <Timeline
          happenings={props.entries.map((one) => ({
            title: one.what,
            detail: `${one.byName}, ${moment(one.at, Date.now())}`,
            text: one.reason,
          }))}
        />
      </Show>
    </div>
  );
}
