import ChevronLeft from "lucide-solid/icons/chevron-left";
import ChevronRight from "lucide-solid/icons/chevron-right";
import type { JSX } from "solid-js";
import { number } from "../i18n/format.ts";
import { IconButton } from "./button.tsx";
import { say } from "./words.ts";

/** Where one is in a long list, and the way on. Lists are read by cursor, so the total may be unknown. */
export function Pager(props: {
  from: number;
  to: number;
  total?: number | undefined;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
}): JSX.Element {
  const range = (): string =>
    props.total === undefined
      ? say("rangeOpen", number(props.from), number(props.to))
      : say("range", number(props.from), number(props.to), number(props.total));
  return (
    <div class="pager">
      <span role="status">{range()}</span>
      <span class="flex">
        <IconButton
          size="s"
          icon={ChevronLeft}
          label={say("previousPage")}
          disabled={!props.onPrevious}
          onClick={() => props.onPrevious?.()}
        />
        <IconButton
          size="s"
          icon={ChevronRight}
          label={say("nextPage")}
          disabled={!props.onNext}
          onClick={() => props.onNext?.()}
        />
      </span>
    </div>
  );
}
