import { type JSX } from "solid-js";
import { o } from "./open-words.ts";
import type { Opening } from "./opening.ts";
import type { UnitLine } from "@vanthu/office/onboarding/unit-schema.ts";
import { Facts } from "../../ui/facts.tsx";

/** The number that follows the last used one, as it is being typed. */
function nextNumber(last: string): string {
  return /^\d{1,6}$/u.test(last.trim()) ? String(Number(last) + 1) : o("nothingYet");
}

function peopleWords({ peopleWay, people }: Opening): string {
  if (peopleWay === "hand")
    return o("reviewPeopleCount", people.filter(({ fullName }) => fullName.trim() !== "").length);
  return peopleWay === "file" ? o("peopleFile") : o("peopleLater");
}

/** What will be opened, in the words of the form; stays in view beside it. */
export function OpeningReview(props: {
  opening: Opening;
  models: readonly UnitLine[];
  children: JSX.Element;
}): JSX.Element {
  const rows = (): [string, string][] => [
    [o("reviewUnit"), props.opening.name.trim() || o("nothingYet")],
    [o("reviewHandle"), props.opening.handle === "" ? o("nothingYet") : `…@${props.opening.handle}`],
    [o("reviewModel"), props.models.find(({ id }) => id === props.opening.modelUnitId)?.name ?? o("modelNone")],
    [
      o("reviewNumbers"),
      o("reviewNumber", nextNumber(props.opening.lastIncoming), nextNumber(props.opening.lastOutgoing)),
    ],
    [o("reviewPeople"), peopleWords(props.opening)],
  ];
  return (
    <aside class="card open-review" aria-label={o("reviewTitle")}>
      <div class="card-head">
        <h2>{o("reviewTitle")}</h2>
      </div>
      <div class="card-body stack">
        <Facts facts={rows()} />
        {props.children}
      </div>
    </aside>
  );
}
