import { Show, type JSX } from "solid-js";
import { number } from "../../i18n/format.ts";

/** A figure and its parents: opens the list behind it, or stands plain where there is none or the reader may not see it. */
export function FigureLink(props: {
  n: number;
  href?: string | undefined;
  /** Something is wrong when it is not zero. */
  late?: boolean;
  /** What is counted, for who hears the link out of its table. */
  of: string;
}): JSX.Element {
  const wrong = (): boolean => props.late === true && props.n > 0;
  return (
    <Show when={props.n > 0 && props.href} fallback={<span class="rp-figure">{number(props.n)}</span>}>
      {(href) => (
        <a class="rp-figure" classList={{ down: wrong() }} href={href()}>
          {number(props.n)}
          <span class="sr">: {props.of}</span>
        </a>
      )}
    </Show>
  );
}
