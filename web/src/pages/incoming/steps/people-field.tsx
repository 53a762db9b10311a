import type { Colleague, ColleagueList } from "@vanthu/office/staff/schema.ts";
import type { InferOutput } from "valibot";
import type { JSX } from "solid-js";
import { get } from "../../../api.ts";
import { createLoad } from "../../../ui/loaded.tsx";
import { TokenList } from "../../../ui/token-list.tsx";
import { candidatesOf } from "../assignment.ts";

/** Colleagues, and where wanted units, of this office by name; only those the step may go to. */
export function PeopleField(props: {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  chosen: readonly string[];
  onChosen: (ids: string[]) => void;
  max?: number;
  units?: boolean;
  optional?: boolean;
  autofocus?: boolean;
  id?: string;
  /** Who may be chosen. */
  only: (colleague: Colleague) => boolean;
}): JSX.Element {
  const staff = createLoad(
    () => "staff",
    () => get<InferOutput<typeof ColleagueList>>("/api/staff"),
  );
  const choices = (): ReturnType<typeof candidatesOf> => {
    const list = staff.data();
    if (!list) return [];
    const allowed = new Set<string>(list.items.filter((one) => props.only(one)).map(({ id }) => id));
    return candidatesOf(list).filter(({ id, unit }) => (unit ? props.units === true : allowed.has(id)));
  };
  return (
    <TokenList
      id={props.id ?? "people"}
      label={props.label}
      hint={props.hint}
      error={props.error}
      optional={props.optional}
      autofocus={props.autofocus ?? false}
      choices={choices()}
      chosen={props.chosen}
      onChosen={props.onChosen}
      {...(props.max === undefined ? {} : { max: props.max })}
    />
  );
}
