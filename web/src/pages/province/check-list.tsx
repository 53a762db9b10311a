import Circle from "lucide-solid/icons/circle";
import CircleCheck from "lucide-solid/icons/circle-check";
import CircleDashed from "lucide-solid/icons/circle-dashed";
import { For, type JSX } from "solid-js";
import { Icon, type IconShape } from "../../ui/icon.tsx";
import { checkText, checkTitle, stateWord } from "./check-words.ts";
import type { SetUpCheck } from "@vanthu/office/onboarding/set-up-schema.ts";

const SIGNS: Record<SetUpCheck["state"], IconShape> = { done: CircleCheck, missing: Circle, waiting: CircleDashed };

/** What a unit needs before its people can work: what is missing first, each with who does it and one button. */
export function CheckList(props: {
  checks: readonly SetUpCheck[];
  /** The one button of a check, if this person can do something about it. */
  action: (check: SetUpCheck) => JSX.Element;
}): JSX.Element {
  const inOrder = (): SetUpCheck[] =>
    props.checks.toSorted((a, b) => Number(a.state === "done") - Number(b.state === "done"));
  return (
    <ul class="checks">
      <For each={inOrder()}>
        {(check) => (
          <li>
            <span class={`check-sign check-sign--${check.state}`}>
              <Icon of={SIGNS[check.state]} />
              <span class="sr">{stateWord(check.state)}: </span>
            </span>
            <span class="grow">
              <b>{checkTitle(check.code)}</b>
              <span class="meta block">{checkText(check)}</span>
            </span>
            {props.action(check)}
          </li>
        )}
      </For>
    </ul>
  );
}
