import Ban from "lucide-solid/icons/ban";
import CircleDot from "lucide-solid/icons/circle-dot";
import IdCard from "lucide-solid/icons/id-card";
import Landmark from "lucide-solid/icons/landmark";
import Pause from "lucide-solid/icons/pause";
import Play from "lucide-solid/icons/play";
import Users from "lucide-solid/icons/users";
import type { UnitDetail } from "@vanthu/office/onboarding/unit-schema.ts";
import { Show, type JSX } from "solid-js";
import { moment } from "../../i18n/format.ts";
import type { IconShape } from "../../ui/icon.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { u } from "./unit-words.ts";

/** What can have happened to a unit, in words; an event of another name is shown as a change. */
const HAPPENINGS: Readonly<Record<string, readonly [word: Parameters<typeof u>[0], icon: IconShape]>> = {
  "unit.opened": ["wasOpened", Landmark],
  "unit.adopted": ["wasAdopted", Landmark],
  "unit.to_trial": ["wasTrial", Play],
  "unit.to_official": ["wasOfficial", Play],
  "unit.to_closed": ["wasClosed", Ban],
  "unit.suspended": ["wasSuspended", Pause],
  "unit.resumed": ["wasResumed", Play],
  "unit.people_added": ["wasPeople", Users],
  "unit.cards_issued": ["wasCards", IdCard],
  "unit.reminded": ["wasReminded", CircleDot],
  "agency.succeeded": ["wasSucceeded", Landmark],
  "agency.renamed": ["wasRenamed", Landmark],
  "agency.code_added": ["wasRecoded", Landmark],
};

/** What was done with a unit, newest first: who, when, and the reason given. */
export function UnitHistory(props: { entries: UnitDetail["history"] }): JSX.Element {
  return (
    <div class="card-body">
      <Show when={props.entries.length > 0} fallback={<p class="meta">{u("historyEmpty")}</p>}>
        <Timeline
          happenings={props.entries.map(({ what, byName, at, reason }) => {
            const [word, icon] = HAPPENINGS[what] ?? ["wasChanged", CircleDot];
            return { title: u(word), detail: `${byName}, ${moment(at, Date.now())}`, text: reason, icon };
          })}
        />
      </Show>
    </div>
  );
}
