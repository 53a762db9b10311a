import { createEffect, createSignal, on, type Accessor } from "solid-js";
import { createLoad, type Load } from "./loaded.tsx";

/** A long list read page by page with the server's cursors. */
export interface CursorPages<P> {
  load: Load<P>;
  /** Rows before this page. */
  skipped: Accessor<number>;
  previous: Accessor<(() => void) | undefined>;
  next: Accessor<(() => void) | undefined>;
}

/**
 * Begins at the first page whenever `about` changes: the filter, the view, the year.
 * `read` gets it with the cursor of the page; a page says where the next begins.
 */
export function createCursorPages<P extends { next?: string | undefined }>(
  about: Accessor<string>,
  pageSize: number,
  read: (about: string, after: string | undefined) => Promise<P>,
): CursorPages<P> {
  const [cursors, setCursors] = createSignal<readonly string[]>([]);
  createEffect(on(about, () => setCursors([]), { defer: true }));
  const load = createLoad(
    () => JSON.stringify([about(), cursors().at(-1)]),
    (key) => {
      const [what, after] = JSON.parse(key) as [string, string | null];
      return read(what, after ?? undefined);
    },
  );
  return {
    load,
    skipped: () => cursors().length * pageSize,
    previous: () => (cursors().length === 0 ? undefined : () => setCursors(cursors().slice(0, -1))),
    next: () => {
      const after = load.data()?.next;
      return after === undefined ? undefined : () => setCursors([...cursors(), after]);
    },
  };
}
