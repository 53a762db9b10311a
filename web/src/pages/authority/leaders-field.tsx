import Plus from "lucide-solid/icons/plus";
import X from "lucide-solid/icons/x";
import type { CouncilLeader } from "@vanthu/office/authority/schema.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { Index, type JSX } from "solid-js";
import { colleagueOption } from "../../colleague/colleague-choice.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Select, TextField } from "../../ui/text-field.tsx";
import { t } from "./words.ts";

/** Who signs for a council, each with a title; the first entered is its head. */
export function LeadersField(props: {
  leaders: readonly CouncilLeader[];
  colleagues: readonly Colleague[];
  onLeaders: (leaders: CouncilLeader[]) => void;
}): JSX.Element {
  const people = (): { value: string; label: string }[] => props.colleagues.map(colleagueOption);
  const change = (at: number, changed: Partial<CouncilLeader>): void => {
    props.onLeaders(props.leaders.map((leader, index) => (index === at ? { ...leader, ...changed } : leader)));
  };
  const nameOf = (id: string): string => props.colleagues.find((one) => one.id === id)?.fullName ?? "";
  const free = (): Colleague | undefined =>
    props.colleagues.find(({ id }) => !props.leaders.some(({ staffId }) => staffId === id));

  function add(): void {
    const person = free();
    if (person)
      props.onLeaders([...props.leaders, { staffId: person.id, title: "", deputy: props.leaders.length > 0 }]);
  }

  return (
    <fieldset class="aut-leaders">
      <legend>{t("signers")}</legend>
      <Index each={props.leaders}>
        {(leader, at) => (
          <div class="aut-leader">
            <Select
              label={t("leader")}
              value={leader().staffId}
              options={people()}
              onValue={(value) => {
                const person = props.colleagues.find(({ id }) => id === value);
                if (person) change(at, { staffId: person.id });
              }}
            />
            <TextField
              label={t("leaderTitle")}
              autocomplete="off"
              placeholder={t("leaderTitleHint")}
              value={leader().title}
              onValue={(title) => {
                change(at, { title });
              }}
            />
            <IconButton
              kind="quiet"
              icon={X}
              label={t("removeLeader", nameOf(leader().staffId))}
              onClick={() => {
                props.onLeaders(props.leaders.filter((_, index) => index !== at));
              }}
            />
            <Check
              label={t("deputy")}
              checked={leader().deputy}
              onChecked={(deputy) => {
                change(at, { deputy });
              }}
            />
          </div>
        )}
      </Index>
      <p>
        <Button icon={Plus} size="s" disabled={free() === undefined} onClick={add}>
          {t("addLeader")}
        </Button>
      </p>
    </fieldset>
  );
}
