import { For, Show, type JSX } from "solid-js";
import { Card } from "../../ui/card.tsx";
import { FigureLink } from "./figure-link.tsx";

/** One line of a small table. */
export interface BreakdownLine {
  name: string;
  n: number;
  href?: string | undefined;
  late?: boolean | undefined;
  /** Said in place of the count: “96 %”. */
  value?: string | undefined;
}

/** A small table of what the figures are made of: by source, by urgency, by type. */
export function Breakdown(props: {
  title: string;
  lines: readonly BreakdownLine[];
  /** What an empty table means. */
  empty?: string;
  note?: string | undefined;
}): JSX.Element {
  return (
    <Card title={props.title}>
      <Show when={props.lines.length > 0} fallback={<p class="card-body meta">{props.empty}</p>}>
        <dl class="kv">
          <For each={props.lines}>
            {(line) => (
              <div>
                <dt>{line.name}</dt>
                <dd>
                  <Show
                    when={line.value}
                    fallback={<FigureLink n={line.n} href={line.href} late={line.late ?? false} of={line.name} />}
                  >
                    {line.value}
                  </Show>
                </dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
      <Show when={props.note}>
        <p class="card-body meta">{props.note}</p>
      </Show>
    </Card>
  );
}
