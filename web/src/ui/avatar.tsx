import type { JSX } from "solid-js";

/** The letters of a Vietnamese name: first of the family name's, first of the given name, as “TK” for Trần Văn Khải. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = words[0]?.[0] ?? "";
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? "") : "";
  return (first + last).toUpperCase();
}

const TONES = ["a", "b", "c"] as const;

/** Always the same tone for the same name. */
function toneOf(name: string): string {
  let sum = 0;
  for (const letter of name) sum += letter.codePointAt(0) ?? 0;
  return TONES[sum % TONES.length] ?? "a";
}

/** A person or a unit in two letters; the name itself always stands beside it. */
export function Avatar(props: { name: string; unit?: boolean; large?: boolean }): JSX.Element {
  return (
    <span
      class={`ava ava--${toneOf(props.name)}${props.unit ? " ava--unit" : ""}${props.large ? " ava--l" : ""}`}
      aria-hidden="true"
    >
      {initials(props.name)}
    </span>
  );
}

/** A person with the post below the name. */
export function Who(props: { name: string; detail?: string | undefined; unit?: boolean }): JSX.Element {
  return (
    <span class="who grow">
      <Avatar name={props.name} unit={props.unit ?? false} />
      <span>
        <b>{props.name}</b>
        {props.detail && <span>{props.detail}</span>}
      </span>
    </span>
  );
}
