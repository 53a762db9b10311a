import ChevronLeft from "lucide-solid/icons/chevron-left";
import type { JSX } from "solid-js";
import { Icon } from "./icon.tsx";

/** From one of a list back to the list, above the headline. */
export function BackLink(props: { href: string; children: JSX.Element }): JSX.Element {
  return (
    <a class="flex tight back-link" href={props.href}>
      <Icon of={ChevronLeft} />
      {props.children}
    </a>
  );
}
