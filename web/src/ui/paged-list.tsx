import { For, Show, type JSX } from "solid-js";
import type { CursorPages } from "./cursor-pages.ts";
import { Loaded } from "./loaded.tsx";
import { Pager } from "./pager.tsx";

/** A long list page after page: while it comes, where it is empty, its rows, and the way on. */
export function PagedList<P extends { readonly items: readonly unknown[] }>(props: {
  pages: CursorPages<P>;
  /** Of the skeleton. */
  rows: number;
  empty: JSX.Element;
  /** One line of the list. */
  row: (item: P["items"][number]) => JSX.Element;
}): JSX.Element {
  const items = (): P["items"] => props.pages.load.data()?.items ?? [];
  return (
    <>
      <Loaded load={props.pages.load} rows={props.rows}>
        {() => (
          <Show when={items().length > 0} fallback={props.empty}>
            <ul class="list">
              <For each={items()}>{(item) => props.row(item)}</For>
            </ul>
          </Show>
        )}
      </Loaded>
      <Show when={props.pages.next() !== undefined || props.pages.previous() !== undefined}>
        <Pager
          from={props.pages.skipped() + 1}
          to={props.pages.skipped() + items().length}
          onPrevious={props.pages.previous()}
          onNext={props.pages.next()}
        />
      </Show>
    </>
  );
}
