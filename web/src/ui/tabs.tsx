import { createEffect, For, Show, type JSX } from "solid-js";
import { Count } from "./badge.tsx";

export interface Tab {
  label: string;
  href: string;
  current: boolean;
  count?: number | undefined;
}

/** Views of one list. Each is an address, so Back works and a view can be sent to a colleague. */
export function Tabs(props: { label: string; tabs: readonly Tab[] }): JSX.Element {
  let row: HTMLElement | undefined;
  // On a phone the row scrolls sideways: the view one is in is never left outside of it.
  createEffect(() => {
    const at = props.tabs.findIndex(({ current }) => current);
    const tab = row?.children[at];
    if (row && tab instanceof HTMLElement) row.scrollLeft = tab.offsetLeft + tab.offsetWidth - row.clientWidth;
  });
  return (
    <nav class="tabs" aria-label={props.label} ref={(nav) => (row = nav)}>
      <For each={props.tabs}>
        {(tab) => (
          <a class="tab" href={tab.href} aria-current={tab.current ? "true" : undefined}>
            {tab.label}
            <Show when={tab.count}>{(n) => <Count n={n()} />}</Show>
          </a>
        )}
      </For>
    </nav>
  );
}
